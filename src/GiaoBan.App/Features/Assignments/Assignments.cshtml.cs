using System.Globalization;
using System.Text;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>All assignments for the desk and the leaders, a unit's own for the unit; the filters say what is wrong with each.</summary>
[Asks(Right.SeeAssignments)]
internal sealed class AssignmentsPage(GiaoBanDb db, Acting acting, BusinessDay businessDay, WorkingCalendar calendar) : PageModel
{
    private const int PageSize = 50;

    public sealed record Row(Guid Id, string Code, string Action, string Unit, DateOnly? Due, DateOnly? HeardOn, int Extensions, int Age, (string Kind, string Words) Status, DateOnly? FirstDue, bool ByMilestone, Domain.Conclusions.Recurrence? Repeats, int Reminded);
    public sealed record QuickFilter(string Key, string Name, int Count);

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<QuickFilter> Filters { get; private set; } = [];
    public string Filter { get; private set; } = "";
    public string Query { get; private set; } = "";
    public int PageNumber { get; private set; } = 1;
    public int Pages { get; private set; }
    public int Total { get; private set; }
    public string Headline { get; private set; } = "";

    public async Task OnGetAsync(string? loc, string? q, int trang, CancellationToken ct)
    {
        (Filter, Query, PageNumber) = (loc ?? "mo", (q ?? "").Trim(), Math.Max(1, trang));
        var counts = Mine();
        Filters = [.. Kinds.Select(k => new QuickFilter(k.Key, k.Name, 0))];
        List<QuickFilter> filters = [];
        foreach (var kind in Kinds) filters.Add(new(kind.Key, kind.Name, await Filtered(counts, kind.Key).CountAsync(ct)));
        Filters = filters;
        Total = Filters.First(f => f.Key == "tat-ca").Count;
        Pages = (int)Math.Ceiling(await Found().CountAsync(ct) / (double)PageSize);
        Rows = await RowsAsync(Found().Skip((PageNumber - 1) * PageSize).Take(PageSize), ct);
        var (late, silent) = (Filters.First(f => f.Key == "tre").Count, Filters.First(f => f.Key == "im").Count);
        Headline = Total == 0 ? "Chưa có nhiệm vụ nào." : $"{Say.Count(Total)} nhiệm vụ, {late} việc trễ, {silent} việc chưa báo.";
    }

    /// <summary>What can be read can be exported: the same list as CSV, with a mark that makes Excel read it as UTF-8.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string? loc, string? q, CancellationToken ct)
    {
        (Filter, Query) = (loc ?? "mo", (q ?? "").Trim());
        var text = new StringBuilder("\ufeffMã,Nhiệm vụ,Chủ trì,Tình trạng,Chuyển kỳ,Hạn,Cập nhật\r\n");
        foreach (var row in await RowsAsync(Found(), ct))
            text.Append(CultureInfo.InvariantCulture, $"{row.Code},{Quoted(row.Action)},{Quoted(row.Unit)},{Quoted(row.Status.Words)},{(row.Age > 0 ? Say.Age(row.Age) : "")},{(row.Due is { } d ? Say.Day(d) : "")},{(row.HeardOn is { } h ? Say.Day(h) : "")}\r\n");
        return File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", "nhiem-vu.csv");
    }

    private static readonly (string Key, string Name)[] Kinds = [("mo", "Đang mở"), ("tre", "Trễ"), ("im", "Chưa báo"), ("moi", "Chưa nhận"), ("hoi", "Chờ trả lời"), ("cho", "Chờ xác nhận"), ("xong", "Xong"), ("tat-ca", "Tất cả")];

    private IQueryable<Assignment> Mine()
    {
        var (organiser, line, unit) = (acting.Who.OrganiserId, acting.Who.LineId, acting.Who.UnitId);
        var all = RightsTable.ReachOf(acting.Who.Role, Right.SeeAssignments) is Reach.Organiser;
        return db.Assignments.AsNoTracking().Where(a => a.OrganiserId == organiser && a.LineId == line && (all || a.LeadUnitId == unit || a.Coordinators.Any(c => c.UnitId == unit) || a.Requests.Any(r => r.UnitId == unit)));
    }

    private IQueryable<Assignment> Found()
    {
        var words = Query.Folded();
        var found = Filtered(Mine(), Filter);
        if (words.Length > 0) found = found.Where(a => EF.Functions.Like(a.SearchText, $"%{words.Replace("%", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)}%"));
        return found.OrderBy(a => a.Due == null).ThenBy(a => a.Due).ThenBy(a => a.Code);
    }

    // The same rules as AssignmentStatus.Of, in the database's words; a test holds the two against each other.
    private IQueryable<Assignment> Filtered(IQueryable<Assignment> all, string filter)
    {
        var today = businessDay.Today;
        var heardBefore = today.AddDays(-AssignmentStatus.SilentDays);
        return filter switch
        {
            "mo" => all.Where(a => a.State != AssignmentState.Verified),
            "tre" => all.Where(a => a.State != AssignmentState.Verified && a.State != AssignmentState.Reported && a.Due < today),
            "hoi" => all.Where(a => a.AskedOn != null && a.State != AssignmentState.Verified),
            "im" => all.Where(a => a.AskedOn == null && (a.State == AssignmentState.Issued || a.State == AssignmentState.Received) && (a.Due == null || a.Due >= today) && (a.HeardOn ?? a.IssuedOn) <= heardBefore),
            "moi" => all.Where(a => a.State == AssignmentState.Issued),
            "cho" => all.Where(a => a.State == AssignmentState.Reported),
            "xong" => all.Where(a => a.State == AssignmentState.Verified),
            _ => all,
        };
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(IQueryable<Assignment> assignments, CancellationToken ct)
    {
        var now = Quarter.Of(businessDay.Today);
        var rows = await (from a in assignments join u in db.Units on a.LeadUnitId equals u.Id
                          select new { a.Id, a.Code, a.Action, u.ShortName, a.Due, a.IssuedOn, a.HeardOn, a.AskedOn, a.State, a.IssuedYear, a.IssuedQuarter, a.FirstDue, a.MilestoneId, a.Repeats, Extensions = a.Extensions.Count(), Reminded = db.Reminders.Count(m => m.AssignmentId == a.Id && m.Ordinal > 0) }).ToListAsync(ct);
        return [.. rows.Select(r => new Row(r.Id.Value, r.Code, r.Action, r.ShortName, r.Due, r.HeardOn, r.Extensions, r.State is AssignmentState.Verified ? 0 : now.Since(new Quarter(r.IssuedYear, r.IssuedQuarter)),
            Say.Status(AssignmentStatus.Of(r.State, r.Due, r.IssuedOn, r.HeardOn, r.AskedOn, businessDay.Today, calendar)), r.FirstDue, r.MilestoneId is not null, r.Repeats, r.Reminded))];
    }

    // A cell that begins like a formula is a formula to Excel: led by an apostrophe it stays text.
    private static string Quoted(string text) => $"\"{(text.Length > 0 && "=+-@".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
