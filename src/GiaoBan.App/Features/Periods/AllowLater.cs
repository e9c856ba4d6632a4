using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Features.Reports;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Periods;

/// <summary>Cho một đơn vị lùi hạn, và rút lại: told to the unit, shown on the board with its reason.</summary>
internal sealed class AllowLater(GiaoBanDb db, Acting acting, BusinessDay businessDay, WorkingCalendar calendar, TextGuard guard, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        [ModelBinder(typeof(PickedUnit)), Required(ErrorMessage = "Ghi đơn vị được lùi hạn.")] public Guid? Unit { get; init; }
        [Required(ErrorMessage = "Chọn ngày mới.")] public DateOnly? NewDue { get; init; }

        /// <summary>Left out: the new day itself.</summary>
        public DateOnly? Expires { get; init; }
        [StringLength(500, ErrorMessage = "Lý do dài quá 500 chữ cái. Viết gọn lại.")] public string? Reason { get; init; }
    }

    public async Task<Result> RunAsync(ReportingPeriod period, Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData(input.Reason ?? "") is { } what) return ReportRefusals.PersonalData(what);
        var id = new UnitId(input.Unit!.Value);
        var unit = await db.Units.AsNoTracking().Where(u => u.Id == id).Select(u => new { u.Name, u.Level }).FirstOrDefaultAsync(ct);
        var report = await db.Reports.AsNoTracking().FirstOrDefaultAsync(r => r.PeriodId == period.Id && r.UnitId == id, ct);
        if (unit is null || report is null) return PeriodRefusals.NotAsked(unit?.Name ?? "Đơn vị này");
        if (Filings.DayOf(report.FirstSent) is { } day) return PeriodRefusals.SentAlready(unit.Name, day);

        var allowed = period.Allow(id, unit.Level, new LeaveAsked(input.NewDue!.Value, input.Expires ?? input.NewDue.Value, input.Reason ?? ""), acting.Who.Name, businessDay.Today, calendar);
        if (allowed.Value is not { } leave) return allowed.Refusal!;

        Tell(period, id, $"Báo cáo {Say.Lower(period.Name)} được lùi hạn đến {Say.Day(leave.NewDue)}: {leave.Reason}");
        return await CommitAsync(period, "period.allow", $"{unit.Name}: {leave.Reason}", ct);
    }

    public async Task<Result> WithdrawAsync(ReportingPeriod period, Guid leave, CancellationToken ct)
    {
        var (id, one) = (new DueExceptionId(leave), period.Exceptions.FirstOrDefault(e => e.Id.Value == leave));
        if (period.Withdraw(id, acting.Who.Name, businessDay.Today) is { Refusal: { } no }) return no;

        Tell(period, one!.UnitId, $"Báo cáo {Say.Lower(period.Name)} không còn được lùi hạn.");
        return await CommitAsync(period, "period.disallow", null, ct);
    }

    private void Tell(ReportingPeriod period, UnitId unit, string words) =>
        db.Outbox.Add(TellUnit.Message(unit, words, $"/ky/{period.Id.Value}/bao-cao/{unit.Value}", acting.NowUtc, period.OrganiserId, period.LineId));

    private async Task<Result> CommitAsync(ReportingPeriod period, string act, string? why, CancellationToken ct)
    {
        await db.CommitAsync(acting.Does(act, "period", period.Id.Value, why), ct);
        live.Announce("reports");
        return Result.Ok;
    }
}
