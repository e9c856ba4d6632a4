namespace GiaoBan.App.Verbs.Access;

/// <summary>What a visitor sends.</summary>
internal static class FormFields
{
    /// <summary>Short, because every recipe is a list of these.</summary>
    public static List<KeyValuePair<string, string>> F(params (string Name, string Value)[] fields) => [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))];
}
