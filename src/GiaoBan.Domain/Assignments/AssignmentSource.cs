namespace GiaoBan.Domain.Assignments;

public enum SourceKind { TableRow, LeaderOrder }

/// <summary>
/// Where an assignment comes from that no conclusion ordered (nguồn giao việc): a row of the office's own tracking table, or
/// what a leader said or wrote. Its words are kept as they came, for ever; the thread begins with it.
/// </summary>
public sealed class AssignmentSource : IAudited, IOrganised
{
    private AssignmentSource() { }

    private AssignmentSource(UnitId organiser, LineId line, SourceKind kind, string words) =>
        (OrganiserId, LineId, Kind, Words) = (organiser, line, kind, words.Trim());

    public static AssignmentSource OfRow(UnitId organiser, LineId line, TableRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(organiser, line, SourceKind.TableRow, row.Words) { FileName = row.FileName, Sheet = row.Sheet, Row = row.Number };
    }

    public static Result<AssignmentSource> OfOrder(UnitId organiser, LineId line, LeaderOrder order, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (string.IsNullOrWhiteSpace(order.Words)) return AssignmentRefusals.OrderNeedsWords;
        if (string.IsNullOrWhiteSpace(order.By)) return AssignmentRefusals.OrderNeedsLeader;
        if (order.On > today) return AssignmentRefusals.OrderInFuture;

        return new AssignmentSource(organiser, line, SourceKind.LeaderOrder, order.Words) { OrderedBy = order.By.Trim(), OrderedOn = order.On };
    }

    public AssignmentSourceId Id { get; private set; } = AssignmentSourceId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public SourceKind Kind { get; private set; }
    public string Words { get; private set; } = "";
    public string? FileName { get; private set; }
    public string? Sheet { get; private set; }
    public int? Row { get; private set; }
    public string? OrderedBy { get; private set; }
    public DateOnly? OrderedOn { get; private set; }
}

/// <summary>One row of an imported table: the file, the sheet and the number at the left, and what the row says.</summary>
public sealed record TableRow(string FileName, string Sheet, int Number, string Words);

/// <summary>Who ordered it, when, in what words (ý kiến chỉ đạo).</summary>
public sealed record LeaderOrder(string By, DateOnly On, string Words);
