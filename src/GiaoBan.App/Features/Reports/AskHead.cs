using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>
/// Trình người đứng đầu: a focal person's report waits for the head of the unit, one tap away. Where the post is vacant, or
/// whoever sends holds it, there is nobody to wait for; the report says so.
/// </summary>
internal sealed class AskHead(GiaoBanDb db, UnitHeads heads, Acting acting, BusinessDay businessDay, LiveFeed live) : IUseCase
{
    public static string PageOf(UnitReport report) => $"/ky/{report.PeriodId.Value}/bao-cao/{report.UnitId.Value}";

    /// <summary>Who sends it up, and how the head stands to it; null where it has to wait for the head first.</summary>
    public async Task<Sender?> SenderOfAsync(UnitReport report, CancellationToken ct)
    {
        var (who, by) = (acting.Who, acting.Hand(businessDay));
        if (who.Role is Role.UnitHead) return new Sender(by, report.State is ReportState.WithHead ? HeadApproval.Given : HeadApproval.SamePerson);

        var people = await heads.OfAsync(who.UnitId, ct);
        if (people.Count == 0) return new Sender(by, HeadApproval.NoHead);
        return people.Any(p => p.AccountId == who.AccountId.Value) ? new Sender(by, HeadApproval.SamePerson) : null;
    }

    /// <summary>What has been looked at so far is let go of: the answers and figures are stored when the head says yes.</summary>
    public async Task<Result> RunAsync(UnitReport looked, IReadOnlyList<ItemText> items, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var report = await db.Reports.Include(r => r.Steps).FirstAsync(r => r.Id == looked.Id, ct);
        var asked = report.AskHead(items, acting.Hand(businessDay));
        if (!asked.IsOk) return asked;

        foreach (var head in await heads.OfAsync(acting.Who.UnitId, ct)) db.Outbox.Add(TellPerson.Message(new AccountId(head.AccountId), $"Chờ đồng chí duyệt báo cáo {await PeriodAsync(report, ct)}.", PageOf(report), acting.NowUtc));
        await db.CommitAsync(acting.Does("report.ask-head", "report", report.Id.Value), ct);
        live.Announce("reports");
        return Result.Ok;
    }

    private async Task<string> PeriodAsync(UnitReport report, CancellationToken ct) => Say.Lower(await db.Periods.Where(p => p.Id == report.PeriodId).Select(p => p.Name).FirstAsync(ct));
}

/// <summary>Trả lại người soạn, hoặc rút về sửa: the report is paper again, its words as they were.</summary>
internal sealed class TakeBack(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    public async Task<Result> GiveBackAsync(UnitReport report, int seen, string? reason, CancellationToken ct)
    {
        if (guard.FindPersonalData(reason ?? "") is { } what) return ReportRefusals.PersonalData(what);
        if (report.Version != seen) return ReportRefusals.ChangedMeanwhile;
        if (report.GiveBack(reason, acting.Hand(businessDay)) is { Refusal: { } no }) return no;

        db.Outbox.Add(TellUnit.Message(report.UnitId, $"Người đứng đầu trả lại báo cáo: {reason!.Trim()}", AskHead.PageOf(report), acting.NowUtc, report.OrganiserId, report.LineId));
        return await CommitAsync(report, "report.give-back", reason, ct);
    }

    public async Task<Result> WithdrawAsync(UnitReport report, CancellationToken ct) =>
        report.Withdraw(acting.Hand(businessDay)) is { Refusal: { } no } ? no : await CommitAsync(report, "report.withdraw", null, ct);

    private async Task<Result> CommitAsync(UnitReport report, string act, string? why, CancellationToken ct)
    {
        await db.CommitAsync(acting.Does(act, "report", report.Id.Value, why), ct);
        live.Announce("reports");
        return Result.Ok;
    }
}
