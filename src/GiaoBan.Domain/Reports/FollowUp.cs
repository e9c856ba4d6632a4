namespace GiaoBan.Domain.Reports;

/// <summary>What a unit says of something it owed. <see cref="Unanswered"/> is not the same as not done.</summary>
public enum FollowUpState { Unanswered, Done, InProgress, NotDone }

/// <summary>
/// A line the next report opens with: an assignment still open, or what the unit promised last time, beside an empty
/// answer. It is what closes the loop.
/// </summary>
public sealed class FollowUp : IAudited
{
    private FollowUp() { }

    internal FollowUp(ReportId report, Knot source, string promised, int ordinal, int age) =>
        (ReportId, SourceKind, SourceId, Promised, Ordinal, Age) = (report, source.Kind, source.Id, promised, ordinal, age);

    public FollowUpId Id { get; private set; } = FollowUpId.New();
    public ReportId ReportId { get; private set; }
    public KnotKind SourceKind { get; private set; }
    public Guid SourceId { get; private set; }
    public string Promised { get; private set; } = "";
    public int Ordinal { get; private set; }

    /// <summary>Quarters the assignment had been carried over when this report was opened; 0 for a promise of the last report.</summary>
    public int Age { get; private set; }
    public FollowUpState State { get; private set; }
    public string? Text { get; private set; }
    public string? ExternalId { get; private set; }

    public Knot Source => new(SourceKind, SourceId);

    public Result Answer(FollowUpState state, string? text, string? externalId = null)
    {
        if (state is FollowUpState.NotDone && string.IsNullOrWhiteSpace(text)) return ReportRefusals.NotDoneNeedsReason;

        (State, Text, ExternalId) = (state, string.IsNullOrWhiteSpace(text) ? null : text.Trim(), externalId ?? ExternalId);
        return Result.Ok;
    }
}
