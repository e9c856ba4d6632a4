using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using static GiaoBan.Office.Tables.SheetParts;

namespace GiaoBan.Office.Tables;

/// <summary>The annex as a workbook: a day is a real day, so that Excel sorts it; printed it repeats its header on every page.</summary>
internal sealed class AnnexSheet(TrackingAnnex annex)
{
    private const int HeaderRow = 5;
    private static readonly int[] TitleRows = [1, 3, 4];

    public byte[] Build() => Pack(
        "Phụ lục",
        new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(new Pane { VerticalSplit = HeaderRow, TopLeftCell = $"A{HeaderRow + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(TrackingAnnex.Columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })),
            Data(),
            new MergeCells(TitleRows.Select(row => new MergeCell { Reference = $"A{row}:G{row}" })),
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 }),
        Styles(),
        new DefinedNames(new DefinedName($"'Phụ lục'!${HeaderRow}:${HeaderRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));

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
                : Told($"E{number}", TrackingAnnex.Standing, Middle));
            line.AppendChild(Told($"F{number}", row.Result, Words));
            line.AppendChild(Told($"G{number}", row.Code, Words));
            data.AppendChild(line);
        }
        return data;
    }
}
