using GiaoBan.App.Features.Consolidation;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>What changed after the conference: each measure's first and corrected value, and the units behind the difference.</summary>
[Asks(Right.SeeConsolidation)]
internal sealed class SupplementsPage(GiaoBanDb db, RollUps rollUps) : PageModel
{
    public sealed record Change(Guid Unit, string Name, long? First, long Value, string Reason, string By, DateTime AtUtc);

    /// <param name="Corrected">Null where the measure is not added up.</param>
    public sealed record Row(Indicator Indicator, RolledUp First, RolledUp Corrected, IReadOnlyList<Change> Changes);

    public ReportingPeriod Period { get; private set; } = null!;
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int Units => Rows.SelectMany(r => r.Changes).Select(c => c.Unit).Distinct().Count();

    public async Task OnGetAsync(Guid period, CancellationToken ct)
    {
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == new PeriodId(period), ct);
        var reports = await db.Reports.AsNoTracking().Include(r => r.Steps).Include(r => r.Addenda).AsSplitQuery().Where(r => r.PeriodId == Period.Id && r.IsRegular && db.Addenda.Any(a => a.ReportId == r.Id)).OrderBy(r => r.UnitNo).ToListAsync(ct);
        var counted = (from r in reports from no in r.Addenda.Select(a => a.IndicatorNo).Distinct() let a = r.CountedOf(no) where a is not null select (r.UnitId, Later: a)).ToList();
        if (counted.Count == 0) return;

        List<UnitId> units = [.. counted.Select(c => c.UnitId).Distinct()];
        var names = await db.Units.AsNoTracking().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var changes = counted.GroupBy(c => c.Later.IndicatorNo).ToDictionary(g => g.Key, g => g.Select(c => new Change(c.UnitId.Value, names[c.UnitId], c.Later.First, c.Later.Value, c.Later.Reason, c.Later.By, c.Later.AtUtc)).ToList());
        var measures = await rollUps.OfAsync(Period, ct);
        var corrected = measures.ToDictionary(m => m.Indicator.Code, m => Corrected(m, changes.GetValueOrDefault(m.Indicator.No) ?? []));
        Rows = [.. measures.Where(m => changes.ContainsKey(m.Indicator.No)).Select(m => new Row(m.Indicator, m.Now, corrected[m.Indicator.Code], changes[m.Indicator.No])),
            .. measures.Where(m => m.Indicator.OverUnits is OverUnits.Ratio).Select(m => Rate(m, measures, corrected)).OfType<Row>()];
    }

    private static RolledUp Corrected(RolledMeasure measure, List<Change> changes) => RollUp.Sum(measure.Indicator, new(
        (measure.Now.Value ?? 0) + changes.Sum(c => c.Value - (c.First ?? 0)), measure.Now.Filed + changes.Count(c => c.First is null), measure.Now.Asked));

    // Only where every unit gave both sides: over fewer the two sides would be of different units.
    private static Row? Rate(RolledMeasure rate, IReadOnlyList<RolledMeasure> all, Dictionary<string, RolledUp> corrected)
    {
        if (all.FirstOrDefault(m => m.Indicator.Code == rate.Indicator.Numerator) is not { } above || all.FirstOrDefault(m => m.Indicator.Code == rate.Indicator.Denominator) is not { } below) return null;
        var (top, bottom) = (corrected[above.Indicator.Code], corrected[below.Indicator.Code]);
        if (top == above.Now && bottom == below.Now || !top.IsComplete || !bottom.IsComplete || top.Value is not { } n || bottom.Value is not { } d) return null;

        var now = RollUp.Ratio(new(n, d, top.Filed, top.Asked));
        return now.Value == rate.Now.Value ? null : new Row(rate.Indicator, rate.Now, now, []);
    }
}
