namespace GiaoBan.Domain.Conclusions;

/// <summary>
/// The way of a notice to its signature (trình ký): step after step, each with its holder. Whoever returns it gives a reason, and a new
/// version begins; asking for opinions runs beside the route and holds nothing up.
/// </summary>
public sealed partial class ConclusionNotice
{
    private readonly List<ApprovalStep> _steps = [];
    private readonly List<OpinionRequest> _opinions = [];

    public IReadOnlyList<ApprovalStep> Steps => _steps;
    public IReadOnlyList<OpinionRequest> Opinions => _opinions;

    /// <summary>Why the route, or the rest of it, was left out; null where it was walked.</summary>
    public string? SkipReason { get; private set; }
    public string? SkippedBy { get; private set; }
    public DateOnly? SkippedOn { get; private set; }

    /// <summary>The round that is being walked or was walked last; null before the first.</summary>
    public ApprovalRoute? Route => _steps.Count == 0 ? null : new ApprovalRoute([.. _steps.Where(s => s.Round == _steps.Max(t => t.Round)).OrderBy(s => s.Ordinal)]);

    public Result Submit(IReadOnlyList<StepHolder> holders, string by, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(holders);
        if (State is not NoticeState.Drafting) return ConclusionRefusals.NoticeNotBeingDrafted;
        if (holders.Count == 0) return ConclusionRefusals.RouteNeedsSteps;
        if (holders.Any(h => string.IsNullOrWhiteSpace(h.Title))) return ConclusionRefusals.StepNeedsTitle;
        if (holders.GroupBy(h => h.Account).FirstOrDefault(g => g.Count() > 1) is { } twice) return ConclusionRefusals.HoldsTwoSteps(twice.First().Name);

        var round = _steps.Count == 0 ? 1 : _steps.Max(s => s.Round) + 1;
        _steps.AddRange(holders.Select((holder, i) => new ApprovalStep(Id, round, i + 1, Latest.Ordinal, holder)));
        Latest.Submit(by, today);
        State = NoticeState.Submitted;
        return Result.Ok;
    }

    /// <param name="who">The account whose step it must be.</param>
    /// <param name="by">As the record names the one who acts, who may stand in for the holder.</param>
    public Result Approve(AccountId who, string by, string? comment, DateOnly today)
    {
        if (Mine(who) is { Refusal: { } no }) return no;

        Route!.Current!.Settle(StepState.Approved, by, comment, today);
        if (Route.IsThrough) State = NoticeState.Approved;
        return Result.Ok;
    }

    /// <summary>Back to the desk: the reason stays with the step, the words go on in a new version.</summary>
    public Result Return(AccountId who, string by, string? reason, DateOnly today)
    {
        if (Mine(who) is { Refusal: { } no }) return no;
        if (string.IsNullOrWhiteSpace(reason)) return ConclusionRefusals.ReturnNeedsReason;

        Route!.Current!.Settle(StepState.Returned, by, reason, today);
        DropTheRest();
        BeginAgain(reason.Trim(), by, today);
        return Result.Ok;
    }

    /// <summary>The desk takes it back to write on, from whatever step it had reached.</summary>
    public Result Withdraw(string? reason, string by, DateOnly today)
    {
        if (State is NoticeState.Issued) return ConclusionRefusals.NoticeAlreadyIssued;
        if (State is NoticeState.Drafting) return ConclusionRefusals.NothingToWithdraw;
        if (string.IsNullOrWhiteSpace(reason)) return ConclusionRefusals.WithdrawNeedsReason;

        DropTheRest();
        (SkipReason, SkippedBy, SkippedOn) = (null, null, null);
        BeginAgain(reason.Trim(), by, today);
        return Result.Ok;
    }

    /// <summary>Straight to the number, past whoever has not signed: only with a reason, which the record keeps.</summary>
    public Result Skip(string? reason, string by, DateOnly today)
    {
        if (State is NoticeState.Issued) return ConclusionRefusals.NoticeAlreadyIssued;
        if (State is NoticeState.Approved) return ConclusionRefusals.NothingToSkip;
        if (string.IsNullOrWhiteSpace(reason)) return ConclusionRefusals.SkipNeedsReason;

        DropTheRest();
        (SkipReason, SkippedBy, SkippedOn, State) = (reason.Trim(), by, today, NoticeState.Approved);
        return Result.Ok;
    }

    /// <summary>The holder is away or the post is vacant: the waiting step goes to another.</summary>
    public Result Reassign(ApprovalStepId step, StepHolder holder)
    {
        ArgumentNullException.ThrowIfNull(holder);
        if (State is not NoticeState.Submitted || Route!.Steps.FirstOrDefault(s => s.Id == step && s.State is StepState.Waiting) is not { } waiting) return ConclusionRefusals.StepNotWaiting;
        if (Route.Steps.Any(s => s.HolderId == holder.Account)) return ConclusionRefusals.HoldsTwoSteps(holder.Name);

        waiting.GoTo(holder);
        return Result.Ok;
    }

    /// <summary>
    /// A leaver's work goes to a colleague: steps that wait and questions without an answer. Nobody signs one round twice, so a step
    /// stays where the colleague holds another of it.
    /// </summary>
    /// <returns>How many went over, and how many stayed.</returns>
    public (int Passed, int Kept) PassOn(AccountId leaver, AccountId colleague, string name)
    {
        var waiting = State is NoticeState.Submitted ? Route!.Steps.Where(s => s.HolderId == leaver && s.State is StepState.Waiting).ToList() : [];
        var stays = waiting.Count > 0 && Route!.Steps.Any(s => s.HolderId == colleague);
        if (!stays) foreach (var step in waiting) step.GoTo(new StepHolder(colleague, name, step.Title));

        var asked = State is NoticeState.Issued ? [] : _opinions.Where(o => o.AccountId == leaver && o.Answer is null && !_opinions.Any(p => p.AccountId == colleague && p.InVersion == o.InVersion)).ToList();
        foreach (var opinion in asked) opinion.GoTo(colleague, name);
        return ((stays ? 0 : waiting.Count) + asked.Count, stays ? waiting.Count : 0);
    }

    public Result<OpinionRequest> AskOpinion(AccountId account, string name, string? question, DateOnly due, string by, DateOnly today)
    {
        if (State is NoticeState.Issued) return ConclusionRefusals.NoticeAlreadyIssued;
        if (due < today) return ConclusionRefusals.OpinionDuePast(today);
        if (_opinions.Any(o => o.AccountId == account && o.InVersion == Latest.Ordinal && o.Answer is null)) return ConclusionRefusals.OpinionAlreadyAsked(name);

        var asked = new OpinionRequest(Id, _opinions.Count + 1, Latest.Ordinal, account, name, question, due, by, today);
        _opinions.Add(asked);
        return asked;
    }

    /// <summary>An answer counts once; a later thought is a later question.</summary>
    public Result Answer(OpinionRequestId opinion, AccountId who, string? text, string by, DateOnly today)
    {
        if (_opinions.FirstOrDefault(o => o.Id == opinion && o.AccountId == who) is not { } asked) return ConclusionRefusals.OpinionNotAsked;
        if (asked.Answer is not null) return ConclusionRefusals.OpinionAnswered;
        if (State is NoticeState.Issued) return ConclusionRefusals.NoticeAlreadyIssued;
        if (string.IsNullOrWhiteSpace(text)) return ConclusionRefusals.OpinionNeedsText;

        asked.Take(text, by, today);
        return Result.Ok;
    }

    private Result Mine(AccountId who) =>
        State is not NoticeState.Submitted || Route?.Current is not { } step ? ConclusionRefusals.NothingToApprove
        : step.HolderId == who ? Result.Ok : ConclusionRefusals.NotYourStep(step.HolderName);

    private void DropTheRest()
    {
        foreach (var step in _steps.Where(s => s.State is StepState.Waiting)) step.Drop();
    }
}
