using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>Chuyển các dòng: moves the rows of a reorganisation, forwards or back. It saves nothing: that is its caller's one commit.</summary>
internal sealed class MoveHoldings(GiaoBanDb db) : IUseCase
{
    /// <summary>Every body the reorganisation names and every child that moves, tracked, with edges and counts.</summary>
    public async Task<Dictionary<UnitId, Unit>> UnitsAsync(Reorganisation reorganisation, IReadOnlyList<Move> moves, CancellationToken ct)
    {
        var edges = moves.Where(m => m.Kind is HoldingKind.Child or HoldingKind.Place).Select(m => new UnitEdgeId(m.Row)).ToList();
        var named = reorganisation.Units.Select(u => u.UnitId).ToList();
        return await db.Units.Include(u => u.Edges).Include(u => u.Unnamed).AsSplitQuery().Where(u => named.Contains(u.Id) || u.Edges.Any(e => edges.Contains(e.Id))).ToDictionaryAsync(u => u.Id, ct);
    }

    public async Task ApplyAsync(IReadOnlyList<Move> moves, DateOnly on, bool back, CancellationToken ct)
    {
        await AssignmentsAsync(moves, back, ct);
        await RolesAsync(moves, on, back, ct);
        await ConferencesAsync(moves, back, ct);
    }

    private static UnitId? Target(Move move, bool back) => back ? move.From : move.IsFolded ? move.From : move.To;

    private async Task AssignmentsAsync(IReadOnlyList<Move> moves, bool back, CancellationToken ct)
    {
        var leads = moves.Where(m => m.Kind is HoldingKind.Lead).ToDictionary(m => new AssignmentId(m.Row));
        var helps = moves.Where(m => m.Kind is HoldingKind.Coordination).ToDictionary(m => new CoordinatingUnitId(m.Row));
        var (leadIds, helpIds) = (leads.Keys.ToList(), helps.Keys.ToList());
        foreach (var assignment in await db.Assignments.Include(a => a.Coordinators).Where(a => leadIds.Contains(a.Id) || a.Coordinators.Any(c => helpIds.Contains(c.Id))).ToListAsync(ct))
        {
            if (leads.TryGetValue(assignment.Id, out var lead)) assignment.LeadGoesTo(Target(lead, back)!.Value);
            foreach (var row in assignment.Coordinators.Where(c => helps.ContainsKey(c.Id)).ToList())
                assignment.HelpGoesTo(row.Id, Target(helps[row.Id], back)!.Value, !back && helps[row.Id].IsFolded);
        }
    }

    private async Task RolesAsync(IReadOnlyList<Move> moves, DateOnly on, bool back, CancellationToken ct)
    {
        var roles = moves.Where(m => m.Kind is HoldingKind.Role).ToDictionary(m => m.Row);
        var ids = roles.Keys.ToList();
        foreach (var grant in await db.Grants.Where(g => ids.Contains(g.Id)).ToListAsync(ct))
        {
            var move = roles[grant.Id];
            grant.GoesTo(Target(move, back)!.Value);
            if (move.IsFolded) grant.EndsWith(back ? move.Was : on.AddDays(-1));
        }
    }

    private async Task ConferencesAsync(IReadOnlyList<Move> moves, bool back, CancellationToken ct)
    {
        var people = moves.Where(m => m.Kind is HoldingKind.Delegate).ToDictionary(m => new DelegateId(m.Row));
        var points = moves.Where(m => m.Kind is HoldingKind.Presenter).ToDictionary(m => new AgendaItemId(m.Row));
        if (people.Count + points.Count == 0) return;

        var (peopleIds, pointIds) = (people.Keys.ToList(), points.Keys.ToList());
        foreach (var conference in await db.Conferences.Include(c => c.Delegates).Include(c => c.Agenda).AsSplitQuery().Where(c => c.Delegates.Any(d => peopleIds.Contains(d.Id)) || c.Agenda.Any(a => pointIds.Contains(a.Id))).ToListAsync(ct))
        {
            foreach (var one in conference.Delegates.Where(d => people.ContainsKey(d.Id))) one.ComesFrom(Target(people[one.Id], back));
            foreach (var point in conference.Agenda.Where(a => points.ContainsKey(a.Id))) point.PresentedBy(Target(points[point.Id], back));
        }
    }
}
