using GiaoBan.App.Features.Consolidation;
using GiaoBan.App.Web;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Mission;

/// <summary>One cell: a value and, for a rate, of how many. Whoever prints it goes by how it is shown.</summary>
/// <param name="Sample">Scaled like every figure; null where the value is no rate.</param>
internal sealed record ServiceCell(long? Value, long? Sample, CellShown Shown)
{
    public bool IsSaid => Value is not null && Shown is CellShown.Whole;
    public string Words => Shown switch { CellShown.Small => T("dưới 5"), CellShown.Beside => T("không nêu"), _ when Value is null => T("chưa báo"), _ => VietnameseNumber.Write(Value) };
}

/// <summary>One measure of service by unit and by quarter.</summary>
/// <param name="Totals">By period; null where the measure is not to be added.</param>
internal sealed record ServiceMeasure(Indicator Indicator, IReadOnlyDictionary<(int Period, int Unit), ServiceCell> Cells, IReadOnlyDictionary<int, ServiceCell?> Totals)
{
    public (int Filed, int Asked) Coverage(int period) => (Cells.Count(c => c.Key.Period == period && c.Value.Value is not null), Cells.Count(c => c.Key.Period == period));
}

internal sealed record ServiceTable(ReportingPeriod Period, IReadOnlyList<ReportingPeriod> Periods, IReadOnlyList<Unit> Units, IReadOnlyList<ServiceMeasure> Measures)
{
    public ServiceMeasure? Find(string? code) => Measures.FirstOrDefault(m => m.Indicator.Code == code);
    public ServiceCell? TotalOf(string code) => Find(code)?.Totals.GetValueOrDefault(Period.No);
}

/// <summary>
/// Phục vụ người dân, doanh nghiệp: the C rows of the dictionary out of the figures already reported. Everybody sees them, so nothing
/// is in here unhidden that is small.
/// </summary>
internal sealed class ServiceBook(GiaoBanDb db, RollUps rollUps, Acting acting) : IUseCase
{
    private const string Rows = "C";

    // Settled on time and settled late make all that was settled: two of them tell the third.
    private static readonly string[] ReckonedTogether = ["C01.2", "C02.1", "C03"];

    /// <summary>Null while no figure of service was reported at all, or in no such quarter.</summary>
    public async Task<ServiceTable?> OpenAsync(string? code, CancellationToken ct)
    {
        var all = await db.Indicators.AsNoTracking().Of(acting.Who).Where(i => EF.Functions.Like(i.Row, Rows + "%")).OrderBy(i => i.No).ToListAsync(ct);
        List<int> numbers = [.. all.Select(i => i.No)];
        var periods = ShortestOf(await db.Periods.AsNoTracking().Of(acting.Who).Where(p => db.Figures.Any(f => f.PeriodNo == p.No && EF.Parameter(numbers).Contains(f.IndicatorNo))).OrderBy(p => p.DataTo).ToListAsync(ct));
        if ((code is null ? periods.LastOrDefault() : periods.FirstOrDefault(p => p.Code == code)) is not { } period) return null;

        List<Indicator> counts = [.. all.Where(i => i.Kind is not IndicatorKind.Rate)];
        var by = await rollUps.ByUnitAsync(periods, counts, ct);
        var columns = by.Figures.GroupBy(f => (f.Period, f.Indicator)).ToDictionary(g => g.Key, g => g.OrderBy(f => f.Unit).ToList());
        List<int> unitNumbers = [.. by.Figures.Select(f => f.Unit).Distinct()];
        var units = await db.Units.AsNoTracking().Where(u => EF.Parameter(unitNumbers).Contains(u.No)).OrderBy(u => u.No).ToListAsync(ct);

        Dictionary<string, ServiceMeasure> made = [];
        foreach (var group in counts.GroupBy(i => ReckonedTogether.Contains(i.Code) ? Rows : i.Code))
            foreach (var measure in Counted([.. group], periods, by, columns)) made[measure.Indicator.Code] = measure;
        foreach (var rate in all.Where(i => i.Kind is IndicatorKind.Rate))
            if (made.TryGetValue(rate.Numerator ?? "", out var above) && made.TryGetValue(rate.Denominator ?? "", out var below)) made[rate.Code] = Rate(rate, above, below, periods);
        return new(period, periods, units, [.. all.Where(i => made.ContainsKey(i.Code)).Select(i => made[i.Code]).Where(m => m.Cells.Count > 0)]);
    }

    // A report of six months may stand in its quarter's place; one that covers quarters which were reported themselves would count them twice.
    private static List<ReportingPeriod> ShortestOf(List<ReportingPeriod> all) =>
        [.. all.Where(p => all.TrueForAll(q => q.Id == p.Id || q.DataFrom < p.DataFrom || q.DataTo > p.DataTo)).TakeLast(RollUps.Quarters)];

    private static IEnumerable<ServiceMeasure> Counted(IReadOnlyList<Indicator> group, IReadOnlyList<ReportingPeriod> periods, FiguresByUnit by, Dictionary<(int, int), List<UnitFigure>> columns)
    {
        var cells = group.Select(_ => new Dictionary<(int, int), ServiceCell>()).ToList();
        var totals = group.Select(_ => new Dictionary<int, ServiceCell?>()).ToList();
        foreach (var period in periods)
        {
            var asked = group.Select(i => columns.GetValueOrDefault((period.No, i.No), [])).ToList();
            if (asked.All(a => a.Count == 0)) continue;

            List<int> units = [.. asked.SelectMany(a => a.Select(f => f.Unit)).Distinct().Order()];
            var places = units.Index().ToDictionary(u => u.Item, u => u.Index);
            List<IReadOnlyList<long?>> counts = [.. asked.Select(a => a.ToDictionary(f => f.Unit, f => f.Value)).Select(a => (IReadOnlyList<long?>)[.. units.Select(u => a.GetValueOrDefault(u) / Indicator.Scale)])];
            var shown = group[0].Kind is IndicatorKind.Score ? null : SmallCells.Together(counts);
            foreach (var (n, one) in group.Index())
            {
                foreach (var figure in asked[n]) cells[n][(period.No, figure.Unit)] = new(figure.Value, null, shown?[n].Parts[places[figure.Unit]] ?? CellShown.Whole);
                List<long?> said = [.. asked[n].Select(f => f.Value).Where(v => v is not null)];
                var sum = RollUp.Sum(one, new(said.Sum() - by.Surplus(period.No, one.No), said.Count, asked[n].Count));
                totals[n][period.No] = sum.Refusal is null ? new(sum.Value, null, shown?[n].Total ?? CellShown.Whole) : null;
            }
        }
        return group.Index().Select(g => new ServiceMeasure(g.Item, cells[g.Index], totals[g.Index]));
    }

    private static ServiceMeasure Rate(Indicator rate, ServiceMeasure above, ServiceMeasure below, IReadOnlyList<ReportingPeriod> periods)
    {
        Dictionary<(int Period, int Unit), ServiceCell> cells = [];
        foreach (var ((period, unit), one) in above.Cells)
            if (below.Cells.TryGetValue((period, unit), out var of))
                cells[(period, unit)] = one.Value is { } n && of.Value is > 0 and { } d ? new(RollUp.Ratio(new(n, d, 1, 1)).Value, d, SmallCells.OfRate(one.Shown, of.Shown)) : new(null, null, CellShown.Whole);

        return new(rate, cells, periods.Where(p => above.Totals.ContainsKey(p.No) && below.Totals.ContainsKey(p.No)).ToDictionary(p => p.No, Total));

        ServiceCell? Total(ReportingPeriod period)
        {
            if (rate.OverUnits is not OverUnits.Ratio) return null;

            List<int> both = [.. cells.Where(c => c.Key.Period == period.No && c.Value.Value is not null).Select(c => c.Key.Unit)];
            long Sum(ServiceMeasure side) => both.Sum(u => side.Cells[(period.No, u)].Value!.Value);
            var (n, d) = (Sum(above), Sum(below));
            var shown = SmallCells.OfRate(above.Totals[period.No]?.Shown ?? CellShown.Whole, below.Totals[period.No]?.Shown ?? CellShown.Whole);
            // Fewer units than stand in the sides' own totals: the difference would be those that are left out.
            if (shown is CellShown.Whole && HidesSome(above) | HidesSome(below)) shown = CellShown.Beside;
            return new(RollUp.Ratio(new(n, d, both.Count, both.Count)).Value, both.Count == 0 ? null : d, both.Count == 0 ? CellShown.Whole : shown);

            bool HidesSome(ServiceMeasure side) => side.Cells.Where(c => c.Key.Period == period.No && c.Value.Value is not null).ToList() is var there && there.Count != both.Count && there.Exists(c => c.Value.Shown is not CellShown.Whole);
        }
    }
}
