namespace GiaoBan.Domain.Organization;

/// <summary>What a body does in a reorganisation.</summary>
public enum UnitPart { Ends, Begins, Receives }

/// <summary>One body in it, with the name it will bear where it is to begin.</summary>
public sealed class ReorganisedUnit : IAudited
{
    private ReorganisedUnit() { }

    internal ReorganisedUnit(ReorganisationId reorganisation, int ordinal, UnitPart part, UnitId unit, bool isMain, NewUnit? born)
    {
        (ReorganisationId, Ordinal, Part, UnitId, IsMain) = (reorganisation, ordinal, part, unit, isMain);
        (Code, Name, ShortName, Kind, Level, ParentId) = (born?.Code.Trim(), born?.Name.Trim(), born?.ShortName?.Trim(), born?.Kind, born?.Level, born?.Parent);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public ReorganisationId ReorganisationId { get; private set; }
    public int Ordinal { get; private set; }
    public UnitPart Part { get; private set; }

    /// <summary>Of one that is to begin: the id it will have, so that others can already be chosen for it.</summary>
    public UnitId UnitId { get; private set; }
    public bool IsMain { get; private set; }
    public string? Code { get; private set; }
    public string? Name { get; private set; }
    public string? ShortName { get; private set; }
    public UnitKind? Kind { get; private set; }
    public UnitLevel? Level { get; private set; }
    public UnitId? ParentId { get; private set; }

    /// <summary>The body itself, on its first day.</summary>
    public Unit Begin(int no, DateOnly on) => Unit.Begin(UnitId, no, new NewUnit(Code!, Name!, ShortName, Kind!.Value, Level!.Value, ParentId), on);
}

/// <summary>Whom a person chose for one thing, such as an assignment of a body that is split.</summary>
public sealed class ChosenHome : IAudited
{
    private ChosenHome() { }

    internal ChosenHome(ReorganisationId reorganisation, HoldingKind kind, Guid row, UnitId home) => (ReorganisationId, Kind, RowId, UnitId) = (reorganisation, kind, row, home);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public ReorganisationId ReorganisationId { get; private set; }
    public HoldingKind Kind { get; private set; }
    public Guid RowId { get; private set; }
    public UnitId UnitId { get; private set; }

    internal void MoveTo(UnitId home) => UnitId = home;
}

/// <summary>The note of one row that moved: read backwards to undo it.</summary>
public sealed class MovedHolding : IAudited
{
    private MovedHolding() { }

    internal MovedHolding(ReorganisationId reorganisation, int ordinal, Move move) =>
        (ReorganisationId, Ordinal, Kind, RowId, FromId, ToId, IsFolded, Was) = (reorganisation, ordinal, move.Kind, move.Row, move.From, move.To, move.IsFolded, move.Was);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public ReorganisationId ReorganisationId { get; private set; }
    public int Ordinal { get; private set; }
    public HoldingKind Kind { get; private set; }
    public Guid RowId { get; private set; }
    public UnitId FromId { get; private set; }
    public UnitId? ToId { get; private set; }
    public bool IsFolded { get; private set; }

    /// <summary>The last day the row had before.</summary>
    public DateOnly? Was { get; private set; }

    public Move AsMove() => new(Kind, RowId, FromId, ToId, IsFolded, Was);
}
