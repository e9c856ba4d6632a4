using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Office.Forms;
using GiaoBan.Office.Papers;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>
/// Công văn đôn đốc nộp báo cáo: one letter to the chosen units that have not sent, with each one's day and state in a table;
/// the units hear of it at once, and it stands on each report's way.
/// </summary>
internal sealed class ChaseReports(GiaoBanDb db, Filings filings, DeskLetters letters, Acting acting, BusinessDay businessDay, WorkingCalendar calendar) : IUseCase
{
    /// <summary>As many as a heading names; more stand in the table alone.</summary>
    private const int NamedInHeading = 6;

    private static readonly string[] Heads = ["STT", "Đơn vị", "Hạn nộp", "Tình trạng"];
    private static readonly int[] Widths = [8, 44, 20, 28];

    public sealed record Input
    {
        public List<Guid> Units { get; init; } = [];
        public PaperFamily Family { get; init; }
    }

    public async Task<Result<byte[]>> RunAsync(ReportingPeriod period, Input input, CancellationToken ct)
    {
        if (input.Units.Count == 0) return ReportRefusals.NobodyToChase;
        var today = businessDay.Today;
        var form = DocumentForms.For(input.Family, today);
        if (!form.IsOk) return new Refusal(form.Refusal);
        List<Filing> missing = [.. (await filings.OfAsync(period, null, ct)).Where(f => f.Status.IsMissing && input.Units.Contains(f.UnitId.Value))];
        if (missing.Count == 0) return ReportRefusals.AllHaveSent;

        var begun = await letters.BeginAsync(form.Value, $"đôn đốc nộp báo cáo {Say.Lower(period.Name)}", missing.Count <= NamedInHeading ? [.. missing.Select(f => f.Unit)] : ["Các đơn vị có tên trong bảng dưới đây"], ct);
        var letter = OfficialLetter.Write(begun with
        {
            Before = [$"Báo cáo {Say.Lower(period.Name)} có hạn nộp là ngày {Say.Day(period.Due)}. Đến ngày {Say.Day(today)} các đơn vị sau chưa gửi:"],
            Table = new LetterTable(Widths, Heads, [.. missing.Select((f, i) => (IReadOnlyList<string>)[(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), f.Unit, DueWords(f), StateWords(f)])]),
            After = [$"Đề nghị các đơn vị gửi báo cáo chậm nhất là ngày {Say.Day(calendar.AddWorkdays(today, 1))}; đơn vị có vướng mắc thì báo lại ngay để cùng tháo gỡ."],
        });
        List<UnitId> named = [.. missing.Select(f => f.UnitId)];
        foreach (var report in await db.Reports.Include(r => r.Steps).Where(r => r.PeriodId == period.Id && named.Contains(r.UnitId)).ToListAsync(ct)) report.Chase(acting.Hand(businessDay));
        foreach (var one in missing) db.Outbox.Add(TellUnit.Message(one.UnitId, $"Công văn đôn đốc nộp báo cáo {Say.Lower(period.Name)}, ngày {Say.Day(today)}.", $"/ky/{period.Id.Value}/bao-cao/{one.UnitId.Value}", acting.NowUtc, period.OrganiserId, period.LineId));
        await db.CommitAsync(acting.Does("letter.chase-reports", "period", period.Id.Value, $"{missing.Count} đơn vị"), ct);
        return letter;
    }

    // A letter says what is, in full words: no guess about who may be late, and working days by their name.
    private static string StateWords(Filing f) => f.Status.Kind switch
    {
        FilingKind.Returned => "Bị trả lại, chưa gửi lại",
        FilingKind.Overdue => f.Status.Days > 0 ? $"Quá hạn {f.Status.Days} ngày làm việc" : "Quá hạn",
        FilingKind.OnLeave => f.Due.Leave is null ? "Quá hạn, trong ngày châm chước" : "Được lùi hạn",
        _ => "Chưa đến hạn",
    };

    private static string DueWords(Filing f) => Say.Day(f.Due.Due) + (f.Due.Leave is { } leave ? $"\n(được lùi đến {Say.Day(leave.NewDue)})" : "");
}
