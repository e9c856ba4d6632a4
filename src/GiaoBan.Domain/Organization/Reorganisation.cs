namespace GiaoBan.Domain.Organization;

public enum ReorganisationKind { Merge, Split, Rename, Dissolve }

public enum ReorganisationState { Planned, Carried, Undone, Dropped }

/// <summary>
/// A change of the map (sắp xếp đơn vị) with its day: bodies end, others begin or take over. It is planned and looked at
/// first, carried out in one transaction with a note of every row it moved, and can be undone from those notes for a day.
/// </summary>
public sealed class Reorganisation : IAudited, IVersioned
{
    private static readonly TimeSpan UndoWithin = TimeSpan.FromDays(1);

    private readonly List<ReorganisedUnit> _units = [];
    private readonly List<ChosenHome> _homes = [];
    private readonly List<MovedHolding> _moves = [];

    private Reorganisation() { }

    private Reorganisation(ReorganisationKind kind, DateOnly on, string? basis, string by, UnitId organiser) =>
        (Kind, On, Basis, PlannedBy, OrganiserId) = (kind, on, string.IsNullOrWhiteSpace(basis) ? null : basis.Trim(), by, organiser);

    public ReorganisationId Id { get; private set; } = ReorganisationId.New();

    /// <summary>Whose desk planned it: nobody else's carries it out, undoes it or drops it.</summary>
    public UnitId OrganiserId { get; private set; }
    public ReorganisationKind Kind { get; private set; }

    /// <summary>The first day of the new map.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The paper it rests on (căn cứ), as printed.</summary>
    public string? Basis { get; private set; }
    public ReorganisationState State { get; private set; }
    public string PlannedBy { get; private set; } = "";
    public DateTime? CarriedAtUtc { get; private set; }
    public DateTime? UndoneAtUtc { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<ReorganisedUnit> Units => _units;
    public IReadOnlyList<ChosenHome> Homes => _homes;
    public IReadOnlyList<MovedHolding> Moves => _moves;

    public IEnumerable<ReorganisedUnit> Ending => _units.Where(u => u.Part is UnitPart.Ends).OrderBy(u => u.Ordinal);
    public IEnumerable<ReorganisedUnit> Heirs => _units.Where(u => u.Part is not UnitPart.Ends).OrderBy(u => u.Ordinal);

    /// <summary>The heir that takes what nobody was named for; null where a body is dissolved and nobody receives the rest.</summary>
    public UnitId? MainHeir => Heirs.FirstOrDefault(h => h.IsMain)?.UnitId;

    public static Result<Reorganisation> Plan(ReorganisationPlan plan, string by, UnitId organiser = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Refused() is { } no) return no;

        var made = new Reorganisation(plan.Kind, plan.On, plan.Basis, by, organiser);
        foreach (var unit in plan.Ending) made._units.Add(new ReorganisedUnit(made.Id, made._units.Count + 1, UnitPart.Ends, unit.Id, isMain: false, null));
        var main = Math.Max(0, plan.Heirs.ToList().FindIndex(h => h.IsMain));
        for (var n = 0; n < plan.Heirs.Count; n++)
        {
            var heir = plan.Heirs[n];
            made._units.Add(new ReorganisedUnit(made.Id, made._units.Count + 1, heir.New is null ? UnitPart.Receives : UnitPart.Begins, heir.Existing?.Id ?? UnitId.New(), n == main, heir.New));
        }
        return made;
    }

    /// <summary>Remembers who gets what, as far as a person has said; what is chosen again replaces what was.</summary>
    public Result Choose(IReadOnlyList<(HoldingKind Kind, Guid Row, UnitId Home)> choices)
    {
        if (State is not ReorganisationState.Planned) return OrganizationRefusals.NotPlanned;

        foreach (var (kind, row, home) in choices)
        {
            if (_homes.FirstOrDefault(h => h.Kind == kind && h.RowId == row) is { } known) known.MoveTo(home);
            else _homes.Add(new ChosenHome(Id, kind, row, home));
        }
        return Result.Ok;
    }

    public Result Drop()
    {
        if (State is not ReorganisationState.Planned) return OrganizationRefusals.NotPlanned;

        State = ReorganisationState.Dropped;
        return Result.Ok;
    }

    public Result MayCarryOut(DateOnly today)
    {
        if (State is not ReorganisationState.Planned) return OrganizationRefusals.NotPlanned;
        return On > today ? OrganizationRefusals.NotYet(On) : Result.Ok;
    }

    /// <summary>Keeps a note of every row that moves: undoing reads it backwards.</summary>
    public Result CarryOut(IEnumerable<Move> moves, DateOnly today, DateTime nowUtc)
    {
        if (MayCarryOut(today) is { Refusal: { } no }) return no;

        _moves.AddRange(moves.Select((move, n) => new MovedHolding(Id, n + 1, move)));
        (State, CarriedAtUtc) = (ReorganisationState.Carried, nowUtc);
        return Result.Ok;
    }

    public Result MayUndo(DateTime nowUtc)
    {
        if (State is not ReorganisationState.Carried) return OrganizationRefusals.NotCarried;
        return nowUtc - CarriedAtUtc > UndoWithin ? OrganizationRefusals.UndoTooLate : Result.Ok;
    }

    public Result Undo(DateTime nowUtc)
    {
        if (MayUndo(nowUtc) is { Refusal: { } no }) return no;

        (State, UndoneAtUtc) = (ReorganisationState.Undone, nowUtc);
        return Result.Ok;
    }
}
