using System.Globalization;
using System.Text;

namespace GiaoBan.Text;

/// <summary>
/// Sorts persons as Vietnamese lists do: by given name, then family and middle names; letters a ă â b c d đ …,
/// tones only between otherwise equal names, in the order ngang, huyền, hỏi, ngã, sắc, nặng.
/// </summary>
public sealed class NameOrder : IComparer<string>
{
    private const string Letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    public static NameOrder Instance { get; } = new();

    public int Compare(string? x, string? y) => string.CompareOrdinal(Key(x ?? ""), Key(y ?? ""));

    /// <summary>A key whose ordinal order is the order of the names.</summary>
    public static string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = WellFormed.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (letters, tones) = (new StringBuilder(), new StringBuilder());
        foreach (var word in words.Length == 0 ? words : [words[^1], .. words[..^1]])
        {
            foreach (var c in word.Normalize(NormalizationForm.FormC).ToLowerInvariant()) Add(c, letters, tones);
            letters.Append('\u0001');
        }
        return letters.Append('\u0000').Append(tones).ToString();
    }

    private static void Add(char c, StringBuilder letters, StringBuilder tones)
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        var tone = 0;
        var letter = new StringBuilder();
        foreach (var part in parts)
            if (Tones.IndexOf(part, StringComparison.Ordinal) is >= 0 and var t) tone = t + 1;
            else letter.Append(part);
        var plain = letter.ToString().Normalize(NormalizationForm.FormC);
        var rank = plain.Length == 1 ? Letters.IndexOf(plain[0], StringComparison.Ordinal) : -1;
        letters.Append((char)(rank >= 0 ? '\u0100' + rank : '\u0200' + CharUnicodeInfo.GetDecimalDigitValue(c) + 1));
        tones.Append((char)('0' + tone));
    }
}
