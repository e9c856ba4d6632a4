using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using GiaoBan.App.Workers;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>
/// Giao việc: confirmed directives become assignments, one lead each, all in one transaction. The addressees are those a
/// person has seen and edited; each unit is told through the outbox.
/// </summary>
internal sealed class IssueAssignments(GiaoBanDb db, Acting acting, AssignmentNumbers numbers, DueDays days, BusinessDay businessDay, WorkingCalendar calendar, LiveFeed live) : IUseCase
{
    /// <summary>One directive with the units chosen for it.</summary>
    /// <param name="Directive">Which one.</param>
    /// <param name="Leads">One assignment each.</param>
    /// <param name="Coordinators">Who helps.</param>
    /// <param name="Milestone">The event it is due before, in place of a day.</param>
    /// <param name="WorkdaysBefore">How many working days before.</param>
    /// <param name="EarlyIsMeant">A person has looked at a day before the notice's own and keeps it.</param>
    public sealed record Chosen(DirectiveId Directive, IReadOnlyList<UnitId> Leads, IReadOnlyList<UnitId> Coordinators, MilestoneId? Milestone = null, int WorkdaysBefore = 1, bool EarlyIsMeant = false);

    public async Task<Result<IReadOnlyList<Assignment>>> RunAsync(Conference conference, IReadOnlyList<Chosen> chosen, CancellationToken ct)
    {
        var quarter = (await db.Periods.AsNoTracking().FirstAsync(p => p.Id == conference.PeriodId, ct)).Quarter;
        var ids = chosen.Select(c => c.Directive).ToList();
        var directives = await db.Directives.Where(d => d.ConferenceId == conference.Id && ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
        var number = await numbers.LastAsync(conference.OrganiserId, conference.LineId, quarter, ct);
        var noticed = await days.OfNoticesAsync(conference, ct);
        var wanted = chosen.Select(c => c.Milestone).OfType<MilestoneId>().ToList();
        var milestones = await db.Milestones.Where(m => m.OrganiserId == conference.OrganiserId && wanted.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);

        var today = businessDay.Today;
        var known = await db.Units.Where(u => u.ValidTo == null || u.ValidTo >= today).Select(u => new { u.Id, u.Name, u.ValidTo }).ToDictionaryAsync(u => u.Id, ct);

        List<Assignment> issued = [];
        foreach (var one in chosen)
        {
            if (!directives.TryGetValue(one.Directive, out var directive)) continue;
            var milestone = one.Milestone is { } asked ? milestones.GetValueOrDefault(asked) : null;
            if (one.Milestone is not null && milestone is null) return new Refusal($"{directive.Code}: {AssignmentRefusals.MilestoneNotThere.Message}");
            if (milestone is not null && (directive.Due is not null || directive.Recurrence is not null)) return new Refusal($"{directive.Code}: {AssignmentRefusals.MilestoneAndDay.Message}");
            if (one.WorkdaysBefore is < 1 or > Milestone.MostWorkdaysBefore) return new Refusal($"{directive.Code}: {AssignmentRefusals.WorkdaysBefore.Message}");
            if (directive.Issue(one.Leads.Count, milestone is not null) is { Refusal: { } no }) return new Refusal($"{directive.Code}: {no.Message}");

            if (one.Leads.Concat(one.Coordinators).Any(u => !known.ContainsKey(u))) return new Refusal($"{directive.Code}: {AssignmentRefusals.UnitNotThere.Message}");

            // "Trước ngày 15/3" in a paper of 28/3: a slip of a hand far more often than an order.
            if (!one.EarlyIsMeant && DueDoubt.About(directive.Due, noticed(directive.Id), today, calendar) is { Kind: DueDoubtKind.BeforeNotice } early)
                return AssignmentRefusals.DueBeforeNotice(directive.Code, early.Due, noticed(directive.Id));

            var due = directive.Recurrence is { } each ? directive.Due ?? Series.FirstDay(each, today, calendar) : directive.Due;
            foreach (var lead in one.Leads.Distinct())
            {
                if (known[lead].ValidTo < due) return AssignmentRefusals.LeadEndsBefore(directive.Code, known[lead].Name, known[lead].ValidTo!.Value, due!.Value);

                var assignment = new Assignment(conference.OrganiserId, conference.LineId, conference.PeriodId, quarter, directive.Id, ++number, Clarities(directive, lead, due), businessDay.Today);
                foreach (var helper in one.Coordinators.Where(c => c != lead)) assignment.CoordinateWith(helper, null, null);
                if (milestone is not null) assignment.HangOn(milestone, one.WorkdaysBefore, calendar);
                if (directive.Recurrence is { } again) assignment.Repeat(again, due!.Value);
                issued.Add(assignment);
            }
        }
        if (issued.Count == 0) return AssignmentRefusals.NothingChosen;

        // Forty sentences to sixty-five units are 2,600 assignments: too many to track each.
        db.AddMany(issued);
        db.AddMany(issued.SelectMany(a => a.Coordinators));
        db.AddMany(issued.Select(a => new ThreadLink(new Knot(KnotKind.Directive, a.DirectiveId!.Value.Value), Relation.AssignedAs, new Knot(KnotKind.Assignment, a.Id.Value))));
        db.AddMany(issued.Select(a => TellUnit.Message(a.LeadUnitId, $"Được giao {a.Code}: {a.Action}", $"/nhiem-vu/{a.Id.Value}", acting.NowUtc, acting.Who.OrganiserId, acting.Who.LineId)));
        await db.CommitAsync(acting.Does("assignment.issue", "conference", conference.Id.Value, $"{issued.Count} nhiệm vụ"), ct);
        live.Announce("assignments");
        return issued;
    }

    private static SixClarities Clarities(Directive directive, UnitId lead, DateOnly? due) => new(lead, directive.Action, due, due is null);
}
