using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>Nộp phụ lục số liệu bổ sung: later figures with a reason, beside those the conference heard; the desk is told.</summary>
internal sealed class SupplementReport(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    /// <summary>By code of the measure: why its number cannot be taken.</summary>
    public Dictionary<string, string> Problems { get; } = [];

    /// <summary>A conference of the period lies behind us, or the period is closed.</summary>
    public async Task<bool> IsOverAsync(ReportingPeriod period, CancellationToken ct)
    {
        var today = businessDay.Today;
        return period.State is PeriodState.Closed || await db.Conferences.AnyAsync(c => c.PeriodId == period.Id && (c.State == ConferenceState.Concluded || c.Day < today), ct);
    }

    public async Task<Result> RunAsync(UnitReport report, ReportingPeriod period, IReadOnlyList<FigureRow> asked, IReadOnlyDictionary<string, string> typed, string? reason, CancellationToken ct)
    {
        if (guard.FindPersonalData(reason ?? "") is { } what) return ReportRefusals.PersonalData(what);
        List<LaterFigure> figures = [];
        foreach (var row in asked)
        {
            if (typed.GetValueOrDefault(row.Indicator.Code) is not { } words || string.IsNullOrWhiteSpace(words)) continue;

            var read = VietnameseNumber.Read(words);
            if (read.Refusal is { } no) Problems[row.Indicator.Code] = no.Message;
            else if (read.Value < 0) Problems[row.Indicator.Code] = ReportRefusals.Negative(row.Indicator.Name).Message;
            else figures.Add(new(row.Indicator.No, row.Filed?.Value, read.Value!.Value));
        }
        if (Problems.Count > 0) return ReportRefusals.HasProblems(Problems.Count);
        if (report.Supplement(figures, await IsOverAsync(period, ct), reason, acting.Hand(businessDay)) is { Refusal: { } refused }) return refused;

        var unit = await db.Units.Where(u => u.Id == report.UnitId).Select(u => u.Name).FirstAsync(ct);
        db.Outbox.Add(TellUnit.Message(null, $"{unit} nộp phụ lục số liệu bổ sung {Say.Lower(period.Name)}: {reason!.Trim()}", $"/ky/{period.Id.Value}/phu-luc", acting.NowUtc, report.OrganiserId, report.LineId, [Role.DeskOfficer]));
        await db.CommitAsync(acting.Does("report.supplement", "report", report.Id.Value, reason), ct);
        live.Announce("reports");
        return Result.Ok;
    }
}
