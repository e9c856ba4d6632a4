using GiaoBan.App.Features.Organization;
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

/// <summary>One report's later figures: what it said, what counts now, who changed it and why; and the form for its unit.</summary>
[Asks(Right.SeeReport)]
internal sealed class SupplementPage(GiaoBanDb db, UnitLines lines, FiguresAsked asked, SupplementReport supplement, Acting acting) : PageModel
{
    public ReportingPeriod Period { get; private set; } = null!;
    public Unit Unit { get; private set; } = null!;
    public UnitReport Report { get; private set; } = null!;
    public IReadOnlyList<FigureRow> Figures { get; private set; } = [];
    public bool CanFile { get; private set; }
    public IReadOnlyDictionary<string, string> Typed { get; private set; } = new Dictionary<string, string>();
    public string? Reason { get; private set; }
    public IReadOnlyDictionary<string, string> Problems => supplement.Problems;

    public long? Now(FigureRow row) => Report.CountedOf(row.Indicator.No)?.Value ?? row.Filed?.Value;

    public string NameOf(int indicator) => Figures.FirstOrDefault(f => f.Indicator.No == indicator)?.Indicator.Name ?? "";

    public async Task<IActionResult> OnGetAsync(Guid period, Guid unit, CancellationToken ct) => await LoadAsync(period, unit, ct) ? Page() : NotFound();

    [Asks(Right.SubmitReport)]
    public async Task<IActionResult> OnPostAsync(Guid period, Guid unit, Dictionary<string, string> figures, string? reason, CancellationToken ct)
    {
        if (!await LoadAsync(period, unit, ct)) return NotFound();
        (Typed, Reason) = (figures, reason);
        var filed = await supplement.RunAsync(Report, Period, Figures, figures, reason, ct);
        return this.Answer(filed, () => RedirectToPage(new { period, unit }));
    }

    private async Task<bool> LoadAsync(Guid period, Guid unit, CancellationToken ct)
    {
        if (await db.Reports.Of(period, unit).Include(r => r.Steps).Include(r => r.Addenda).AsSplitQuery().FirstOrDefaultAsync(ct) is not { } report) return false;

        Report = report;
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == report.PeriodId, ct);
        Unit = await db.Units.AsNoTracking().FirstAsync(u => u.Id == report.UnitId, ct);
        Figures = await asked.OfAsync(report, Period, Unit, ct);
        CanFile = report.State is ReportState.Accepted && RightsTable.ReachOf(acting.Who.Role, Right.SubmitReport) is Reach.OwnUnit && (await lines.WithForebearsAsync(acting.Who.UnitId, ct)).Contains(report.UnitId) && await supplement.IsOverAsync(Period, ct);
        return true;
    }
}
