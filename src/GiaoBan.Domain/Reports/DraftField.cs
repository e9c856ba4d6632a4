namespace GiaoBan.Domain.Reports;

/// <summary>
/// What is being typed in one field of a report. It stays its author's draft: not audited, not searched, not shown to
/// anybody but the unit. Two people in one field keep both texts (see <see cref="Conflict"/>).
/// </summary>
public sealed class DraftField
{
    private DraftField() { }

    public DraftField(ReportId report, string field) => (ReportId, Field) = (report, field);

    public ReportId ReportId { get; private set; }

    /// <summary>Such as "Difficulties.2", "figure.B01", "figure.B01.reason", "followup.{id}.state".</summary>
    public string Field { get; private set; } = "";
    public string Value { get; private set; } = "";
    public DateTime SavedAtUtc { get; private set; }
    public string SavedBy { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>Keeps the typed text, unless somebody else's newer text would vanish under it: then both are shown.</summary>
    public Result Save(string value, int seenVersion, string by, DateTime nowUtc)
    {
        if (seenVersion != Version && value != Value && by != SavedBy) return ReportRefusals.FieldChangedBy(SavedBy, mine: value, theirs: Value, Version);
        if (value == Value) return Result.Ok;

        (Value, SavedBy, SavedAtUtc) = (value, by, nowUtc);
        Version++;
        return Result.Ok;
    }
}
