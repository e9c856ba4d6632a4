namespace GiaoBan.Domain.Conclusions;

/// <summary>Where a notice stands: being written, on its way through the approval route, through it, numbered and issued.</summary>
public enum NoticeState { Drafting, Submitted, Approved, Issued }

/// <summary>
/// The paper that tells what a conference concluded (thông báo kết luận), one a conference. Its words are kept in versions:
/// the last one may be written on while it is a draft, and every one that was submitted stays as it was.
/// </summary>
public sealed partial class ConclusionNotice : IAudited, IVersioned, IOrganised
{
    /// <summary>More than any paragraph of a notice needs, and less than a whole paper pasted into one box.</summary>
    public const int LongestParagraph = 4_000;

    private readonly List<NoticeVersion> _versions = [];
    private readonly List<NoticeParagraph> _paragraphs = [];

    private ConclusionNotice() { }

    private ConclusionNotice(UnitId organiser, LineId line, ConferenceId conference) => (OrganiserId, LineId, ConferenceId) = (organiser, line, conference);

    public static Result<ConclusionNotice> Draft(UnitId organiser, LineId line, ConferenceId conference, IReadOnlyList<NoticeText> text, string by, DateOnly on)
    {
        if (Flaw(text) is { } no) return no;

        var notice = new ConclusionNotice(organiser, line, conference);
        notice.Begin(text, null, by, on);
        return notice;
    }

    public ConclusionNoticeId Id { get; private set; } = ConclusionNoticeId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public ConferenceId ConferenceId { get; private set; }
    public NoticeState State { get; private set; }

    /// <summary>Why the conference orders nothing (không phát sinh nhiệm vụ); null where it does, or where nobody has said so yet.</summary>
    public string? NoAssignmentReason { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<NoticeVersion> Versions => _versions;
    public IReadOnlyList<NoticeParagraph> Paragraphs => _paragraphs;

    /// <summary>The version that is written on, submitted or issued.</summary>
    public NoticeVersion Latest => _versions.MaxBy(v => v.Ordinal)!;

    public IReadOnlyList<NoticeText> TextOf(int version) =>
        [.. _paragraphs.Where(p => p.InVersion == version).OrderBy(p => p.Ordinal).Select(p => new NoticeText(p.Mark, p.Kind, p.Text))];

    /// <summary>The draft's words, put anew: a paragraph is known by its mark, so that versions can be compared.</summary>
    public Result Rewrite(IReadOnlyList<NoticeText> text)
    {
        if (State is not NoticeState.Drafting) return ConclusionRefusals.NoticeNotBeingDrafted;
        if (Flaw(text) is { } no) return no;

        var version = Latest.Ordinal;
        var known = _paragraphs.Where(p => p.InVersion == version).ToDictionary(p => p.Mark, StringComparer.Ordinal);
        _paragraphs.RemoveAll(p => p.InVersion == version && text.All(t => t.Mark != p.Mark));
        foreach (var (ordinal, one) in text.Index())
        {
            if (known.TryGetValue(one.Mark, out var paragraph)) paragraph.Says(ordinal + 1, one);
            else _paragraphs.Add(new NoticeParagraph(Id, version, ordinal + 1, one));
        }
        return Result.Ok;
    }

    /// <param name="orders">How many directives the conference has that were not dropped.</param>
    public Result OrdersNothing(string reason, int orders)
    {
        if (State is NoticeState.Issued) return ConclusionRefusals.NoticeAlreadyIssued;
        if (orders > 0) return ConclusionRefusals.NoticeOrdersSomething(orders);
        if (string.IsNullOrWhiteSpace(reason)) return ConclusionRefusals.NothingOrderedNeedsReason;

        NoAssignmentReason = reason.Trim();
        return Result.Ok;
    }

    private void Begin(IReadOnlyList<NoticeText> text, string? why, string by, DateOnly on)
    {
        var version = new NoticeVersion(Id, _versions.Count + 1, why, by, on);
        _versions.Add(version);
        _paragraphs.AddRange(text.Select((one, i) => new NoticeParagraph(Id, version.Ordinal, i + 1, one)));
    }

    // What was submitted stays; whoever writes on writes on a copy.
    private void BeginAgain(string why, string by, DateOnly on)
    {
        Begin(TextOf(Latest.Ordinal), why, by, on);
        State = NoticeState.Drafting;
    }

    private static Refusal? Flaw(IReadOnlyList<NoticeText> text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.All(t => t.Kind is not (ParagraphKind.Paragraph or ParagraphKind.Item))) return ConclusionRefusals.NoticeHasNoWords;
        if (text.Count(t => t.Kind is ParagraphKind.Subject) != 1) return ConclusionRefusals.NoticeNeedsSubject;
        if (text.All(t => t.Kind is not ParagraphKind.Closing)) return ConclusionRefusals.NoticeNeedsClosing;
        return text.Any(t => t.Text.Length > LongestParagraph) ? ConclusionRefusals.NoticeParagraphTooLong(LongestParagraph) : null;
    }
}
