namespace GiaoBan.Domain.Reports;

/// <summary>What happened to a report on its way: laid before the head, given back or taken back inside the unit, sent up, taken or returned by the desk, chased by letter; later figures and the signed paper after that.</summary>
public enum ReportStepKind { ToHead, GivenBack, Withdrawn, Sent, Accepted, Returned, Chased, Supplemented, Scanned }

/// <summary>
/// How the head of the unit stands to a report that was sent. Where there is no head, or whoever sends is the head, the step
/// falls away, and that is seen by everybody (product.md F5).
/// </summary>
public enum HeadApproval { Given, SamePerson, NoHead }

/// <summary>Who did it, and at which moment of the work.</summary>
public readonly record struct Hand(string Name, DateTime AtUtc);

/// <summary>Who sends a report up, and how the head stands to it.</summary>
public readonly record struct Sender(Hand By, HeadApproval Head);

/// <summary>One step of a report's way (bước đi của báo cáo); only ever added.</summary>
public sealed class ReportStep : IAudited
{
    private ReportStep() { }

    internal ReportStep(ReportId report, int ordinal, ReportStepKind kind, Hand by, string? words, HeadApproval? head) =>
        (ReportId, Ordinal, Kind, By, AtUtc, Words, Head) = (report, ordinal, kind, by.Name, by.AtUtc, words?.Trim(), head);

    public ReportStepId Id { get; private set; } = ReportStepId.New();
    public ReportId ReportId { get; private set; }
    public int Ordinal { get; private set; }
    public ReportStepKind Kind { get; private set; }
    public string By { get; private set; } = "";
    public DateTime AtUtc { get; private set; }

    /// <summary>Why it was given back or returned.</summary>
    public string? Words { get; private set; }

    /// <summary>Of a sent one only.</summary>
    public HeadApproval? Head { get; private set; }
}
