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
        var filed = await (from a in db.Addenda
                           join r in db.Reports on a.ReportId equals r.Id
                           join u in db.Units on r.UnitId equals u.Id
                           where r.PeriodId == Period.Id
                           orderby u.No, a.Ordinal
                           select new { a.IndicatorNo, a.First, a.Value, a.Reason, a.By, a.AtUtc, u.Id, u.Name }).AsNoTracking().ToListAsync(ct);
        if (filed.Count == 0) return;

        var changes = filed.GroupBy(a => a.IndicatorNo).ToDictionary(g => g.Key, g => g.GroupBy(a => a.Id).Select(u => u.Last()).Select(a => new Change(a.Id.Value, a.Name, a.First, a.Value, a.Reason, a.By, a.AtUtc)).ToList());
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
