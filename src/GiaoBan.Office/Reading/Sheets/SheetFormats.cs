using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GiaoBan.Office.Reading.Sheets;

/// <summary>Shows a stored number as its cell does: a date is a count of days and only its format tells.</summary>
internal sealed class SheetFormats
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private readonly List<Look> _looks = [];
    private readonly double _shift;

    private enum Look { Number, Day, Percent }

    public SheetFormats(WorkbookPart workbook)
    {
        // Workbooks born on old Macs count days from 1904.
        _shift = workbook.Workbook?.WorkbookProperties?.Date1904?.Value is true ? 1_462 : 0;

        var styles = workbook.WorkbookStylesPart?.Stylesheet;
        var own = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId is not null).DistinctBy(f => f.NumberFormatId!.Value)
            .ToDictionary(f => f.NumberFormatId!.Value, f => f.FormatCode?.Value ?? "");
        foreach (var cell in styles?.CellFormats?.Elements<CellFormat>() ?? []) _looks.Add(LookOf(cell.NumberFormatId?.Value ?? 0, own));
    }

    public string Shown(string stored, int style)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return stored;

        return (style >= 0 && style < _looks.Count ? _looks[style] : Look.Number) switch
        {
            Look.Day when number + _shift is > 0 and < 2_958_466 => Day(DateTime.FromOADate(number + _shift)),
            Look.Percent => (number * 100).ToString("0.##########", Vietnamese) + "%",
            _ => Math.Abs(number) < 1e15 ? number.ToString("0.##########", Vietnamese) : stored,
        };
    }

    private static string Day(DateTime moment) =>
        moment.ToString(moment.TimeOfDay < TimeSpan.FromSeconds(1) ? "dd/MM/yyyy" : moment.Date <= new DateTime(1900, 1, 1) ? "HH:mm" : "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    // The built-in formats are ECMA-376 part 1, §18.8.30.
    private static Look LookOf(uint id, Dictionary<uint, string> own)
    {
        if (id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58)) return Look.Day;
        if (id is 9 or 10) return Look.Percent;
        if (!own.TryGetValue(id, out var code)) return Look.Number;

        var bare = Bare(code);
        if (bare.Contains('%', StringComparison.Ordinal)) return Look.Percent;
        return bare.Any(c => c is 'd' or 'y' or 'h' or 'D' or 'Y' or 'H') ? Look.Day : Look.Number;
    }

    // Words in quotes and colours in brackets say nothing about the kind.
    private static string Bare(string code)
    {
        var bare = "";
        var closing = '\0';
        foreach (var c in code.Length > 200 ? code[..200] : code)
        {
            if (closing is not '\0') closing = c == closing ? '\0' : closing;
            else if (c is '"') closing = '"';
            else if (c is '[') closing = ']';
            else bare += c;
        }
        return bare;
    }
}
