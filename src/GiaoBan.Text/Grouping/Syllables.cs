using System.Text;
using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading;

namespace GiaoBan.Text.Grouping;

/// <summary>A sentence as its syllables in key form; marks go but for the bounds between sentences.</summary>
internal static class Syllables
{
    public const string Ellipsis = "…";
    public const string Bound = "¶";

    public static string[] Of(string text) => [.. Read(Normalised(text)).Select(syllable => syllable.Key)];

    /// <summary>Has it a letter? Figures and marks put nothing together by themselves: "07 hộ" is not like "07 xã".</summary>
    public static bool IsWord(string syllable) => syllable.Any(char.IsLetter);

    /// <summary>The form whose places <see cref="Read"/> tells.</summary>
    public static string Normalised(string text) => WellFormed.Of(text).Normalize(NormalizationForm.FormC);

    /// <summary>Each syllable with where it stands in the normalised text.</summary>
    public static List<(string Key, int Start, int End)> Read(string text)
    {
        var key = KeyForm.Of(text);
        List<(string Key, int Start, int End)> syllables = [];
        var at = 0;
        while (Tokens.Next(key, ref at, out var start, out var kind))
            if (kind is TokenKind.Number) syllables.Add((key[start..at], start, at));
            else if (kind is TokenKind.Word) AddWord(syllables, key, start, at);
            else if (key[start] is '…') syllables.Add((Ellipsis, start, at));
            else if (key[start] is '.' or ';' or ':') syllables.Add((Bound, start, at));
        return syllables;
    }

    private static void AddWord(List<(string Key, int Start, int End)> syllables, string key, int start, int end)
    {
        // "4G" is one word, not a number and a letter
        if (syllables is [.., (var number, var digits, var touching)] && touching == start && char.IsAsciiDigit(number[0]))
        {
            syllables[^1] = (key[digits..end], digits, end);
            return;
        }
        for (var at = start; at < end;)
        {
            var stop = key.IndexOf('-', at, end - at) is var dash and >= 0 ? dash : end;
            if (stop > at) syllables.Add((key[at..stop], at, stop));
            at = stop + 1;
        }
    }
}
