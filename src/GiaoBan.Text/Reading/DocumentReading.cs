namespace GiaoBan.Text.Reading;

/// <summary>Where an item stands in the normalised text, in code points: Value[Start..End) is the item.</summary>
public readonly record struct TextSpan(int Start, int End);

/// <summary>Where an item came from, how sure the reader is (0..1), and by which rule.</summary>
public sealed record Origin(TextSpan? Span, double Confidence, string Rule)
{
    public static Origin Nowhere { get; } = new(null, 0, "");
}

/// <summary>A single text with its origin; parts carried over from a neighbour ("cấp ủy" + "các cấp") have no span.</summary>
public sealed record Excerpt(string Text, Origin Origin);

/// <summary>Everything the reader proposes about one document. A person confirms.</summary>
public sealed record DocumentReading(
    NormalisedText Text,
    DocumentFacts Document,
    MeetingFacts Meeting,
    PeriodFacts Periods,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<ReadTask> Tasks,
    SecrecyStamp? Secrecy);

public enum DocumentKind { News, Conclusion, Minutes, Plan, Report, Invitation, Letter, Other }

public sealed record DocumentFacts(DocumentKind Kind, Origin KindOrigin, Excerpt? Title, Excerpt? Number, Excerpt? Issuer, DatedExcerpt? Date);

public sealed record DatedExcerpt(DateOnly Date, string Text, Origin Origin);

public enum PartOfDay { Morning, Afternoon, Evening }

public sealed record MeetingFacts(
    Excerpt? Subject, DatedExcerpt? Date, PartOfDay? PartOfDay, Excerpt? Place, IReadOnlyList<Attendee> Chairs, IReadOnlyList<Attendee> Attendees)
{
    public static MeetingFacts None { get; } = new(null, null, null, null, [], []);
}

/// <summary>A named person with positions, or (Name null) an unnamed group.</summary>
public sealed record Attendee(string? Name, IReadOnlyList<string> Positions, string? Group, Origin Origin);

public sealed record PeriodFacts(IReadOnlyList<string> Reviewed, IReadOnlyList<string> Planned);

/// <summary>Praise is not in the contract: it is marked so that nobody takes it for a result or a task.</summary>
public enum FindingType { Result, Difficulty, Cause, Proposal, Praise }

public sealed record Finding(FindingType Type, string Text, Origin Origin);

public enum Recurrence { Weekly, Monthly, Quarterly, Yearly }

public sealed record Deadline(string Text, DateOnly? Date, Recurrence? Recurrence, Origin Origin);

/// <summary>A task found in the text. (An assignment is what a person makes of it.)</summary>
public sealed record ReadTask(
    string Text, IReadOnlyList<Excerpt> Leads, IReadOnlyList<Excerpt> Coordinators, Deadline? Deadline, TextSpan Sentence, Origin Origin);
