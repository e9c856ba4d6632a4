using GiaoBan.Domain.Periods;

namespace GiaoBan.Domain.Reports;

public enum ReportState { Drafting, Submitted, Returned, Accepted }

/// <summary>
/// What one unit reports for one period (báo cáo). While it is being written its words lie in <see cref="DraftField"/>s;
/// submitting turns them into items and figures in one step, so that a reader never sees half a report.
/// </summary>
public sealed class UnitReport : IAudited, IVersioned, IOrganised
{
    private readonly List<ReportItem> _items = [];
    private readonly List<FollowUp> _followUps = [];

    private UnitReport() { }

    public UnitReport(ReportingPeriod period, UnitId unit, int unitNo, ReportFormId form, bool isRegular, string? externalId = null)
    {
        ArgumentNullException.ThrowIfNull(period);
        (PeriodId, PeriodNo, UnitId, UnitNo, FormId) = (period.Id, period.No, unit, unitNo, form);
        (OrganiserId, LineId, IsRegular, ExternalId) = (period.OrganiserId, period.LineId, isRegular, externalId);
    }

    public ReportId Id { get; private set; } = ReportId.New();
    public PeriodId PeriodId { get; private set; }
    public int PeriodNo { get; private set; }
    public UnitId UnitId { get; private set; }
    public int UnitNo { get; private set; }
    public ReportFormId FormId { get; private set; }
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    /// <summary>False for a unit that got a report only because it owes something.</summary>
    public bool IsRegular { get; private set; }
    public ReportState State { get; private set; }
    public DateTime? SubmittedAtUtc { get; private set; }
    public string? ContactName { get; private set; }
    public string? ContactPost { get; private set; }
    public string? ReturnReason { get; private set; }
    public int TimesReturned { get; private set; }
    public string? ExternalId { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<ReportItem> Items => _items;
    public IReadOnlyList<FollowUp> FollowUps => _followUps;

    public bool IsWithUnit => State is ReportState.Drafting or ReportState.Returned;

    /// <summary>Puts a line to answer into the report: an assignment still open, or a promise made last time.</summary>
    public FollowUp Owe(Knot source, string promised, int age = 0)
    {
        if (_followUps.FirstOrDefault(f => f.SourceKind == source.Kind && f.SourceId == source.Id) is { } already) return already;

        var line = new FollowUp(Id, source, promised, _followUps.Count + 1, age);
        _followUps.Add(line);
        return line;
    }

    /// <summary>
    /// Sends the report in: its items become what was written, the answers are kept, and the desk takes over.
    /// Unanswered promises do not block; they are shown as unanswered.
    /// </summary>
    public Result Submit(IEnumerable<ItemText> written, ContactPerson? contact, DateTime nowUtc)
    {
        if (!IsWithUnit) return ReportRefusals.AlreadySent;
        var items = written.Where(w => !string.IsNullOrWhiteSpace(w.Text)).ToList();
        if (items.Count == 0) return ReportRefusals.NothingWritten;

        foreach (var item in items)
        {
            if (_items.FirstOrDefault(i => i.Section == item.Section && i.Ordinal == item.Ordinal) is { } existing) existing.Rewrite(item);
            else _items.Add(new ReportItem(Id, item));
        }
        foreach (var gone in _items.Where(i => !items.Any(w => w.Section == i.Section && w.Ordinal == i.Ordinal)).ToList()) gone.Withdraw();

        (State, SubmittedAtUtc, ReturnReason) = (ReportState.Submitted, nowUtc, null);
        (ContactName, ContactPost) = (contact?.Name ?? ContactName, contact?.Post ?? ContactPost);
        return Result.Ok;
    }

    public Result Accept()
    {
        if (State is not ReportState.Submitted) return ReportRefusals.NotSubmitted;

        State = ReportState.Accepted;
        return Result.Ok;
    }

    /// <summary>Gives the report back to its unit (trả lại). The reason is what the unit reads first.</summary>
    public Result Return(string reason)
    {
        if (State is not (ReportState.Submitted or ReportState.Accepted)) return ReportRefusals.NotSubmitted;
        if (string.IsNullOrWhiteSpace(reason)) return ReportRefusals.ReturnNeedsReason;

        (State, ReturnReason) = (ReportState.Returned, reason.Trim());
        TimesReturned++;
        return Result.Ok;
    }
}

/// <summary>One paragraph as its unit wrote it, before it becomes an item.</summary>
public sealed record ItemText(SectionKind Section, int Ordinal, string Text, string? ThemeLine = null, UnitId? AddresseeId = null, string? AddresseeName = null, string? ExternalId = null);

/// <summary>Who in the unit answers questions about the report: an office contact, never a citizen.</summary>
public sealed record ContactPerson(string Name, string Post);
