using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Approval;

/// <summary>A conference's notice: where it stands, what is asked of whoever looks at it, its words in every version.</summary>
[Asks(Right.SeeNotice)]
internal sealed class NoticePage(
    GiaoBanDb db, Acting acting, BusinessDay businessDay, FindColleague colleagues, DraftNotice draft, MarkNothingOrdered nothing, SubmitNotice submit, SettleStep settle, BendRoute bend,
    AskOpinions ask, AnswerOpinion answer, IssueNotice issue, AttachSignedCopy attach) : PageModel
{
    public Conference Conference { get; private set; } = null!;
    public ConclusionNotice? Notice { get; private set; }
    public Unit Organiser { get; private set; } = null!;

    /// <summary>How many directives the conference has; none needs the mark that says so.</summary>
    public int Orders { get; private set; }
    public int Shown { get; private set; }
    public DateOnly Today => businessDay.Today;
    public IReadOnlyList<FindColleague.Colleague> Office { get; private set; } = [];

    /// <summary>The step that is the reader's own now, and the opinions the reader was asked for.</summary>
    public ApprovalStep? MyStep => Notice is { State: NoticeState.Submitted, Route.Current: { } step } && step.HolderId == acting.Who.ActsFor ? step : null;
    public IEnumerable<OpinionRequest> MyOpinions => Notice is { State: not NoticeState.Issued } n ? n.Opinions.Where(o => o.Answer is null && o.AccountId == acting.Who.ActsFor) : [];

    public List<SubmitNotice.Step> Steps { get; private set; } = [];
    public AskOpinions.Input Asked { get; private set; } = new();
    public IssueNotice.Input Issuing { get; private set; } = new();
    public string? Typed { get; private set; }

    public string Headline => Notice switch
    {
        null => T("Chưa soạn thông báo kết luận."),
        { State: NoticeState.Drafting } n => n.Latest.Ordinal == 1 ? T("Thông báo đang soạn.") : Tf($"Thông báo đang sửa, phiên bản {n.Latest.Ordinal}."),
        { State: NoticeState.Submitted } n => Tf($"Chờ {n.Route!.Current!.HolderName}, {Say.Lower(n.Route.Current.Title)}, duyệt."),
        { State: NoticeState.Approved } n => n.SkipReason is null ? T("Đã duyệt xong, chờ cấp số.") : T("Bỏ qua đường trình ký, chờ cấp số."),
        var n => Tf($"Số {n.NumberText}, ngày {Say.Day(n.IssuedOn)}."),
    };

    public (string Kind, string Words) StateOf => Notice?.State switch { null => ("none", T("Chưa soạn")), NoticeState.Drafting => ("doing", T("Đang soạn")), NoticeState.Submitted => ("soon", T("Đang trình ký")), NoticeState.Approved => ("said", T("Chờ cấp số")), _ => ("done", T("Đã ban hành")) };

    /// <summary>What the code on the paper leads to, from the address the reader came by.</summary>
    public string VerifyAddress => VerifyNotice.AddressOf(Address, Notice!.NumberText!, Notice.IssuedOn!.Value, Notice.TextHash!);

    private string Address => $"{Request.Scheme}://{Request.Host}{Request.PathBase}";

    public async Task OnGetAsync(Guid conference, int? ban, CancellationToken ct)
    {
        await LoadAsync(conference, ct);
        if (ban is { } version && Notice?.Versions.Any(v => v.Ordinal == version) is true) Shown = version;
    }

    [Asks(Right.WriteNotice)]
    public async Task<IActionResult> OnPostDraftAsync(Guid conference, string? reason, CancellationToken ct)
    {
        Typed = reason;
        var held = await db.Conferences.Include(c => c.Delegates).FirstAsync(c => c.Id == new ConferenceId(conference), ct);
        return await AnswerAsync(conference, await draft.RunAsync(held, string.IsNullOrWhiteSpace(reason) ? null : reason, ct), ct);
    }

    [Asks(Right.WriteNotice)]
    public Task<IActionResult> OnPostNothingAsync(Guid conference, string? reason, CancellationToken ct) => DoAsync(conference, n => nothing.RunAsync(n, Typed = reason, ct), ct);

    [Asks(Right.WriteNotice)]
    public Task<IActionResult> OnPostSubmitAsync(Guid conference, int version, List<SubmitNotice.Step> steps, CancellationToken ct) => DoAsync(conference, n => submit.RunAsync(n, version, Steps = steps, ct), ct);

    [Asks(Right.AnswerNotice)]
    public Task<IActionResult> OnPostApproveAsync(Guid conference, int version, string? words, CancellationToken ct) => DoAsync(conference, n => settle.RunAsync(n, version, approve: true, Typed = words, ct), ct);

    [Asks(Right.AnswerNotice)]
    public Task<IActionResult> OnPostReturnAsync(Guid conference, int version, string? words, CancellationToken ct) => DoAsync(conference, n => settle.RunAsync(n, version, approve: false, Typed = words, ct), ct);

    [Asks(Right.WriteNotice)]
    public Task<IActionResult> OnPostWithdrawAsync(Guid conference, string? reason, CancellationToken ct) => DoAsync(conference, n => bend.WithdrawAsync(n, Typed = reason, ct), ct);

    [Asks(Right.WriteNotice)]
    public Task<IActionResult> OnPostSkipAsync(Guid conference, string? reason, CancellationToken ct) => DoAsync(conference, n => bend.SkipAsync(n, Typed = reason, ct), ct);

    [Asks(Right.WriteNotice)]
    public Task<IActionResult> OnPostReassignAsync(Guid conference, Guid step, string? user, string? title, CancellationToken ct) => DoAsync(conference, n => bend.ReassignAsync(n, step, user, title, ct), ct);

    [Asks(Right.WriteNotice)]
    public Task<IActionResult> OnPostAskAsync(Guid conference, AskOpinions.Input input, CancellationToken ct) => DoAsync(conference, n => ask.RunAsync(n, Asked = input, ct), ct);

    [Asks(Right.AnswerNotice)]
    public Task<IActionResult> OnPostAnswerAsync(Guid conference, Guid opinion, string? words, CancellationToken ct) => DoAsync(conference, n => answer.RunAsync(n, opinion, Typed = words, ct), ct);

    [Asks(Right.WriteNotice)]
    public Task<IActionResult> OnPostIssueAsync(Guid conference, int version, IssueNotice.Input input, CancellationToken ct) => DoAsync(conference, async n =>
        await issue.RunAsync(n, version, await db.Conferences.FirstAsync(c => c.Id == n.ConferenceId, ct), Issuing = input, Address, ct), ct);

    [Asks(Right.WriteNotice)]
    public Task<IActionResult> OnPostSignedAsync(Guid conference, IFormFile? file, bool isMeant, CancellationToken ct) => DoAsync(conference, async n => await attach.RunAsync(n, file is null ? null : await file.BytesAsync(ct), isMeant, ct), ct);

    private async Task<IActionResult> DoAsync(Guid conference, Func<ConclusionNotice, Task<Result>> act, CancellationToken ct)
    {
        var one = await FindAsync(conference, ct);
        return await AnswerAsync(conference, one is null ? ConclusionRefusals.NoticeNotThere : ModelState.IsValid ? await act(one) : default, ct);
    }

    private async Task<IActionResult> AnswerAsync(Guid conference, Result result, CancellationToken ct)
    {
        if (ModelState.IsValid && result.IsOk) return RedirectToPage(new { conference });

        db.ChangeTracker.Clear();
        await LoadAsync(conference, ct);
        return result.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private Task<ConclusionNotice?> FindAsync(Guid conference, CancellationToken ct) => db.ConclusionNotices.Whole().FirstOrDefaultAsync(n => n.ConferenceId == new ConferenceId(conference), ct);

    private async Task LoadAsync(Guid conference, CancellationToken ct)
    {
        Conference = await db.Conferences.AsNoTracking().FirstAsync(c => c.Id == new ConferenceId(conference), ct);
        Organiser = await db.Units.AsNoTracking().FirstAsync(u => u.Id == Conference.OrganiserId, ct);
        Notice = await FindAsync(conference, ct);
        Orders = await db.OrdersAsync(Conference.Id, ct);
        if (RightsTable.ReachOf(acting.Who.Role, Right.WriteNotice) is Reach.Organiser) Office = await colleagues.OfTheOfficeAsync(ct);
        if (Notice is not { } notice) return;

        Shown = notice.IssuedVersion ?? notice.Latest.Ordinal;
        if (Steps.Count == 0) Steps = await UsualStepsAsync(notice, ct);
        if (Issuing.Number is null && notice.State is NoticeState.Approved) Issuing = await issue.SuggestAsync(notice, Conference, Today, Organiser, ct);
    }

    // The posts of an office; whom they went to last time, where there was one.
    private async Task<List<SubmitNotice.Step>> UsualStepsAsync(ConclusionNotice notice, CancellationToken ct)
    {
        if (notice.Route is not { } last) return [new() { Title = "Trưởng phòng" }, new() { Title = "Chánh Văn phòng" }, new() { Title = $"Thường trực {Organiser.ShortName}" }, new()];

        List<Guid> holders = [.. last.Steps.Select(s => s.HolderId.Value)];
        var users = await db.Users.AsNoTracking().Where(u => holders.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.UserName, ct);
        return [.. last.Steps.Select(s => new SubmitNotice.Step { Title = s.Title, User = users.GetValueOrDefault(s.HolderId.Value) }), new()];
    }
}
