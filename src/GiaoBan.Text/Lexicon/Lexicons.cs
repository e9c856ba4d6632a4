using System.Reflection;

namespace GiaoBan.Text.Lexicon;

/// <summary>The word lists embedded under Lexicon/, read once. Lines starting with # are for people.</summary>
internal static class Lexicons
{
    public static PhraseBook Phrases { get; } = new(All());

    internal static IEnumerable<Phrase> All() =>
        [.. Cues(), .. Units(), .. Titles(), .. Actions()];

    private static IEnumerable<Phrase> Cues()
    {
        foreach (var row in Rows("cues.tsv"))
            foreach (var phrase in row[1].Split('|'))
                yield return new Phrase(KeyForm.Of(phrase.Trim()), Enum.Parse<PhraseClass>(row[0]));
    }

    private static IEnumerable<Phrase> Units()
    {
        string[] fieldHeads = ["sở ", "bộ ", "phòng ", "ban "];
        foreach (var row in Rows("units.tsv"))
            foreach (var name in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(row[0]))
            {
                var key = KeyForm.Of(name.Trim());
                if (!key.Contains(' ', StringComparison.Ordinal)) continue; // "BCT", "TU": too short to trust
                yield return new Phrase(key, PhraseClass.UnitName);
                foreach (var head in fieldHeads)
                    if (key.StartsWith(head, StringComparison.Ordinal)) yield return new Phrase(key[head.Length..], PhraseClass.FieldName);
            }
    }

    private static IEnumerable<Phrase> Titles()
    {
        foreach (var row in Rows("positions.tsv"))
            foreach (var name in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(row[0]))
                if (name.Contains(' ', StringComparison.Ordinal) || name.Length > 4) yield return new Phrase(KeyForm.Of(name.Trim()), PhraseClass.Title);
    }

    private static IEnumerable<Phrase> Actions()
    {
        foreach (var row in Rows("action-verbs.tsv"))
        {
            var use = row[1] switch { "adverb" => PhraseClass.Adverb, "negative" => PhraseClass.Prohibition, _ => PhraseClass.Action };
            yield return new Phrase(KeyForm.Of(row[0]), use);
        }
    }

    internal static IEnumerable<string[]> Rows(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"GiaoBan.Text.Lexicon.{file}")
            ?? throw new InvalidOperationException($"The word list {file} is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine(); // header
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
    }
}
