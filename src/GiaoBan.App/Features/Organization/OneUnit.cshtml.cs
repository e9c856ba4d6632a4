using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>One body: what it is, where it stands, and the line it comes from and goes on in.</summary>
[Asks(Right.SeeUnits)]
internal sealed class OneUnitPage(GiaoBanDb db, UnitLines lines, DescribeUnit describe, NameContact contact, PlaceUnit place, EndPlace endPlace, BusinessDay businessDay) : PageModel
{
    public sealed record LifeLine(UnitId Id, string Name, DateOnly From, DateOnly? To, bool IsHere);
    public sealed record Place(Guid Id, string Tree, UnitId ParentId, string Parent, DateOnly From, DateOnly? To);

    public Unit Unit { get; private set; } = null!;
    public IReadOnlyList<LifeLine> Line { get; private set; } = [];
    public IReadOnlyList<Place> Places { get; private set; } = [];
    public IReadOnlyList<Hierarchy> Hierarchies { get; private set; } = [];
    public (UnitId Id, string Name)? Above { get; private set; }
    public IReadOnlyList<(UnitId Id, string Name)> Below { get; private set; } = [];
    public (int Led, int Helped, int Accounts, int Drafts) Holds { get; private set; }
    public DateOnly Today => businessDay.Today;

    public async Task<IActionResult> OnGetAsync(Guid unit, CancellationToken ct)
    {
        await LoadAsync(new UnitId(unit), ct);
        return Page();
    }

    [Asks(Right.ManageUnits)]
    public Task<IActionResult> OnPostDescribeAsync(Guid unit, DescribeUnit.Input input, CancellationToken ct) => DoAsync(unit, id => describe.RunAsync(id, input, ct), ct);

    [Asks(Right.ManageUnits)]
    public Task<IActionResult> OnPostContactAsync(Guid unit, NameContact.Input input, CancellationToken ct) => DoAsync(unit, id => contact.RunAsync(id, input, ct), ct);

    [Asks(Right.ManageUnits)]
    public Task<IActionResult> OnPostPlaceAsync(Guid unit, PlaceUnit.Input input, CancellationToken ct) => DoAsync(unit, id => place.RunAsync(id, input, ct), ct);

    [Asks(Right.ManageUnits)]
    public Task<IActionResult> OnPostEndPlaceAsync(Guid unit, Guid edge, DateOnly? last, CancellationToken ct) => DoAsync(unit, id => endPlace.RunAsync(id, edge, last, ct), ct);

    private async Task<IActionResult> DoAsync(Guid unit, Func<UnitId, Task<Result>> act, CancellationToken ct)
    {
        var id = new UnitId(unit);
        var result = ModelState.IsValid ? await act(id) : default;
        if (ModelState.IsValid && result.IsOk) return Redirect($"/quan-tri/don-vi/{unit}");

        db.ChangeTracker.Clear();
        await LoadAsync(id, ct);
        return result.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task LoadAsync(UnitId id, CancellationToken ct)
    {
        Unit = await db.Units.AsNoTracking().Include(u => u.Edges).Include(u => u.Aliases).Include(u => u.Contacts).Include(u => u.Unnamed).AsSplitQuery().FirstAsync(u => u.Id == id, ct);
        var lineage = await lines.LineageAsync(ct);
        List<UnitId> family = [.. lineage.ForebearsOf(id).Reverse(), id, .. Descendants(lineage, id)];
        var day = Unit.ExistsOn(Today) ? Today : Unit.ValidTo ?? Unit.ValidFrom;
        var parents = Unit.Edges.Select(e => e.ParentId).ToList();
        var below = await db.UnitEdges.Where(e => e.ParentId == id && e.Hierarchy == Hierarchy.Main && e.From <= day && (e.To == null || e.To >= day)).Select(e => e.UnitId).ToListAsync(ct);
        var named = await db.Units.AsNoTracking().Where(u => family.Contains(u.Id) || parents.Contains(u.Id) || below.Contains(u.Id)).OrderBy(u => u.No).Select(u => new { u.Id, u.Name, u.ValidFrom, u.ValidTo }).ToListAsync(ct);
        var byId = named.ToDictionary(u => u.Id);
        Line = [.. family.Distinct().Select(f => byId[f]).OrderBy(u => u.ValidFrom).Select(u => new LifeLine(u.Id, u.Name, u.ValidFrom, u.ValidTo, u.Id == id))];
        Hierarchies = await db.Hierarchies.AsNoTracking().OrderBy(h => h.Name).ToListAsync(ct);
        Places = [.. Unit.Edges.OrderBy(e => e.Hierarchy != Hierarchy.Main).ThenBy(e => e.Hierarchy).ThenBy(e => e.From)
            .Select(e => new Place(e.Id.Value, Hierarchies.FirstOrDefault(h => h.Code == e.Hierarchy)?.Name ?? Hierarchy.MainName, e.ParentId, byId[e.ParentId].Name, e.From, e.To))];
        Above = Unit.ParentOn(day) is { } above ? (above, byId[above].Name) : null;
        Below = [.. named.Where(u => below.Contains(u.Id)).Select(u => (u.Id, u.Name))];
        Holds = (await db.Assignments.CountAsync(a => a.LeadUnitId == id && a.State != AssignmentState.Verified, ct), await db.Assignments.CountAsync(a => a.State != AssignmentState.Verified && a.Coordinators.Any(c => c.UnitId == id && !c.IsFolded), ct),
            await db.Grants.CountAsync(g => g.UnitId == id && (g.EndsOn == null || g.EndsOn >= day), ct), await db.Reports.CountAsync(r => r.UnitId == id && (r.State == ReportState.Drafting || r.State == ReportState.WithHead || r.State == ReportState.Returned), ct));
    }

    private static IEnumerable<UnitId> Descendants(Lineage lineage, UnitId unit) => lineage.After(unit).Select(s => s.SuccessorId).SelectMany(next => Descendants(lineage, next).Prepend(next));
}
