using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GiaoBan.Office.Papers;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace GiaoBan.Office.Tables;

/// <summary>The annex as a workbook: a day is a real day, so that Excel sorts it; printed it repeats its header on every page.</summary>
internal sealed class AnnexSheet(TrackingAnnex annex)
{
    private const uint Words = 1, Head = 2, Title = 3, Day = 4, Middle = 5, Caption = 6;
    internal const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const int HeaderRow = 5;
    private static readonly int[] TitleRows = [1, 3, 4];

    public byte[] Build()
    {
        using var draft = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(draft, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddNewPart<WorkbookPart>(WorkbookType, "rIdMain");
            var sheet = workbook.AddNewPart<WorksheetPart>("rId1");
            workbook.AddNewPart<WorkbookStylesPart>("rId2").Stylesheet = Styles();
            sheet.Worksheet = new Worksheet(
                new SheetProperties(new PageSetupProperties { FitToPage = true }),
                new SheetViews(new SheetView(new Pane { VerticalSplit = HeaderRow, TopLeftCell = $"A{HeaderRow + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
                new Columns(TrackingAnnex.Columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })),
                Data(),
                new MergeCells(TitleRows.Select(row => new MergeCell { Reference = $"A{row}:G{row}" })),
                new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
            workbook.Workbook = new Workbook(
                new Sheets(new Sheet { Name = "Phụ lục", SheetId = 1, Id = "rId1" }),
                new DefinedNames(new DefinedName($"'Phụ lục'!${HeaderRow}:${HeaderRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        }
        return PaperPackage.Repacked(draft);
    }

    private SheetData Data()
    {
        var data = new SheetData();
        data.AppendChild(Line(1, (annex.Issuer.ToUpperInvariant(), Title)));
        data.AppendChild(Line(3, (annex.Title, Title)));
        data.AppendChild(Line(4, (annex.Caption, Caption)));
        data.AppendChild(Line(HeaderRow, [.. TrackingAnnex.Columns.Select(c => (c.Name, Head))]));
        foreach (var (i, row) in annex.Rows.Index())
        {
            var number = (uint)(HeaderRow + 1 + i);
            var line = Line(number, ((i + 1).ToString(CultureInfo.InvariantCulture), Middle), (row.Action, Words), (row.Lead, Words), (string.Join('\n', row.With), Words));
            line.AppendChild(row.Due is { } due
                ? new Cell { CellReference = $"E{number}", StyleIndex = Day, CellValue = new CellValue(due.ToDateTime(default).ToOADate().ToString(CultureInfo.InvariantCulture)) }
                : Text($"E{number}", TrackingAnnex.Standing, Middle));
            line.AppendChild(Text($"F{number}", row.Result, Words));
            line.AppendChild(Text($"G{number}", row.Code, Words));
            data.AppendChild(line);
        }
        return data;
    }

    private static Row Line(uint number, params IReadOnlyList<(string Text, uint Style)> cells)
    {
        var row = new Row { RowIndex = number };
        foreach (var (i, (text, style)) in cells.Index()) row.AppendChild(Text($"{SheetGrid.Letters(i)}{number}", text, style));
        return row;
    }

    // Inline words are words: a cell that begins like a formula stays what it says.
    private static Cell Text(string at, string text, uint style) =>
        new(new InlineString(new SheetText(PaperParts.Writable(text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = at, StyleIndex = style, DataType = CellValues.InlineString };

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 170, FormatCode = "dd/mm/yyyy" }),
        new Fonts(Font(12), Font(12, bold: true), Font(14, bold: true), Font(12, italic: true)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(), new Border(
            new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin })),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Look(font: 0, border: 1, HorizontalAlignmentValues.Left),
            Look(font: 1, border: 1, HorizontalAlignmentValues.Center),
            Look(font: 2, border: 0, HorizontalAlignmentValues.Center),
            Look(font: 0, border: 1, HorizontalAlignmentValues.Center, format: 170),
            Look(font: 0, border: 1, HorizontalAlignmentValues.Center),
            Look(font: 3, border: 0, HorizontalAlignmentValues.Center)));

    private static Font Font(double size, bool bold = false, bool italic = false)
    {
        var font = new Font();
        if (bold) font.AppendChild(new Bold());
        if (italic) font.AppendChild(new Italic());
        font.AppendChild(new FontSize { Val = size });
        font.AppendChild(new FontName { Val = "Times New Roman" });
        return font;
    }

    private static CellFormat Look(uint font, uint border, HorizontalAlignmentValues side, uint format = 0) =>
        new(new Alignment { Horizontal = side, Vertical = VerticalAlignmentValues.Top, WrapText = true })
        {
            FontId = font, BorderId = border, NumberFormatId = format, ApplyFont = true, ApplyBorder = true, ApplyAlignment = true, ApplyNumberFormat = format > 0,
        };
}
