using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GiaoBan.Office.Papers;

/// <summary>A table with lines as papers have it: equal on every page, its head repeated.</summary>
internal static class PaperTable
{
    public static Table Gridded(LetterTable table, int width)
    {
        var sum = table.Widths.Sum();
        List<int> columns = [.. table.Widths.Select(share => width * share / sum)];
        return new Table([
            new TableProperties(
                new TableWidth { Width = columns.Sum().Text(), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
                    new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa })),
            new TableGrid(columns.Select(c => new GridColumn { Width = c.Text() })),
            Row(columns, table.Heads, "GbTableHead", isHead: true, []),
            .. table.Rows.Select(row => Row(columns, row, "GbTableCell", isHead: false, table.Figures)),
        ]);
    }

    /// <summary>Keeps a table off the words around it.</summary>
    public static Paragraph Spacer() => new(new ParagraphProperties(new ParagraphStyleId { Val = "GbTableCell" }));

    private static TableRow Row(List<int> columns, IReadOnlyList<string> cells, string style, bool isHead, IReadOnlyList<int> figures)
    {
        var look = new TableRowProperties(new CantSplit());
        if (isHead) look.AppendChild(new TableHeader());
        return new TableRow([look, .. columns.Select((width, i) => new TableCell(
            new TableCellProperties(new TableCellWidth { Width = width.Text(), Type = TableWidthUnitValues.Dxa }),
            Cell(style, cells[i], figures.Contains(i))))]);
    }

    // Figures stand under each other by their last digit.
    private static Paragraph Cell(string style, string text, bool isFigure)
    {
        var line = PaperParts.Line(style, text);
        if (isFigure) line.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Right };
        return line;
    }
}
