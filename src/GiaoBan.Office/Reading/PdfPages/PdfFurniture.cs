using System.Text.RegularExpressions;

namespace GiaoBan.Office.Reading.PdfPages;

/// <summary>Takes page numbers and running heads away.</summary>
internal static partial class PdfFurniture
{
    private const double Edge = 0.1; // of the page's height, above and below

    public static IReadOnlyList<PdfPage> Dropped(IReadOnlyList<PdfPage> pages)
    {
        // What stands on the edge of three pages and half of all, figures aside, belongs to the paper and not to the text.
        var repeated = pages.SelectMany(page => page.Lines.Where(line => IsAtEdge(line, page)).Select(line => Shape(line.Text)).Distinct())
            .GroupBy(shape => shape)
            .Where(group => group.Count() >= 3 && group.Count() * 2 >= pages.Count)
            .Select(group => group.Key).ToHashSet(StringComparer.Ordinal);

        return [.. pages.Select(page => page with
        {
            Lines = [.. page.Lines.Where(line => !IsAtEdge(line, page) || (!PageNumber().IsMatch(line.Text) && !repeated.Contains(Shape(line.Text))))],
        })];
    }

    private static bool IsAtEdge(PdfLine line, PdfPage page) => line.Bottom > page.Height * (1 - Edge) || line.Bottom < page.Height * Edge;

    private static string Shape(string text) => Figures().Replace(text, "#");

    [GeneratedRegex(@"^\s*(?:[-–]\s*)?(?:trang\s+)?\d{1,4}(?:\s*/\s*\d{1,4})?(?:\s*[-–])?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Figures();
}
