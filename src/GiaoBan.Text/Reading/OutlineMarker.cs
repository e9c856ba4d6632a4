using System.Buffers;

namespace GiaoBan.Text.Reading;

/// <summary>The number, letter or bullet a line begins with. Style tells which markers are siblings.</summary>
internal sealed record OutlineMarker(string Style, int Length)
{
    private static readonly SearchValues<char> PartNumbers = SearchValues.Create("IVX0123456789");
    private const string Bullets = "-–—+*•●▪◦o·";

    public static OutlineMarker? Read(string line)
    {
        if (line.Length == 0) return null;

        return Part(line) ?? Bullet(line) ?? Numbered(line) ?? Lettered(line);
    }

    private static OutlineMarker? Part(string line)
    {
        string[] words = ["PHẦN ", "Phần ", "CHƯƠNG ", "Chương "];
        foreach (var word in words)
            if (line.StartsWith(word, StringComparison.Ordinal) && line.Length < 80 && !line.Contains(',', StringComparison.Ordinal))
                return new OutlineMarker("phần", IsRomanOrOrdinal(line, word.Length) ? AfterPartNumber(line, word.Length) : 0);
        return null;
    }

    private static bool IsRomanOrOrdinal(string line, int at) =>
        line.AsSpan(at).IndexOfAny(" .:") is var end && (end < 0 || line.AsSpan(at, end).IndexOfAnyExcept(PartNumbers) < 0
            || Lexicon.KeyForm.Of(line).AsSpan(at).StartsWith("thứ "));

    private static int AfterPartNumber(string line, int at)
    {
        var space = Lexicon.KeyForm.Of(line).AsSpan(at).StartsWith("thứ ") ? line.IndexOf(' ', at) : at - 1;
        var end = line.AsSpan(space + 1).IndexOfAny(" .:");
        if (end < 0) return line.Length;

        var after = space + 1 + end;
        while (after < line.Length && line[after] is ' ' or '.' or ':' or '-') after++;
        return after;
    }

    private static OutlineMarker? Bullet(string line)
    {
        if (!Bullets.Contains(line[0], StringComparison.Ordinal)) return null;
        if (line[0] is 'o' && (line.Length < 3 || line[1] is not ' ' || !char.IsUpper(line[2]))) return null;
        if (line.Length > 1 && line[1] is not ' ' && (line[0] is '·' or 'o' || !char.IsLetter(line[1]))) return null;

        var style = line[0] is '–' or '—' ? "-" : line[0] is '●' or '▪' or '◦' or '·' ? "•" : line[0].ToString();
        return new OutlineMarker(style, line.Length > 1 && line[1] is ' ' ? 2 : 1);
    }

    private static OutlineMarker? Numbered(string line)
    {
        var (at, depth) = (0, 0);
        while (true)
        {
            var start = at;
            while (at < line.Length && char.IsAsciiDigit(line[at])) at++;
            if (at == start || at - start > 2) break;
            depth++;
            if (at < line.Length && line[at] is '.' && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1])) at++;
            else break;
        }
        if (depth == 0 || at >= line.Length) return null;

        if (line[at] is '.' or ')' or '/' && at + 1 < line.Length && (line[at + 1] is ' ' || char.IsLetter(line[at + 1])))
            return new OutlineMarker(Style(line[at]), at + (line[at + 1] is ' ' ? 2 : 1));
        // "2.1 - Bí thư …", "1- Ban …"
        if (at + 2 < line.Length && line[at] is ' ' && line[at + 1] is '-' or '–' or '—' && line[at + 2] is ' ' && depth > 1) return new OutlineMarker(Style('.'), at + 3);
        if (at + 1 < line.Length && line[at] is '-' && line[at + 1] is ' ') return new OutlineMarker(Style('-'), at + 2);
        // "1.1 Ban Tổ chức": the last dot is often forgotten
        return depth > 1 && line[at] is ' ' && at + 1 < line.Length && char.IsUpper(line[at + 1]) ? new OutlineMarker(Style('.'), at + 1) : null;

        string Style(char end) => depth == 1 ? $"1{end}" : string.Join('.', Enumerable.Repeat("1", depth));
    }

    private static OutlineMarker? Lettered(string line)
    {
        var at = 0;
        while (at < line.Length && "IVX".Contains(line[at], StringComparison.Ordinal)) at++;
        if (at is > 0 and < 6 && at + 1 < line.Length && line[at] is '.' or ')' or '-' && line[at + 1] is ' ') return new OutlineMarker("I", at + 2);
        if (at is > 0 and < 6 && at + 2 < line.Length && line[at] is ' ' && line[at + 1] is '-' && line[at + 2] is ' ') return new OutlineMarker("I", at + 3);
        if (line.Length < 3 || !char.IsLetter(line[0]) || line[2] is not ' ' || line[1] is not ('.' or ')' or '/')) return null;
        if (char.IsUpper(line[0])) return line[1] is '.' or ')' ? new OutlineMarker("A", 3) : null;
        return new OutlineMarker($"a{line[1]}", 3);
    }
}
