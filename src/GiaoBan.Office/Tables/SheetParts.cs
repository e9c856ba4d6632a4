using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GiaoBan.Office.Papers;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace GiaoBan.Office.Tables;

/// <summary>What our workbooks have in common: rows of words, and the looks a cell may have.</summary>
internal static class SheetParts
{
    public const uint Words = 1, Head = 2, Title = 3, Day = 4, Middle = 5, Caption = 6, Key = 7, Blank = 8;
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="styles">Null where every cell looks plain.</param>
    public static byte[] Pack(string name, Worksheet worksheet, Stylesheet? styles = null, DefinedNames? names = null)
    {
        using var draft = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(draft, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddNewPart<WorkbookPart>(WorkbookType, "rIdMain");
            workbook.AddNewPart<WorksheetPart>("rId1").Worksheet = worksheet;
            if (styles is not null) workbook.AddNewPart<WorkbookStylesPart>("rId2").Stylesheet = styles;
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = name, SheetId = 1, Id = "rId1" }));
            if (names is not null) workbook.Workbook.AppendChild(names);
        }
        return PaperPackage.Repacked(draft);
    }

    public static Row Line(uint number, params IReadOnlyList<(string Text, uint Style)> cells)
    {
        var row = new Row { RowIndex = number };
        foreach (var (i, (text, style)) in cells.Index()) row.AppendChild(Told($"{SheetGrid.Letters(i)}{number}", text, style));
        return row;
    }

    // Inline words are words: a cell that begins like a formula stays what it says.
    public static Cell Told(string at, string text, uint style) =>
        new(new InlineString(new SheetText(PaperParts.Writable(text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = at, StyleIndex = style, DataType = CellValues.InlineString };

    public static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 170, FormatCode = "dd/mm/yyyy" }),
        new Fonts(Font(12), Font(12, bold: true), Font(14, bold: true), Font(12, italic: true), Font(8)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFFFF8E1" }) { PatternType = PatternValues.Solid })),
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
            Look(font: 3, border: 0, HorizontalAlignmentValues.Center),
            Look(font: 4, border: 1, HorizontalAlignmentValues.Left),
            Look(font: 0, border: 1, HorizontalAlignmentValues.Left, fill: 2)));

    private static Font Font(double size, bool bold = false, bool italic = false)
    {
        var font = new Font();
        if (bold) font.AppendChild(new Bold());
        if (italic) font.AppendChild(new Italic());
        font.AppendChild(new FontSize { Val = size });
        font.AppendChild(new FontName { Val = "Times New Roman" });
        return font;
    }

    private static CellFormat Look(uint font, uint border, HorizontalAlignmentValues side, uint format = 0, uint fill = 0) =>
        new(new Alignment { Horizontal = side, Vertical = VerticalAlignmentValues.Top, WrapText = true })
        {
            FontId = font, FillId = fill, BorderId = border, NumberFormatId = format, ApplyFont = true, ApplyFill = fill > 0, ApplyBorder = true, ApplyAlignment = true, ApplyNumberFormat = format > 0,
        };
}
