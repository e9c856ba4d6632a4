using GiaoBan.Domain.Time;
using GiaoBan.Text;

namespace GiaoBan.Domain.Assignments;

public enum AssignmentState { Issued, Received, Reported, Returned, Verified }

/// <summary>
/// A duty handed to one unit (nhiệm vụ được giao): exactly one lead ("một việc chỉ một đầu mối", domain.md §0.3) and the six
/// clarities. It is open until another unit's officer verifies it, and it keeps the sentence it came from for ever.
/// </summary>
public sealed partial class Assignment : IAudited, IVersioned, IOrganised
{
    private readonly List<CoordinatingUnit> _coordinators = [];
    private readonly List<ProgressNote> _notes = [];
    private readonly List<Evidence> _evidence = [];
    private readonly List<Verification> _verifications = [];
    private readonly List<Extension> _extensions = [];

    private Assignment() { }

    public Assignment(UnitId organiser, LineId line, PeriodId? period, Quarter quarter, DirectiveId? directive, int number, SixClarities six, DateOnly issuedOn)
    {
        ArgumentNullException.ThrowIfNull(six);
        ArgumentException.ThrowIfNullOrWhiteSpace(six.Action);
        (OrganiserId, LineId, PeriodId, DirectiveId, Number) = (organiser, line, period, directive, number);
        Code = FormattableString.Invariant($"NV-{quarter.Code}-{number:000}");
        (IssuedYear, IssuedQuarter, IssuedOn) = (quarter.Year, quarter.Number, issuedOn);
        (LeadUnitId, Action, Due, FirstDue, IsStanding) = (six.Lead, six.Action.Trim(), six.Due, six.Due, six.IsStanding);
        (Accountable, Authority, Deliverable) = (six.Accountable, six.Authority, six.Deliverable);
        SearchText = $"{Code} {six.Action}".Folded();
    }

    public AssignmentId Id { get; private set; } = AssignmentId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }

    /// <summary>Null where it came in from a table or a leader's order before any period was open.</summary>
    public PeriodId? PeriodId { get; private set; }

    /// <summary>Null where no conclusion stands behind it but a row of a table or a leader's order: see <see cref="AssignmentSource"/>.</summary>
    public DirectiveId? DirectiveId { get; private set; }
    public int Number { get; private set; }
    public string Code { get; private set; } = "";
    public int IssuedYear { get; private set; }
    public int IssuedQuarter { get; private set; }
    public DateOnly IssuedOn { get; private set; }
    public UnitId LeadUnitId { get; private set; }
    public string Action { get; private set; } = "";

    /// <summary>The due day in force; the first one stays in <see cref="FirstDue"/> for ever.</summary>
    public DateOnly? Due { get; private set; }
    public DateOnly? FirstDue { get; private set; }

    /// <summary>The due day to sort lists by, last of all where there is none; stored, because no index helps with "nothing last".</summary>
    public DateOnly SortDay
    {
        get => Due ?? DateOnly.MaxValue;
        private set => _ = value; // always what the due day says
    }

    public bool IsStanding { get; private set; }
    public string? Accountable { get; private set; }
    public string? Authority { get; private set; }
    public string? Deliverable { get; private set; }
    public string SearchText { get; private set; } = "";
    public AssignmentState State { get; private set; }
    public DateOnly? HeardOn { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public string? ExternalId { get; private set; }
    public int Version { get; private set; }

    public IReadOnlyList<CoordinatingUnit> Coordinators => _coordinators;
    public IReadOnlyList<ProgressNote> Notes => _notes;
    public IReadOnlyList<Evidence> Evidence => _evidence;
    public IReadOnlyList<Verification> Verifications => _verifications;
    public IReadOnlyList<Extension> Extensions => _extensions;

    public bool IsOpen => State is not AssignmentState.Verified;
    public Quarter IssuedIn => new(IssuedYear, IssuedQuarter);

    /// <summary>How many quarters it has been carried over: 0 in the quarter it was issued in.</summary>
    public int AgeInQuarters(Quarter now) => now.Since(IssuedIn);

    public void KnownOutsideAs(string externalId) => ExternalId = externalId;

    public CoordinatingUnit CoordinateWith(UnitId unit, string? duty, DateOnly? due)
    {
        if (_coordinators.FirstOrDefault(c => c.UnitId == unit && !c.IsFolded) is { } already) return already;

        var coordinator = new CoordinatingUnit(Id, unit, duty, due ?? Due);
        _coordinators.Add(coordinator);
        return coordinator;
    }

    /// <summary>A helping unit's own word on its own duty: its silence shows beside the lead's.</summary>
    public Result Contribute(UnitId unit, string text, bool done, DateOnly today)
    {
        if (State is AssignmentState.Verified) return AssignmentRefusals.AlreadyClosed;
        if (_coordinators.FirstOrDefault(c => c.UnitId == unit && !c.IsFolded) is not { } coordinator) return AssignmentRefusals.NotCoordinator;
        if (string.IsNullOrWhiteSpace(text)) return AssignmentRefusals.NoteNeedsText;

        coordinator.Tell(text.Trim(), done, today);
        return Result.Ok;
    }

    /// <summary>The map of units changed: another answers for it from now on. What was said and proven so far stays as it was.</summary>
    public void LeadGoesTo(UnitId unit) => LeadUnitId = unit;

    /// <summary>The same for a unit that helps; folded where the heir has a part in it already.</summary>
    public void HelpGoesTo(CoordinatingUnitId row, UnitId unit, bool isFolded) => _coordinators.First(c => c.Id == row).GoTo(unit, isFolded);

    public Result Receive(DateOnly today)
    {
        if (State is not AssignmentState.Issued) return AssignmentRefusals.AlreadyReceived;

        (State, HeardOn) = (AssignmentState.Received, today);
        return Result.Ok;
    }

    /// <summary>One line on how it stands. The first word from the unit also receives the assignment.</summary>
    public Result<ProgressNote> Report(ProgressState state, string text, string by, DateOnly today, string? externalId = null)
    {
        if (State is AssignmentState.Verified) return AssignmentRefusals.AlreadyClosed;
        if (string.IsNullOrWhiteSpace(text)) return AssignmentRefusals.NoteNeedsText;

        var note = new ProgressNote(Id, _notes.Count + 1, state, text.Trim(), by, today, externalId);
        _notes.Add(note);
        HeardOn = today;
        State = state is ProgressState.Done ? AssignmentState.Reported : AssignmentState.Received;
        return note;
    }

    public Result<Evidence> Prove(EvidenceSource source, DateOnly today)
    {
        if (State is AssignmentState.Verified) return AssignmentRefusals.AlreadyClosed;
        if (string.IsNullOrWhiteSpace(source.Title)) return AssignmentRefusals.EvidenceNeedsTitle;

        var evidence = new Evidence(Id, _evidence.Count + 1, source, today);
        _evidence.Add(evidence);
        HeardOn = today;
        return evidence;
    }

    /// <summary>
    /// Another's eyes close it: whoever did the work cannot verify it, and without evidence there is nothing to verify
    /// (product.md F51: said, proven and on time are three things).
    /// </summary>
    /// <param name="openParts">How many parts handed on to units below are still open: closing over them needs a reason.</param>
    /// <param name="reason">Why it closes although parts are open; stays on the story.</param>
    public Result<Verification> Verify(UnitId checkerUnit, string by, DateOnly today, int openParts = 0, string? reason = null)
    {
        if (State is AssignmentState.Verified) return AssignmentRefusals.ClosedAlready(_verifications.LastOrDefault(v => v.Outcome is VerificationOutcome.Accepted)?.By, ClosedOn);
        if (State is not AssignmentState.Reported) return AssignmentRefusals.NotReportedDone;
        if (checkerUnit == LeadUnitId) return AssignmentRefusals.CheckerIsDoer;
        if (_evidence.Count == 0) return AssignmentRefusals.NoEvidence;
        if (openParts > 0 && string.IsNullOrWhiteSpace(reason)) return AssignmentRefusals.OpenParts(openParts);

        (State, ClosedOn) = (AssignmentState.Verified, today);
        return Checked(VerificationOutcome.Accepted, openParts > 0 ? reason!.Trim() : null, by, today);
    }

    public Result<Verification> Return(UnitId checkerUnit, string reason, string by, DateOnly today)
    {
        if (State is not AssignmentState.Reported) return AssignmentRefusals.NotReportedDone;
        if (checkerUnit == LeadUnitId) return AssignmentRefusals.CheckerIsDoer;
        if (string.IsNullOrWhiteSpace(reason)) return AssignmentRefusals.ReturnNeedsReason;

        State = AssignmentState.Returned;
        return Checked(VerificationOutcome.Returned, reason.Trim(), by, today);
    }

    /// <summary>Moves the due day (gia hạn). The first one is kept: inspectors ask for it.</summary>
    /// <param name="limit">How often it may be moved (real rules allow once: domain.md §0.6); null where the chair decides.</param>
    /// <param name="notAfter">The due day of the whole that this is a part of.</param>
    public Result Extend(DateOnly newDue, string reason, DateOnly today, int? limit = null, DateOnly? notAfter = null)
    {
        if (State is AssignmentState.Verified) return AssignmentRefusals.AlreadyClosed;
        if (Due is null) return AssignmentRefusals.NothingToExtend;
        if (newDue <= Due) return AssignmentRefusals.MustBeLaterThan(Due.Value);
        if (newDue > notAfter) return AssignmentRefusals.PartLaterThanWhole(notAfter.Value);
        if (string.IsNullOrWhiteSpace(reason)) return AssignmentRefusals.ExtensionNeedsReason;
        if (_extensions.Count >= limit) return AssignmentRefusals.ExtensionLimit(limit.Value);

        _extensions.Add(new Extension(Id, _extensions.Count + 1, Due.Value, newDue, reason.Trim(), today));
        Due = newDue;
        return Result.Ok;
    }

    private Verification Checked(VerificationOutcome outcome, string? reason, string by, DateOnly today)
    {
        var verification = new Verification(Id, _verifications.Count + 1, outcome, reason, by, today);
        _verifications.Add(verification);
        return verification;
    }
}

/// <summary>The six clarities (6 rõ; KL 226-KL/TW, domain.md §0.4): người, việc, thời gian, trách nhiệm, thẩm quyền, sản phẩm.</summary>
public sealed record SixClarities(UnitId Lead, string Action, DateOnly? Due, bool IsStanding, string? Accountable = null, string? Authority = null, string? Deliverable = null);
