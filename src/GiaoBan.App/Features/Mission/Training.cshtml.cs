using GiaoBan.App.Features.Consolidation;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Mission;

/// <summary>Tập huấn: what the reports ask for, the classes of the year, who is enrolled by post, who came, and how far each unit is covered.</summary>
[Asks(Right.SeeMission)]
internal sealed class TrainingPage(GiaoBanDb db, GatherNeed gather, RunCourse run, Acting acting, BusinessDay businessDay) : PageModel
{
    private const int MostLines = 40;

    /// <summary>Folded words by which a line asks for teaching.</summary>
    private static readonly string[] Asking = ["tap huan", "boi duong", "nghiep vu", "ky nang"];

    public sealed record NeedRow(Guid Id, string Topic, int Lines, int Courses);

    public int Year { get; private set; }
    public IReadOnlyList<TrainingCourse> Courses { get; private set; } = [];
    public IReadOnlyList<NeedRow> Needs { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Text, string Unit)> Lines { get; private set; } = [];
    public IReadOnlyList<TrainingCoverage> Coverage { get; private set; } = [];
    public IReadOnlyDictionary<UnitId, string> Names { get; private set; } = new Dictionary<UnitId, string>();
    public RunCourse.Input Typed { get; private set; } = new();
    public RunCourse.Seat TypedSeat { get; private set; } = new();
    public string? TypedTopic { get; private set; }

    public string Headline => Courses.Count == 0 ? Tf($"Năm {Year} chưa có lớp nào") : Tf($"{Courses.Count(HasEnded)} trong {Courses.Count} lớp của năm {Year} đã bế giảng, {Say.Count(Courses.Sum(c => c.Came ?? 0))} lượt người dự");

    public bool HasEnded(TrainingCourse course) => course.Ends <= businessDay.Today;

    public bool HasBegun(TrainingCourse course) => course.Starts <= businessDay.Today;

    public bool EnrolsForAll => RightsTable.ReachOf(acting.Who.Role, Right.EnrolInCourse) is Reach.Organiser;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostNeedAsync(string? topic, List<Guid> lines, CancellationToken ct)
    {
        TypedTopic = topic;
        return AnswerAsync(() => gather.RunAsync(topic, lines, ct), ct);
    }

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostPlanAsync(RunCourse.Input input, CancellationToken ct)
    {
        Typed = input;
        return AnswerAsync(() => run.PlanAsync(input, ct), ct);
    }

    [Asks(Right.EnrolInCourse)]
    public Task<IActionResult> OnPostEnrolAsync(RunCourse.Seat seat, CancellationToken ct)
    {
        TypedSeat = seat;
        return AnswerAsync(() => run.EnrolAsync(seat, ct), ct);
    }

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostAttendAsync(Guid course, Guid seat, int came, CancellationToken ct) => AnswerAsync(() => run.AttendAsync(course, seat, came, ct), ct);

    private Task<IActionResult> AnswerAsync(Func<Task<Result>> act, CancellationToken ct) => this.AnswerAsync(db, act, "/tap-huan", () => LoadAsync(ct));

    private async Task LoadAsync(CancellationToken ct)
    {
        Year = businessDay.Today.Year;
        var (first, last) = (new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        Courses = await db.TrainingCourses.Of(acting.Who).AsNoTracking().Include(c => c.Seats).Where(c => c.Starts >= first && c.Starts <= last).OrderBy(c => c.Starts).ToListAsync(ct);
        Coverage = TrainingCoverage.Of(Courses, businessDay.Today);
        var tied = await db.ThreadLinks.Where(l => l.ToKind == KnotKind.TrainingNeed).GroupBy(l => l.ToId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        Needs = [.. (await db.TrainingNeeds.Of(acting.Who).OrderBy(n => n.Topic).Select(n => new { n.Id, n.Topic, Courses = db.TrainingCourses.Count(c => c.NeedId == n.Id) }).ToListAsync(ct))
            .Select(n => new NeedRow(n.Id.Value, n.Topic, tied.GetValueOrDefault(n.Id.Value), n.Courses))];
        await LinesAsync(ct);
        Names = await db.ShortNamesAsync(Courses.SelectMany(c => c.Seats.Select(s => s.UnitId).Prepend(c.HeldBy)), ct);
    }

    // What asks for teaching and is in no need yet; the desk alone gathers.
    private async Task LinesAsync(CancellationToken ct)
    {
        if (RightsTable.ReachOf(acting.Who.Role, Right.ManageMission) is Reach.None) return;
        SectionKind[] sections = [SectionKind.Difficulties, SectionKind.Causes, SectionKind.Proposals];
        var (a, b, c, d) = (Asking[0], Asking[1], Asking[2], Asking[3]);
        var found = await (from i in db.SentLines(acting.Who) join r in db.Reports on i.ReportId equals r.Id join u in db.Units on r.UnitId equals u.Id
                           where sections.Contains(i.Section) && (i.SearchText.Contains(a) || i.SearchText.Contains(b) || i.SearchText.Contains(c) || i.SearchText.Contains(d))
                           orderby r.PeriodNo descending, u.No, i.Ordinal select new { i.Id, i.Text, u.ShortName }).Take(2 * MostLines).ToListAsync(ct);
        var ids = found.Select(f => f.Id.Value).ToList();
        var gathered = (await db.ThreadLinks.Where(l => l.FromKind == KnotKind.ReportLine && l.ToKind == KnotKind.TrainingNeed && ids.Contains(l.FromId)).Select(l => l.FromId).ToListAsync(ct)).ToHashSet();
        Lines = [.. found.Where(f => !gathered.Contains(f.Id.Value)).Take(MostLines).Select(f => (f.Id.Value, f.Text, f.ShortName))];
    }
}
