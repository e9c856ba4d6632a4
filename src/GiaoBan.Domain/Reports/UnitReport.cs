using GiaoBan.Domain.Periods;

namespace GiaoBan.Domain.Reports;

/// <summary><see cref="WithHead"/>: written, and waiting for the head of the unit; nobody outside has it yet.</summary>
public enum ReportState { Drafting, WithHead, Submitted, Returned, Accepted }

/// <summary>
/// What one unit reports for one period (báo cáo). While it is being written its words lie in <see cref="DraftField"/>s;
/// submitting turns them into items and figures in one step, so that a reader never sees half a report. The head of the unit
/// approves before that step: what the head has not seen is in no sum.
/// </summary>
public sealed partial class UnitReport : IAudited, IVersioned, IOrganised
{
    private readonly List<ReportItem> _items = [];
    private readonly List<FollowUp> _followUps = [];
    private readonly List<ReportStep> _steps = [];
    private readonly List<Addendum> _addenda = [];
    private readonly List<ReportScan> _scans = [];

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

    /// <summary>
    /// When the unit first sent it up. Late or not is judged by this day: what the head of the unit took counts as the unit's
    /// own time, and what a return costs is told apart (<see cref="TimesReturned"/>, and how long until it was accepted).
    /// </summary>
    public DateTime? FirstSentAtUtc { get; private set; }

    /// <summary>The same for reports that were sent before the first sending was kept apart: of those only the last one is known.</summary>
    public DateTime? FirstSent => FirstSentAtUtc ?? SubmittedAtUtc;
    public DateTime? AcceptedAtUtc { get; private set; }
    public string? ContactName { get; private set; }
    public string? ContactPost { get; private set; }
    public string? ReturnReason { get; private set; }
    public int TimesReturned { get; private set; }
    public string? ExternalId { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<ReportItem> Items => _items;
    public IReadOnlyList<FollowUp> FollowUps => _followUps;

    /// <summary>The way it went, in order: who had it, when, and what was said.</summary>
    public IReadOnlyList<ReportStep> Steps => _steps;

    public bool IsWithUnit => State is ReportState.Drafting or ReportState.WithHead or ReportState.Returned;

    /// <summary>Why its fields take nothing now; null while it is being written.</summary>
    public Refusal? Closed => State switch { ReportState.WithHead => ReportRefusals.WithHead, ReportState.Submitted or ReportState.Accepted => ReportRefusals.AlreadySent, _ => null };

    /// <summary>Puts a line to answer into the report: an assignment still open, or a promise made last time.</summary>
    public FollowUp Owe(Knot source, string promised, int age = 0)
    {
        if (_followUps.FirstOrDefault(f => f.SourceKind == source.Kind && f.SourceId == source.Id) is { } already) return already;

        var line = new FollowUp(Id, source, promised, _followUps.Count + 1, age);
        _followUps.Add(line);
        return line;
    }

    /// <summary>Lays the report before the head of the unit (trình duyệt). Its words stay drafts, and are closed until the head has spoken.</summary>
    public Result AskHead(IEnumerable<ItemText> written, Hand by)
    {
        if (Closed is { } closed) return closed;
        if (!written.Any(w => !string.IsNullOrWhiteSpace(w.Text))) return ReportRefusals.NothingWritten;

        State = ReportState.WithHead;
        Step(ReportStepKind.ToHead, by);
        return Result.Ok;
    }

    /// <summary>The head gives it back to whoever wrote it; the reason is what they read first.</summary>
    public Result GiveBack(string? reason, Hand by)
    {
        if (State is not ReportState.WithHead) return ReportRefusals.NotWithHead;
        if (string.IsNullOrWhiteSpace(reason)) return ReportRefusals.ReturnNeedsReason;

        BackToPaper(ReportStepKind.GivenBack, by, reason);
        return Result.Ok;
    }

    /// <summary>Whoever wrote it takes it back before the head has spoken.</summary>
    public Result Withdraw(Hand by)
    {
        if (State is not ReportState.WithHead) return ReportRefusals.NotWithHead;

        BackToPaper(ReportStepKind.Withdrawn, by, null);
        return Result.Ok;
    }

    /// <summary>
    /// Sends the report in: its items become what was written, the answers are kept, and the desk takes over.
    /// Unanswered promises do not block; they are shown as unanswered.
    /// </summary>
    public Result Submit(IEnumerable<ItemText> written, ContactPerson? contact, Sender sender)
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

        FirstSentAtUtc = FirstSent ?? sender.By.AtUtc;
        (State, SubmittedAtUtc, ReturnReason) = (ReportState.Submitted, sender.By.AtUtc, null);
        (ContactName, ContactPost) = (contact?.Name ?? ContactName, contact?.Post ?? ContactPost);
        Step(ReportStepKind.Sent, sender.By, head: sender.Head);
        return Result.Ok;
    }

    public Result Accept(Hand by)
    {
        if (State is not ReportState.Submitted) return ReportRefusals.NotSubmitted;

        (State, AcceptedAtUtc) = (ReportState.Accepted, by.AtUtc);
        Step(ReportStepKind.Accepted, by);
        return Result.Ok;
    }

    /// <summary>Gives the report back to its unit (trả lại). The reason is what the unit reads first.</summary>
    public Result Return(string? reason, Hand by)
    {
        if (State is not (ReportState.Submitted or ReportState.Accepted)) return ReportRefusals.NotSubmitted;
        if (string.IsNullOrWhiteSpace(reason)) return ReportRefusals.ReturnNeedsReason;

        (State, ReturnReason, AcceptedAtUtc) = (ReportState.Returned, reason.Trim(), null);
        TimesReturned++;
        Step(ReportStepKind.Returned, by, reason);
        return Result.Ok;
    }

    /// <summary>Named in a chasing letter while it was the unit's turn.</summary>
    public void Chase(Hand by) => Step(ReportStepKind.Chased, by);

    // One the desk had returned is still one that the desk returned.
    private void BackToPaper(ReportStepKind kind, Hand by, string? words)
    {
        State = ReturnReason is null ? ReportState.Drafting : ReportState.Returned;
        Step(kind, by, words);
    }

    private void Step(ReportStepKind kind, Hand by, string? words = null, HeadApproval? head = null) => _steps.Add(new ReportStep(Id, _steps.Count + 1, kind, by, words, head));
}

/// <summary>One paragraph as its unit wrote it, before it becomes an item.</summary>
public sealed record ItemText(SectionKind Section, int Ordinal, string Text, string? ThemeLine = null, UnitId? AddresseeId = null, string? AddresseeName = null, string? ExternalId = null);

/// <summary>Who in the unit answers questions about the report: an office contact, never a citizen.</summary>
public sealed record ContactPerson(string Name, string Post);
