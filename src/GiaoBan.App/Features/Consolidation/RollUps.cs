using GiaoBan.App.Features.Organization;
using GiaoBan.App.Web;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>A measure in one period: what the units reported, and what they gave as last year's figure.</summary>
internal sealed record PeriodFigure(ReportingPeriod Period, RolledUp Now, RolledUp LastYear);

/// <summary>One measure of the province over the quarters up to the one asked for, with how many units stand behind each.</summary>
/// <param name="Series">Oldest first; the last is the period asked for.</param>
/// <param name="Missing">Numbers of the units that were asked in that period and gave nothing.</param>
internal sealed record RolledMeasure(Indicator Indicator, IReadOnlyList<PeriodFigure> Series, IReadOnlyList<int> Missing)
{
    /// <summary>What was taken from the sum of the period asked for because several units reported one joint effort.</summary>
    public long Joint { get; init; }
    public RolledUp Now => Series[^1].Now;
    public RolledUp LastYear => Series[^1].LastYear;

    /// <summary>The period before, in what the units reported then.</summary>
    public RolledUp? Before => Series.Count > 1 ? Series[^2].Now : null;

    /// <summary>What stands against the year's plan: of what happens quarter by quarter the quarters of the year so far, else the figure itself.</summary>
    public long? Reached => Indicator.OverTime is OverTime.Sum && Series[^1].Period.Kind is PeriodKind.Quarter && Now.Value is not null
        ? Series.Where(f => f.Period.Year == Series[^1].Period.Year).Sum(f => f.Now.Value ?? 0) : Now.Value;
}

/// <summary>One unit's part in a measure.</summary>
/// <param name="Odd">Where it is far from what the unit gave before.</param>
internal sealed record MeasureSource(Unit Unit, long? Value, long? Previous, string? Reason, bool HasFiled, Unusual? Odd)
{
    /// <summary>What the unit had sent went back to it, so that it stands in no sum.</summary>
    public bool IsReturned { get; init; }
}

/// <summary>What one unit said of one measure in one period; null where it was asked and nothing stands.</summary>
internal readonly record struct UnitFigure(int Period, int Unit, int Indicator, long? Value);

/// <summary>Measures by unit over several periods.</summary>
/// <param name="Surplus">For a period and a measure: what its sum holds more than once.</param>
internal sealed record FiguresByUnit(IReadOnlyList<UnitFigure> Figures, Func<int, int, long> Surplus);

/// <summary>
/// Tổng hợp số liệu: computed from the filed figures each time, so that it is never older than they are. The database adds;
/// which figures may be added, and over which units, is decided here.
/// </summary>
internal sealed class RollUps(GiaoBanDb db, UnitLines lines, JointEfforts joint) : IUseCase
{
    public const int Quarters = 8;

    /// <summary>The measures asked of the same units in the same periods: added in one go.</summary>
    /// <param name="Back">Those of them whose report was returned: what it says counts again when it is sent again.</param>
    private sealed record Asked(IReadOnlyList<Indicator> Indicators, IReadOnlyList<int> Periods, IReadOnlyList<int> Units, IReadOnlyList<int> Back)
    {
        public IReadOnlyList<int> Counted { get; } = Back.Count == 0 ? Units : [.. Units.Except(Back)];
    }

    private sealed record Sums(long? Now, int Filed, long? LastYear, int FiledLastYear);
    private sealed record Pairs(long? Above, long? Below, int Filed, long? AboveLastYear, long? BelowLastYear, int FiledLastYear);

    /// <param name="within">Numbers of the units to look at; null: all that were asked.</param>
    /// <param name="only">The one measure wanted: then it comes alone, with what its rate is made of; null: all.</param>
    public async Task<IReadOnlyList<RolledMeasure>> OfAsync(ReportingPeriod period, CancellationToken ct, IReadOnlySet<int>? within = null, Indicator? only = null)
    {
        var periods = await UpToAsync(period, ct);
        IReadOnlyList<Indicator> indicators = [.. (await IndicatorsAsync(period, ct)).Where(i => only is null || i.Id == only.Id || i.Code == only.Numerator || i.Code == only.Denominator)];
        var asked = await AskedAsync(periods, indicators, within, ct);
        var (sums, pairs) = (new Dictionary<(int Period, int Indicator), Sums>(), new Dictionary<(int Period, int Indicator), Pairs>());
        foreach (var group in asked)
        {
            await AddAsync(group, sums, ct);
            await AddPairsAsync(group, pairs, ct);
        }
        var groups = (from a in asked from p in a.Periods from i in a.Indicators select ((p, i.No), a)).ToDictionary();
        var surplus = await joint.SurplusAsync([.. periods.Select(p => p.No)], ct);
        long Joint(int p, Indicator? i, Asked? units) => units is null || i is null ? 0 : surplus(p, i.No, units.Counted);

        PeriodFigure Of(ReportingPeriod p, Indicator i)
        {
            var (key, group) = ((p.No, i.No), groups.GetValueOrDefault((p.No, i.No)));
            var units = group?.Units.Count ?? 0;
            if (IsPair(i, indicators))
            {
                var both = pairs.GetValueOrDefault(key) ?? new(0, 0, 0, 0, 0, 0);
                return new(p, RollUp.Ratio(new((both.Above ?? 0) - Joint(p.No, Side(i.Numerator), group), (both.Below ?? 0) - Joint(p.No, Side(i.Denominator), group), both.Filed, units)), RollUp.Ratio(new(both.AboveLastYear ?? 0, both.BelowLastYear ?? 0, both.FiledLastYear, units)));
            }
            var one = sums.GetValueOrDefault(key) ?? new(null, 0, null, 0);
            return new(p, RollUp.Sum(i, new(one.Now - Joint(p.No, i, group), one.Filed, units)), RollUp.Sum(i, new(one.LastYear, one.FiledLastYear, units)));
        }

        Indicator? Side(string? code) => indicators.FirstOrDefault(i => i.Code == code);

        var measures = indicators.Select(i => new RolledMeasure(i, [.. periods.Where(p => i.IsAskedIn(p.Code)).Select(p => Of(p, i))], []) { Joint = Joint(period.No, i, groups.GetValueOrDefault((period.No, i.No))) }).ToList();
        var missing = await MissingAsync(period, [.. measures.Where(m => !m.Now.IsComplete).Select(m => m.Indicator)], indicators, asked, ct);
        return [.. measures.Select(m => missing.TryGetValue(m.Indicator.No, out var units) ? m with { Missing = units } : m)];
    }

    /// <summary>Every unit that is asked for the measure in the period, also those without an answer.</summary>
    public async Task<IReadOnlyList<MeasureSource>> SourcesAsync(ReportingPeriod period, Indicator indicator, CancellationToken ct)
    {
        var groups = await AskedAsync([period], [indicator], null, ct);
        var (asked, back) = (groups.SelectMany(a => a.Units).ToList(), groups.SelectMany(a => a.Back).ToHashSet());
        var earlier = (await UpToAsync(period, ct)).Where(p => p.Id != period.Id).Select(p => p.No).ToList();
        var figures = (await db.Figures.AsNoTracking().Where(f => (f.PeriodNo == period.No || earlier.Contains(f.PeriodNo)) && f.IndicatorNo == indicator.No).ToListAsync(ct)).ToLookup(f => f.UnitNo);
        var units = await db.Units.AsNoTracking().Where(u => EF.Parameter(asked).Contains(u.No)).OrderBy(u => u.No).ToListAsync(ct);
        return [.. units.Select(u => Source(u, back.Contains(u.No) ? null : figures[u.No].SingleOrDefault(f => f.PeriodNo == period.No), figures[u.No].Where(f => f.PeriodNo != period.No)) with { IsReturned = back.Contains(u.No) })];
    }

    /// <summary>What every unit that is asked said of these measures in these periods.</summary>
    /// <param name="counts">No rates: those are made of their sides.</param>
    public async Task<FiguresByUnit> ByUnitAsync(IReadOnlyList<ReportingPeriod> periods, IReadOnlyList<Indicator> counts, CancellationToken ct)
    {
        var groups = await AskedAsync(periods, counts, null, ct);
        var (numbers, measures) = (periods.Select(p => p.No).ToList(), counts.Select(i => i.No).ToList());
        var said = (await db.Figures.AsNoTracking().Where(f => EF.Parameter(numbers).Contains(f.PeriodNo) && EF.Parameter(measures).Contains(f.IndicatorNo)).ToListAsync(ct)).ToDictionary(f => (f.PeriodNo, f.UnitNo, f.IndicatorNo), f => f.Value);
        var surplus = await joint.SurplusAsync(numbers, ct);
        return new(
            [.. from a in groups from p in a.Periods from u in a.Units from i in a.Indicators select new UnitFigure(p, u, i.No, a.Back.Contains(u) ? null : said.GetValueOrDefault((p, u, i.No)))],
            (p, i) => groups.FirstOrDefault(a => a.Periods.Contains(p) && a.Indicators.Any(one => one.No == i)) is { } group ? surplus(p, i, group.Counted) : 0);
    }

    private static MeasureSource Source(Unit unit, Figure? now, IEnumerable<Figure> earlier) =>
        new(unit, now?.Value, now?.Previous, now?.Reason, now is not null, Unusual.Of(now?.Value, [now?.Previous, .. earlier.Select(f => f.Value)]));

    /// <summary>The periods of the same kind up to this one, oldest first.</summary>
    private async Task<IReadOnlyList<ReportingPeriod>> UpToAsync(ReportingPeriod period, CancellationToken ct) =>
    [
        .. (await db.Periods.AsNoTracking().Where(p => p.OrganiserId == period.OrganiserId && p.LineId == period.LineId && p.Kind == period.Kind && p.DataTo <= period.DataTo && p.Id != period.Id)
            .OrderByDescending(p => p.DataTo).Take(Quarters - 1).ToListAsync(ct)).AsEnumerable().Reverse(),
        period,
    ];

    private async Task<IReadOnlyList<Indicator>> IndicatorsAsync(ReportingPeriod period, CancellationToken ct) =>
        [.. (await db.Indicators.AsNoTracking().Where(i => i.OrganiserId == period.OrganiserId && i.LineId == period.LineId).OrderBy(i => i.No).ToListAsync(ct)).Where(i => i.IsAskedIn(period.Code))];

    private static bool IsPair(Indicator indicator, IReadOnlyList<Indicator> all) =>
        indicator.OverUnits is OverUnits.Ratio && all.Any(i => i.Code == indicator.Numerator) && all.Any(i => i.Code == indicator.Denominator);

    /// <summary>Who is asked what, and when. A rate is asked of those who are asked for its numerator.</summary>
    private async Task<IReadOnlyList<Asked>> AskedAsync(IReadOnlyList<ReportingPeriod> periods, IReadOnlyList<Indicator> indicators, IReadOnlySet<int>? within, CancellationToken ct)
    {
        var ids = periods.Select(p => p.Id).ToList();
        var reporters = (await db.Reports.AsNoTracking().Where(r => ids.Contains(r.PeriodId) && r.IsRegular).Select(r => new { r.PeriodNo, r.UnitNo, r.FormId, IsBack = r.ReturnReason != null /* until it is sent again */ }).ToListAsync(ct)).ToLookup(r => r.PeriodNo);
        var forms = await db.ReportForms.AsNoTracking().Include(f => f.Figures).Where(f => db.Reports.Any(r => ids.Contains(r.PeriodId) && r.FormId == f.Id)).ToListAsync(ct);
        var codes = await lines.CodesAsync(ct);
        var units = (await db.Units.AsNoTracking().ToListAsync(ct)).ToDictionary(u => u.No, u => (Codes: codes(u), u.IsDistrictCommittee));
        var byCode = indicators.ToDictionary(i => i.Code);

        Dictionary<(string Rule, string Units), Asked> groups = [];
        foreach (var sameRule in indicators.GroupBy(i => (Rule(i).Reporters, Forms: string.Join(',', forms.Where(f => IsAskedBy(f, i)).Select(f => f.Code)))))
        {
            var asking = forms.Where(f => IsAskedBy(f, sameRule.First())).Select(f => f.Id).ToHashSet();
            foreach (var period in periods)
            {
                List<Indicator> measures = [.. sameRule.Where(i => i.IsAskedIn(period.Code))];
                if (measures.Count == 0) continue;

                var regular = reporters[period.No].Where(r => (within is null || within.Contains(r.UnitNo)) && asking.Contains(r.FormId) && Rule(measures[0]).IsReportedBy(units[r.UnitNo].Codes, units[r.UnitNo].IsDistrictCommittee)).OrderBy(r => r.UnitNo).ToList();
                var who = new Asked(measures, [period.No], [.. regular.Select(r => r.UnitNo)], [.. regular.Where(r => r.IsBack).Select(r => r.UnitNo)]);
                var key = (string.Join(',', measures.Select(i => i.No)), $"{string.Join(',', who.Units)}-{string.Join(',', who.Back)}");
                groups[key] = groups.TryGetValue(key, out var same) ? same with { Periods = [.. same.Periods, period.No] } : who;
            }
        }
        return [.. groups.Values];

        // Nobody owes a figure that the outline of their report does not ask; a rate is asked where its numerator is.
        bool IsAskedBy(ReportForm form, Indicator one) => one.Kind is not IndicatorKind.Rate ? form.Asks(one) : !byCode.TryGetValue(one.Numerator ?? "", out var above) || form.Asks(above);
        Indicator Rule(Indicator one) => one.OverUnits is OverUnits.Ratio ? byCode.GetValueOrDefault(one.Numerator ?? "", one) : one;
    }

    private async Task AddAsync(Asked asked, Dictionary<(int Period, int Indicator), Sums> sums, CancellationToken ct)
    {
        var (periods, indicators, units) = (asked.Periods, asked.Indicators.Select(i => i.No).ToList(), asked.Counted);
        var rows = await (from f in db.Figures
                          where EF.Parameter(periods).Contains(f.PeriodNo) && EF.Parameter(indicators).Contains(f.IndicatorNo) && EF.Parameter(units).Contains(f.UnitNo)
                          group f by new { f.PeriodNo, f.IndicatorNo } into g
                          select new { g.Key, Sums = new Sums(g.Sum(f => f.Value), g.Count(f => f.Value != null), g.Sum(f => f.Previous), g.Count(f => f.Previous != null)) }).ToListAsync(ct);
        foreach (var row in rows) sums[(row.Key.PeriodNo, row.Key.IndicatorNo)] = row.Sums;
    }

    private async Task AddPairsAsync(Asked asked, Dictionary<(int Period, int Indicator), Pairs> pairs, CancellationToken ct)
    {
        var (periods, units, rates) = (asked.Periods, asked.Counted, asked.Indicators.Where(i => i.OverUnits is OverUnits.Ratio).Select(i => i.No).ToList());
        if (rates.Count == 0) return;

        var rows = await (from rate in db.Indicators
                          where rates.Contains(rate.No)
                          from above in db.Indicators.Where(a => a.OrganiserId == rate.OrganiserId && a.LineId == rate.LineId && a.Code == rate.Numerator)
                          from below in db.Indicators.Where(b => b.OrganiserId == rate.OrganiserId && b.LineId == rate.LineId && b.Code == rate.Denominator)
                          from n in db.Figures.Where(n => n.IndicatorNo == above.No && EF.Parameter(periods).Contains(n.PeriodNo) && EF.Parameter(units).Contains(n.UnitNo))
                          from d in db.Figures.Where(d => d.PeriodNo == n.PeriodNo && d.IndicatorNo == below.No && d.UnitNo == n.UnitNo)
                          group new { Above = n.Value, Below = d.Value, AboveThen = n.Previous, BelowThen = d.Previous } by new { n.PeriodNo, rate.No } into g
                          select new
                          {
                              g.Key,
                              Pairs = new Pairs(
                                  g.Sum(x => x.Below == null ? null : x.Above), g.Sum(x => x.Above == null ? null : x.Below), g.Count(x => x.Above != null && x.Below != null),
                                  g.Sum(x => x.BelowThen == null ? null : x.AboveThen), g.Sum(x => x.AboveThen == null ? null : x.BelowThen), g.Count(x => x.AboveThen != null && x.BelowThen != null)),
                          }).ToListAsync(ct);
        foreach (var row in rows) pairs[(row.Key.PeriodNo, row.Key.No)] = row.Pairs;
    }

    /// <summary>Only for what is not complete: the figures themselves are read nowhere else.</summary>
    private async Task<Dictionary<int, IReadOnlyList<int>>> MissingAsync(ReportingPeriod period, IReadOnlyList<Indicator> incomplete, IReadOnlyList<Indicator> all, IReadOnlyList<Asked> asked, CancellationToken ct)
    {
        var sides = incomplete.SelectMany(i => IsPair(i, all) ? all.Where(a => a.Code == i.Numerator || a.Code == i.Denominator) : [i]).Select(i => i.No).Distinct().ToList();
        var filed = (await db.Figures.Where(f => f.PeriodNo == period.No && EF.Parameter(sides).Contains(f.IndicatorNo) && f.Value != null).Select(f => new { f.IndicatorNo, f.UnitNo }).ToListAsync(ct))
            .GroupBy(f => f.IndicatorNo, f => f.UnitNo).ToDictionary(g => g.Key, g => g.ToHashSet());
        var units = (from a in asked where a.Periods.Contains(period.No) from i in a.Indicators select (i.No, (a.Units, a.Back))).ToDictionary();

        bool Said(Indicator one, int unit) => filed.TryGetValue(one.No, out var who) && who.Contains(unit);
        bool Filed(Indicator one, int unit) => IsPair(one, all) ? Said(all.First(a => a.Code == one.Numerator), unit) && Said(all.First(a => a.Code == one.Denominator), unit) : Said(one, unit);
        return incomplete.ToDictionary(i => i.No, i => (IReadOnlyList<int>)[.. units.GetValueOrDefault(i.No, ([], [])) is var (who, back) ? who.Where(no => back.Contains(no) || !Filed(i, no)) : []]);
    }
}
