namespace GiaoBan.Domain.Conclusions;

/// <summary><see cref="Merged"/>: its words went into another directive, which goes on for both.</summary>
public enum DirectiveState { Draft, Confirmed, Issued, NoAssignment, Rejected, Merged }

public enum Recurrence { Weekly, Monthly, Quarterly, Yearly }

/// <summary>
/// What one concluding sentence orders (nội dung chỉ đạo). It names its addressees as printed; opening them to units and
/// asking for what is missing comes before anything is issued. Nothing is invented: a missing lead or deadline stays
/// missing until a person answers.
/// </summary>
public sealed partial class Directive : IAudited, IVersioned, IOrganised
{
    private Directive() { }

    public Directive(UnitId organiser, LineId line, ConferenceId conference, ConclusionId conclusion, string code, int ordinal, DirectiveText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (OrganiserId, LineId, ConferenceId, ConclusionId, Code, Ordinal) = (organiser, line, conference, conclusion, code, ordinal);
        (Action, Leads, Coordinators) = (text.Action.Trim(), Join(text.Leads), Join(text.Coordinators));
        (DeadlineText, Due, Recurrence) = (text.DeadlineText, text.Due, text.Recurrence);
    }

    public DirectiveId Id { get; private set; } = DirectiveId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public ConferenceId ConferenceId { get; private set; }
    public ConclusionId ConclusionId { get; private set; }

    /// <summary>Short code for people, such as "CD-2019-Q1-04".</summary>
    public string Code { get; private set; } = "";
    public int Ordinal { get; private set; }
    public string Action { get; private set; } = "";

    /// <summary>Addressees as printed, one a line.</summary>
    public string Leads { get; private set; } = "";
    public string Coordinators { get; private set; } = "";
    public string? DeadlineText { get; private set; }
    public DateOnly? Due { get; private set; }
    public Recurrence? Recurrence { get; private set; }

    /// <summary>A person said there is no end date: it stands until the period ends (domain.md §3.2 F).</summary>
    public bool IsStanding { get; private set; }

    /// <summary>How the due day came about when it was not printed: the rule a person accepted.</summary>
    public string? DueRule { get; private set; }
    public DirectiveState State { get; private set; }
    public string? RejectReason { get; private set; }
    public string? ExternalId { get; private set; }
    public int Version { get; private set; }

    public IReadOnlyList<string> LeadPhrases => Split(Leads);
    public IReadOnlyList<string> CoordinatorPhrases => Split(Coordinators);
    public bool LacksLead => Leads.Length == 0;
    public bool LacksDue => Due is null && Recurrence is null && !IsStanding;

    public void KnownOutsideAs(string externalId) => ExternalId = externalId;

    public Result Amend(string action, IEnumerable<string> leads, IEnumerable<string> coordinators)
    {
        if (State is not (DirectiveState.Draft or DirectiveState.Confirmed)) return ConclusionRefusals.NoLongerOpen;
        if (string.IsNullOrWhiteSpace(action)) return ConclusionRefusals.NeedsAction;

        (Action, Leads, Coordinators) = (action.Trim(), Join(leads), Join(coordinators));
        IsAccepted &= !LacksLead;
        return Result.Ok;
    }

    /// <summary>Sets the due day a person gave, or that the order stands without one. A day before the sitting is a slip.</summary>
    public Result FallsDue(DateOnly? due, bool standing, string? rule, DateOnly heldOn)
    {
        if (State is not (DirectiveState.Draft or DirectiveState.Confirmed)) return ConclusionRefusals.NoLongerOpen;
        if (due is null && !standing) return ConclusionRefusals.NeedsDue;
        if (due < heldOn) return ConclusionRefusals.DueBeforeMeeting(heldOn);

        (Due, IsStanding, DueRule) = (due, standing && due is null, rule);
        return Result.Ok;
    }

    public Result Reject(string reason)
    {
        if (State is not (DirectiveState.Draft or DirectiveState.Confirmed)) return ConclusionRefusals.NoLongerOpen;
        if (string.IsNullOrWhiteSpace(reason)) return ConclusionRefusals.RejectNeedsReason;

        (State, RejectReason, IsAccepted) = (DirectiveState.Rejected, reason.Trim(), false);
        return Result.Ok;
    }

    public Result Confirm()
    {
        if (State is DirectiveState.Rejected or DirectiveState.NoAssignment or DirectiveState.Merged) return Result.Ok;
        if (State is not DirectiveState.Draft) return ConclusionRefusals.NoLongerOpen;

        State = DirectiveState.Confirmed;
        return Result.Ok;
    }

    /// <summary>Says outright that this conclusion makes no assignment ("không phát sinh nhiệm vụ"; domain.md §0.5).</summary>
    public Result MakesNoAssignment(string reason)
    {
        if (State is not DirectiveState.Confirmed) return ConclusionRefusals.NotConfirmed;
        if (string.IsNullOrWhiteSpace(reason)) return ConclusionRefusals.NoAssignmentNeedsReason;

        (State, RejectReason) = (DirectiveState.NoAssignment, reason.Trim());
        return Result.Ok;
    }

    /// <summary>A person said whether it comes again, and how.</summary>
    public void Repeat(Recurrence? each) => Recurrence = each;

    /// <summary>The assignments have been made. What is missing must have been answered before.</summary>
    /// <param name="assignments">How many.</param>
    /// <param name="beforeMilestone">They are due before an event, whose day may come later.</param>
    public Result Issue(int assignments, bool beforeMilestone = false)
    {
        if (State is DirectiveState.Issued) return ConclusionRefusals.AlreadyIssued;
        if (State is not DirectiveState.Confirmed) return ConclusionRefusals.NotConfirmed;
        if (assignments < 1) return ConclusionRefusals.NeedsLead;
        if (LacksDue && !beforeMilestone) return ConclusionRefusals.NeedsDue;

        State = DirectiveState.Issued;
        return Result.Ok;
    }

    private static string Join(IEnumerable<string> names) => string.Join('\n', names.Select(n => n.Trim()).Where(n => n.Length > 0).Distinct());
    private static string[] Split(string names) => names.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A directive as it was read, or as a person typed it.</summary>
public sealed record DirectiveText(string Action, IReadOnlyList<string> Leads, IReadOnlyList<string> Coordinators, string? DeadlineText = null, DateOnly? Due = null, Recurrence? Recurrence = null);
