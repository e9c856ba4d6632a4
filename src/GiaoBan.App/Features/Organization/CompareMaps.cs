using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>One measure on both maps: the units concerned before and after, and the whole before and after.</summary>
internal sealed record ComparedMeasure(Indicator Indicator, IReadOnlyList<(string Unit, long? Value)> Before, IReadOnlyList<(string Unit, long? Value, bool IsUndivided)> After, long? TotalBefore, long? TotalAfter)
{
    public bool IsAdded => Indicator.OverUnits is OverUnits.Sum;
    public bool Agrees => !IsAdded || TotalBefore == TotalAfter;
}

/// <summary>So hai bản đồ: a period's figures on the map as it is and on the map as it will be. No figure is written; sums must be equal.</summary>
internal sealed class CompareMaps(GiaoBanDb db) : IUseCase
{
    public async Task<IReadOnlyList<ComparedMeasure>> OfAsync(ReportingPeriod period, Reorganisation reorganisation, IReadOnlyDictionary<UnitId, string> newNames, CancellationToken ct)
    {
        var concerned = reorganisation.Units.Select(u => u.UnitId).ToHashSet();
        var indicators = await db.Indicators.AsNoTracking().Where(i => i.OrganiserId == period.OrganiserId && i.LineId == period.LineId && i.Kind != IndicatorKind.Rate).OrderBy(i => i.No).ToListAsync(ct);
        var figures = (await (from figure in db.Figures join unit in db.Units on figure.UnitNo equals unit.No where figure.PeriodNo == period.No && figure.Value != null orderby unit.No
                              select new { figure.IndicatorNo, unit.Id, unit.Name, figure.Value }).ToListAsync(ct)).ToLookup(f => f.IndicatorNo);
        var names = await db.Units.ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        foreach (var (id, name) in newNames) names[id] = name;
        // Planned or carried out, the steps are the same; those of a plan are not in the database yet.
        var steps = await db.UnitSuccessions.AsNoTracking().Where(s => s.ReorganisationId != reorganisation.Id).ToListAsync(ct);
        var (before, after) = (new Lineage(steps), new Lineage([.. steps, .. new MapChange(reorganisation, new Dictionary<UnitId, Unit>()).Steps()]));
        var dayBefore = reorganisation.On.AddDays(-1);
        concerned.UnionWith(concerned.ToList().SelectMany(before.ForebearsOf));

        List<ComparedMeasure> compared = [];
        foreach (var indicator in indicators.Where(i => figures[i.No].Any(f => concerned.Contains(f.Id))))
        {
            var mine = figures[indicator.No].Select(f => (f.Id, f.Value)).ToList();
            var (old, now) = (Redrawing.Of(indicator, mine, before, dayBefore), Redrawing.Of(indicator, mine, after, reorganisation.On));
            compared.Add(new(indicator,
                [.. old.Where(l => concerned.Contains(l.Unit)).Select(l => (names[l.Unit], l.Value))],
                [.. now.Where(l => concerned.Contains(l.Unit)).Select(l => (names[l.Unit], l.Value, l.IsUndivided))], old.Sum(l => l.Value), now.Sum(l => l.Value)));
        }
        return compared;
    }
}
