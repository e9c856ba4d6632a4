namespace GiaoBan.Domain.Conclusions;

/// <summary>Number, day and signature; afterwards nothing of it changes, and signed copies come back to it.</summary>
public sealed partial class ConclusionNotice
{
    private readonly List<SignedCopy> _signed = [];

    public int? Number { get; private set; }

    /// <summary>As printed after the number, such as "TB/TU".</summary>
    public string? Symbol { get; private set; }

    /// <summary>The register in which numbers do not repeat: a year for the State's papers, a committee's term for the Party's.</summary>
    public string? Register { get; private set; }

    /// <summary>The whole number as printed: "15-TB/TU", "05/TB-UBND".</summary>
    public string? NumberText { get; private set; }
    public DateOnly? IssuedOn { get; private set; }
    public int? IssuedVersion { get; private set; }
    public string? Signer { get; private set; }

    /// <summary>SHA-256 of number, day and words, in hex: what the code on the paper carries.</summary>
    public string? TextHash { get; private set; }

    /// <summary>The .docx as it was issued, and the hash of its bytes.</summary>
    public StoredFileId? PaperId { get; private set; }
    public string? PaperHash { get; private set; }
    public IReadOnlyList<SignedCopy> SignedCopies => _signed;

    /// <param name="orders">How many directives the conference has that were not dropped.</param>
    public Result MayIssue(int orders)
    {
        if (State is NoticeState.Issued) return ConclusionRefusals.NoticeAlreadyIssued;
        if (State is NoticeState.Submitted) return ConclusionRefusals.RouteNotThrough(Route!.Current!.HolderName);
        if (State is NoticeState.Drafting) return ConclusionRefusals.RouteNotBegun;
        return orders == 0 && NoAssignmentReason is null ? ConclusionRefusals.NothingOrderedUnsaid : Result.Ok;
    }

    public Result Issue(NoticeIssue issue, int orders, DateOnly heldOn)
    {
        ArgumentNullException.ThrowIfNull(issue);
        if (MayIssue(orders) is { Refusal: { } no }) return no;
        if (issue.Number < 1) return ConclusionRefusals.NumberTooSmall;
        if (issue.On < heldOn) return ConclusionRefusals.IssuedBeforeMeeting(heldOn);
        if (string.IsNullOrWhiteSpace(issue.Signer)) return ConclusionRefusals.NoticeNeedsSigner;

        (Number, Symbol, Register, NumberText, IssuedOn, IssuedVersion) = (issue.Number, issue.Symbol, issue.Register, issue.NumberText, issue.On, Latest.Ordinal);
        (Signer, TextHash, PaperId, PaperHash, State) = (issue.Signer.Trim(), issue.TextHash, issue.Paper, issue.PaperHash, NoticeState.Issued);
        return Result.Ok;
    }

    public Result<SignedCopy> Attach(SignedPaper paper, string by, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(paper);
        if (State is not NoticeState.Issued) return ConclusionRefusals.NotIssuedYet;
        if (_signed.Any(s => s.FileHash == paper.FileHash)) return ConclusionRefusals.SameSignedCopy;

        var copy = new SignedCopy(Id, _signed.Count + 1, IssuedVersion!.Value, paper, by, today);
        _signed.Add(copy);
        return copy;
    }
}

/// <summary>Everything that is fixed when a notice goes out.</summary>
public sealed record NoticeIssue(int Number, string Symbol, string Register, string NumberText, DateOnly On, string Signer, string TextHash, StoredFileId Paper, string PaperHash);
