using GiaoBan.App.Features.Reports;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Periods;

/// <summary>Đóng kỳ, và mở lại: each unit whose report is still with it is told.</summary>
internal sealed class ClosePeriod(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    public async Task<PeriodLeft> LeftAsync(ReportingPeriod period, CancellationToken ct) => new(
        await db.Reports.CountAsync(r => r.PeriodId == period.Id && r.State == ReportState.Submitted, ct), await StillWithUnits(period).CountAsync(ct));

    public async Task<Result> RunAsync(ReportingPeriod period, string? reason, CancellationToken ct)
    {
        var left = await LeftAsync(period, ct);
        return await TellAsync(period, () => period.Close(left, reason, businessDay.Today), "period.close", "đã đóng khi đơn vị chưa nộp báo cáo", reason, ct);
    }

    public async Task<Result> ReopenAsync(ReportingPeriod period, string? reason, CancellationToken ct) =>
        await TellAsync(period, () => period.Reopen(reason), "period.reopen", "đã mở lại, đơn vị nộp được báo cáo", reason, ct);

    private async Task<Result> TellAsync(ReportingPeriod period, Func<Result> change, string act, string what, string? reason, CancellationToken ct)
    {
        if (guard.FindPersonalData(reason ?? "") is { } personal) return ReportRefusals.PersonalData(personal);
        if (change() is { Refusal: { } no }) return no;

        foreach (var unit in await StillWithUnits(period).Select(r => r.UnitId).ToListAsync(ct))
            db.Outbox.Add(TellUnit.Message(unit, $"{period.Name} {what}.{(string.IsNullOrWhiteSpace(reason) ? "" : $" Lý do: {reason.Trim()}")}", $"/ky/{period.Id.Value}/bao-cao/{unit.Value}", acting.NowUtc, period.OrganiserId, period.LineId));
        await db.CommitAsync(acting.Does(act, "period", period.Id.Value, reason), ct);
        live.Announce("reports");
        return Result.Ok;
    }

    private IQueryable<UnitReport> StillWithUnits(ReportingPeriod period) =>
        db.Reports.Where(r => r.PeriodId == period.Id && r.IsRegular && (r.State == ReportState.Drafting || r.State == ReportState.WithHead || r.State == ReportState.Returned));
}
