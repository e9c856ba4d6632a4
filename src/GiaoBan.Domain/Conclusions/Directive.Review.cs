namespace GiaoBan.Domain.Conclusions;

/// <summary>What a person does with a directive while looking through a reading: accept, split, merge, take back a rejection.</summary>
public sealed partial class Directive
{
    /// <summary>A person has looked at it and found it right. Nothing is assigned by it: that waits for the whole document.</summary>
    public bool IsAccepted { get; private set; }

    /// <summary>The directive that goes on for this one after they were merged.</summary>
    public DirectiveId? MergedInto { get; private set; }

    public bool IsOpen => State is DirectiveState.Draft or DirectiveState.Confirmed;

    public Result Accept()
    {
        if (State is not DirectiveState.Draft) return ConclusionRefusals.NoLongerOpen;
        if (LacksLead || LacksDue) return ConclusionRefusals.StillLacking;

        IsAccepted = true;
        return Result.Ok;
    }

    /// <summary>
    /// Keeps the first part and gives each other part a directive of its own, of the same sentence, with the same
    /// addressees and day: what differs a person puts right.
    /// </summary>
    public Result<IReadOnlyList<Directive>> Split(IReadOnlyList<string> parts, Func<string> nextCode)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(nextCode);
        if (!IsOpen) return ConclusionRefusals.NoLongerOpen;
        var actions = parts.Select(p => p.Trim(' ', '\t', '\r', ';', ',')).Where(p => p.Length > 0).ToList();
        if (actions.Count < 2) return ConclusionRefusals.NeedsTwoParts;

        (Action, IsAccepted) = (actions[0], false);
        return actions.Skip(1).Select(action => Beside(action, nextCode())).ToList();
    }

    private Directive Beside(string action, string code)
    {
        var text = new DirectiveText(action, LeadPhrases, CoordinatorPhrases, DeadlineText, Due, Recurrence);
        return new Directive(OrganiserId, LineId, ConferenceId, ConclusionId, code, Ordinal, text) { IsStanding = IsStanding, DueRule = DueRule, State = State };
    }

    /// <summary>Takes the next directive's words, addressees and day into this one. Two different days are a question, not a choice of ours.</summary>
    public Result Absorb(Directive next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (!IsOpen || !next.IsOpen || next.Id == Id) return ConclusionRefusals.NoLongerOpen;
        if (Due is { } mine && next.Due is { } theirs && mine != theirs) return ConclusionRefusals.TwoDueDays(mine, theirs);

        Action = $"{Action.TrimEnd(' ', ';', '.')}; {next.Action}";
        (Leads, Coordinators) = (Join([.. LeadPhrases, .. next.LeadPhrases]), Join([.. CoordinatorPhrases, .. next.CoordinatorPhrases]));
        if (LacksDue) (Due, Recurrence, IsStanding, DueRule, DeadlineText) = (next.Due, next.Recurrence, next.IsStanding, next.DueRule, DeadlineText ?? next.DeadlineText);
        IsAccepted = false;
        (next.State, next.MergedInto, next.IsAccepted) = (DirectiveState.Merged, Id, false);
        return Result.Ok;
    }

    /// <summary>Into the list again: rejecting it was a slip.</summary>
    public Result Restore()
    {
        if (State is not DirectiveState.Rejected) return ConclusionRefusals.NotRejected;

        (State, RejectReason) = (DirectiveState.Draft, null);
        return Result.Ok;
    }

    /// <summary>One printed addressee is written as another wherever it stands, as lead or as coordinator.</summary>
    public Result Rename(string printed, string name)
    {
        if (!IsOpen) return ConclusionRefusals.NoLongerOpen;

        (Leads, Coordinators) = (Join(LeadPhrases.Select(Renamed)), Join(CoordinatorPhrases.Select(Renamed)));
        return Result.Ok;

        string Renamed(string phrase) => phrase == printed ? name : phrase;
    }
}
