using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

[Asks(Right.SeeConsolidation)]
internal sealed class ConsolidatedPage(GiaoBanDb db, RollUps rollUps, MatterBook book) : PageModel
{
    private Dictionary<int, string> _shortNames = [];

    public ReportingPeriod Period { get; private set; } = null!;
    public IReadOnlyList<RolledMeasure> Measures { get; private set; } = [];
    public IReadOnlyList<IGrouping<SectionKind, FiledLine>> Narrative { get; private set; } = [];
    public IReadOnlyList<Matter> Matters { get; private set; } = [];
    public string Headline { get; private set; } = "";

    public async Task OnGetAsync(Guid period, CancellationToken ct)
    {
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == new PeriodId(period), ct);
        Measures = await rollUps.OfAsync(Period, ct);
        _shortNames = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.No, u => u.ShortName, ct);
        Matters = await book.ConfirmedAsync(Period, null, ct);
        Narrative = [.. (await db.FiledLines(Period.Id).ToListAsync(ct)).GroupBy(l => l.Section).OrderBy(g => g.Key)];
        var whole = Measures.Count(m => m.Now is { Refusal: null, IsComplete: true });
        var summed = Measures.Count(m => m.Now.Refusal is null);
        Headline = summed == 0 ? "Chưa có số liệu để tổng hợp." : $"{whole} trên {summed} chỉ tiêu cộng được đã đủ đơn vị.";
    }

    public string Names(IReadOnlyList<int> missing)
    {
        var names = missing.Take(3).Select(no => _shortNames.GetValueOrDefault(no, "?"));
        return string.Join(", ", names) + (missing.Count > 3 ? $" và {missing.Count - 3} đơn vị nữa" : "");
    }

    /// <summary>In per cent for counts, in points for rates; compared only where the same units stand behind both.</summary>
    public string Change(RolledMeasure row)
    {
        if (row.Now.Value is not { } now || row.LastYear.Value is not { } before || row.Now.Filed != row.LastYear.Filed) return "";
        if (row.Indicator.Kind is IndicatorKind.Rate) return Signed(now - before) + " điểm";

        return before == 0 ? "" : Signed((long)Math.Round((now - before) * 10000m / before, MidpointRounding.AwayFromZero)) + "%";
    }

    private static string Signed(long scaled) => (scaled > 0 ? "+" : "") + VietnameseNumber.Write(scaled);
}
