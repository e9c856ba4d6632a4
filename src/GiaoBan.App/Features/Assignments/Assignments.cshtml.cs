using System.Globalization;
using System.Security.Cryptography;
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
internal sealed class AssignmentsPage(GiaoBanDb db, AssignmentFilters filters, KeptAnswers kept, Acting acting, AnnexOut annex, BusinessDay businessDay, WorkingCalendar calendar) : PageModel
{
    private const int PageSize = 20, PagesAtOnce = 5, ManyHits = 2_000;

    public sealed record Row(Guid Id, string Code, string Action, string Unit, DateOnly? Due, DateOnly? HeardOn, int Extensions, int Age, (string Kind, string Words) Status, DateOnly? FirstDue, bool ByMilestone, Domain.Conclusions.Recurrence? Repeats, int Reminded);
    public sealed record QuickFilter(string Key, string Name, int Count);

    /// <summary>A few pages of the list, asked for together: whoever reads the first mostly reads the second.</summary>
    private sealed record Shown(IReadOnlyList<Row> Rows, int Found)
    {
        private readonly string?[] _marks = new string?[PagesAtOnce];

        /// <summary>Two pages with the same mark show the same rows.</summary>
        public string MarkOf(int page) => _marks[page] ??= Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Page(page)))));

        public IEnumerable<Row> Page(int page) => Rows.Skip(page * PageSize).Take(PageSize);
    }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<QuickFilter> Filters { get; private set; } = [];
    public string Filter { get; private set; } = "";
    public string Query { get; private set; } = "";

    /// <summary>Code of the one unit whose assignments are asked for; empty for all.</summary>
    public string UnitCode { get; private set; } = "";
    public string? UnitName { get; private set; }
    public int PageNumber { get; private set; } = 1;
    public int Pages { get; private set; }
    public int Total { get; private set; }
    public string Headline { get; private set; } = "";

    /// <summary>Names everything this list is drawn from: whoever would be shown the same is given what was drawn once, also after acts that touched none of it.</summary>
    public string SameFor { get; private set; } = "";

    /// <summary>The list as it is now, for links that change one thing in it.</summary>
    public string Address(string? filter = null, int? page = null, string? handler = null) =>
        $"/nhiem-vu?loc={filter ?? Filter}{(Query.Length > 0 ? $"&q={Uri.EscapeDataString(Query)}" : "")}{(UnitCode.Length > 0 ? $"&dv={Uri.EscapeDataString(UnitCode)}" : "")}{(page > 1 ? $"&trang={page}" : "")}{(handler is null ? "" : $"&handler={handler}")}";

    /// <summary>The first, the last, and those around this one: of 100,000 nobody wants 5,000 links.</summary>
    public IEnumerable<int> NearPages => Enumerable.Range(1, Pages).Where(p => p == 1 || p == Pages || Math.Abs(p - PageNumber) <= 2);

    public async Task OnGetAsync(string? loc, string? q, string? dv, int trang, CancellationToken ct)
    {
        Ask(loc, q, dv);
        PageNumber = Math.Clamp(trang, 1, 100_000);
        UnitName = UnitCode.Length > 0 ? await db.Units.Where(u => u.Code == UnitCode).OrderByDescending(u => u.ValidFrom).Select(u => u.Name).FirstOrDefaultAsync(ct) : null;
        var now = await kept.NowAsync(HttpContext);
        var counts = await kept.UntilNextActAsync($"counts {filters.Scope}|{UnitCode}", now, () => filters.CountsAsync(Asked(), CancellationToken.None));
        Filters = [.. AssignmentFilters.Kinds.Select((k, i) => new QuickFilter(k.Key, k.Name, counts[i]))];
        Total = Filters[^1].Count;
        var together = Query.Length > 0 ? 1 : PagesAtOnce; // what is searched for is as good as never the same twice
        var (window, place) = Math.DivRem(PageNumber - 1, together);
        var shown = await kept.UntilNextActAsync($"list {filters.Scope} {Address(page: window + 1)}", now, () => ShownAsync(window * together * PageSize, together * PageSize));
        (Rows, Pages) = ([.. shown.Page(place)], (int)Math.Ceiling(shown.Found / (double)PageSize));
        var (late, silent) = (Filters.First(f => f.Key == "tre").Count, Filters.First(f => f.Key == "im").Count);
        Headline = Total == 0 ? T("Chưa có nhiệm vụ nào.") : Tf($"{(UnitName is null ? "" : $"{UnitName}: ")}{Say.Count(Total)} nhiệm vụ, {late} việc trễ, {silent} việc chưa báo.");
        var officer = acting.Who;
        SameFor = $"{filters.Scope} {officer.Role} {officer.InPlaceOf is null} {officer.Scope} {AreEnglish} {Address(page: PageNumber)} {Pages} {UnitName} {Headline} {string.Join(' ', counts)} {shown.MarkOf(place)}";
    }

    /// <summary>What can be read can be exported: the same list as CSV, with a mark that makes Excel read it as UTF-8.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string? loc, string? q, string? dv, CancellationToken ct)
    {
        Ask(loc, q, dv);
        var text = new StringBuilder("\ufeffMã,Nhiệm vụ,Chủ trì,Tình trạng,Chuyển kỳ,Hạn,Cập nhật\r\n");
        foreach (var row in await RowsAsync(Found(), ct))
            text.Append(CultureInfo.InvariantCulture, $"{row.Code},{CsvCells.Quoted(row.Action)},{CsvCells.Quoted(row.Unit)},{CsvCells.Quoted(row.Status.Words)},{(row.Age > 0 ? Say.Age(row.Age) : "")},{(row.Due is { } d ? Say.Day(d) : "")},{(row.HeardOn is { } h ? Say.Day(h) : "")}\r\n");
        return File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", "nhiem-vu.csv");
    }

    /// <summary>The same list as an official annex, in the columns of the table that the import reads.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(string? loc, string? q, string? dv, CancellationToken ct)
    {
        Ask(loc, q, dv);
        return File((await annex.RunAsync(Found(), ct)).ToXlsx(), OfficeTypes.Xlsx, "phu-luc-nhiem-vu.xlsx");
    }

    public async Task<IActionResult> OnGetDocxAsync(string? loc, string? q, string? dv, CancellationToken ct)
    {
        Ask(loc, q, dv);
        return File((await annex.RunAsync(Found(), ct)).ToDocx(), OfficeTypes.Docx, "phu-luc-nhiem-vu.docx");
    }

    private void Ask(string? loc, string? q, string? dv) => (Filter, Query, UnitCode) = (AssignmentFilters.Kinds.Any(k => k.Key == loc) ? loc! : "mo", (q ?? "").Trim(), (dv ?? "").Trim());

    private IQueryable<Assignment> Asked() => UnitCode.Length == 0 ? filters.Mine() : filters.Mine().Where(a => db.Units.Any(u => u.Id == a.LeadUnitId && u.Code == UnitCode));

    private IQueryable<Assignment> Found() => Matching().OrderBy(a => a.SortDay).ThenBy(a => a.Code);

    private IQueryable<Assignment> Matching()
    {
        var words = SearchWords.ForLike(Query);
        var found = filters.Of(Asked(), Filter);
        if (words.Length > 0) found = found.Where(a => EF.Functions.Like(a.SearchText, $"%{words}%"));
        return found;
    }

    // Not the request's own token: another request may be waiting for the same answer.
    private async Task<Shown> ShownAsync(int skip, int take)
    {
        var ct = CancellationToken.None;
        if (Query.Length == 0) return new(await RowsAsync(Found().Skip(skip).Take(take), ct), Filters.First(f => f.Key == Filter).Count);

        // Few rows hold rare words: they are found by one look through the table, not by walking an index from row to row.
        var hits = await Matching().Select(a => new { a.Id, a.SortDay, a.Code }).Take(ManyHits + 1).ToListAsync(ct);
        if (hits.Count > ManyHits) return new(await RowsAsync(Found().Skip(skip).Take(take), ct), await Found().CountAsync(ct));

        var shown = hits.OrderBy(h => h.SortDay).ThenBy(h => h.Code, StringComparer.Ordinal).Skip(skip).Take(take).Select(h => h.Id).ToList();
        return new(await RowsAsync(db.Assignments.AsNoTracking().Where(a => shown.Contains(a.Id)).OrderBy(a => a.SortDay).ThenBy(a => a.Code), ct), hits.Count);
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(IQueryable<Assignment> assignments, CancellationToken ct)
    {
        var now = Quarter.Of(businessDay.Today);
        // The page is cut out first, then each of its rows is told its unit: a join before the cut would be made for all.
        var rows = await assignments.Select(a => new
        {
            a.Id, a.Code, a.Action, Unit = db.Units.Where(u => u.Id == a.LeadUnitId).Select(u => u.ShortName).First(),
            a.Due, a.IssuedOn, a.HeardOn, a.AskedOn, a.State, a.IssuedYear, a.IssuedQuarter, a.FirstDue, a.MilestoneId, a.Repeats, Extensions = a.Extensions.Count(), Reminded = db.Reminders.Count(m => m.AssignmentId == a.Id && m.Ordinal > 0),
        }).ToListAsync(ct);
        return [.. rows.Select(r => new Row(r.Id.Value, r.Code, r.Action, r.Unit, r.Due, r.HeardOn, r.Extensions, r.State is AssignmentState.Verified ? 0 : now.Since(new Quarter(r.IssuedYear, r.IssuedQuarter)),
            Say.Status(AssignmentStatus.Of(r.State, r.Due, r.IssuedOn, r.HeardOn, r.AskedOn, businessDay.Today, calendar)), r.FirstDue, r.MilestoneId is not null, r.Repeats, r.Reminded))];
    }
}
