using System.Reflection;

namespace GiaoBan.Text.Grouping;

/// <summary>The tables embedded under Grouping/, read once.</summary>
internal static class GroupingLexicon
{
    public static ConceptBook Concepts { get; } = new(Rows("concepts.tsv"));
    public static Stance Stance { get; } = new(Rows("stance.tsv"));
    public static Weights Weights { get; } = new(Rows("weights.tsv"));

    private static List<string[]> Rows(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"GiaoBan.Text.Grouping.{file}")
            ?? throw new InvalidOperationException($"The table {file} is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine(); // header
        List<string[]> rows = [];
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
        return rows;
    }
}
