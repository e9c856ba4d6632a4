using System.Text;
using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Office.Tables;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

[Asks(Right.SeeConsolidation)]
internal sealed class ConsolidatedPage(GiaoBanDb db, RollUps rollUps, MatterBook book, UnitSlice slice) : PageModel
{
    private Dictionary<int, string> _shortNames = [];

    public ReportingPeriod Period { get; private set; } = null!;
    public IReadOnlyList<RolledMeasure> Measures { get; private set; } = [];
    public IReadOnlyList<IGrouping<SectionKind, FiledLine>> Narrative { get; private set; } = [];
    public IReadOnlyList<Matter> Matters { get; private set; } = [];
    public string Headline { get; private set; } = "";
    public IReadOnlyDictionary<IndicatorId, long> Plans { get; private set; } = new Dictionary<IndicatorId, long>();
    public bool HasBefore => Measures.Any(m => m.Before?.Value is not null);
    public IReadOnlyList<UnitSlice.Choice> Choices { get; private set; } = [];

    /// <summary>Which part of the units is looked at; null: all.</summary>
    [BindProperty(SupportsGet = true, Name = "don-vi")] public string? Part { get; set; }
    public string Query => string.IsNullOrEmpty(Part) ? "" : $"&don-vi={Uri.EscapeDataString(Part)}";

    public async Task<IActionResult> OnGetAsync(Guid period, CancellationToken ct) => await LoadAsync(period, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(Guid period, CancellationToken ct) =>
        await LoadAsync(period, ct) ? File(Encoding.UTF8.GetBytes(CsvCells.Table(Head, Rows())), "text/csv; charset=utf-8", $"tong-hop-{Period.Code}.csv") : NotFound();

    public async Task<IActionResult> OnGetXlsxAsync(Guid period, CancellationToken ct) =>
        await LoadAsync(period, ct) ? File(PlainSheet.Build(T("Tổng hợp"), Head, Rows()), OfficeTypes.Xlsx, $"tong-hop-{Period.Code}.xlsx") : NotFound();

    private static string[] Head => [T("Mã"), T("Chỉ tiêu"), T("Đơn vị tính"), T("Kỳ này"), T("Kỳ trước"), T("Cùng kỳ năm trước"), T("Kế hoạch năm"), T("Đạt (%)"), T("Đơn vị có số"), T("Đơn vị phải báo"), T("Ghi chú")];

    private IEnumerable<IReadOnlyList<object>> Rows() => Measures.Select(m => (IReadOnlyList<object>)[m.Indicator.Code, m.Indicator.Name, m.Indicator.UnitOfMeasure, Plain(m.Now.Value), Plain(m.Before?.Value), Plain(m.LastYear.Value), Plain(PlanOf(m)), Plain(PlanTarget.Share(m.Reached, PlanOf(m))), m.Now.Filed, m.Now.Asked, m.Now.Refusal?.Message ?? ""]);

    private static readonly Func<long?, object> Plain = scaled => scaled is { } value ? value / (decimal)Indicator.Scale : "";

    public long? PlanOf(RolledMeasure row) => Plans.TryGetValue(row.Indicator.Id, out var plan) ? plan : null;

    private async Task<bool> LoadAsync(Guid period, CancellationToken ct)
    {
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == new PeriodId(period), ct);
        var part = string.IsNullOrEmpty(Part) ? null : await slice.OpenAsync(Part, Period, ct);
        if (part is null && !string.IsNullOrEmpty(Part)) return false;

        Choices = await slice.ChoicesAsync(ct);
        Measures = await rollUps.OfAsync(Period, ct, part?.Numbers);
        // A plan is the whole province's: beside a part of the units it would say something untrue.
        if (part is null) Plans = await db.PlanTargets.Where(t => t.OrganiserId == Period.OrganiserId && t.LineId == Period.LineId && t.Year == Period.Year && t.Value != null).ToDictionaryAsync(t => t.IndicatorId, t => t.Value!.Value, ct);
        _shortNames = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.No, u => u.ShortName, ct);
        Matters = await book.ConfirmedAsync(Period, null, ct);
        Narrative = [.. (await db.FiledLines(Period.Id).ToListAsync(ct)).Where(l => part?.Ids.Contains(l.UnitId) ?? true).GroupBy(l => l.Section).OrderBy(g => g.Key)];
        var whole = Measures.Count(m => m.Now is { Refusal: null, IsComplete: true });
        var summed = Measures.Count(m => m.Now.Refusal is null);
        Headline = summed == 0 ? T("Chưa có số liệu để tổng hợp.") : Tf($"{whole} trên {summed} chỉ tiêu cộng được đã đủ đơn vị.");
        return true;
    }

    public string Names(IReadOnlyList<int> missing)
    {
        var names = missing.Take(3).Select(no => _shortNames.GetValueOrDefault(no, "?"));
        return string.Join(", ", names) + (missing.Count > 3 ? Tf($" và {missing.Count - 3} đơn vị nữa") : "");
    }

    /// <summary>In per cent for counts, in points for rates; compared only where the same units stand behind both.</summary>
    public string Change(RolledMeasure row)
    {
        if (row.Now.Value is not { } now || row.LastYear.Value is not { } before || row.Now.Filed != row.LastYear.Filed) return "";
        if (row.Indicator.Kind is IndicatorKind.Rate) return Signed(now - before) + T(" điểm");

        return before == 0 ? "" : Signed((long)Math.Round((now - before) * 10000m / before, MidpointRounding.AwayFromZero)) + "%";
    }

    private static string Signed(long scaled) => (scaled > 0 ? "+" : "") + VietnameseNumber.Write(scaled);
}
