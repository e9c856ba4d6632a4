using GiaoBan.App.Features.Audit;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>Who changed this figure, from what, why: every act on one report with its fields, for whoever may read the report.</summary>
[Asks(Right.SeeReport)]
internal sealed class ReportHistoryPage(GiaoBanDb db, ChangeWords words) : PageModel
{
    public sealed record Step(long Seq, string Act, string Actor, DateTime AtUtc, string? Why, IReadOnlyList<ThingChange> Changes);

    public ReportingPeriod Period { get; private set; } = null!;
    public Unit Unit { get; private set; } = null!;
    public Indicator? Indicator { get; private set; }
    public IReadOnlyList<Step> Steps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid period, Guid unit, Guid? indicator, CancellationToken ct)
    {
        if (await db.Reports.Of(period, unit).AsNoTracking().FirstOrDefaultAsync(ct) is not { } report) return NotFound();

        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == report.PeriodId, ct);
        Unit = await db.Units.AsNoTracking().FirstAsync(u => u.Id == report.UnitId, ct);
        if (indicator is { } id) Indicator = await db.Indicators.AsNoTracking().FirstOrDefaultAsync(i => i.Id == new IndicatorId(id), ct);
        var figure = Indicator is null ? null : $"{report.PeriodNo}/{Indicator.No}/{report.UnitNo}";
        List<Step> steps = [];
        foreach (var entry in await db.AuditEntries.AsNoTracking().Include(e => e.Payload).Where(e => e.SubjectId == report.Id.Value).OrderByDescending(e => e.Seq).Take(100).ToListAsync(ct))
        {
            var changes = await words.ReadAsync(entry.Payload, ct);
            if (figure is not null) changes = [.. changes.Where(c => c.Table == "figure" && c.Key == figure)];
            if (changes.Count > 0) steps.Add(new(entry.Seq, entry.Act, entry.Actor, entry.AtUtc, entry.Why, changes));
        }
        Steps = steps;
        return Page();
    }
}
