using System.Text;

namespace GiaoBan.Office.Reading.PdfPages;

/// <summary>Joins lines of print back into paragraphs, over page ends too: a sentence cut in two is no sentence.</summary>
internal static class PdfParagraphs
{
    private const double Indent = 8; // pt

    public static IEnumerable<(string Text, bool IsRow)> Of(IReadOnlyList<PdfPage> pages)
    {
        var text = new StringBuilder();
        PdfLine? last = null;
        foreach (var page in pages)
        {
            var isFirstOfPage = true;
            foreach (var line in page.Lines)
            {
                if (last is not null && !GoesOn(last, line, page.Lines, isFirstOfPage))
                {
                    yield return (text.ToString(), last.IsRow);
                    text.Clear();
                }
                if (text.Length > 0) text.Append(' ');
                text.Append(line.Text);
                (last, isFirstOfPage) = (line, false);
            }
        }
        if (last is not null) yield return (text.ToString(), last.IsRow);
    }

    private static bool GoesOn(PdfLine last, PdfLine line, IReadOnlyList<PdfLine> page, bool isFirstOfPage)
    {
        if (last.IsRow || line.IsRow) return false;

        // The neighbours of a line tell the width of its column.
        var column = page.Where(l => !l.IsRow && Overlaps(l, line)).ToList();
        var left = column.Min(l => l.Left);
        var right = column.Max(l => l.Right);
        if (line.Left > left + Indent) return false;
        if (isFirstOfPage) return char.IsLower(line.Text[0]) || !IsEnded(last.Text);
        if (last.Right < right - 0.15 * (right - left)) return false;

        var step = last.Bottom - line.Bottom;
        var isNextColumn = step < 0;
        return isNextColumn ? !IsEnded(last.Text) : step < 1.9 * Math.Max(last.Height, line.Height) && Math.Abs(last.Height - line.Height) < 1.5;
    }

    private static bool Overlaps(PdfLine a, PdfLine b) => a.Left < b.Right && b.Left < a.Right;

    private static bool IsEnded(string text) => text.TrimEnd() is [.., '.' or ';' or ':' or '!' or '?' or '”'];
}
