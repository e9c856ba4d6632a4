using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GiaoBan.Office.Papers;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace GiaoBan.Office.Tables;

/// <summary>A small table as a workbook: a head, and below it words and whole numbers as what they are.</summary>
public static class PlainSheet
{
    public static byte[] Build(string name, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<object>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var draft = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(draft, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddNewPart<WorkbookPart>(SheetParts.WorkbookType, "rIdMain");
            var sheet = workbook.AddNewPart<WorksheetPart>("rId1");
            var data = new SheetData();
            foreach (var (i, cells) in rows.Prepend([.. head]).Index())
            {
                var row = new Row { RowIndex = (uint)i + 1 };
                foreach (var (c, value) in cells.Index()) row.AppendChild(Cell($"{SheetGrid.Letters(c)}{i + 1}", value));
                data.AppendChild(row);
            }
            sheet.Worksheet = new Worksheet(data);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = name, SheetId = 1, Id = "rId1" }));
        }
        return PaperPackage.Repacked(draft);
    }

    private static Cell Cell(string at, object value) => value is int or long
        ? new Cell { CellReference = at, CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!) }
        : new Cell(new InlineString(new SheetText(PaperParts.Writable(value.ToString() ?? "")) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = at, DataType = CellValues.InlineString };
}
