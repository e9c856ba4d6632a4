using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;

namespace GiaoBan.App.Features.Approval;

/// <summary>Trình ký: the draft goes to its first holder, who is told.</summary>
internal sealed class SubmitNotice(GiaoBanDb db, FindColleague find, TellHolder tell, Acting acting, BusinessDay businessDay, LiveFeed live) : IUseCase
{
    public sealed record Step
    {
        [StringLength(120)] public string? Title { get; init; }
        [StringLength(120)] public string? User { get; init; }
    }

    public async Task<Result> RunAsync(ConclusionNotice notice, int seen, IReadOnlyList<Step> steps, CancellationToken ct)
    {
        if (notice.Version != seen) return ConclusionRefusals.NoticeChangedMeanwhile;

        List<StepHolder> holders = [];
        foreach (var step in steps.Where(s => !string.IsNullOrWhiteSpace(s.User)))
        {
            var found = await find.TheOneAsync(step.User, ct);
            if (found.Value is not { } holder) return found.Refusal!;
            holders.Add(new StepHolder(holder.Account, holder.Name, step.Title ?? holder.Title ?? ""));
        }
        if (notice.Submit(holders, acting.Who.Name, businessDay.Today) is { Refusal: { } no }) return no;

        await tell.NextAsync(notice, ct);
        await db.CommitAsync(acting.Does("notice.submit", "notice", notice.Id.Value, $"phiên bản {notice.Latest.Ordinal}, {holders.Count} bước"), ct);
        live.Announce("notice");
        return Result.Ok;
    }
}

/// <summary>Duyệt, hoặc trả lại có lý do: the holder's, or whoever stands in for the holder today.</summary>
internal sealed class SettleStep(GiaoBanDb db, TellHolder tell, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(ConclusionNotice notice, int seen, bool approve, string? words, CancellationToken ct)
    {
        if (guard.FindPersonalData(words ?? "") is { } what) return ReportRefusals.PersonalData(what);
        if (notice.Version != seen) return ConclusionRefusals.NoticeChangedMeanwhile;

        var who = acting.Who;
        var settled = approve ? notice.Approve(who.ActsFor, who.Name, words, businessDay.Today) : notice.Return(who.ActsFor, who.Name, words, businessDay.Today);
        if (settled.Refusal is { } no) return no;

        if (approve) await tell.NextAsync(notice, ct);
        else await tell.DeskAsync(notice, $"bị trả lại: {words}", ct);
        await db.CommitAsync(acting.Does(approve ? "notice.approve" : "notice.return", "notice", notice.Id.Value, words), ct);
        live.Announce("notice");
        return Result.Ok;
    }
}

/// <summary>Rút về sửa; bỏ qua đường trình ký; đổi người giữ bước: what the desk may do about a route, each with its reason in the record.</summary>
internal sealed class BendRoute(GiaoBanDb db, FindColleague find, TellHolder tell, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    public Task<Result> WithdrawAsync(ConclusionNotice notice, string? reason, CancellationToken ct) =>
        DoAsync(notice, reason, "notice.withdraw", () => notice.Withdraw(reason, acting.Who.Name, businessDay.Today), ct);

    public Task<Result> SkipAsync(ConclusionNotice notice, string? reason, CancellationToken ct) =>
        DoAsync(notice, reason, "notice.skip", () => notice.Skip(reason, acting.Who.Name, businessDay.Today), ct);

    public async Task<Result> ReassignAsync(ConclusionNotice notice, Guid step, string? user, string? title, CancellationToken ct)
    {
        var found = await find.TheOneAsync(user, ct);
        if (found.Value is not { } holder) return found.Refusal!;
        var moved = notice.Reassign(new ApprovalStepId(step), new StepHolder(holder.Account, holder.Name, string.IsNullOrWhiteSpace(title) ? holder.Title ?? "" : title));
        if (moved.Refusal is { } no) return no;

        await tell.NextAsync(notice, ct);
        await db.CommitAsync(acting.Does("notice.reassign", "notice", notice.Id.Value, holder.Name), ct);
        live.Announce("notice");
        return Result.Ok;
    }

    private async Task<Result> DoAsync(ConclusionNotice notice, string? reason, string name, Func<Result> act, CancellationToken ct)
    {
        if (guard.FindPersonalData(reason ?? "") is { } what) return ReportRefusals.PersonalData(what);
        if (act() is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does(name, "notice", notice.Id.Value, reason), ct);
        live.Announce("notice");
        return Result.Ok;
    }
}
