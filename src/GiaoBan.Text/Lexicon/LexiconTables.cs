using System.Reflection;

namespace GiaoBan.Text.Lexicon;

/// <summary>One shipped word list as it stands, for people who look something up in it.</summary>
public sealed record LexiconTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>The shipped word lists, readable: what the reader knows is no secret of the program.</summary>
public static class LexiconTables
{
    public static readonly IReadOnlyList<string> Names = ["units", "positions", "action-verbs", "frames", "deadlines", "cues"];

    /// <summary>Null when there is no list of that name.</summary>
    public static LexiconTable? Read(string name)
    {
        if (!Names.Contains(name)) return null;

        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"GiaoBan.Text.Lexicon.{name}.tsv")!;
        using var reader = new StreamReader(stream);
        var columns = reader.ReadLine()!.Split('\t');
        List<string[]> rows = [];
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') rows.Add([.. line.Split('\t').Concat(Enumerable.Repeat("", columns.Length)).Take(columns.Length)]);
        return new LexiconTable(name, columns, rows);
    }
}
