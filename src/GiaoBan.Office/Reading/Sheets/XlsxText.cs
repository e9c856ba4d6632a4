using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace GiaoBan.Office.Reading.Sheets;

/// <summary>All sheets of an .xlsx, row by row; blank rows and blank columns at the end are dropped.</summary>
internal static class XlsxText
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    // The library's cache of shared strings would write to the disk; the package has been weighed already.
    private static readonly OpenXmlConfiguration Configuration = new() { EnableSharedStringCache = false };

    public static FileText Read(Stream content, ReadLimits limits)
    {
        var gatherer = new TextGatherer(limits);
        foreach (var name in content.GetSheetNames(Configuration))
        {
            List<IReadOnlyList<string>> rows = [];
            foreach (IDictionary<string, object?> row in content.Query(useHeaderRow: false, sheetName: name, excelType: ExcelType.XLSX, configuration: Configuration))
            {
                var cells = row.Values.Select(Shown).ToList();
                while (cells is [.., ""]) cells.RemoveAt(cells.Count - 1);
                if (cells.Count == 0) continue;
                rows.Add(cells);
                gatherer.Add(TextBlockKind.TableRow, string.Join(" | ", cells));
            }
            if (rows.Count > 0) gatherer.Add(new FileTable(name, rows));
        }
        return gatherer.Finish(FileKind.Xlsx);
    }

    private static string Shown(object? value) => value switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
        double number => number.ToString("0.##########", Vietnamese),
        bool truth => truth ? "Có" : "Không",
        _ => string.Join(' ', (Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
    };
}
