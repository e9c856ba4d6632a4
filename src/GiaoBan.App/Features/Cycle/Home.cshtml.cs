using GiaoBan.App.Features.Approval;
using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Features.Organization;
using GiaoBan.App.Features.Reports;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Cycle;

/// <summary>The first page of the day: the desk sees the six rooms, a unit what it owes, a leader what is late, an administrator the house.</summary>
[Asks(Right.SeeHome)]
internal sealed class HomePage(GiaoBanDb db, AssignmentFilters filters, ChaseDesk chase, UnitWork work, LeaderView leader, UnitLines lines, UnitHeads heads, AskedOfMe askedOfMe, Acting acting, PageFrame frame, BusinessDay businessDay, WorkingCalendar calendar) : PageModel
{
    public sealed record Room(string Name, string Href, string Figure, int? Of, string What, string? FlagKind, string? Flag, bool Walked, bool Here);
    public sealed record Item(string Kind, string Words, string Title, string Href, string Detail);
    public sealed record FeedLine(string When, string What);
    public sealed record Button(string Words, string Href);

    public string Headline { get; private set; } = "";
    public IReadOnlyList<Room> Spine { get; private set; } = [];
    public int Carried { get; private set; }
    public string ListTitle { get; private set; } = "";
    public string ListNote { get; private set; } = "";
    public IReadOnlyList<Item> Items { get; private set; } = [];
    public IReadOnlyList<FeedLine> Feed { get; private set; } = [];
    public Button? First { get; private set; }
    public ChaseDesk.View? Chase { get; private set; }
    public LeaderView.View? Leader { get; private set; }
    public IReadOnlyList<UnitWork.Group>? Work { get; private set; }

    /// <summary>Where the unit's reports of the period are on their way.</summary>
    public List<(string Title, string Href, ReportWay Way)> Ways { get; } = [];

    /// <summary>Steps of a route and questions that wait for this very person.</summary>
    public IReadOnlyList<AskedOfMe.Line> Mine { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await frame.LoadAsync(HttpContext);
        if (frame.May(Right.AnswerNotice)) Mine = await askedOfMe.RunAsync(ct);
        switch (acting.Who.Role)
        {
            case Role.Administrator: await ShowHouseAsync(ct); break;
            case Role.DeskOfficer or Role.Leader when acting.Who.InPlaceOf is null || acting.Who.Scope is Scope.Everything: await ShowOfficeAsync(ct); break;
            case Role.DeskOfficer or Role.Leader: ShowScope(); break;
            default: await ShowUnitAsync(ct); break;
        }
    }

    // Whoever stands in for a part only gets the doors of that part, not the figures of the whole.
    private void ShowScope()
    {
        (ListTitle, ListNote) = (T("Việc làm thay"), "");
        Headline = Tf($"Anh chị đang làm thay {acting.Who.InPlaceOf}, {Say.Scope(acting.Who.Scope)}.");
        List<(Right Right, string Word, string Title, string Href)> doors =
        [
            (Right.SeeReport, T("Báo cáo"), T("Báo cáo của các đơn vị"), frame.Period is { } p ? $"/ky/{p.Id.Value}" : "/ky"),
            (Right.SeeAssignments, T("Nhiệm vụ"), T("Nhiệm vụ đã giao"), "/nhiem-vu"),
            (Right.SeeConference, T("Hội nghị"), T("Hội nghị của kỳ"), frame.Period is { } q ? $"/ky/{q.Id.Value}/giao-ban" : "/ky"),
        ];
        Items = [.. doors.Where(d => frame.May(d.Right)).Select(d => new Item("open", d.Word, d.Title, d.Href, T("Trong phạm vi được giao")))];
    }

    private async Task ShowOfficeAsync(CancellationToken ct)
    {
        var counts = await filters.CountsAsync(filters.Mine(), ct);
        var (late, silent, unreceived, asked, waiting, done, total) = (Of("tre"), Of("im"), Of("moi"), Of("hoi"), Of("cho"), Of("xong"), Of("tat-ca"));
        var all = asked + Mine.Count;
        var unfiled = frame.Period is { } period ? await DrawSpineAsync(period, total, done, late, unreceived, ct) : null;

        if (acting.Who.Role is Role.Leader) Leader = (await leader.RunAsync(asked, late, silent, ct)) with { Mine = Mine };
        else Chase = await chase.RunAsync(asked, waiting, ct);
        Feed = await FeedAsync(ct);
        Headline = frame.Period is null && total == 0 ? T("Chưa mở kỳ nào.") : late == 0 && waiting == 0 && unfiled is not null ? unfiled : Leader is not null && late + silent + all > 0 ? Tf($"{Say.Count(late)} việc quá hạn, {Say.Count(silent)} việc chưa cập nhật, {Say.Count(all)} việc chờ đồng chí.") : late > 0 ? Tf($"{Say.Capital(Say.Count(late))} nhiệm vụ trễ hạn, {waiting} việc chờ xác nhận.") : Tf($"{waiting} việc chờ xác nhận, không có việc trễ.");
        First = acting.Who.Role is Role.DeskOfficer && frame.Period is null ? new(T("Mở kỳ đầu tiên"), "/ky/mo") : waiting > 0 && acting.Who.Role is Role.DeskOfficer ? new(Tf($"Kiểm tra {waiting} việc đơn vị báo xong"), "/nhiem-vu?loc=cho") : unfiled is not null ? new(T("Xem ai chưa gửi"), frame.Rooms()[0].Href) : null;

        int Of(string filter) => counts[Array.FindIndex(AssignmentFilters.Kinds, k => k.Key == filter)];
    }

    // Answers what the collecting room is waiting for, in a sentence; null when every report is in.
    private async Task<string?> DrawSpineAsync(Domain.Periods.ReportingPeriod period, int total, int done, int late, int unreceived, CancellationToken ct)
    {
        var rooms = frame.Rooms();
        var (asked, filed) = (await db.Reports.CountAsync(r => r.PeriodId == period.Id, ct), await db.Reports.CountAsync(r => r.PeriodId == period.Id && (r.State == ReportState.Submitted || r.State == ReportState.Accepted), ct));
        var figures = await db.Figures.CountAsync(f => f.PeriodNo == period.No && f.Value != null, ct);
        var conference = frame.Conference;
        var orders = await db.Directives.CountAsync(d => d.OrganiserId == period.OrganiserId && d.LineId == period.LineId && d.State == DirectiveState.Issued, ct);
        var waiting = conference is null ? 0 : await db.Directives.CountAsync(d => d.ConferenceId == conference.Id && d.State == DirectiveState.Confirmed, ct);
        Carried = await db.FollowUps.CountAsync(f => db.Reports.Any(r => r.Id == f.ReportId && r.PeriodId == period.Id) && f.SourceKind == KnotKind.Assignment && f.State != FollowUpState.Done, ct);
        var days = calendar.WorkdaysBetween(businessDay.Today, period.Due);
        Spine =
        [
            new(rooms[0].Name, rooms[0].Href, Say.Count(filed), asked, T("đơn vị đã gửi báo cáo"), filed == asked ? null : days < 0 ? "late" : "soon", filed == asked ? null : days < 0 ? Tf($"Quá hạn {-days} ngày") : Tf($"Hạn {Say.Weekday(period.Due)}"), true, conference is null),
            new(rooms[1].Name, rooms[1].Href, Say.Count(figures), null, T("số liệu đã nhận"), null, null, figures > 0, false),
            new(rooms[2].Name, rooms[2].Href, conference is null ? "–" : Say.ShortDay(conference.Day), null, conference is null ? T("chưa có hội nghị") : T("hội nghị giao ban"), null, null, conference is not null, conference?.State is Domain.Conferences.ConferenceState.Planned),
            new(rooms[3].Name, rooms[3].Href, waiting > 0 ? Say.Count(waiting) : "–", null, waiting > 0 ? T("nội dung chờ giao") : T("mở khi chủ trì kết luận"), null, null, waiting > 0, false),
            new(rooms[4].Name, rooms[4].Href, Say.Count(total), null, Tf($"nhiệm vụ từ {orders} nội dung"), unreceived > 0 ? "fresh" : null, unreceived > 0 ? Tf($"{unreceived} chưa tiếp nhận") : null, total > 0, false),
            new(rooms[5].Name, rooms[5].Href, Say.Count(done), total, T("đã xong, có minh chứng"), late > 0 ? "late" : null, late > 0 ? Tf($"{late} quá hạn") : null, total > 0, false),
        ];
        var until = days < 0 ? Tf($"Quá hạn nộp báo cáo {-days} ngày.") : days == 0 ? T("Hôm nay là hạn nộp báo cáo.") : Tf($"Còn {days} ngày làm việc đến hạn nộp báo cáo.");
        return filed == asked ? null : Tf($"{until} {Say.Count(asked - filed)} đơn vị chưa gửi.");
    }

    private async Task ShowUnitAsync(CancellationToken ct)
    {
        var unit = acting.Who.UnitId;
        (ListTitle, ListNote) = (T("Việc của đơn vị"), T("Việc gấp nhất ở trên"));
        Work = frame.May(Right.SeeAssignments) ? await work.RunAsync(ct) : [];
        List<Item> items = [];
        // Its own report, and those that the units it came from have not finished.
        var family = await lines.WithForebearsAsync(unit, ct);
        List<string> approvers = [.. (await heads.OfAsync(unit, ct)).Select(h => h.Name)];
        foreach (var report in frame.Period is { } of && frame.May(Right.SeeReport) ? await db.Reports.AsNoTracking().Include(r => r.Steps).Where(r => r.PeriodId == of.Id && family.Contains(r.UnitId)).OrderByDescending(r => r.UnitNo).ToListAsync(ct) : [])
        {
            var writer = await db.Units.AsNoTracking().FirstAsync(u => u.Id == report.UnitId, ct);
            var before = report.UnitId == unit ? "" : Tf($" (nộp thay {writer.Name})");
            Ways.Insert(0, (Tf($"Báo cáo {Say.Lower(frame.Period!.Name)}{before}"), AskHead.PageOf(report), new ReportWay(report, approvers)));
            if (report.IsWithUnit) items.Insert(0, Waiting(report, Tf($"Báo cáo {Say.Lower(frame.Period!.Name)}{before}"), frame.Period!.DueOf(writer.Id, writer.Level)));
        }
        foreach (var asked in frame.May(Right.FillReport) ? await db.LineQuestions.AsNoTracking().Where(q => family.Contains(q.UnitId) && q.OrganiserId == acting.Who.OrganiserId && q.LineId == acting.Who.LineId && q.Answer == null).OrderBy(q => q.Due).Take(10).ToListAsync(ct) : [])
            items.Add(new(asked.Due < businessDay.Today ? "late" : "ask", asked.Due < businessDay.Today ? T("Quá hạn trả lời") : T("Hỏi lại"), asked.Text, Consolidation.Questions.Page(asked), Tf($"{asked.AskedBy} hỏi, trả lời chậm nhất {Say.Weekday(asked.Due)}.")));
        Items = items;
        // One's own notices: what was told to whoever stands in, not to the one they stand in for.
        Feed = [.. (await db.Notices.AsNoTracking().Where(n => n.AccountId == acting.Who.AccountId.Value).OrderByDescending(n => n.AtUtc).Take(6).ToListAsync(ct)).Select(n => new FeedLine(Say.Clock(n.AtUtc), n.Text))];
        var waiting = items.Count + Mine.Count + Work.Sum(g => g.Lines.Count);
        Headline = waiting == 0 ? T("Hôm nay không có việc nào đang chờ.") : Tf($"{Say.Count(waiting)} việc đang chờ đơn vị.");
    }

    // What a report asks of the unit now: to write it, to mend it, or the head's word.
    private Item Waiting(UnitReport report, string title, Domain.Periods.UnitDue due)
    {
        var status = FilingStatus.Of(report.State, Reports.Filings.DayOf(report.FirstSent), due, default, businessDay.Today, calendar);
        var (href, until) = (AskHead.PageOf(report), Tf($"Hạn {Say.Weekday(due.Due)}{(due.Leave is { } leave ? Tf($", được lùi đến {Say.Weekday(leave.NewDue)}") : "")}."));
        var (kind, left) = Say.Filing(status);
        if (report.State is ReportState.WithHead && acting.Who.Role is Role.UnitHead)
        {
            First = new(T("Đọc và duyệt báo cáo"), href);
            return new("ask", T("Chờ đồng chí duyệt"), title, href, status.IsLate ? $"{left}. {until}" : until);
        }
        if (report.State is ReportState.WithHead) return new(kind, left, title, href, T("Chờ người đứng đầu duyệt."));

        First = new(T("Viết báo cáo"), href);
        return report.State is ReportState.Returned ? new("back", T("Bị trả lại"), title, href, report.ReturnReason ?? "") : new(kind, left, title, href, until);
    }

    private async Task ShowHouseAsync(CancellationToken ct)
    {
        var (accounts, units, entries, seals) = (await db.Users.CountAsync(ct), await db.Units.CountAsync(ct), await db.AuditEntries.LongCountAsync(ct), await db.AuditSeals.LongCountAsync(ct));
        ListTitle = T("Hệ thống");
        Headline = T("Hệ thống đang chạy.");
        Items =
        [
            new("done", Tf($"{accounts} tài khoản"), T("Tài khoản và vai trò"), "/quan-tri/tai-khoan", T("Tạo tài khoản, xem ai giữ vai trò gì.")),
            new(entries == seals ? "done" : "doing", Tf($"{seals}/{entries} mục đã khóa"), T("Nhật ký"), "/quan-tri/nhat-ky", T("Ai làm gì, lúc nào, vì sao; chuỗi khóa chống sửa.")),
            new("done", Tf($"{units} đơn vị"), T("Đơn vị"), "/quan-tri/don-vi", T("Tên, cấp, trực thuộc, ngày có hiệu lực.")),
        ];
    }

    // Acts that concern everybody; what one unit types or who signs in is not news.
    private async Task<IReadOnlyList<FeedLine>> FeedAsync(CancellationToken ct)
    {
        var acts = new Dictionary<string, string> { ["report.submit"] = "gửi báo cáo", ["report.accept"] = "tiếp nhận một báo cáo", ["assignment.report"] = "cập nhật một nhiệm vụ", ["assignment.prove"] = "gửi minh chứng", ["assignment.verify"] = "xác nhận một việc xong", ["assignment.issue"] = "giao việc", ["contribution.hear"] = "ghi một ý kiến", ["period.open"] = "mở kỳ" };
        var (names, organiser) = (acts.Keys.ToList(), acting.Who.OrganiserId.Value);
        var entries = await db.AuditEntries.AsNoTracking().Where(e => names.Contains(e.Act) && e.OrganiserId == organiser).OrderByDescending(e => e.Seq).Take(8).ToListAsync(ct);
        return [.. entries.Select(e => new FeedLine(Say.Clock(e.AtUtc), $"{e.Actor} {T(acts[e.Act])}"))];
    }
}
