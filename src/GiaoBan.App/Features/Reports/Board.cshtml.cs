using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>Ai đã nộp: the room of collecting. A unit sees its own line, the desk and the leaders all.</summary>
[Asks(Right.SeePeriods)]
internal sealed class BoardPage(GiaoBanDb db, Acting acting, BusinessDay businessDay, WorkingCalendar calendar) : PageModel
{
    public sealed record Row(UnitId UnitId, string UnitName, string? ContactName, string? Phone, string Kind, string Words, string Detail, int Owed, int Answered, int Rank);

    public ReportingPeriod Period { get; private set; } = null!;
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public string Headline { get; private set; } = "";

    /// <summary>A reminder ready to paste: plain words and names, no link that a messenger would open.</summary>
    public string ChaseText { get; private set; } = "";

    public async Task OnGetAsync(Guid period, CancellationToken ct)
    {
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == new PeriodId(period), ct);
        var (mine, all) = (acting.Who.UnitId, RightsTable.ReachOf(acting.Who.Role, Right.SeeReport) is Reach.Organiser);
        var reports = await (from report in db.Reports
                             join unit in db.Units on report.UnitId equals unit.Id
                             where report.PeriodId == Period.Id && (all || report.UnitId == mine)
                             select new
                             {
                                 report.Id, report.UnitId, unit.No, unit.Name, unit.Phone, report.State, report.SubmittedAtUtc, report.ContactName, report.ReturnReason, report.TimesReturned,
                                 Owed = report.FollowUps.Count(), Answered = report.FollowUps.Count(f => f.State != FollowUpState.Unanswered),
                             }).AsNoTracking().ToListAsync(ct);
        var lastWords = await db.DraftFields.Where(d => reports.Select(r => r.Id).Contains(d.ReportId)).GroupBy(d => d.ReportId).Select(g => new { g.Key, At = g.Max(d => d.SavedAtUtc), Fields = g.Count() }).ToDictionaryAsync(g => g.Key, ct);
        Rows = [.. reports.Select(r =>
        {
            var draft = lastWords.GetValueOrDefault(r.Id);
            var (kind, words, detail, rank) = Where(r.State, r.SubmittedAtUtc, r.ReturnReason, r.TimesReturned, draft?.At, draft?.Fields ?? 0);
            return (r.No, Row: new Row(r.UnitId, r.Name, r.ContactName, r.Phone, kind, words, detail, r.Owed, r.Answered, rank));
        }).OrderBy(r => r.Row.Rank).ThenBy(r => r.No).Select(r => r.Row)];

        var waiting = reports.Count(r => r.SubmittedAtUtc is null || r.State is ReportState.Returned);
        if (all) ChaseText = Chase([.. Rows.Where(r => r.Kind is not ("done" or "said"))]);
        Headline = !all ? "Báo cáo của đơn vị" : waiting == 0 ? $"Cả {reports.Count} đơn vị đã gửi báo cáo." : $"{Until()} {Say.Capital(Count(waiting))} trên {reports.Count} đơn vị chưa gửi.";
    }

    private string Chase(IReadOnlyList<Row> missing) => missing.Count == 0 ? "" : string.Join('\n',
        [$"Nhắc nộp báo cáo {Say.Lower(Period.Name)}. Hạn: {Say.Weekday(Period.Due)}/{Period.Due.Year}.", $"Còn {missing.Count} đơn vị chưa gửi:", .. missing.Select((r, n) => $"{n + 1}. {r.UnitName}{(r.Kind == "back" ? " (bị trả lại, chưa gửi lại)" : "")}"), "Đề nghị các đơn vị mở GiaoBan để gửi; vướng chỗ nào báo lại bộ phận tổng hợp."]);

    private string Until() => calendar.WorkdaysBetween(businessDay.Today, Period.Due) switch
    {
        < 0 => $"Đã quá hạn nộp {Say.Day(Period.Due)}.",
        0 => "Hôm nay là hạn nộp báo cáo.",
        var days => $"Còn {days} ngày làm việc đến hạn nộp.",
    };

    private (string Kind, string Words, string Detail, int Rank) Where(ReportState state, DateTime? submitted, string? returned, int times, DateTime? savedAt, int fields)
    {
        var late = submitted is { } at && DateOnly.FromDateTime(BusinessDay.Local(at)) > Period.Due ? $"Trễ {calendar.WorkdaysBetween(Period.Due, DateOnly.FromDateTime(BusinessDay.Local(at)))} ngày làm việc." : "Đúng hạn.";
        var sent = submitted is { } when ? $"Gửi {Say.Moment(when)}. {late}{(times > 0 ? $" Đã trả lại {times} lần." : "")}" : "";
        return state switch
        {
            ReportState.Returned => ("back", "Bị trả lại, chưa gửi lại", returned ?? "", 0),
            ReportState.Accepted => ("done", "Đã tiếp nhận", sent, 9),
            ReportState.Submitted => ("said", "Đã gửi, chờ tiếp nhận", sent, 5),
            _ when businessDay.Today > Period.Due => ("late", "Quá hạn, chưa gửi", Writing(savedAt, fields), 1),
            _ when savedAt is not null => ("doing", "Đang viết", Writing(savedAt, fields), 3),
            _ => ("stale", "Chưa mở báo cáo", "", 2),
        };
    }

    private static string Writing(DateTime? savedAt, int fields) => savedAt is { } at ? $"Đã điền {fields} ô, lần cuối {Say.Moment(at)}." : "Chưa ai mở.";

    private static string Count(int number) => number is 1 ? "một" : Say.Count(number);
}
