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

    public async Task<Result> RunAsync(ReportingPeriod period, string? reason, CancellationToken ct) =>
        await TellAsync(period, period.Close(await LeftAsync(period, ct), reason, businessDay.Today), "period.close", "đã đóng khi đơn vị chưa nộp báo cáo", reason, ct);

    public async Task<Result> ReopenAsync(ReportingPeriod period, string? reason, CancellationToken ct) =>
        await TellAsync(period, period.Reopen(reason), "period.reopen", "được mở lại: đơn vị còn nộp được báo cáo", reason, ct);

    private async Task<Result> TellAsync(ReportingPeriod period, Result result, string act, string what, string? reason, CancellationToken ct)
    {
        if (guard.FindPersonalData(reason ?? "") is { } personal) return ReportRefusals.PersonalData(personal);
        if (!result.IsOk) return result;

        foreach (var unit in await StillWithUnits(period).Select(r => r.UnitId).ToListAsync(ct))
            db.Outbox.Add(TellUnit.Message(unit, $"{period.Name} {what}.{(string.IsNullOrWhiteSpace(reason) ? "" : $" Lý do: {reason.Trim()}")}", $"/ky/{period.Id.Value}/bao-cao/{unit.Value}", acting.NowUtc, period.OrganiserId, period.LineId));
        await db.CommitAsync(acting.Does(act, "period", period.Id.Value, reason), ct);
        live.Announce("reports");
        return Result.Ok;
    }

    private IQueryable<UnitReport> StillWithUnits(ReportingPeriod period) =>
        db.Reports.Where(r => r.PeriodId == period.Id && r.IsRegular && (r.State == ReportState.Drafting || r.State == ReportState.WithHead || r.State == ReportState.Returned));
}
