using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reminders;

/// <summary>Which units owe what, and the letters for as many of them as one ticks.</summary>
[Asks(Right.ChaseUnits)]
internal sealed class ChasePage(GiaoBanDb db, Acting acting, ChaseUnits chase, BusinessDay businessDay, WorkingCalendar calendar) : PageModel
{
    public sealed record Row(Guid Id, string Name, int Late, int Silent, int Open, DateOnly? LastLetter);

    [BindProperty] public ChaseUnits.Input Form { get; set; } = new();
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public string Headline => Rows.Count(r => r.Late + r.Silent > 0) is var units and > 0 ? Tf($"{units} đơn vị có việc trễ hoặc chưa báo.") : T("Không đơn vị nào có việc trễ hay chưa báo.");

    public bool IsChosen(Row row) => Form.Units.Count > 0 ? Form.Units.Contains(row.Id) : row.Late > 0;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var organiser = acting.Who.OrganiserId;
        Form = Form with { Family = PaperFamilies.Of(await db.Units.Where(u => u.Id == organiser).Select(u => u.Kind).FirstAsync(ct)) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var made = ModelState.IsValid ? await chase.RunAsync(Form, ct) : default;
        if (made.Value is { } paper) return File(paper.Bytes, paper.Type, paper.Name);

        db.ChangeTracker.Clear();
        await LoadAsync(ct);
        return made.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var (organiser, line, today) = (acting.Who.OrganiserId, acting.Who.LineId, businessDay.Today);
        var open = await db.Assignments.AsNoTracking().Where(a => a.OrganiserId == organiser && a.LineId == line && a.State != AssignmentState.Verified && a.State != AssignmentState.Reported)
            .Select(a => new { a.LeadUnitId, a.State, a.Due, a.IssuedOn, a.HeardOn, a.AskedOn }).ToListAsync(ct);
        var units = open.Select(a => a.LeadUnitId).Distinct().ToList();
        var names = await db.Units.AsNoTracking().Where(u => units.Contains(u.Id)).OrderBy(u => u.No).Select(u => new { u.Id, u.Name }).ToListAsync(ct);
        var letters = (await (from r in db.Reminders
                              join a in db.Assignments on r.AssignmentId equals a.Id
                              where r.Track == ReminderTrack.Letter && a.OrganiserId == organiser && a.LineId == line
                              group r.On by a.LeadUnitId into g
                              select new { g.Key, On = g.Max() }).ToListAsync(ct)).ToDictionary(l => l.Key, l => l.On);
        var kinds = open.GroupBy(a => a.LeadUnitId).ToDictionary(g => g.Key, g => g.Select(a => AssignmentStatus.Of(a.State, a.Due, a.IssuedOn, a.HeardOn, a.AskedOn, today, calendar).Kind).ToList());
        Rows = [.. names.Select(n => new Row(n.Id.Value, n.Name, kinds[n.Id].Count(k => k is StatusKind.Late), kinds[n.Id].Count(k => k is StatusKind.Stale), kinds[n.Id].Count, letters.TryGetValue(n.Id, out var on) ? on : null))
            .OrderByDescending(r => r.Late).ThenByDescending(r => r.Silent)];
    }
}
