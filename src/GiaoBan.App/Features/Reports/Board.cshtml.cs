using System.Text;
using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Office.Tables;
using GiaoBan.Storage;
using GiaoBan.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>Ai đã nộp: the room of collecting. A unit sees its own line, the desk and the leaders all.</summary>
[Asks(Right.SeePeriods)]
internal sealed class BoardPage(GiaoBanDb db, Filings filings, Acting acting, BusinessDay businessDay, WorkingCalendar calendar) : PageModel
{
    /// <summary>A province of 3,321 units is three million letters on one page; a district's board stays whole.</summary>
    public const int PageSize = 200;

    public sealed record Choice(string Key, string Name, int Count);

    private static (string Key, string Name, Func<Filing, bool> Holds)[] Kinds =>
    [
        ("tat-ca", T("Tất cả"), _ => true),
        ("chua", T("Chưa gửi"), f => f.Status.IsMissing && f.Status.Kind is not FilingKind.Returned),
        ("qua-han", T("Quá hạn"), f => f.Status.Kind is FilingKind.Overdue),
        ("de-tre", T("Dễ trễ"), f => f.Status.Kind is FilingKind.LikelyLate),
        ("tra-lai", T("Bị trả lại"), f => f.Status.Kind is FilingKind.Returned),
        ("cho", T("Chờ tiếp nhận"), f => f.State is ReportState.Submitted),
        ("dung", T("Đúng hạn"), f => f.Status.Kind is FilingKind.InTime),
        ("phep", T("Trễ được phép"), f => f.Status.Kind is FilingKind.LateWithLeave or FilingKind.OnLeave),
        ("tre", T("Gửi trễ"), f => f.Status.Kind is FilingKind.Late),
    ];

    private IReadOnlyList<Filing> _all = [], _found = [];

    public ReportingPeriod Period { get; private set; } = null!;
    public IReadOnlyList<ReportingPeriod> Earlier => filings.Earlier;
    public IReadOnlyList<Filing> Rows => [.. _found.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
    public int PageNumber { get; private set; } = 1;
    public int Pages => (_found.Count + PageSize - 1) / PageSize;

    /// <summary>Part of a unit's name, where the browser's own search would see one page only.</summary>
    public string Query { get; private set; } = "";
    public bool FindsNone => Query.Length > 0 && Choices[0].Count == 0;
    public bool IsLong => _all.Count > PageSize;
    public IReadOnlyList<Choice> Choices { get; private set; } = [];
    public string Chosen { get; private set; } = "tat-ca";
    public string Headline { get; private set; } = "";
    public bool SeesAll { get; private set; }
    public bool IsAsked => _all.Count > 0;

    /// <summary>A reminder ready to paste: plain words and names, no link that a messenger would open.</summary>
    public string ChaseText { get; private set; } = "";

    /// <summary>Figures were filed after the conference, and the reader may see what they do to the sums.</summary>
    public bool HasAddenda { get; private set; }

    public bool HasMissing => _all.Any(f => f.Status.IsMissing);

    /// <summary>The levels' own days, where they differ from the period's.</summary>
    public string Ladder => string.Join(", ", Period.DueSteps.OrderBy(s => s.Level).Select(s => Tf($"cấp {Say.Level(s.Level)} {Say.ShortDay(s.Due)}")));

    /// <summary>The board as it is now, for links that change one thing in it.</summary>
    public string Address(string? filter = null, int page = 1, string? handler = null) =>
        $"/ky/{Period.Id.Value}?loc={filter ?? Chosen}{(Query.Length > 0 ? $"&q={Uri.EscapeDataString(Query)}" : "")}{(page > 1 ? $"&trang={page}" : "")}{(handler is null ? "" : $"&handler={handler}")}";

    public async Task OnGetAsync(Guid period, string? loc, string? q, int trang, CancellationToken ct)
    {
        await LoadAsync(period, loc, q, ct);
        PageNumber = Math.Clamp(trang, 1, Math.Max(1, Pages)); // the board grows shorter while one leafs through it
        var waiting = _all.Count(f => f.Status.IsMissing);
        HasAddenda = SeesAll && await (from a in db.Addenda join r in db.Reports on a.ReportId equals r.Id where r.PeriodId == Period.Id select a).AnyAsync(ct);
        if (SeesAll) ChaseText = Vietnamese(() => Chase([.. _all.Where(f => f.Status.IsMissing)]));
        Headline = !SeesAll ? T("Báo cáo của đơn vị") : waiting == 0 ? Tf($"Cả {_all.Count} đơn vị đã gửi báo cáo.") : Tf($"{Until()} {Say.Capital(waiting is 1 ? T("một") : Say.Count(waiting))} trên {_all.Count} đơn vị chưa gửi.");
    }

    /// <summary>What can be read can be exported: the rows as they are filtered.</summary>
    public async Task<IActionResult> OnGetCsvAsync(Guid period, string? loc, string? q, CancellationToken ct)
    {
        await LoadAsync(period, loc, q, ct);
        return File(Encoding.UTF8.GetBytes(CsvCells.Table(Head, Cells())), "text/csv; charset=utf-8", $"nop-bao-cao-{Period.Code}.csv");
    }

    public async Task<IActionResult> OnGetXlsxAsync(Guid period, string? loc, string? q, CancellationToken ct)
    {
        await LoadAsync(period, loc, q, ct);
        return File(PlainSheet.Build(T("Nộp báo cáo"), Head, Cells()), OfficeTypes.Xlsx, $"nop-bao-cao-{Period.Code}.xlsx");
    }

    /// <summary>Where the report lies and since when; how long it was with the desk, returns included.</summary>
    public string Detail(Filing row) => row.State switch
    {
        ReportState.Returned => row.ReturnReason ?? "",
        ReportState.WithHead => T("Người đứng đầu đơn vị đang duyệt."),
        ReportState.Submitted => Tf($"Gửi {Say.Moment(row.FirstSent!.Value)}.{Returns(row)}"),
        ReportState.Accepted => Tf($"Gửi {Say.Moment(row.FirstSent!.Value)}, tiếp nhận sau {Cycle(row)} ngày làm việc.{Returns(row)}"),
        _ => row.TypedAtUtc is { } at ? Tf($"Đã điền {row.TypedFields} ô, lần cuối {Say.Moment(at)}.") : "",
    };

    public string DueWords(Filing row) => row.Due.Leave is { } leave ? Tf($"Hạn {Say.ShortDay(row.Due.Due)}, được lùi đến {Say.ShortDay(leave.NewDue)}: {leave.Reason}") : row.Due.Due == Period.Due ? "" : Tf($"Hạn {Say.ShortDay(row.Due.Due)}");

    private static string[] Head => [T("Đơn vị"), T("Cấp"), T("Hạn nộp"), T("Được lùi đến"), T("Lý do lùi"), T("Đang ở đâu"), T("Nộp"), T("Số ngày trễ"), T("Gửi lần đầu"), T("Tiếp nhận"), T("Số lần trả lại"), T("Trễ trong các kỳ trước"), T("Số kỳ trước"), T("Đầu mối"), T("Điện thoại cơ quan")];

    private IEnumerable<IReadOnlyList<object>> Cells() => _found.Select(IReadOnlyList<object> (f) =>
    [
        f.Unit, Say.Capital(Say.Level(f.Level)), Say.Day(f.Due.Due), f.Due.Leave is { } leave ? Say.Day(leave.NewDue) : "", f.Due.Leave?.Reason ?? "", ReportWay.Now(f.State).Words, Say.Filing(f.Status).Words,
        f.Status.IsLate || f.Status.Kind is FilingKind.LateWithLeave ? f.Status.Days : 0, f.FirstSent is { } sent ? Say.Moment(sent) : "", f.AcceptedAtUtc is { } taken ? Say.Moment(taken) : "", f.TimesReturned,
        f.History.Late, f.History.Of, f.Contact ?? "", f.Phone ?? "",
    ]);

    private int Cycle(Filing row) => row.AcceptedAtUtc is { } taken ? Math.Max(0, calendar.WorkdaysBetween(BusinessDay.DayOf(row.FirstSent!.Value), BusinessDay.DayOf(taken))) : 0;

    private static string Returns(Filing row) => row.TimesReturned > 0 ? Tf($" Đã trả lại {row.TimesReturned} lần.") : "";

    private async Task LoadAsync(Guid period, string? loc, string? q, CancellationToken ct)
    {
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == new PeriodId(period), ct);
        SeesAll = RightsTable.ReachOf(acting.Who.Role, Right.SeeReport) is Reach.Organiser;
        _all = [.. (await filings.OfAsync(Period, SeesAll ? null : acting.Who.UnitId, ct)).OrderBy(f => Rank(f.Status.Kind)).ThenByDescending(f => f.Status.IsLate ? f.Status.Days : 0)];
        Query = (q ?? "").Trim();
        var words = Query.Folded();
        _found = words.Length == 0 ? _all : [.. _all.Where(f => f.Unit.Folded().Contains(words, StringComparison.Ordinal))];
        Choices = [.. Kinds.Select(k => new Choice(k.Key, k.Name, _found.Count(k.Holds))).Where(c => c.Count > 0 || c.Key is "tat-ca" || c.Key == loc)];
        Chosen = Kinds.Any(k => k.Key == loc) ? loc! : "tat-ca";
        _found = [.. _found.Where(Kinds.First(k => k.Key == Chosen).Holds)];
    }

    // What hurts most stands first; what is done last.
    private static int Rank(FilingKind kind) => kind switch
    {
        FilingKind.Overdue => 0,
        FilingKind.Returned => 1,
        FilingKind.OnLeave => 2,
        FilingKind.LikelyLate => 3,
        FilingKind.Expected => 4,
        FilingKind.Late => 5,
        FilingKind.LateWithLeave => 6,
        _ => 7,
    };

    private string Chase(IReadOnlyList<Filing> missing) => missing.Count == 0 ? "" : string.Join('\n',
        [Tf($"Nhắc nộp báo cáo {Say.Lower(Period.Name)}. Hạn: {Say.Weekday(Period.Due)}/{Period.Due.Year}{(Ladder.Length > 0 ? $" ({Ladder})" : "")}."), Tf($"Còn {missing.Count} đơn vị chưa gửi:"), .. missing.Select((f, n) => $"{n + 1}. {f.Unit}{Why(f)}"), T("Đề nghị các đơn vị mở GiaoBan để gửi; vướng chỗ nào báo lại bộ phận tổng hợp.")]);

    private static string Why(Filing f) => f.State is ReportState.Returned ? T(" (bị trả lại, chưa gửi lại)") : f.Status.Kind is FilingKind.OnLeave && f.Due.Leave is { } leave ? Tf($" (được lùi đến {Say.ShortDay(leave.NewDue)})") : "";

    private string Until() => calendar.WorkdaysBetween(businessDay.Today, Period.Due) switch
    {
        < 0 => Tf($"Đã quá hạn nộp {Say.Day(Period.Due)}."),
        0 => T("Hôm nay là hạn nộp báo cáo."),
        var days => Tf($"Còn {days} ngày làm việc đến hạn nộp."),
    };
}
