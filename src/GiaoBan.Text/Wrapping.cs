using System.Text;
using GiaoBan.Text.Reading;

namespace GiaoBan.Text;

/// <summary>Joins lines that a typist or a mail program broke in the middle of a sentence.</summary>
internal static class Wrapping
{
    private const int WidestWrap = 120, ShortestWrap = 40, LongestLabel = 40;
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal) { "ngày", "tháng", "trước", "và", "của", "với", "các", "cho", "tại", "theo", "do", "trong", "để", "đã", "được", "những", "từ", "đến", "là", "về", "có" };

    private static readonly HashSet<string> Numbered = new(StringComparer.Ordinal) { "ngày", "tháng", "năm", "quý", "tuần", "số", "khóa", "khoá", "thứ", "điều", "Điều", "khoản" };

    public static List<CleanLine> Join(List<CleanLine> lines)
    {
        var width = WrapWidth(lines);
        var joined = new List<CleanLine>(lines.Count);
        StringBuilder? growing = null; // the joined line: a million short lines may belong to one
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && Continues(lines[i - 1], lines[i], growing is not null, width))
                (growing ??= new StringBuilder(joined[^1].Text)).Append(' ').Append(lines[i].Text);
            else
            {
                Close();
                joined.Add(lines[i]);
            }
        }
        Close();
        return joined;

        void Close()
        {
            if (growing is not null) joined[^1] = new CleanLine(growing.ToString(), joined[^1].Gaps);
            growing = null;
        }
    }

    /// <param name="above">The line as it was broken, not what it has been joined to.</param>
    private static bool Continues(CleanLine above, CleanLine below, bool isJoined, int width)
    {
        var lastLength = above.Text.Length;
        if (above.Text.Length == 0 || below.Text.Length == 0) return false;
        if (above.Gaps.Length > 0 || below.Gaps.Length > 0) return false; // two columns: header or signature
        if (IsRow(above.Text) || IsRow(below.Text)) return false;
        if (IsParenthesisOpen(above.Text) && below.Text[0] is '-' or '–' && below.Text.Contains(')', StringComparison.Ordinal)) return true; // "(17/11" over "- 23/11)" is no bullet
        if (lastLength > ShortestWrap && AwaitsNumber(above.Text) && char.IsAsciiDigit(below.Text[0])) return true; // "trong tháng" over "6. Phòng A …" is no sixth item
        if (OutlineMarker.Read(below.Text) is not null || !isJoined && KindLine.IsOne(above.Text)) return false;

        var end = above.Text[^1];
        if (end is ',') return true;
        if (lastLength > ShortestWrap && EndsOpen(above.Text)) return true;
        if (BeginsInside(below.Text, lastLength) && end is not ('.' or ';' or ':' or '!' or '?' or '…' or '*')) return true;
        if (end is ':' && !char.IsLower(below.Text[0]) && !char.IsAsciiDigit(below.Text[0]) && !IsParenthesisOpen(above.Text) && !above.Text.AsSpan(Math.Max(0, above.Text.Length - 12)).Contains("các ", StringComparison.Ordinal)) return false; // the items follow, if it is not "các Bộ:"
        if (end is '.' && below.Text.IndexOf(':', StringComparison.Ordinal) is > 0 and < LongestLabel) return false; // "Chủ trì: …" is a line of its own
        return width > 0 && NextWordDidNotFit(lastLength, below.Text, width);
    }

    // "01 ngày trước …" under a long line that no mark ends, as "ngày trước …" would.
    private static bool BeginsInside(string line, int lengthAbove)
    {
        if (!char.IsAsciiDigit(line[0])) return char.IsLower(line[0]);
        var at = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return lengthAbove > ShortestWrap && at > 0 && at + 1 < line.Length && line[at] is ' ' && char.IsLower(line[at + 1]);
    }

    private static bool IsParenthesisOpen(string line) => line.LastIndexOf('(') > line.LastIndexOf(')');

    private static bool AwaitsNumber(string line) => Numbered.Contains(LastWord(line));

    // No line of a text ends on purpose with "trước ngày" or "của các".
    private static bool EndsOpen(string line) => Open.Contains(LastWord(line));

    private static string LastWord(string line) => line[(line.LastIndexOf(' ') + 1)..];

    private static bool IsRow(string line) => line.Contains(" |", StringComparison.Ordinal);

    // A greedy wrap breaks only where the next word no longer fits; a paragraph may end anywhere.
    private static bool NextWordDidNotFit(int length, string below, int width)
    {
        var space = below.IndexOf(' ', StringComparison.Ordinal);
        return length + 1 + (space < 0 ? below.Length : space) > width;
    }

    private static int WrapWidth(List<CleanLine> lines)
    {
        var width = 0;
        foreach (var line in lines)
            if (line.Gaps.Length == 0 && line.Text.Length <= WidestWrap && !IsRow(line.Text)) width = Math.Max(width, line.Text.Length);
        // a line or two that somebody put together by hand do not unwrap the others
        if (width is 0 || lines.Count(line => line.Text.Length > WidestWrap && !IsRow(line.Text)) * 10 > lines.Count(line => line.Text.Length > 0)) return 0;

        var (broken, greedy) = (0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            var (above, below) = (lines[i - 1].Text, lines[i].Text);
            if (above.Length == 0 || below.Length == 0 || !char.IsLower(below[0])) continue;
            broken++;
            // Runs of spaces were counted when the line was wrapped and are gone now: allow for a few.
            if (NextWordDidNotFit(above.Length + 6, below, width)) greedy++;
        }
        return broken >= 3 && greedy * 2 > broken ? width - 6 : 0;
    }
}
