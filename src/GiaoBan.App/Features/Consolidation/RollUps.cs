using GiaoBan.App.Features.Organization;
using GiaoBan.App.Web;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>One measure of the province: this period and the same period last year, with how many units stand behind it.</summary>
internal sealed record RolledMeasure(Indicator Indicator, RolledUp Now, RolledUp LastYear);

/// <summary>One unit's part in a measure.</summary>
internal sealed record MeasureSource(Unit Unit, long? Value, long? Previous, string? Reason, bool HasFiled);

/// <summary>Tổng hợp số liệu: computed from the filed figures each time, so that it is never older than they are.</summary>
internal sealed class RollUps(GiaoBanDb db, UnitLines lines) : IUseCase
{
    private sealed record Loaded(IReadOnlyList<Indicator> Indicators, ILookup<int, Figure> Figures, IReadOnlyList<Unit> Reporters, Func<Unit, IReadOnlyList<string>> Codes);

    public async Task<IReadOnlyList<RolledMeasure>> OfAsync(ReportingPeriod period, CancellationToken ct)
    {
        var data = await LoadAsync(period, ct);
        var byCode = data.Indicators.ToDictionary(i => i.Code);
        return [.. data.Indicators.Select(i => new RolledMeasure(i, Roll(data, byCode, i, f => f.Value), Roll(data, byCode, i, f => f.Previous)))];
    }

    public async Task<IReadOnlyList<MeasureSource>> SourcesAsync(ReportingPeriod period, Indicator indicator, CancellationToken ct)
    {
        var data = await LoadAsync(period, ct);
        var figures = data.Figures[indicator.No].ToDictionary(f => f.UnitNo);
        return [.. Asked(data, indicator).Select(u => new MeasureSource(u, figures.GetValueOrDefault(u.No)?.Value, figures.GetValueOrDefault(u.No)?.Previous, figures.GetValueOrDefault(u.No)?.Reason, figures.ContainsKey(u.No)))];
    }

    private static RolledUp Roll(Loaded data, Dictionary<string, Indicator> byCode, Indicator indicator, Func<Figure, long?> value)
    {
        IReadOnlyList<Reported> Of(Indicator one)
        {
            var figures = data.Figures[one.No].ToDictionary(f => f.UnitNo, value);
            return [.. Asked(data, one).Select(u => new Reported(u.No, figures.GetValueOrDefault(u.No)))];
        }

        return indicator.OverUnits is OverUnits.Ratio && byCode.TryGetValue(indicator.Numerator ?? "", out var above) && byCode.TryGetValue(indicator.Denominator ?? "", out var below)
            ? RollUp.Ratio(Of(above), Of(below))
            : RollUp.Sum(indicator, Of(indicator));
    }

    private static IEnumerable<Unit> Asked(Loaded data, Indicator indicator) => data.Reporters.Where(u => indicator.IsReportedBy(data.Codes(u), u.IsDistrictCommittee));

    private async Task<Loaded> LoadAsync(ReportingPeriod period, CancellationToken ct)
    {
        var indicators = (await db.Indicators.AsNoTracking().Where(i => i.OrganiserId == period.OrganiserId && i.LineId == period.LineId).OrderBy(i => i.No).ToListAsync(ct)).Where(i => i.IsAskedIn(period.Code)).ToList();
        var figures = await db.Figures.AsNoTracking().Where(f => f.PeriodNo == period.No).ToListAsync(ct);
        var reporters = await (from report in db.Reports join unit in db.Units on report.UnitId equals unit.Id where report.PeriodId == period.Id && report.IsRegular orderby unit.No select unit).AsNoTracking().ToListAsync(ct);
        return new Loaded(indicators, figures.ToLookup(f => f.IndicatorNo), reporters, await lines.CodesAsync(ct));
    }
}
