using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GiaoBan.Office.Papers;

namespace GiaoBan.Office.Tables;

/// <summary>The annex as a Word paper lying on its side: "Phụ lục", its name, the table with a header on every page.</summary>
internal sealed class AnnexPaper(TrackingAnnex annex)
{
    private const int PageLong = 16838, PageShort = 11906, Margin = 1134; // A4 lying, 20 mm all round, in twentieths of a point

    public byte[] Build()
    {
        using var draft = new MemoryStream();
        using (var package = WordprocessingDocument.Create(draft, WordprocessingDocumentType.Document))
        {
            var main = package.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rIdMain");
            main.Document = new Document(new Body([
                Line("Phụ lục", 28, bold: true), Line(annex.Title.ToUpperInvariant(), 28, bold: true), Line(annex.Issuer, 26, bold: true), Line(annex.Caption, 26, italic: true),
                Table(),
                new Paragraph(),
                new SectionProperties(
                    new PageSize { Width = PageLong, Height = PageShort, Orient = PageOrientationValues.Landscape },
                    new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567 }),
            ]));
        }
        return PaperPackage.Repacked(draft);
    }

    private Table Table()
    {
        var sum = TrackingAnnex.Columns.Sum(c => c.Width);
        int[] widths = [.. TrackingAnnex.Columns.Select(c => (int)(c.Width / sum * (PageLong - 2 * Margin)))];
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = widths.Sum().Text(), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
                    new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = w.Text() })));
        table.AppendChild(Row(widths, isHead: true, [.. TrackingAnnex.Columns.Select(c => c.Name)]));
        foreach (var (i, row) in annex.Rows.Index())
            table.AppendChild(Row(widths, isHead: false, (i + 1).ToString(CultureInfo.InvariantCulture), row.Action, row.Lead, string.Join('\n', row.With), row.Due?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? TrackingAnnex.Standing, row.Result, row.Code));
        return table;
    }

    private static TableRow Row(int[] widths, bool isHead, params IReadOnlyList<string> cells)
    {
        var row = new TableRow(new TableRowProperties(isHead ? new TableHeader() : new CantSplit()));
        foreach (var (i, text) in cells.Index())
        {
            row.AppendChild(new TableCell(
                new TableCellProperties(new TableCellWidth { Width = widths[i].Text(), Type = TableWidthUnitValues.Dxa }),
                Line(text, 24, bold: isHead, centred: isHead || i is 0 or 4)));
        }
        return row;
    }

    private static Paragraph Line(string text, int halfPoints, bool bold = false, bool italic = false, bool centred = true)
    {
        var look = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" });
        if (bold) look.AppendChild(new Bold());
        if (italic) look.AppendChild(new Italic());
        look.AppendChild(new FontSize { Val = halfPoints.Text() });
        var run = PaperParts.Run(text.Replace('\t', ' ')); // a tab would jump to the next stop
        run.PrependChild(look);
        return new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "60" }, new Justification { Val = centred ? JustificationValues.Center : JustificationValues.Left }), run);
    }
}
