using GiaoBan.Domain.Time;

namespace GiaoBan.Domain.Assignments;

/// <summary>The handshake: a unit may take the assignment, ask, or argue; silence shows by itself (see <see cref="AssignmentStatus"/>).</summary>
public sealed partial class Assignment
{
    /// <summary>Working days from issue within which another lead may be proposed; later one asks or wants more time.</summary>
    public const int DisputeWorkdays = 5;

    private readonly List<UnitRequest> _requests = [];

    public IReadOnlyList<UnitRequest> Requests => _requests;

    /// <summary>Since when a request waits; null when none does. Stands in the row so that lists can ask for it.</summary>
    public DateOnly? AskedOn { get; private set; }

    public UnitRequest? OpenRequest => _requests.FirstOrDefault(r => r.IsOpen);

    public Result<UnitRequest> Ask(RequestText asked, string by, DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(calendar);
        if (State is AssignmentState.Verified) return AssignmentRefusals.AlreadyClosed;
        if (AskedOn is not null) return AssignmentRefusals.AlreadyAsked;
        if (string.IsNullOrWhiteSpace(asked.Text)) return AssignmentRefusals.RequestNeedsText;
        if (asked.Kind is RequestKind.Extension && Due is null) return AssignmentRefusals.NothingToExtend;
        if (asked.Kind is RequestKind.Extension && asked.ProposedDue is null) return AssignmentRefusals.ExtensionNeedsDay;
        if (asked.Kind is RequestKind.Extension && asked.ProposedDue <= Due) return AssignmentRefusals.MustBeLaterThan(Due!.Value);
        if (asked.Kind is RequestKind.ChangeOfLead && State is AssignmentState.Reported) return AssignmentRefusals.TooLateToDispute(DisputeWorkdays);
        if (asked.Kind is RequestKind.ChangeOfLead && calendar.WorkdaysBetween(IssuedOn, today) > DisputeWorkdays) return AssignmentRefusals.TooLateToDispute(DisputeWorkdays);
        if (asked.ProposedLead == LeadUnitId) return AssignmentRefusals.SameLead;

        var request = new UnitRequest(Id, _requests.Count + 1, LeadUnitId, asked, by, today);
        _requests.Add(request);
        (AskedOn, HeardOn) = (today, today);
        return request;
    }

    /// <summary>Settles the request that waits: a granted extension moves the due day, a granted change hands the assignment on.</summary>
    public Result Settle(Settlement settled, string by, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(settled);
        if (OpenRequest is not { } request) return AssignmentRefusals.NothingAsked;
        if (string.IsNullOrWhiteSpace(settled.Answer)) return AssignmentRefusals.AnswerNeedsText;
        if (settled.Ordinal is { } seen && seen != request.Ordinal) return AssignmentRefusals.AnotherRequest;
        if (settled.Grant && State is AssignmentState.Verified) return AssignmentRefusals.AlreadyClosed; // what is closed stays closed; the request may still be declined
        if (settled.Grant && Grant(request, settled, today) is { Refusal: { } no }) return no;

        var outcome = request.Kind is RequestKind.Question ? RequestOutcome.Answered : settled.Grant ? RequestOutcome.Granted : RequestOutcome.Declined;
        request.Settle(outcome, settled.Answer, by, today);
        AskedOn = null;
        return Result.Ok;
    }

    private Result Grant(UnitRequest request, Settlement settled, DateOnly today) => request.Kind switch
    {
        RequestKind.Extension => Extend(settled.NewDue ?? request.ProposedDue!.Value, request.Text, today, settled.ExtensionLimit, settled.NotAfter),
        RequestKind.ChangeOfLead => HandTo(settled.NewLead ?? request.ProposedLeadUnitId, today),
        _ => Result.Ok,
    };

    // One lead, always: whoever takes it over has not received it yet, and no longer merely helps.
    private Result HandTo(UnitId? lead, DateOnly today)
    {
        if (lead is not { } next) return AssignmentRefusals.NewLeadMissing;
        if (next == LeadUnitId) return AssignmentRefusals.SameLead;

        foreach (var helper in _coordinators.Where(c => c.UnitId == next && !c.IsFolded)) helper.GoTo(next, isFolded: true); // its words stay as history
        (LeadUnitId, State, HeardOn) = (next, AssignmentState.Issued, today);
        return Result.Ok;
    }
}
