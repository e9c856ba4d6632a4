namespace GiaoBan.Domain.Emulation;

public enum CommendationState { Proposed, Decided, Declined }

/// <summary>
/// A proposal to commend a unit (đề nghị khen), grown out of praise that was spoken: the sentences of the conclusion it rests on are
/// its links of the thread. It is of a unit, never of a person.
/// </summary>
public sealed class Commendation : IAudited, IVersioned, IOrganised
{
    private Commendation() { }

    private Commendation(UnitId organiser, LineId line, UnitId unit, string grounds, string by, DateOnly on) =>
        (OrganiserId, LineId, UnitId, Grounds, ProposedBy, ProposedOn) = (organiser, line, unit, grounds, by, on);

    public CommendationId Id { get; private set; } = CommendationId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public UnitId UnitId { get; private set; }

    /// <summary>What the unit did, in facts.</summary>
    public string Grounds { get; private set; } = "";
    public string ProposedBy { get; private set; } = "";
    public DateOnly ProposedOn { get; private set; }
    public CommendationState State { get; private set; }

    /// <summary>The decision it became: number, day, body.</summary>
    public string? Paper { get; private set; }
    public string? DeclineReason { get; private set; }
    public string? SettledBy { get; private set; }
    public DateOnly? SettledOn { get; private set; }
    public int Version { get; private set; }

    /// <param name="praises">How many sentences of praise it rests on.</param>
    public static Result<Commendation> Propose(UnitId organiser, LineId line, UnitId unit, string? grounds, int praises, string by, DateOnly on)
    {
        if (praises == 0) return EmulationRefusals.NeedsPraise;
        if (string.IsNullOrWhiteSpace(grounds)) return EmulationRefusals.NeedsGrounds;

        return new Commendation(organiser, line, unit, grounds.Normalize().Trim(), by, on);
    }

    public Result Decide(string? paper, string by, DateOnly on)
    {
        if (State is not CommendationState.Proposed) return EmulationRefusals.AlreadySettled;
        if (string.IsNullOrWhiteSpace(paper)) return EmulationRefusals.NeedsPaper;

        (State, Paper, SettledBy, SettledOn) = (CommendationState.Decided, paper.Normalize().Trim(), by, on);
        return Result.Ok;
    }

    public Result Decline(string? reason, string by, DateOnly on)
    {
        if (State is not CommendationState.Proposed) return EmulationRefusals.AlreadySettled;
        if (string.IsNullOrWhiteSpace(reason)) return EmulationRefusals.DeclineNeedsReason;

        (State, DeclineReason, SettledBy, SettledOn) = (CommendationState.Declined, reason.Normalize().Trim(), by, on);
        return Result.Ok;
    }
}
