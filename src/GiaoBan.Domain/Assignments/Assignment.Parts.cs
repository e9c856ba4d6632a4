namespace GiaoBan.Domain.Assignments;

/// <summary>The cascade: a unit hands a part of its work to a unit below it, with the same source and no later day.</summary>
public sealed partial class Assignment
{
    /// <summary>The assignment this is a part of.</summary>
    public AssignmentId? ParentId { get; private set; }

    /// <param name="part">Whose part, which work, by when; no words and no day of its own: the whole's.</param>
    /// <param name="number">The next number of the quarter.</param>
    /// <param name="today">The day it is handed on.</param>
    /// <param name="above">Who leads this one and everything it is itself a part of.</param>
    public Result<Assignment> HandOn(PartOfWork part, int number, DateOnly today, IReadOnlyCollection<UnitId> above)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(above);
        if (State is AssignmentState.Verified) return AssignmentRefusals.AlreadyClosed;
        if (part.Lead == LeadUnitId || above.Contains(part.Lead)) return AssignmentRefusals.CircularCascade;
        if (part.Due > Due) return AssignmentRefusals.PartLaterThanWhole(Due!.Value);
        if (part.Due < today) return AssignmentRefusals.PartInThePast;

        var due = part.Due ?? Due;
        var quarter = Time.Quarter.Of(today) is var now && now > IssuedIn ? now : IssuedIn;
        var words = string.IsNullOrWhiteSpace(part.Action) ? Action : part.Action.Trim();
        var handed = new Assignment(OrganiserId, LineId, PeriodId, quarter, DirectiveId, number, new(part.Lead, words, due, IsStanding && due is null, null, Authority, Deliverable), today) { ParentId = Id };
        // Without a day of its own it moves with the event as the whole does.
        if (part.Due is null) (handed.MilestoneId, handed.WorkdaysBefore) = (MilestoneId, WorkdaysBefore);
        return handed;
    }
}

/// <summary>A part of an assignment for a unit below.</summary>
public sealed record PartOfWork(UnitId Lead, string? Action = null, DateOnly? Due = null);
