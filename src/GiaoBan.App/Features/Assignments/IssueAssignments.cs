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
internal sealed class IssueAssignments(GiaoBanDb db, AssignmentCodes codes, Acting acting, BusinessDay businessDay, LiveFeed live) : IUseCase
{
    /// <summary>One directive with the units chosen for it.</summary>
    public sealed record Chosen(DirectiveId Directive, IReadOnlyList<UnitId> Leads, IReadOnlyList<UnitId> Coordinators);

    public async Task<Result<IReadOnlyList<Assignment>>> RunAsync(Conference conference, IReadOnlyList<Chosen> chosen, CancellationToken ct)
    {
        var quarter = (await db.Periods.AsNoTracking().FirstAsync(p => p.Id == conference.PeriodId, ct)).Quarter;
        var ids = chosen.Select(c => c.Directive).ToList();
        var directives = await db.Directives.Where(d => d.ConferenceId == conference.Id && ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
        var next = await codes.NextAsync(conference.OrganiserId, conference.LineId, quarter, ct);

        var today = businessDay.Today;
        var known = (await db.Units.Where(u => u.ValidTo == null || u.ValidTo >= today).Select(u => u.Id).ToListAsync(ct)).ToHashSet();

        List<Assignment> issued = [];
        foreach (var one in chosen)
        {
            if (!directives.TryGetValue(one.Directive, out var directive)) continue;
            if (directive.Issue(one.Leads.Count) is { Refusal: { } no }) return new Refusal($"{directive.Code}: {no.Message}");

            if (one.Leads.Concat(one.Coordinators).Any(u => !known.Contains(u))) return new Refusal($"{directive.Code}: {AssignmentRefusals.UnitNotThere.Message}");

            foreach (var lead in one.Leads.Distinct())
            {
                var assignment = new Assignment(conference.OrganiserId, conference.LineId, conference.PeriodId, quarter, directive.Id, next(), Clarities(directive, lead), businessDay.Today);
                foreach (var helper in one.Coordinators.Where(c => c != lead)) assignment.CoordinateWith(helper, null, null);
                db.Assignments.Add(assignment);
                db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Directive, directive.Id.Value), Relation.AssignedAs, new Knot(KnotKind.Assignment, assignment.Id.Value)));
                db.Outbox.Add(TellUnit.Message(lead, $"Được giao {assignment.Code}: {assignment.Action}", $"/nhiem-vu/{assignment.Id.Value}", acting.NowUtc, acting.Who.OrganiserId));
                issued.Add(assignment);
            }
        }
        if (issued.Count == 0) return AssignmentRefusals.NothingChosen;

        await db.CommitAsync(acting.Does("assignment.issue", "conference", conference.Id.Value, $"{issued.Count} nhiệm vụ"), ct);
        live.Announce("assignments");
        return issued;
    }

    private static SixClarities Clarities(Directive directive, UnitId lead) => new(lead, directive.Action, directive.Due, directive.Due is null);
}
