namespace GiaoBan.Domain.Reports;

/// <summary>
/// A later value of one figure, filed after the conference (phụ lục số liệu bổ sung). The report's own value stays what it was:
/// whoever quoted it at the conference quoted that.
/// </summary>
public sealed class Addendum : IAudited
{
    private Addendum() { }

    internal Addendum(ReportId report, int ordinal, int ofSending, LaterFigure figure, string reason, Hand by) =>
        (ReportId, Ordinal, OfSending, IndicatorNo, First, Value, Reason, By, AtUtc) = (report, ordinal, ofSending, figure.IndicatorNo, figure.First, figure.Value, reason.Trim(), by.Name, by.AtUtc);

    public AddendumId Id { get; private set; } = AddendumId.New();
    public ReportId ReportId { get; private set; }
    public int Ordinal { get; private set; }

    /// <summary>The sending it mends. Sent again after a return, the report has figures of its own, and this one no longer counts.</summary>
    public int OfSending { get; private set; }
    public int IndicatorNo { get; private set; }

    /// <summary>What the accepted report said, whatever was filed in between.</summary>
    public long? First { get; private set; }
    public long Value { get; private set; }
    public string Reason { get; private set; } = "";
    public string By { get; private set; } = "";
    public DateTime AtUtc { get; private set; }
}

/// <summary>One figure of an addendum: what the report said, what it is now said to be.</summary>
public readonly record struct LaterFigure(int IndicatorNo, long? First, long Value);
