using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using GiaoBan.Office.Papers;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace GiaoBan.Office.Tables;

/// <summary>A small table as a workbook: a head, and below it words and numbers as what they are.</summary>
public static class PlainSheet
{
    public static byte[] Build(string name, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<object>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var data = new SheetData();
        foreach (var (i, cells) in rows.Prepend([.. head]).Index())
        {
            var row = new Row { RowIndex = (uint)i + 1 };
            foreach (var (c, value) in cells.Index()) row.AppendChild(Cell($"{SheetGrid.Letters(c)}{i + 1}", value));
            data.AppendChild(row);
        }
        return SheetParts.Pack(name, new Worksheet(data));
    }

    private static Cell Cell(string at, object value) => value is int or long or decimal
        ? new Cell { CellReference = at, CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!) }
        : new Cell(new InlineString(new SheetText(PaperParts.Writable(value.ToString() ?? "")) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = at, DataType = CellValues.InlineString };
}
