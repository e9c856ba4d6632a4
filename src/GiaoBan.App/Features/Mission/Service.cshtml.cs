using System.Globalization;
using System.Text;
using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Web;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Mission;

/// <summary>Phục vụ người dân, doanh nghiệp: by unit and quarter, each rate with of how many, pictures with their table, and CSV.</summary>
[Asks(Right.SeeMission)]
internal sealed class ServicePage(ServiceBook book) : PageModel
{
    private const string OnTime = "C02.2", Late = "C03", Apologies = "C11";

    public ServiceTable? Table { get; private set; }

    /// <summary>The measure that is drawn.</summary>
    public ServiceMeasure Chosen { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "ky")] public string? Quarter { get; set; }
    [BindProperty(SupportsGet = true, Name = "chi-tieu")] public string? Code { get; set; }

    public string Headline => Table is null ? T("Chưa có số liệu phục vụ") : Table.TotalOf(OnTime) is { IsSaid: true } rate ? Tf($"{VietnameseNumber.Write(rate.Value)}% hồ sơ giải quyết đúng hạn, trên {VietnameseNumber.Write(rate.Sample)} hồ sơ") : Tf($"Số liệu phục vụ {Table.Period.Name}");

    /// <summary>How many letters said sorry, beside how many had to.</summary>
    public string? Sorry => Table?.TotalOf(Apologies) is { Value: not null } letters ? Tf($"{letters.Words} thư xin lỗi đã gửi, {Table.TotalOf(Late)?.Words ?? T("chưa rõ")} hồ sơ quá hạn.") : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Table = await book.OpenAsync(Quarter, ct);
        if (Table is null) return Quarter is null ? Page() : NotFound();
        if ((Table.Find(Code) ?? (Code is null ? Table.Find(OnTime) ?? Table.Measures[0] : null)) is not { } chosen) return NotFound();

        Chosen = chosen;
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (await book.OpenAsync(Quarter, ct) is not { } table) return NotFound();

        string[] head = [T("Mã"), T("Chỉ tiêu"), T("Đơn vị tính"), T("Kỳ"), T("Đơn vị"), T("Giá trị"), T("Trên số")];
        var rows = from m in table.Measures
                   from p in table.Periods
                   from place in table.Units.Select(u => (u.Name, Cell: m.Cells.GetValueOrDefault((p.No, u.No)))).Append((Name: T("Tổng các đơn vị đã báo"), Cell: m.Totals.GetValueOrDefault(p.No)))
                   let cell = place.Cell
                   where cell is not null
                   select (IReadOnlyList<object>)[m.Indicator.Code, m.Indicator.Name, m.Indicator.UnitOfMeasure, p.Code, place.Name, cell.IsSaid ? cell.Value!.Value / (decimal)Indicator.Scale : cell.Words, cell is { IsSaid: true, Sample: { } of } ? of / (decimal)Indicator.Scale : ""];
        return File(Encoding.UTF8.GetBytes(CsvCells.Table(head, rows)), "text/csv; charset=utf-8", $"phuc-vu-{table.Period.Code}.csv");
    }

    public string Of(ServiceCell cell) => cell.IsSaid && Chosen.Indicator.Kind is IndicatorKind.Rate ? cell.Words + "%" : cell.Words;

    /// <summary>The sum of the units over the quarters; a measure that is not added has none.</summary>
    public BarChart? Trend() => Table!.Periods.Select(p => (p, Cell: Chosen.Totals.GetValueOrDefault(p.No))).Where(x => x.Cell is not null).ToList() is { Count: > 0 } seen
        ? new("xu-huong", Tf($"{Chosen.Indicator.Name} theo quý"), [.. seen.Select(x => new Bar(x.p.Quarter.Code, Height(x.Cell!), Of(x.Cell!), x.p.No == Table.Period.No))], Most(seen.Select(x => x.Cell!)), IsLying: true) : null;

    public BarChart ByUnit()
    {
        List<(string Unit, ServiceCell Cell)> seen = [.. Table!.Units.Where(u => Chosen.Cells.ContainsKey((Table.Period.No, u.No))).Select(u => (u.ShortName, Chosen.Cells[(Table.Period.No, u.No)]))];
        return new("theo-don-vi", Tf($"{Chosen.Indicator.Name} theo đơn vị, {Table.Period.Name}"), [.. seen.Select(x => new Bar(x.Unit, Height(x.Cell), Of(x.Cell)))], Most(seen.Select(x => x.Cell)), IsLying: true);
    }

    // What is hidden has no length: a bar would say what its words do not.
    private static double Height(ServiceCell cell) => cell.IsSaid ? cell.Value!.Value : 0;

    private double Most(IEnumerable<ServiceCell> cells) => Chosen.Indicator.UnitOfMeasure is "%" ? 100 * Indicator.Scale : cells.Select(Height).DefaultIfEmpty().Max();

    public string Link(string quarter, string code) => string.Create(CultureInfo.InvariantCulture, $"/phuc-vu?ky={Uri.EscapeDataString(quarter)}&chi-tieu={Uri.EscapeDataString(code)}");
}
