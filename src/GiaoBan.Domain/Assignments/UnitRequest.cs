namespace GiaoBan.Domain.Assignments;

/// <summary>What a unit may ask back: what is meant, that another should lead, or for more time.</summary>
public enum RequestKind { Question, ChangeOfLead, Extension }

/// <summary>How the chair's side settled it.</summary>
public enum RequestOutcome { Answered, Granted, Declined }

/// <summary>
/// A unit's request about its assignment (hỏi lại, đề nghị đổi chủ trì, xin gia hạn): it stands with a clock until somebody
/// with the right settles it, and stays on the assignment's story for ever (product.md F46, F50).
/// </summary>
public sealed class UnitRequest : IAudited
{
    private UnitRequest() { }

    internal UnitRequest(AssignmentId assignment, int ordinal, UnitId by, RequestText asked, string name, DateOnly on) =>
        (AssignmentId, Ordinal, UnitId, Kind, Text, ProposedDue, ProposedLeadUnitId, By, On) = (assignment, ordinal, by, asked.Kind, asked.Text.Trim(), asked.ProposedDue, asked.ProposedLead, name, on);

    public UnitRequestId Id { get; private set; } = UnitRequestId.New();
    public AssignmentId AssignmentId { get; private set; }
    public int Ordinal { get; private set; }

    /// <summary>The lead that asked; after a change of lead this is how the story keeps the first one.</summary>
    public UnitId UnitId { get; private set; }
    public RequestKind Kind { get; private set; }
    public string Text { get; private set; } = "";
    public DateOnly? ProposedDue { get; private set; }
    public UnitId? ProposedLeadUnitId { get; private set; }
    public string By { get; private set; } = "";
    public DateOnly On { get; private set; }

    /// <summary>Null while it waits.</summary>
    public RequestOutcome? Outcome { get; private set; }
    public string? Answer { get; private set; }
    public string? AnsweredBy { get; private set; }
    public DateOnly? AnsweredOn { get; private set; }

    public bool IsOpen => Outcome is null;

    internal void Settle(RequestOutcome outcome, string answer, string by, DateOnly on) => (Outcome, Answer, AnsweredBy, AnsweredOn) = (outcome, answer.Trim(), by, on);
}

/// <summary>What the unit wrote.</summary>
public sealed record RequestText(RequestKind Kind, string Text, DateOnly? ProposedDue = null, UnitId? ProposedLead = null);

/// <summary>What the chair's side decides: the day or the lead may differ from what was proposed.</summary>
/// <param name="ExtensionLimit">How often a due day may be moved without the chair; null where the chair decides.</param>
/// <param name="Ordinal">The request whose words were on the page; null takes whichever waits.</param>
/// <param name="NotAfter">The due day of the whole that this is a part of.</param>
public sealed record Settlement(bool Grant, string Answer, DateOnly? NewDue = null, UnitId? NewLead = null, int? ExtensionLimit = null, int? Ordinal = null, DateOnly? NotAfter = null);
