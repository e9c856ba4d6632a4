using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>Tiếp nhận hoặc trả lại: what the desk does with a report that came in. A returned one says why.</summary>
internal sealed class JudgeReport(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(UnitReport report, bool accept, string? reason, CancellationToken ct)
    {
        if (!accept && guard.FindPersonalData(reason ?? "") is { } what) return ReportRefusals.PersonalData(what);
        if (!accept && await db.Periods.Where(p => p.Id == report.PeriodId && p.State == PeriodState.Closed).Select(p => p.Name).FirstOrDefaultAsync(ct) is { } closed) return PeriodRefusals.ClosedToReports(closed);
        var result = accept ? report.Accept(acting.Hand(businessDay)) : report.Return(reason, acting.Hand(businessDay));
        if (!result.IsOk) return result;

        db.Outbox.Add(TellUnit.Message(report.UnitId, accept ? "Báo cáo đã được tiếp nhận." : $"Báo cáo bị trả lại: {report.ReturnReason}", AskHead.PageOf(report), acting.NowUtc, acting.Who.OrganiserId, acting.Who.LineId));
        var act = acting.Does(accept ? "report.accept" : "report.return", "report", report.Id.Value, report.ReturnReason);
        if (accept) await db.CommitAsync(act, ct); // what came in before the end is taken in after it
        else if (await db.CommitWhileOpenAsync(report.PeriodId, act, ct) is { } meanwhile) return meanwhile;
        live.Announce("reports");
        return Result.Ok;
    }
}
