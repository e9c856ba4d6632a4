namespace GiaoBan.Domain.Cycle;

/// <summary>What became of a proposal: none simply falls away (product.md F83).</summary>
public enum ProposalFate { Assigned, Merged, SentUp, Declined }

/// <summary>
/// The answer to one proposal of a report (trả lời kiến nghị): it became an assignment, went into another proposal, was sent
/// up with a letter, or was declined with its reason. A proposal without one is still open, however old.
/// </summary>
public sealed class ProposalAnswer : IAudited, IOrganised
{
    private ProposalAnswer() { }

    private ProposalAnswer(UnitId organiser, LineId line, ReportItemId proposal) => (OrganiserId, LineId, ProposalId) = (organiser, line, proposal);

    public ProposalAnswerId Id { get; private set; } = ProposalAnswerId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public ReportItemId ProposalId { get; private set; }
    public ProposalFate Fate { get; private set; }
    public AssignmentId? AssignmentId { get; private set; }
    public ReportItemId? MergedInto { get; private set; }

    /// <summary>The letter it went up with: number, to whom, which day.</summary>
    public string? Letter { get; private set; }
    public DateOnly? LetterDate { get; private set; }
    public string? Reason { get; private set; }
    public string By { get; private set; } = "";
    public DateOnly On { get; private set; }

    public static Result<ProposalAnswer> To(UnitId organiser, LineId line, ReportItemId proposal, AnswerText said, string by, DateOnly today)
    {
        var answer = new ProposalAnswer(organiser, line, proposal);
        return answer.Settle(said, by, today) is { Refusal: { } no } ? no : answer;
    }

    /// <summary>An answer may be put right later; the record keeps what it said before.</summary>
    public Result Settle(AnswerText said, string by, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Fate is ProposalFate.Assigned && said.Assignment is null) return CycleRefusals.WhichAssignment;
        if (said.Fate is ProposalFate.Merged && said.MergedInto is null) return CycleRefusals.WhichProposal;
        if (said.Fate is ProposalFate.Merged && said.MergedInto == ProposalId) return CycleRefusals.NotIntoItself;
        if (said.Fate is ProposalFate.SentUp && (string.IsNullOrWhiteSpace(said.Letter) || said.LetterDate is null)) return CycleRefusals.WhichLetter;
        if (said.Fate is ProposalFate.Declined && string.IsNullOrWhiteSpace(said.Reason)) return CycleRefusals.WhyDeclined;

        Fate = said.Fate;
        AssignmentId = Fate is ProposalFate.Assigned ? said.Assignment : null;
        MergedInto = Fate is ProposalFate.Merged ? said.MergedInto : null;
        (Letter, LetterDate) = Fate is ProposalFate.SentUp ? (said.Letter!.Trim(), said.LetterDate) : (null, null);
        Reason = string.IsNullOrWhiteSpace(said.Reason) ? null : said.Reason.Trim();
        (By, On) = (by, today);
        return Result.Ok;
    }
}

/// <summary>What the desk wrote.</summary>
public sealed record AnswerText(ProposalFate Fate, AssignmentId? Assignment = null, ReportItemId? MergedInto = null, string? Letter = null, DateOnly? LetterDate = null, string? Reason = null);
