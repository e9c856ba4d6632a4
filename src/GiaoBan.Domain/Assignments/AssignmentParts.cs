using GiaoBan.Domain.Time;

namespace GiaoBan.Domain.Assignments;

/// <summary>A unit that helps (đơn vị phối hợp): it has a duty and a day of its own, so its silence shows.</summary>
public sealed class CoordinatingUnit : IAudited
{
    private CoordinatingUnit() { }

    internal CoordinatingUnit(AssignmentId assignment, UnitId unit, string? duty, DateOnly? due) =>
        (AssignmentId, UnitId, Duty, Due) = (assignment, unit, duty, due);

    public CoordinatingUnitId Id { get; private set; } = CoordinatingUnitId.New();
    public AssignmentId AssignmentId { get; private set; }
    public UnitId UnitId { get; private set; }
    public string? Duty { get; private set; }
    public DateOnly? Due { get; private set; }
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Its last word, and the day it came.</summary>
    public string? Note { get; private set; }
    public DateOnly? HeardOn { get; private set; }

    /// <summary>Computed as for the lead, by the same rules; a helper's word needs no second check.</summary>
    public AssignmentStatus StatusOn(DateOnly issuedOn, DateOnly today, WorkingCalendar calendar) =>
        DoneOn is not null ? new(StatusKind.Done, 0)
        : AssignmentStatus.Of(HeardOn is null ? AssignmentState.Issued : AssignmentState.Received, Due, issuedOn, HeardOn, null, today, calendar);

    internal void IsDue(DateOnly? day) => Due = day;

    internal void Tell(string note, bool done, DateOnly today) => (Note, HeardOn, DoneOn) = (note, today, done ? today : null);

    /// <summary>Rests as history: after a reorganisation its duty is with a unit that has a part in this assignment already.</summary>
    public bool IsFolded { get; private set; }

    internal void GoTo(UnitId unit, bool isFolded) => (UnitId, IsFolded) = (unit, isFolded);
}

public enum ProgressState { OnTrack, AtRisk, Done }

/// <summary>What the unit says (tiến độ). Saying is not proving.</summary>
public sealed class ProgressNote : IAudited
{
    private ProgressNote() { }

    internal ProgressNote(AssignmentId assignment, int ordinal, ProgressState state, string text, string by, DateOnly on, string? externalId) =>
        (AssignmentId, Ordinal, State, Text, By, On, ExternalId) = (assignment, ordinal, state, text, by, on, externalId);

    public ProgressNoteId Id { get; private set; } = ProgressNoteId.New();
    public AssignmentId AssignmentId { get; private set; }
    public int Ordinal { get; private set; }
    public ProgressState State { get; private set; }
    public string Text { get; private set; } = "";
    public string By { get; private set; } = "";
    public DateOnly On { get; private set; }
    public string? ExternalId { get; private set; }
}

/// <summary>Where the proof is: a file kept here, or a paper named by title, number and day.</summary>
public sealed record EvidenceSource(string Title, DateOnly? PaperDate = null, StoredFileId? File = null);

/// <summary>Proof that it was done (minh chứng).</summary>
public sealed class Evidence : IAudited
{
    private Evidence() { }

    internal Evidence(AssignmentId assignment, int ordinal, EvidenceSource source, DateOnly on) =>
        (AssignmentId, Ordinal, Title, PaperDate, FileId, On) = (assignment, ordinal, source.Title.Trim(), source.PaperDate, source.File, on);

    public EvidenceId Id { get; private set; } = EvidenceId.New();
    public AssignmentId AssignmentId { get; private set; }
    public int Ordinal { get; private set; }
    public string Title { get; private set; } = "";
    public DateOnly? PaperDate { get; private set; }
    public StoredFileId? FileId { get; private set; }
    public DateOnly On { get; private set; }
}

public enum VerificationOutcome { Accepted, Returned }

/// <summary>What the checker found (xác nhận); the checker is never the doer.</summary>
public sealed class Verification : IAudited
{
    private Verification() { }

    internal Verification(AssignmentId assignment, int ordinal, VerificationOutcome outcome, string? reason, string by, DateOnly on) =>
        (AssignmentId, Ordinal, Outcome, Reason, By, On) = (assignment, ordinal, outcome, reason, by, on);

    public VerificationId Id { get; private set; } = VerificationId.New();
    public AssignmentId AssignmentId { get; private set; }
    public int Ordinal { get; private set; }
    public VerificationOutcome Outcome { get; private set; }
    public string? Reason { get; private set; }
    public string By { get; private set; } = "";
    public DateOnly On { get; private set; }
}

/// <summary>One moved due day (gia hạn); how many there are is shown beside the assignment.</summary>
public sealed class Extension : IAudited
{
    private Extension() { }

    internal Extension(AssignmentId assignment, int ordinal, DateOnly from, DateOnly to, string reason, DateOnly on) =>
        (AssignmentId, Ordinal, From, To, Reason, On) = (assignment, ordinal, from, to, reason, on);

    public ExtensionId Id { get; private set; } = ExtensionId.New();
    public AssignmentId AssignmentId { get; private set; }
    public int Ordinal { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public string Reason { get; private set; } = "";
    public DateOnly On { get; private set; }
}
