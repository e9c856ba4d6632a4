using GiaoBan.App.Web;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Cycle;

[Asks(Right.OpenPeriod)]
internal sealed class OpenPeriodPage(GiaoBanDb db, OpenPeriod open, Acting acting, BusinessDay businessDay, WorkingCalendar calendar) : PageModel
{
    [BindProperty] public OpenPeriod.Input Form { get; set; } = new();
    public int Open { get; private set; }
    public int Owing { get; private set; }

    /// <summary>The days were doubted: the form offers to keep them.</summary>
    public bool AsksAboutDays => Form.DaysAreMeant || (Form.Due is { } due && (!calendar.Covers(due.Year) || !calendar.IsWorkday(due)));

    public async Task OnGetAsync(CancellationToken ct)
    {
        await CountAsync(ct);
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        var last = await db.Periods.AsNoTracking().Where(p => p.OrganiserId == organiser && p.LineId == line && p.Kind != PeriodKind.AdHoc).OrderByDescending(p => p.DataTo).FirstOrDefaultAsync(ct);
        var quarter = last?.Quarter.Next ?? Quarter.Of(businessDay.Today);
        var (from, to) = (last?.DataTo.AddDays(1) ?? quarter.FirstDay, last?.DataTo.AddMonths(3) ?? quarter.LastDay);
        Form = new() { Name = Say.Capital(quarter.ToString().Replace("/", " năm ", StringComparison.Ordinal)), Year = quarter.Year, Quarter = quarter.Number, DataFrom = from, DataTo = to, Due = calendar.AddWorkdays(to, 2), GraceUntil = calendar.AddWorkdays(to, 3), Kind = PeriodKind.Quarter, DistrictBefore = Before(UnitLevel.District), CommuneBefore = Before(UnitLevel.Commune) };

        int Before(UnitLevel level) => last?.DueSteps.FirstOrDefault(s => s.Level == level)?.WorkdaysBefore ?? 0;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await CountAsync(ct);
        if (!ModelState.IsValid) return this.AskAgain();

        var opened = await open.RunAsync(Form, regular: null, ct);
        return opened.Value is { } period ? Redirect($"/ky/{period.Id.Value}") : this.Refuse(opened.Refusal!);
    }

    private async Task CountAsync(CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        var owed = db.Assignments.Where(a => a.OrganiserId == organiser && a.LineId == line && a.State != AssignmentState.Verified);
        (Open, Owing) = (await owed.CountAsync(ct), await owed.Select(a => a.LeadUnitId).Distinct().CountAsync(ct));
    }
}
