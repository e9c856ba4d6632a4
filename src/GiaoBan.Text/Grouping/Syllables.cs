using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading;

namespace GiaoBan.Text.Grouping;

/// <summary>A sentence as its syllables in key form; numbers become one sign, marks go but for the bounds between clauses.</summary>
internal static class Syllables
{
    public const string Ellipsis = "…";
    public const string Bound = "¶";
    public const string Number = "#";

    public static string[] Of(string text)
    {
        var key = KeyForm.Of(WellFormed.Of(text).Normalize(System.Text.NormalizationForm.FormC));
        List<string> syllables = [];
        var at = 0;
        while (Tokens.Next(key, ref at, out var start, out var kind))
            if (kind is TokenKind.Number) syllables.Add(Number);
            else if (kind is TokenKind.Word) syllables.AddRange(key[start..at].Split('-', StringSplitOptions.RemoveEmptyEntries));
            else if (key[start] is '…') syllables.Add(Ellipsis);
            else if (key[start] is '.' or ';' or ':') syllables.Add(Bound);
        return [.. syllables];
    }
}
