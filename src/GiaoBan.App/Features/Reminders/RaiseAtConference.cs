using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reminders;

/// <summary>
/// Đưa ra hội nghị giao ban gần nhất: what was reminded of often enough becomes a point of the agenda, tied to the assignment.
/// Where no conference is planned it waits for one that sits: one held on papers has no agenda.
/// </summary>
internal sealed class RaiseAtConference(GiaoBanDb db, Acting acting, BusinessDay businessDay, LiveFeed live) : IUseCase
{
    private const int Minutes = 10, LongestTitle = 300;

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var today = businessDay.Today;
        var waiting = await (from r in db.Reminders
                             join a in db.Assignments on r.AssignmentId equals a.Id
                             where r.WantsAgenda && r.AgendaItemId == null && a.State != AssignmentState.Verified && a.State != AssignmentState.Reported
                             orderby a.Code
                             select new { Reminder = r, Assignment = a }).ToListAsync(ct);
        var raised = 0;
        foreach (var body in waiting.GroupBy(w => (w.Assignment.OrganiserId, w.Assignment.LineId)))
        {
            var next = await db.Conferences.Include(c => c.Agenda).Where(c => c.OrganiserId == body.Key.OrganiserId && c.LineId == body.Key.LineId && c.State == ConferenceState.Planned && !c.IsOnPapers && c.Day >= today).OrderBy(c => c.Day).FirstOrDefaultAsync(ct);
            if (next is null) continue;

            foreach (var one in body)
            {
                if (await ItemAsync(next, one.Assignment, one.Reminder.Ordinal, ct) is not { } item) continue;
                one.Reminder.IsRaisedAs(item);
                raised++;
            }
            await db.CommitAsync(acting.Does("reminder.raise", "conference", next.Id.Value, $"{body.Count()} nhiệm vụ") with { OrganiserId = body.Key.OrganiserId.Value }, ct);
            live.Announce("conference");
        }
        return raised;
    }

    private async Task<AgendaItemId?> ItemAsync(Conference next, Assignment assignment, int times, CancellationToken ct)
    {
        // The same assignment, chased again for another due day, is already on this agenda.
        var there = await db.ThreadLinks.Where(l => l.FromKind == KnotKind.Assignment && l.FromId == assignment.Id.Value && l.ToKind == KnotKind.AgendaItem).Select(l => l.ToId).ToListAsync(ct);
        if (next.Agenda.FirstOrDefault(i => there.Contains(i.Id.Value)) is { } already) return already.Id;

        var title = $"{assignment.Code}, đã nhắc {times} lần: {assignment.Action}";
        if (next.AddToAgenda(title.Length > LongestTitle ? title[..(LongestTitle - 1)] + "…" : title, Minutes, assignment.LeadUnitId).Value is not { } item) return null;

        db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Assignment, assignment.Id.Value), Relation.RaisedAs, new Knot(KnotKind.AgendaItem, item.Id.Value)));
        return item.Id;
    }
}
