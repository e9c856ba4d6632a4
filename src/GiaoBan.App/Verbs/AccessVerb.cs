namespace GiaoBan.App.Verbs;

internal static class AccessVerb
{
    public static Task<int> RunAsync(Options options) => throw new BadUse("chưa có");
}
