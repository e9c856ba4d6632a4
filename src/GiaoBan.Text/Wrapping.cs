using GiaoBan.Text.Reading;

namespace GiaoBan.Text;

/// <summary>Joins lines that a typist or a mail program broke in the middle of a sentence.</summary>
internal static class Wrapping
{
    private const int WidestWrap = 120, ShortestWrap = 40;
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal) { "ngày", "tháng", "trước", "và", "của", "với", "các", "cho", "tại", "theo", "do", "trong", "để", "đã", "được", "những", "từ", "đến", "là", "về", "có" };

    public static List<CleanLine> Join(List<CleanLine> lines)
    {
        var width = WrapWidth(lines);
        var joined = new List<CleanLine>(lines.Count);
        var lastLength = 0; // of the raw line that ended the joined one
        foreach (var line in lines)
        {
            if (joined.Count > 0 && Continues(joined[^1], line, lastLength, width))
                joined[^1] = new CleanLine(joined[^1].Text + " " + line.Text, joined[^1].Gaps);
            else
                joined.Add(line);
            lastLength = line.Text.Length;
        }
        return joined;
    }

    private static bool Continues(CleanLine above, CleanLine below, int lastLength, int width)
    {
        if (above.Text.Length == 0 || below.Text.Length == 0) return false;
        if (above.Gaps.Length > 0 || below.Gaps.Length > 0) return false; // two columns: header or signature
        if (IsRow(above.Text) || IsRow(below.Text)) return false;
        if (OutlineMarker.Read(below.Text) is not null || KindLine.IsOne(above.Text)) return false;

        var end = above.Text[^1];
        if (end is ',') return true;
        if (lastLength > ShortestWrap && EndsOpen(above.Text)) return true;
        if (char.IsLower(below.Text[0]) && end is not ('.' or ';' or ':' or '!' or '?' or '…' or '*')) return true;
        return width > 0 && end is not ':' && NextWordDidNotFit(lastLength, below.Text, width);
    }

    // No line of a text ends on purpose with "trước ngày" or "của các".
    private static bool EndsOpen(string line) => Open.Contains(line[(line.LastIndexOf(' ') + 1)..]);

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
            if (line.Gaps.Length == 0 && line.Text.Length <= WidestWrap) width = Math.Max(width, line.Text.Length);
        // a line or two that somebody put together by hand do not unwrap the others
        if (width is 0 || lines.Count(line => line.Text.Length > WidestWrap) * 10 > lines.Count(line => line.Text.Length > 0)) return 0;

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
