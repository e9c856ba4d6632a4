namespace GiaoBan.Domain;

/// <summary>The kinds of knots on the thread, in the order of the cycle; before it what a year is planned by what is tried, and what moves people below.</summary>
public enum KnotKind { ThemeLine, Pilot, Situation, Congress, ReportLine, AgendaItem, Contribution, Conclusion, Directive, Source, Assignment, ProgressNote, Evidence, FollowUp, TrainingNeed, TrainingCourse, Exemplar, Commendation }

/// <summary>What one knot is to the next; each reads in Vietnamese both ways (see the thread page).</summary>
public enum Relation { RaisedAs, DiscussedIn, LedTo, Orders, AssignedAs, ReportedBy, ProvenBy, AnsweredIn, ReopenedIn, SplitInto, FollowedBy, ServedBy, TellsOf }

/// <summary>One point of the thread.</summary>
public readonly record struct Knot(KnotKind Kind, Guid Id);

/// <summary>
/// One stretch of the unbroken thread: report line → agenda item → contribution → conclusion → directive → assignment →
/// evidence → next report line. Links are only ever added; walking backwards reads the same row from its other end.
/// </summary>
public sealed class ThreadLink : IAudited
{
    private ThreadLink() { }

    public ThreadLink(Knot from, Relation relation, Knot to, int? spanStart = null, int? spanEnd = null)
    {
        (FromKind, FromId, Relation, ToKind, ToId) = (from.Kind, from.Id, relation, to.Kind, to.Id);
        (SpanStart, SpanEnd) = (spanStart, spanEnd);
    }

    public ThreadLinkId Id { get; private set; } = ThreadLinkId.New();
    public KnotKind FromKind { get; private set; }
    public Guid FromId { get; private set; }
    public Relation Relation { get; private set; }
    public KnotKind ToKind { get; private set; }
    public Guid ToId { get; private set; }

    /// <summary>Code points of the source text that the relation rests on; null where the whole knot is meant.</summary>
    public int? SpanStart { get; private set; }
    public int? SpanEnd { get; private set; }

    public Knot From => new(FromKind, FromId);
    public Knot To => new(ToKind, ToId);
}
