using GiaoBan.App.Web;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Periods;

[Asks(Right.SeePeriods)]
internal sealed class PeriodsPage(GiaoBanDb db, Acting acting) : PageModel
{
    public sealed record Row(ReportingPeriod Period, int Filed, int Asked);

    public IReadOnlyList<Row> Periods { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        Periods = await db.Periods.AsNoTracking().Where(p => p.OrganiserId == organiser && p.LineId == line).OrderByDescending(p => p.DataTo)
            .Select(p => new Row(p, db.Reports.Count(r => r.PeriodId == p.Id && (r.State == ReportState.Submitted || r.State == ReportState.Accepted)), db.Reports.Count(r => r.PeriodId == p.Id))).ToListAsync(ct);
    }
}
