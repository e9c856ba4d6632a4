namespace GiaoBan.App.Verbs;

/// <summary>`giaoban migrate`: brings a database to this program's version.</summary>
internal static class Migrate
{
    public static async Task<int> RunAsync(Options options)
    {
        await Database.MigrateAsync(options.Only("--database").Need("--database"), CancellationToken.None);
        Console.WriteLine("migrated");
        return 0;
    }
}
