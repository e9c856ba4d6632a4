using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>Where one figure comes from: every unit asked, also those without an answer.</summary>
[Asks(Right.SeeConsolidation)]
internal sealed class SourcesPage(GiaoBanDb db, RollUps rollUps) : PageModel
{
    public ReportingPeriod Period { get; private set; } = null!;
    public Indicator Indicator { get; private set; } = null!;
    public RolledMeasure Rolled { get; private set; } = null!;
    public IReadOnlyList<MeasureSource> Sources { get; private set; } = [];

    public async Task OnGetAsync(Guid period, Guid indicator, CancellationToken ct)
    {
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == new PeriodId(period), ct);
        Indicator = await db.Indicators.AsNoTracking().FirstAsync(i => i.Id == new IndicatorId(indicator), ct);
        Rolled = (await rollUps.OfAsync(Period, ct)).FirstOrDefault(m => m.Indicator.Id == Indicator.Id) ?? new RolledMeasure(Indicator, [new(Period, new(null, 0, 0, null), new(null, 0, 0, null))], []);
        Sources = await rollUps.SourcesAsync(Period, Indicator, ct);
    }
}
