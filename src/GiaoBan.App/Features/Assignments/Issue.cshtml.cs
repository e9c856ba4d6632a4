using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>The room of assigning for one period: what waits and what has gone out.</summary>
[Asks(Right.SeeConclusions)]
internal sealed class ToIssuePage(GiaoBanDb db) : PageModel
{
    public sealed record Row(Conference Conference, int Waiting, int Issued, int Assignments);

    public ReportingPeriod Period { get; private set; } = null!;
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public string Headline => Rows.Sum(r => r.Waiting) is var waiting and > 0 ? Tf($"{waiting} nội dung chờ giao.") : Rows.Sum(r => r.Assignments) is var made and > 0 ? Tf($"{made} nhiệm vụ đã giao.") : T("Chưa có gì để giao.");

    public async Task OnGetAsync(Guid period, CancellationToken ct)
    {
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == new PeriodId(period), ct);
        Rows = await db.Conferences.AsNoTracking().Where(c => c.PeriodId == Period.Id).OrderBy(c => c.Day).Select(c => new Row(
            c,
            db.Directives.Count(d => d.ConferenceId == c.Id && d.State == DirectiveState.Confirmed),
            db.Directives.Count(d => d.ConferenceId == c.Id && d.State == DirectiveState.Issued),
            db.Assignments.Count(a => db.Directives.Any(d => d.Id == a.DirectiveId && d.ConferenceId == c.Id)))).ToListAsync(ct);
    }
}
