using GiaoBan.Text;

namespace GiaoBan.Domain.Conclusions;

/// <summary>What a concluding sentence is. Praise and assessments are kept: they feed commendation. A person may leave a sentence out.</summary>
public enum ConclusionKind { Order, Outcome, Difficulty, Cause, Proposal, Praise, LeftOut }

/// <summary>One sentence of the conclusion, where it stands in its source, and how sure the reader was.</summary>
public sealed class Conclusion : IAudited
{
    private Conclusion() { }

    public Conclusion(ConferenceId conference, SourceDocumentId source, int ordinal, ConclusionKind kind, string text, int? spanStart, int? spanEnd, double confidence)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        (ConferenceId, SourceDocumentId, Ordinal, Kind, Text) = (conference, source, ordinal, kind, text);
        (SpanStart, SpanEnd, Confidence) = (spanStart, spanEnd, confidence);
        SearchText = text.Folded();
    }

    public ConclusionId Id { get; private set; } = ConclusionId.New();
    public ConferenceId ConferenceId { get; private set; }
    public SourceDocumentId SourceDocumentId { get; private set; }
    public int Ordinal { get; private set; }
    public ConclusionKind Kind { get; private set; }
    public string Text { get; private set; } = "";
    public string SearchText { get; private set; } = "";

    /// <summary>Code points in the source's text; end is exclusive. Null for a sentence a person typed.</summary>
    public int? SpanStart { get; private set; }
    public int? SpanEnd { get; private set; }
    public double Confidence { get; private set; }

    /// <summary>A person says what the sentence is. One that orders something keeps doing so: its directive hangs on it.</summary>
    public Result Retype(ConclusionKind kind)
    {
        if (Kind is ConclusionKind.Order) return ConclusionRefusals.OrdersStayOrders;

        Kind = kind;
        return Result.Ok;
    }
}
