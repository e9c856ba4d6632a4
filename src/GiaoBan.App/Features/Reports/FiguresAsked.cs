using GiaoBan.App.Features.Organization;
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
internal sealed record FigureRow(Indicator Indicator, long? LastYear, long? LastPeriod, Figure? Filed);

/// <summary>Ô số liệu của báo cáo: which measures a unit is asked for in a period, on the page and in the files alike.</summary>
internal sealed class FiguresAsked(GiaoBanDb db, UnitLines lines) : IUseCase
{
    public async Task<IReadOnlyList<FigureRow>> OfAsync(UnitReport report, ReportingPeriod period, Unit unit, CancellationToken ct)
    {
        var indicators = await db.Indicators.AsNoTracking().Where(i => i.OrganiserId == report.OrganiserId && i.LineId == report.LineId && i.Kind != IndicatorKind.Rate).OrderBy(i => i.No).ToListAsync(ct);
        var filed = await db.Figures.AsNoTracking().Where(f => f.PeriodNo == report.PeriodNo && f.UnitNo == report.UnitNo).ToDictionaryAsync(f => f.IndicatorNo, ct);
        var lastNo = await db.Periods.Where(p => p.OrganiserId == report.OrganiserId && p.LineId == report.LineId && p.DataTo < period.DataTo).OrderByDescending(p => p.DataTo).Select(p => (int?)p.No).FirstOrDefaultAsync(ct);
        var last = await LastFiguresAsync(lastNo, indicators, unit, period.DataTo, ct);
        var codes = (await lines.CodesAsync(ct))(unit);
        return [.. indicators.Where(i => i.IsAskedIn(period.Code) && i.IsReportedBy(codes, unit.IsDistrictCommittee))
            .Select(i => new FigureRow(i, filed.GetValueOrDefault(i.No)?.Previous, last.GetValueOrDefault(i.No), filed.GetValueOrDefault(i.No)))];
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
