using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>A unit's own roll-up beside what is asked of it: where each sum comes from, and the one button that takes it over.</summary>
[Asks(Right.FillReport)]
internal sealed class LowerPage(GiaoBanDb db, OwnRollUp own) : PageModel
{
    public ReportingPeriod Period { get; private set; } = null!;
    public ReportingPeriod? LowerPeriod { get; private set; }
    public Unit Unit { get; private set; } = null!;
    public UnitReport Report { get; private set; } = null!;
    public IReadOnlyList<OwnFigure> Figures { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid period, Guid unit, CancellationToken ct) => await LoadAsync(period, unit, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid period, Guid unit, List<string> codes, Dictionary<string, int> seen, Dictionary<string, int> because, CancellationToken ct)
    {
        if (!await LoadAsync(period, unit, ct)) return NotFound();
        // By what the page showed, not by what stands there at this instant.
        IReadOnlyList<OwnFigure> looked = [.. Figures.Select(f => f with { Seen = new(seen.GetValueOrDefault(f.Indicator.Code), because.GetValueOrDefault(f.Indicator.Code)) })];
        var taken = await own.TakeAsync(Report, looked, codes, ct);
        return this.Answer(taken, () => Redirect($"/ky/{period}/bao-cao/{unit}#so-lieu"));
    }

    private async Task<bool> LoadAsync(Guid period, Guid unit, CancellationToken ct)
    {
        if (await db.Reports.Of(period, unit).Include(r => r.FollowUps).FirstOrDefaultAsync(ct) is not { } report) return false;

        Report = report;
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == report.PeriodId, ct);
        Unit = await db.Units.AsNoTracking().FirstAsync(u => u.Id == report.UnitId, ct);
        LowerPeriod = await own.LowerAsync(report, Period, ct);
        if (LowerPeriod is { } lower) Figures = await own.OfAsync(report, Period, Unit, lower, ct);
        return true;
    }
}
