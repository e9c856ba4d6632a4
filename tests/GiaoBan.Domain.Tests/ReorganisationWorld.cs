using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Organization;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

/// <summary>A small province that is reorganised at random: bodies, open assignments, roles, figures. It moves rows as the program does.</summary>
internal sealed class ReorganisationWorld
{
    private static readonly DateTime Now = new(2025, 7, 1, 1, 0, 0, DateTimeKind.Utc);
    private readonly List<(Reorganisation Plan, IReadOnlyList<Unit> Born, IReadOnlyList<UnitSuccession> Steps)> _done = [];

    public List<Unit> Units { get; } = [];
    public List<UnitSuccession> Steps { get; } = [];
    public List<Assignment> Assignments { get; } = [];
    public List<Role> Roles { get; } = [];
    public List<(UnitId Unit, long Value)> Figures { get; } = [];
    public DateOnly Today { get; set; } = Day("2019-01-01");

    public sealed record Role(Guid Id, int Person)
    {
        public UnitId Unit { get; set; }
        public DateOnly? EndsOn { get; set; }
    }

    public ReorganisationWorld(IReadOnlyList<int> leads)
    {
        for (var n = 0; n < 8; n++) Units.Add(new Unit(n + 1, $"DV{n}", $"Đơn vị {n}", "", UnitKind.AuthorityBody, UnitLevel.Province, n < 2 ? null : Units[n / 2 - 1].Id, Today));
        for (var n = 0; n < leads.Count; n++)
        {
            var assignment = Samples.Assignment(lead: Units[leads[n] % 8].Id, number: n + 1);
            for (var k = 1; k <= leads[n] % 4; k++) if (leads[n] % 8 != (leads[n] + k) % 8) assignment.CoordinateWith(Units[(leads[n] + k) % 8].Id, null, null);
            Assignments.Add(assignment);
        }
        for (var n = 0; n < 12; n++) Roles.Add(new Role(Guid.CreateVersion7(), n % 7) { Unit = Units[n % 8].Id });
        for (var n = 0; n < 8; n++) Figures.Add((Units[n].Id, 7 * n + 3));
    }

    public Lineage Lineage => new(Steps);
    public IReadOnlyList<Unit> Living => [.. Units.Where(u => u.ExistsOn(Today))];

    /// <summary>One reorganisation drawn from three numbers; true when it was carried out.</summary>
    public bool Try(int kind, int which, int homes)
    {
        Today = Today.AddDays(30);
        var living = Living;
        if (living.Count < 3) return false;
        var (first, second, third) = (living[which % living.Count], living[(which + 1 + homes % 2) % living.Count], living[(which + 2 + homes % 2) % living.Count]);
        Heir Born(int n, bool main = false) => new(null, new NewUnit($"M{Units.Count + n}", $"Đơn vị mới {Units.Count + n}", null, first.Kind, first.Level, homes % 4 == 0 && kind % 5 is not (0 or 1) ? third.Id : first.ParentOn(Today) is { } above && above != second.Id ? above : null), main);
        var plan = (kind % 5) switch
        {
            0 => Reorganisation.Plan(Of(ReorganisationKind.Merge, [first, second], [Born(0)]), "Hà"),
            1 => Reorganisation.Plan(Of(ReorganisationKind.Merge, [first], [new Heir(second, null)]), "Hà"),
            2 => Reorganisation.Plan(Of(ReorganisationKind.Split, [first], [Born(0, main: true), homes % 3 == 0 ? new Heir(second, null) : Born(1)]), "Hà"),
            3 => Reorganisation.Plan(Of(ReorganisationKind.Rename, [first], [Born(0)]), "Hà"),
            _ => Reorganisation.Plan(Of(ReorganisationKind.Dissolve, [first], [new Heir(third, null)]), "Hà"),
        };
        return plan.Value is { } planned && CarryOut(planned, homes);
    }

    /// <summary>Takes the last one back.</summary>
    public bool UndoLast()
    {
        if (_done.Count == 0) return false;

        var (plan, born, steps) = _done[^1];
        _done.RemoveAt(_done.Count - 1);
        plan.Undo(Now).IsDone();
        foreach (var move in plan.Moves.OrderByDescending(m => m.Ordinal).Select(m => m.AsMove())) Apply(move with { To = move.From, IsFolded = false }, back: true, plan.On);
        new MapChange(plan, Units.ToDictionary(u => u.Id)).Undo().IsDone();
        Units.RemoveAll(born.Contains);
        Steps.RemoveAll(steps.Contains);
        return true;
    }

    /// <summary>Everything that a reorganisation may touch, as text: equal texts, equal worlds.</summary>
    public string Picture() => string.Join('\n',
    [
        .. Units.OrderBy(u => u.No).Select(u => $"{u.Code} {u.ValidFrom:O} {u.ValidTo:O} {string.Join(',', u.Edges.Select(e => $"{e.Hierarchy}>{e.ParentId.Value}:{e.From:O}-{e.To:O}").Order())}"),
        .. Assignments.Select(a => $"{a.Code} {a.LeadUnitId.Value} {string.Join(',', a.Coordinators.Select(c => $"{c.UnitId.Value}{c.IsFolded}"))}"), .. Roles.Select(r => $"{r.Id} {r.Unit.Value} {r.EndsOn:O}"), .. Steps.Select(s => $"{s.Id.Value}"),
    ]);

    private ReorganisationPlan Of(ReorganisationKind kind, IReadOnlyList<Unit> ending, IReadOnlyList<Heir> heirs) =>
        new(kind, Today, null, ending, heirs, Living.Select(u => u.Code).ToHashSet(), new HashSet<UnitId>());

    private bool CarryOut(Reorganisation plan, int homes)
    {
        var ending = plan.Ending.Select(e => e.UnitId).ToHashSet();
        var tree = UnitTree.Of(Units);
        List<Holding> held =
        [
            .. Assignments.Select(a => new Holding(HoldingKind.Lead, a.Id.Value, a.LeadUnitId, a.Code)), .. Assignments.SelectMany(a => a.Coordinators.Where(c => !c.IsFolded).Select(c => new Holding(HoldingKind.Coordination, c.Id.Value, c.UnitId, a.Code))),
            .. Roles.Where(r => r.EndsOn is null).Select(r => new Holding(HoldingKind.Role, r.Id, r.Unit, $"{r.Person}")),
            .. Units.Where(u => !ending.Contains(u.Id)).SelectMany(u => u.Edges.Where(e => e.HoldsOn(Today) && ending.Contains(e.ParentId)).Select(e => new Holding(HoldingKind.Child, e.Id.Value, e.ParentId, u.Code, new Below(u.Id, e.Hierarchy), e.To))),
            .. Units.Where(u => ending.Contains(u.Id)).SelectMany(u => u.Edges.Where(e => e.HoldsOn(Today)).Select(e => new Holding(HoldingKind.Place, e.Id.Value, u.Id, "chỗ", null, e.To))),
        ];
        var heirs = plan.Heirs.Select(h => h.UnitId).ToList();
        if (plan.Kind is ReorganisationKind.Split or ReorganisationKind.Dissolve)
            plan.Choose([.. held.Where(h => h.Kind is HoldingKind.Lead && ending.Contains(h.Unit)).Select((h, n) => (h.Kind, h.Row, heirs[(homes + n) % heirs.Count]))]).IsDone();
        var rehoming = Rehoming.Of(plan, held, tree, _ => true).Made();
        rehoming.Complete().IsDone();
        plan.CarryOut(rehoming.Moves, Today, Now).IsDone();
        var change = new MapChange(plan, Units.ToDictionary(u => u.Id));
        var born = change.Carry(Units.Max(u => u.No), rehoming.Moves);
        Units.AddRange(born);
        var steps = change.Steps();
        Steps.AddRange(steps);
        foreach (var move in rehoming.Moves) Apply(move, back: false, plan.On);
        _done.Add((plan, born, steps));
        return true;
    }

    private void Apply(Move move, bool back, DateOnly on)
    {
        if (move.Kind is HoldingKind.Lead) Assignments.Single(a => a.Id.Value == move.Row).LeadGoesTo(move.To!.Value);
        if (move.Kind is HoldingKind.Coordination) Assignments.Single(a => a.Coordinators.Any(c => c.Id.Value == move.Row)).HelpGoesTo(new(move.Row), move.IsFolded ? move.From : move.To!.Value, move.IsFolded);
        if (move.Kind is not HoldingKind.Role) return;

        var role = Roles.Single(r => r.Id == move.Row);
        (role.Unit, role.EndsOn) = (move.IsFolded ? role.Unit : move.To!.Value, move.IsFolded ? on.AddDays(-1) : back ? move.Was : role.EndsOn);
    }
}
