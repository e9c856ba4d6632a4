using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace GiaoBan.Office.Papers;

/// <summary>The few building bricks all papers are laid from.</summary>
internal static class PaperParts
{
    /// <summary>A paragraph in a style; a line feed in the text is a line break within it.</summary>
    public static Paragraph Line(string style, string text) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text)]);

    /// <summary>
    /// A drawn rule as long as asked, centred in its column: the top border of an empty paragraph, because an
    /// underscore is text and an underline hangs on letters.
    /// </summary>
    public static Paragraph Rule(int columnTwips, double lengthPoints)
    {
        var side = Math.Max(0, (columnTwips - Lengths.TwipsOfPoints(lengthPoints)) / 2).Text();
        return new Paragraph(new ParagraphProperties(
            new ParagraphStyleId { Val = "GbRule" },
            new Indentation { Left = side, Right = side }));
    }

    public static Run Run(string text)
    {
        var run = new Run();
        foreach (var (index, line) in Writable(text).Split('\n').Index())
        {
            if (index > 0) run.AppendChild(new Break());
            run.AppendChild(new Words(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    /// <summary>The normal way of Vietnamese offices to set two blocks side by side: a table without lines.</summary>
    public static Table Columns(int left, int right, params IEnumerable<(IEnumerable<Paragraph> Left, IEnumerable<Paragraph> Right)> rows) =>
        new([
            new TableProperties(
                new TableWidth { Width = (left + right).Text(), Type = TableWidthUnitValues.Dxa },
                new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.None }, new LeftBorder { Val = BorderValues.None },
                    new BottomBorder { Val = BorderValues.None }, new RightBorder { Val = BorderValues.None },
                    new InsideHorizontalBorder { Val = BorderValues.None }, new InsideVerticalBorder { Val = BorderValues.None }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(new GridColumn { Width = left.Text() }, new GridColumn { Width = right.Text() }),
            .. rows.Select(row => new TableRow(
                new TableRowProperties(new CantSplit()),
                Cell(left, row.Left),
                Cell(right, row.Right))),
        ]);

    private static TableCell Cell(int width, IEnumerable<Paragraph> lines) =>
        new([new TableCellProperties(new TableCellWidth { Width = width.Text(), Type = TableWidthUnitValues.Dxa }), .. lines]);

    // Text pasted from elsewhere may hold control characters, with which the whole file would not open.
    internal static string Writable(string text) =>
        string.Concat(text.Where((c, i) => XmlConvert.IsXmlChar(c)
            || (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            || (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1])))).Replace("\r", "", StringComparison.Ordinal);
}
