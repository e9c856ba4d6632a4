namespace GiaoBan.Domain.Conclusions;

/// <summary>What a paragraph is in the paper: its place and look follow from it.</summary>
public enum ParagraphKind { Subject, Opening, Heading, Paragraph, Subheading, Item, Closing }

/// <summary>One paragraph: the mark by which it is known in every version and in the .docx, what it is, what it says.</summary>
public readonly record struct NoticeText(string Mark, ParagraphKind Kind, string Text);

/// <summary>One version of the words (phiên bản): who began it, why, and when it was submitted.</summary>
public sealed class NoticeVersion : IAudited
{
    private NoticeVersion() { }

    internal NoticeVersion(ConclusionNoticeId notice, int ordinal, string? why, string by, DateOnly on) =>
        (NoticeId, Ordinal, Why, By, On) = (notice, ordinal, why, by, on);

    public NoticeVersionId Id { get; private set; } = NoticeVersionId.New();
    public ConclusionNoticeId NoticeId { get; private set; }
    public int Ordinal { get; private set; }

    /// <summary>Why it came after the one before; null for the first.</summary>
    public string? Why { get; private set; }
    public string By { get; private set; } = "";
    public DateOnly On { get; private set; }
    public string? SubmittedBy { get; private set; }
    public DateOnly? SubmittedOn { get; private set; }

    internal void Submit(string by, DateOnly on) => (SubmittedBy, SubmittedOn) = (by, on);
}

/// <summary>A paragraph of one version.</summary>
public sealed class NoticeParagraph : IAudited
{
    private NoticeParagraph() { }

    internal NoticeParagraph(ConclusionNoticeId notice, int version, int ordinal, NoticeText text) =>
        (NoticeId, InVersion, Ordinal, Mark, Kind, Text) = (notice, version, ordinal, text.Mark, text.Kind, text.Text.Trim());

    public NoticeParagraphId Id { get; private set; } = NoticeParagraphId.New();
    public ConclusionNoticeId NoticeId { get; private set; }
    public int InVersion { get; private set; }
    public int Ordinal { get; private set; }
    public string Mark { get; private set; } = "";
    public ParagraphKind Kind { get; private set; }
    public string Text { get; private set; } = "";

    internal void Says(int ordinal, NoticeText text) => (Ordinal, Kind, Text) = (ordinal, text.Kind, text.Text.Trim());
}

/// <summary><see cref="Dropped"/>: the round ended before it was this step's turn.</summary>
public enum StepState { Waiting, Approved, Returned, Dropped }

/// <summary>Who holds a step: a person, and the post in which they sign.</summary>
public sealed record StepHolder(AccountId Account, string Name, string Title);

/// <summary>One step of a round: whose it is, what they said, and when.</summary>
public sealed class ApprovalStep : IAudited
{
    private ApprovalStep() { }

    internal ApprovalStep(ConclusionNoticeId notice, int round, int ordinal, int version, StepHolder holder)
    {
        (NoticeId, Round, Ordinal, InVersion, Title) = (notice, round, ordinal, version, holder.Title.Trim());
        (HolderId, HolderName) = (holder.Account, holder.Name);
    }

    public ApprovalStepId Id { get; private set; } = ApprovalStepId.New();
    public ConclusionNoticeId NoticeId { get; private set; }
    public int Round { get; private set; }
    public int Ordinal { get; private set; }
    public int InVersion { get; private set; }

    /// <summary>The post: "Trưởng phòng Tổng hợp", "Chánh Văn phòng".</summary>
    public string Title { get; private set; } = "";
    public AccountId HolderId { get; private set; }
    public string HolderName { get; private set; } = "";
    public StepState State { get; private set; }
    public string? Comment { get; private set; }

    /// <summary>Who acted: the holder, or whoever stood in.</summary>
    public string? By { get; private set; }
    public DateOnly? On { get; private set; }

    internal void Settle(StepState state, string by, string? comment, DateOnly on) =>
        (State, By, Comment, On) = (state, by, string.IsNullOrWhiteSpace(comment) ? null : comment.Trim(), on);

    internal void Drop() => State = StepState.Dropped;

    internal void GoTo(StepHolder holder) => (HolderId, HolderName, Title) = (holder.Account, holder.Name, holder.Title.Trim());
}

/// <summary>One round of the approval route (trình ký), in order.</summary>
public sealed record ApprovalRoute(IReadOnlyList<ApprovalStep> Steps)
{
    /// <summary>The one whose turn it is; null when the round has ended.</summary>
    public ApprovalStep? Current => Steps.FirstOrDefault(s => s.State is StepState.Waiting);

    public bool IsThrough => Steps.All(s => s.State is StepState.Approved);
}

/// <summary>A named person asked for an opinion until a day (xin ý kiến); the answer stays.</summary>
public sealed class OpinionRequest : IAudited
{
    private OpinionRequest() { }

    internal OpinionRequest(ConclusionNoticeId notice, int ordinal, int version, AccountId account, string name, string? question, DateOnly due, string by, DateOnly on)
    {
        (NoticeId, Ordinal, InVersion, AccountId, Name) = (notice, ordinal, version, account, name);
        (Question, Due, AskedBy, AskedOn) = (string.IsNullOrWhiteSpace(question) ? null : question.Trim(), due, by, on);
    }

    public OpinionRequestId Id { get; private set; } = OpinionRequestId.New();
    public ConclusionNoticeId NoticeId { get; private set; }
    public int Ordinal { get; private set; }
    public int InVersion { get; private set; }
    public AccountId AccountId { get; private set; }
    public string Name { get; private set; } = "";
    public string? Question { get; private set; }
    public DateOnly Due { get; private set; }
    public string AskedBy { get; private set; } = "";
    public DateOnly AskedOn { get; private set; }
    public string? Answer { get; private set; }
    public string? AnsweredBy { get; private set; }
    public DateOnly? AnsweredOn { get; private set; }

    internal void GoTo(AccountId account, string name) => (AccountId, Name) = (account, name);

    internal void Take(string text, string by, DateOnly on) => (Answer, AnsweredBy, AnsweredOn) = (text.Trim(), by, on);
}

/// <summary>A PDF that came back signed, and how it was held against the issued words.</summary>
/// <param name="Found">How many of the issued paragraphs stand in its text layer; null where it has none.</param>
/// <param name="CarriesNumber">Whether the text layer says the notice's number; null where there is none.</param>
public sealed record SignedPaper(StoredFileId File, string FileHash, int? Found, int Paragraphs, bool? CarriesNumber);

/// <summary>The signed PDF (bản ký), kept with the version it belongs to.</summary>
public sealed class SignedCopy : IAudited
{
    private SignedCopy() { }

    internal SignedCopy(ConclusionNoticeId notice, int ordinal, int version, SignedPaper paper, string by, DateOnly on)
    {
        (NoticeId, Ordinal, OfVersion, By, On) = (notice, ordinal, version, by, on);
        (FileId, FileHash, Found, Paragraphs, CarriesNumber) = (paper.File, paper.FileHash, paper.Found, paper.Paragraphs, paper.CarriesNumber);
    }

    public SignedCopyId Id { get; private set; } = SignedCopyId.New();
    public ConclusionNoticeId NoticeId { get; private set; }
    public int Ordinal { get; private set; }
    public int OfVersion { get; private set; }
    public StoredFileId FileId { get; private set; }
    public string FileHash { get; private set; } = "";
    public int? Found { get; private set; }
    public int Paragraphs { get; private set; }
    public bool? CarriesNumber { get; private set; }
    public string By { get; private set; } = "";
    public DateOnly On { get; private set; }
}
