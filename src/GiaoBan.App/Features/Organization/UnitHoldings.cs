using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>One thing a unit holds, with what a person needs to recognise it. The words are content: only those who may read it see them.</summary>
internal sealed record Held(Holding Holding, string Words, UnitId? OrganiserId, string? Href = null);

/// <summary>Đơn vị đang giữ những gì: every row that would have to find another home if these units ended.</summary>
internal sealed class UnitHoldings(GiaoBanDb db) : IUseCase
{
    public async Task<IReadOnlyList<Held>> OfAsync(IReadOnlyList<UnitId> ending, DateOnly day, CancellationToken ct) =>
        [.. await AssignmentsAsync(ending, ct), .. await RolesAsync(ending, day, ct), .. await ConferencesAsync(ending, ct), .. await PlacesAsync(ending, day, ct), .. await ReportsAsync(ending, ct)];

    private async Task<IEnumerable<Held>> AssignmentsAsync(IReadOnlyList<UnitId> ending, CancellationToken ct)
    {
        var open = await db.Assignments.AsNoTracking().Include(a => a.Coordinators)
            .Where(a => a.State != AssignmentState.Verified && (ending.Contains(a.LeadUnitId) || a.Coordinators.Any(c => ending.Contains(c.UnitId) && !c.IsFolded))).OrderBy(a => a.Code).ToListAsync(ct);
        return open.SelectMany(a => a.Coordinators.Where(c => !c.IsFolded).Select(c => new Held(new(HoldingKind.Coordination, c.Id.Value, c.UnitId, a.Id.Value.ToString()), $"{a.Code}: {c.Duty ?? a.Action}", a.OrganiserId, Href(a)))
            .Prepend(new Held(new(HoldingKind.Lead, a.Id.Value, a.LeadUnitId, a.Id.Value.ToString()), $"{a.Code}: {a.Action}", a.OrganiserId, Href(a))));
    }

    private static string Href(Assignment assignment) => $"/nhiem-vu/{assignment.Id.Value}";

    // The other roles of the same people come along: whoever already has the role for the heir does not get it twice.
    private async Task<IEnumerable<Held>> RolesAsync(IReadOnlyList<UnitId> ending, DateOnly day, CancellationToken ct)
    {
        var grants = await (from grant in db.Grants
                            join account in db.Users on grant.AccountId equals account.Id
                            where (grant.EndsOn == null || grant.EndsOn >= day) && db.Grants.Any(g => g.AccountId == grant.AccountId && ending.Contains(g.UnitId) && (g.EndsOn == null || g.EndsOn >= day))
                            orderby account.UserName
                            select new { grant.Id, grant.AccountId, grant.Role, grant.UnitId, grant.OrganiserId, grant.LineId, grant.EndsOn, account.DisplayName }).ToListAsync(ct);
        return grants.Select(g => new Held(new(HoldingKind.Role, g.Id, g.UnitId, $"{g.AccountId}|{g.Role}|{g.OrganiserId.Value}|{g.LineId.Value}", null, g.EndsOn), $"{g.DisplayName}, {Say.Lower(Say.Called(g.Role))}", ending.Contains(g.UnitId) ? g.OrganiserId : null));
    }

    private async Task<IEnumerable<Held>> ConferencesAsync(IReadOnlyList<UnitId> ending, CancellationToken ct)
    {
        var planned = await db.Conferences.AsNoTracking().Include(c => c.Agenda).Include(c => c.Delegates).Where(c => c.State == ConferenceState.Planned).AsSplitQuery().ToListAsync(ct);
        return planned.SelectMany(c => c.Delegates.Where(d => d.UnitId is { } u && ending.Contains(u)).Select(d => new Held(new(HoldingKind.Delegate, d.Id.Value, d.UnitId!.Value, d.Id.Value.ToString()), $"{d.Name}, {c.Name}", c.OrganiserId, $"/hoi-nghi/{c.Id.Value}"))
            .Concat(c.Agenda.Where(a => a.PresenterId is { } u && ending.Contains(u)).Select(a => new Held(new(HoldingKind.Presenter, a.Id.Value, a.PresenterId!.Value, a.Id.Value.ToString()), $"{a.Title}, {c.Name}", c.OrganiserId, $"/hoi-nghi/{c.Id.Value}"))));
    }

    private async Task<IEnumerable<Held>> PlacesAsync(IReadOnlyList<UnitId> ending, DateOnly day, CancellationToken ct)
    {
        var edges = await (from edge in db.UnitEdges join unit in db.Units on edge.UnitId equals unit.Id
                           where (ending.Contains(edge.UnitId) || ending.Contains(edge.ParentId)) && (edge.To == null || edge.To >= day)
                           orderby unit.No select new { edge, unit.Name }).AsNoTracking().ToListAsync(ct);
        return edges.Select(e => ending.Contains(e.edge.UnitId)
            ? new Held(new(HoldingKind.Place, e.edge.Id.Value, e.edge.UnitId, e.Name, null, e.edge.To), e.Name, null)
            : new Held(new(HoldingKind.Child, e.edge.Id.Value, e.edge.ParentId, e.Name, new Below(e.edge.UnitId, e.edge.Hierarchy), e.edge.To), e.Name, null));
    }

    // A report being written keeps its name and is finished by the heir; what the last one promised is asked of the heir.
    private async Task<IEnumerable<Held>> ReportsAsync(IReadOnlyList<UnitId> ending, CancellationToken ct)
    {
        var reports = await (from report in db.Reports.Include(r => r.Items).Include(r => r.FollowUps) join period in db.Periods on report.PeriodId equals period.Id
                             where ending.Contains(report.UnitId) select new { report, period }).AsNoTracking().AsSplitQuery().ToListAsync(ct);
        var open = reports.Where(r => r.report.IsWithUnit && r.period.State is PeriodState.Open).Select(r => new Held(
            new(HoldingKind.OpenReport, r.report.Id.Value, r.report.UnitId, r.report.Id.Value.ToString()), $"{r.period.Name}, {r.report.FollowUps.Count(f => f.State is FollowUpState.Unanswered)} dòng theo dõi chưa trả lời", r.period.OrganiserId, $"/ky/{r.period.Id.Value}/bao-cao/{r.report.UnitId.Value}"));
        var last = reports.GroupBy(r => (r.report.UnitId, r.period.OrganiserId, r.period.LineId)).Select(g => g.MaxBy(r => r.period.DataTo)!);
        return open.Concat(last.SelectMany(r => r.report.Items.Where(i => i.Section is SectionKind.NextTasks && !i.IsWithdrawn).OrderBy(i => i.Ordinal)
            .Select(i => new Held(new(HoldingKind.Promise, i.Id.Value, r.report.UnitId, i.Id.Value.ToString()), i.Text, r.period.OrganiserId, $"/mach/ReportLine/{i.Id.Value}"))));
    }
}
