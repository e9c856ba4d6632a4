using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;

namespace GiaoBan.App.Features.Reports;

/// <summary>Tiếp nhận hoặc trả lại: what the desk does with a report that came in. A returned one says why.</summary>
internal sealed class JudgeReport(GiaoBanDb db, Acting acting, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(UnitReport report, bool accept, string? reason, CancellationToken ct)
    {
        var result = accept ? report.Accept() : report.Return(reason ?? "");
        if (!result.IsOk) return result;

        if (!accept) db.Outbox.Add(Workers.TellUnit.Message(report.UnitId, $"Báo cáo bị trả lại: {report.ReturnReason}", $"/ky/{report.PeriodId.Value}/bao-cao/{report.UnitId.Value}", acting.NowUtc, acting.Who.OrganiserId, acting.Who.LineId));
        await db.CommitAsync(acting.Does(accept ? "report.accept" : "report.return", "report", report.Id.Value, report.ReturnReason), ct);
        live.Announce("reports");
        return Result.Ok;
    }
}
