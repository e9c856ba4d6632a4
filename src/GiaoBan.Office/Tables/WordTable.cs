using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GiaoBan.Office.Papers;

namespace GiaoBan.Office.Tables;

/// <summary>A plain Word file made of lines and ruled tables on A4 lying on its side.</summary>
internal static class WordTable
{
    private const int PageLong = 16838, PageShort = 11906, Margin = 1134; // 20 mm all round, in twentieths of a point

    /// <summary>The room between the margins.</summary>
    public const int Room = PageLong - 2 * Margin;

    public static byte[] Pack(IEnumerable<OpenXmlElement> content)
    {
        using var draft = new MemoryStream();
        using (var package = WordprocessingDocument.Create(draft, WordprocessingDocumentType.Document))
        {
            var main = package.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rIdMain");
            main.Document = new Document(new Body([
                .. content,
                new Paragraph(),
                new SectionProperties(
                    new PageSize { Width = PageLong, Height = PageShort, Orient = PageOrientationValues.Landscape },
                    new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567 }),
            ]));
        }
        return PaperPackage.Repacked(draft);
    }

    /// <param name="widths">In any unit: they are shares of the room.</param>
    /// <param name="rows">The first is the header and is repeated on every page.</param>
    /// <param name="centred">Columns whose words stand in the middle.</param>
    public static Table Table(IReadOnlyList<double> widths, IEnumerable<IReadOnlyList<string>> rows, params int[] centred)
    {
        var sum = widths.Sum();
        int[] columns = [.. widths.Select(w => (int)(w / sum * Room))];
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = columns.Sum().Text(), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
                    new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(columns.Select(w => new GridColumn { Width = w.Text() })));
        foreach (var (i, row) in rows.Index()) table.AppendChild(Row(columns, isHead: i == 0, row, centred));
        return table;
    }

    public static Paragraph Line(string text, int halfPoints, bool bold = false, bool italic = false, bool centred = true)
    {
        var look = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" });
        if (bold) look.AppendChild(new Bold());
        if (italic) look.AppendChild(new Italic());
        look.AppendChild(new FontSize { Val = halfPoints.Text() });
        var run = PaperParts.Run(text.Replace('\t', ' ')); // a tab would jump to the next stop
        run.PrependChild(look);
        return new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "60" }, new Justification { Val = centred ? JustificationValues.Center : JustificationValues.Left }), run);
    }

    private static TableRow Row(int[] widths, bool isHead, IReadOnlyList<string> cells, int[] centred)
    {
        var row = new TableRow(new TableRowProperties(isHead ? new TableHeader() : new CantSplit()));
        foreach (var (i, text) in cells.Index())
        {
            row.AppendChild(new TableCell(
                new TableCellProperties(new TableCellWidth { Width = widths[i].Text(), Type = TableWidthUnitValues.Dxa }),
                Line(text, 24, bold: isHead, centred: isHead || centred.Contains(i))));
        }
        return row;
    }
}
