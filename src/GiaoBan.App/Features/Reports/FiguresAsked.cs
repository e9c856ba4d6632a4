using GiaoBan.App.Features.Forms;
using GiaoBan.App.Features.Organization;
using GiaoBan.App.Features.Periods;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>A measure a unit is asked for, with what may be looked at beside the blank.</summary>
/// <param name="Heading">The group it stands under in the outline.</param>
internal sealed record FigureRow(Indicator Indicator, long? LastYear, long? LastPeriod, Figure? Filed, string? Heading);

/// <summary>Ô số liệu của báo cáo: which measures a unit is asked for in a period, on the page and in the files alike.</summary>
internal sealed class FiguresAsked(GiaoBanDb db, UnitLines lines, Outlines outlines) : IUseCase
{
    /// <summary>The outline a report was opened with; a later version does not touch it.</summary>
    public async Task<ReportForm> FormAsync(UnitReport report) => (await outlines.OfAsync(report)).Form;

    public async Task<IReadOnlyList<FigureRow>> OfAsync(UnitReport report, ReportingPeriod period, Unit unit, CancellationToken ct) => await OfAsync(report, await FormAsync(report), period, unit, ct);

    public async Task<IReadOnlyList<FigureRow>> OfAsync(UnitReport report, ReportForm form, ReportingPeriod period, Unit unit, CancellationToken ct)
    {
        var indicators = await MeasuresAsync(report, form, period.Code, unit, ct);
        var filed = await db.Figures.AsNoTracking().Where(f => f.PeriodNo == report.PeriodNo && f.UnitNo == report.UnitNo).ToDictionaryAsync(f => f.IndicatorNo, ct);
        var lastNo = (await outlines.OfAsync(report)).Before.FirstOrDefault()?.No;
        var last = await LastFiguresAsync(lastNo, indicators, unit, period.DataTo, ct);
        return [.. indicators.Select(i => new FigureRow(i, filed.GetValueOrDefault(i.No)?.Previous, last.GetValueOrDefault(i.No), filed.GetValueOrDefault(i.No), form.FigureOf(i.Code)?.Heading))];
    }

    /// <summary>What the outline asks, of those the dictionary asks of this unit in this period.</summary>
    public async Task<IReadOnlyList<Indicator>> MeasuresAsync(UnitReport report, ReportForm form, string periodCode, Unit unit, CancellationToken ct)
    {
        var dictionary = (await outlines.OfAsync(report)).Measures.Values;
        var codes = (await lines.CodesAsync(ct))(unit);
        return [.. form.Asked(dictionary).Where(i => i.IsAskedIn(periodCode) && i.IsReportedBy(codes, unit.IsDistrictCommittee))];
    }

    // A unit made of others is shown what they reported together, where it may be added.
    private async Task<Dictionary<int, long?>> LastFiguresAsync(int? lastNo, IReadOnlyList<Indicator> indicators, Unit unit, DateOnly asOf, CancellationToken ct)
    {
        var family = await lines.WithForebearsAsync(unit.Id, ct);
        var figures = await (from figure in db.Figures join their in db.Units on figure.UnitNo equals their.No where figure.PeriodNo == lastNo && family.Contains(their.Id) select new { their.Id, figure.IndicatorNo, figure.Value }).ToListAsync(ct);
        var (lineage, byNo) = (await lines.LineageAsync(ct), figures.ToLookup(f => f.IndicatorNo));
        return indicators.ToDictionary(i => i.No, i => Redrawing.Of(i, byNo[i.No].Select(f => (f.Id, f.Value)), lineage, asOf).FirstOrDefault(l => l.Unit == unit.Id && !l.IsUndivided)?.Value);
    }
}
