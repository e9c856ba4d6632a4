using UglyToad.PdfPig.Content;

namespace GiaoBan.Office.Reading.PdfPages;

/// <summary>A line of print; lengths in points, y grows upwards as in PDF.</summary>
/// <param name="IsRow">Made of cells that stand side by side.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Bottom, double Height, bool IsRow);

/// <summary>A page as lines in the order in which a person reads them, columns taken apart.</summary>
internal sealed record PdfPage(double Height, IReadOnlyList<PdfLine> Lines)
{
    private const double Gutter = 9; // pt: no space between words of running text is as wide
    private const int FewestLines = 4; // fewer lines side by side are a head or a foot, not columns
    private const double FullColumn = 0.6; // running text fills its column, cells and centred heads do not

    public static PdfPage Of(Page page)
    {
        var rows = Rows(page.GetWords().Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList());
        List<PdfLine> lines = [];
        for (var from = 0; from < rows.Count;)
        {
            var (to, left, right) = Run(rows, from);
            if (to - from >= FewestLines && Fills(rows[from..to], (left + right) / 2)) Columns(rows[from..to], (left + right) / 2, lines);
            else lines.AddRange(rows[from..to].Select(SideBySide));
            from = to;
        }
        return new PdfPage(page.Height, lines);
    }

    private static List<List<Word>> Rows(List<Word> words)
    {
        List<List<Word>> rows = [];
        foreach (var word in words.OrderByDescending(Base).ThenBy(w => w.BoundingBox.Left))
        {
            if (rows is [.., var row] && Math.Abs(Base(row[0]) - Base(word)) < 0.35 * Math.Max(Size(row[0]), Size(word))) row.Add(word);
            else rows.Add([word]);
        }
        foreach (var row in rows) row.Sort((a, b) => a.BoundingBox.Left.CompareTo(b.BoundingBox.Left));
        return rows;
    }

    // The longest run of rows from here through which one vertical strip stays free of words.
    private static (int To, double Left, double Right) Run(List<List<Word>> rows, int from)
    {
        double left = 0, right = double.MaxValue;
        var hasBoth = false;
        var to = from;
        for (; to < rows.Count; to++)
        {
            var free = Strips(rows[to]).Select(s => (Left: Math.Max(left, s.Left), Right: Math.Min(right, s.Right), s.IsInner))
                .Where(s => s.Right - s.Left >= Gutter).OrderByDescending(s => s.IsInner).ThenByDescending(s => s.Right - s.Left).ToList();
            if (free.Count == 0 || (!hasBoth && !free[0].IsInner)) break;
            (left, right) = (free[0].Left, free[0].Right);
            hasBoth = true;
        }
        return (Math.Max(to, from + 1), left, right);
    }

    private static IEnumerable<(double Left, double Right, bool IsInner)> Strips(List<Word> row)
    {
        yield return (double.MinValue, row[0].BoundingBox.Left, false);
        for (var i = 1; i < row.Count; i++) yield return (row[i - 1].BoundingBox.Right, row[i].BoundingBox.Left, true);
        yield return (row[^1].BoundingBox.Right, double.MaxValue, false);
    }

    private static bool Fills(List<List<Word>> rows, double middle)
    {
        return Share(rows.Select(row => row.Where(w => w.BoundingBox.Right <= middle).ToList()))
            && Share(rows.Select(row => row.Where(w => w.BoundingBox.Left >= middle).ToList()));

        static bool Share(IEnumerable<List<Word>> side)
        {
            var lines = side.Where(line => line.Count > 0).ToList();
            if (lines.Count < FewestLines) return false;
            var width = lines.Max(l => l[^1].BoundingBox.Right) - lines.Min(l => l[0].BoundingBox.Left);
            return lines.Average(l => l[^1].BoundingBox.Right - l[0].BoundingBox.Left) > FullColumn * width && lines.Average(l => l.Count) > 2.5;
        }
    }

    private static void Columns(List<List<Word>> rows, double middle, List<PdfLine> lines)
    {
        lines.AddRange(rows.Select(row => row.Where(w => w.BoundingBox.Right <= middle).ToList()).Where(l => l.Count > 0).Select(SideBySide));
        lines.AddRange(rows.Select(row => row.Where(w => w.BoundingBox.Left >= middle).ToList()).Where(l => l.Count > 0).Select(SideBySide));
    }

    private static PdfLine SideBySide(List<Word> row)
    {
        var text = row[0].Text;
        var isRow = false;
        for (var i = 1; i < row.Count; i++)
        {
            // Justified lines stretch their spaces; only a gap of two and a half letters' height parts cells.
            var isGap = row[i].BoundingBox.Left - row[i - 1].BoundingBox.Right > 1.8 * Size(row[i]);
            isRow |= isGap;
            text += (isGap ? " | " : " ") + row[i].Text;
        }
        return new PdfLine(text, row[0].BoundingBox.Left, row[^1].BoundingBox.Right, Base(row[0]), row.Max(Size), isRow);
    }

    private static double Base(Word word) => word.Letters[0].StartBaseLine.Y;

    private static double Size(Word word) => Math.Max(1, word.Letters[0].PointSize);
}
