using GiaoBan.App.Features.Cycle;
using GiaoBan.App.Features.Reminders;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>One assignment's whole story, and what may be done with it by whoever looks at it.</summary>
[Asks(Right.SeeAssignments)]
internal sealed class OneAssignmentPage(
    GiaoBanDb db, Acting acting, BusinessDay businessDay, WorkingCalendar calendar, ThreadWalk walk,
    ReceiveAssignment receive, ReportProgress report, AddEvidence prove, AskBack ask, SettleRequest settle, TellOwnDuty tellDuty, VerifyAssignment verify, ExtendDeadline extend, StopSeries stop, Cascade cascade) : PageModel
{
    private Dictionary<UnitId, string> _names = [];

    public Assignment Assignment { get; private set; } = null!;
    public IReadOnlyList<ThreadStep> Thread { get; private set; } = [];
    public (string Kind, string Words) Status { get; private set; }
    public string LeadName => NameOf(Assignment.LeadUnitId);
    public int Age => Assignment.IsOpen ? Assignment.AgeInQuarters(Quarter.Of(businessDay.Today)) : 0;
    public bool CanReport { get; private set; }
    public bool CanVerify { get; private set; }
    public bool CanSettle { get; private set; }

    /// <summary>The reader's own helping duty, if the unit has one here.</summary>
    public CoordinatingUnit? OwnDuty { get; private set; }
    public AskBack.Input Asked { get; private set; } = new();
    public SettleRequest.Input Settled { get; private set; } = new();

    /// <summary>What a picker shows for a unit chosen before.</summary>
    public string? PickedName(Guid? unit) => unit is { } id ? _names.GetValueOrDefault(new UnitId(id)) : null;

    /// <summary>Said, proven and on time are three things (product.md F51): each has its own answer.</summary>
    public (bool Said, bool Proven, bool? OnTime) Marks
    {
        get
        {
            var done = Assignment.Notes.Where(n => n.State is ProgressState.Done).OrderBy(n => n.Ordinal).LastOrDefault();
            return (done is not null, Assignment.Evidence.Count > 0, done is null || Assignment.Due is null ? null : done.On <= Assignment.Due);
        }
    }
    public ExtendDeadline.Input Moved { get; private set; } = new();

    /// <summary>What it is a part of, from the nearest up, and the parts it was split into.</summary>
    public IReadOnlyList<Assignment> Wholes { get; private set; } = [];
    public IReadOnlyList<Assignment> Parts { get; private set; } = [];
    public int OpenParts => Parts.Count(p => p.IsOpen);
    public bool CanHandOn { get; private set; }
    public bool CanStop { get; private set; }
    public IReadOnlyList<Reminder> Reminders { get; private set; } = [];
    public Milestone? Milestone { get; private set; }

    /// <summary>Something about the due day worth a look; nothing is asked of what is closed.</summary>
    public DueDoubt? Doubt => Assignment.IsOpen ? DueDoubt.About(Assignment.Due, null, businessDay.Today, calendar) : null;

    /// <summary>"Hạn 30/6/2019, hạn đầu 15/6/2019" in whichever way it is bound.</summary>
    public string Deadline
    {
        get
        {
            var a = Assignment;
            var due = a.Due is { } day ? Tf($"Hạn {Say.Day(day)}") : Milestone is null ? T("Thường xuyên") : T("Chưa có ngày");
            var first = a.FirstDue is { } one && one != a.Due ? Tf($", hạn đầu {Say.Day(one)}") : "";
            var moved = a.Extensions.Count > 0 ? Tf($", đã gia hạn {a.Extensions.Count} lần") : "";
            var before = Milestone is null ? "" : a.WorkdaysBefore == 1 ? Tf($", trước {Milestone.Name}") : Tf($", {a.WorkdaysBefore} ngày làm việc trước {Milestone.Name}");
            return due + first + moved + before + (a.Repeats is { } each ? Tf($", {Say.Each(each)}, lần thứ {a.Occurrence}") : "");
        }
    }

    public (string Kind, string Words) StatusOf(Assignment part) => Say.Status(AssignmentStatus.Of(part.State, part.Due, part.IssuedOn, part.HeardOn, part.AskedOn, businessDay.Today, calendar));
    public string TypedText { get; private set; } = "";

    public (string Kind, string Words) StatusOf(CoordinatingUnit duty) => Say.Status(duty.StatusOn(Assignment.IssuedOn, businessDay.Today, calendar));

    public string NameOf(UnitId id) => _names.GetValueOrDefault(id, "");

    public async Task OnGetAsync(Guid assignment, CancellationToken ct) => await LoadAsync(assignment, ct);

    [Asks(Right.ReportProgress)]
    public async Task<IActionResult> OnPostReceiveAsync(Guid assignment, CancellationToken ct) =>
        await DoAsync(assignment, one => receive.RunAsync(one, ct), ct);

    [Asks(Right.ReportProgress)]
    public async Task<IActionResult> OnPostProgressAsync(Guid assignment, ReportProgress.Input input, CancellationToken ct)
    {
        TypedText = input.Text;
        return await DoAsync(assignment, one => report.RunAsync(one, input, ct), ct);
    }

    [Asks(Right.ReportProgress)]
    public async Task<IActionResult> OnPostEvidenceAsync(Guid assignment, AddEvidence.Input input, IFormFile? file, CancellationToken ct)
    {
        var bytes = file is null ? null : await file.BytesAsync(ct);
        return await DoAsync(assignment, one => prove.RunAsync(one, input, file?.FileName, bytes, ct), ct);
    }

    [Asks(Right.AskBack)]
    public async Task<IActionResult> OnPostAskAsync(Guid assignment, AskBack.Input input, CancellationToken ct)
    {
        Asked = input;
        return await DoAsync(assignment, one => ask.RunAsync(one, input, ct), ct);
    }

    [Asks(Right.SettleRequest)]
    public async Task<IActionResult> OnPostSettleAsync(Guid assignment, SettleRequest.Input input, CancellationToken ct)
    {
        Settled = input;
        return await DoAsync(assignment, one => settle.RunAsync(one, input, ct), ct);
    }

    [Asks(Right.TellOwnDuty)]
    public async Task<IActionResult> OnPostDutyAsync(Guid assignment, TellOwnDuty.Input input, CancellationToken ct)
    {
        TypedText = input.Text;
        return await DoAsync(assignment, one => tellDuty.RunAsync(one, input, ct), ct);
    }

    [Asks(Right.VerifyAssignment)]
    public async Task<IActionResult> OnPostVerifyAsync(Guid assignment, bool accept, string? reason, CancellationToken ct) =>
        await DoAsync(assignment, one => verify.RunAsync(one, accept, reason, ct), ct);

    [Asks(Right.VerifyAssignment)]
    public async Task<IActionResult> OnPostExtendAsync(Guid assignment, ExtendDeadline.Input input, CancellationToken ct)
    {
        Moved = input;
        return await DoAsync(assignment, one => extend.RunAsync(one, input, ct), ct);
    }

    [Asks(Right.IssueAssignments)]
    public async Task<IActionResult> OnPostStopAsync(Guid assignment, CancellationToken ct) =>
        await DoAsync(assignment, one => stop.RunAsync(one, ct), ct);

    private async Task<IActionResult> DoAsync(Guid assignment, Func<Assignment, Task<Result>> act, CancellationToken ct)
    {
        var one = await FindAsync(assignment, ct);
        var result = ModelState.IsValid ? await act(one) : default;
        if (ModelState.IsValid && result.IsOk) return RedirectToPage(new { assignment });

        db.ChangeTracker.Clear();
        await LoadAsync(assignment, ct);
        return result.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private Task<Assignment> FindAsync(Guid assignment, CancellationToken ct) =>
        db.Assignments.Whole().FirstAsync(a => a.Id == new AssignmentId(assignment), ct);

    private async Task LoadAsync(Guid assignment, CancellationToken ct)
    {
        Assignment = await FindAsync(assignment, ct);
        _names = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        Status = Say.Status(AssignmentStatus.Of(Assignment.State, Assignment.Due, Assignment.IssuedOn, Assignment.HeardOn, Assignment.AskedOn, businessDay.Today, calendar));
        CanReport = acting.Who.UnitId == Assignment.LeadUnitId && RightsTable.ReachOf(acting.Who.Role, Right.ReportProgress) is Reach.OwnLead;
        CanVerify = RightsTable.ReachOf(acting.Who.Role, Right.VerifyAssignment) is Reach.Organiser;
        CanSettle = RightsTable.ReachOf(acting.Who.Role, Right.SettleRequest) is Reach.Organiser;
        OwnDuty = Assignment.Coordinators.FirstOrDefault(c => c.UnitId == acting.Who.UnitId && !c.IsFolded && RightsTable.ReachOf(acting.Who.Role, Right.TellOwnDuty) is Reach.OwnUnit);
        CanHandOn = acting.Who.UnitId == Assignment.LeadUnitId && Assignment.IsOpen && RightsTable.ReachOf(acting.Who.Role, Right.HandOnPart) is Reach.OwnLead;
        CanStop = Assignment.SeriesId is { } series && RightsTable.ReachOf(acting.Who.Role, Right.IssueAssignments) is Reach.Organiser && await db.Assignments.AnyAsync(a => a.SeriesId == series && !a.IsContinued && a.StoppedOn == null, ct);
        (Wholes, Parts) = (await cascade.WholesAsync(Assignment, ct), await cascade.PartsAsync(Assignment.Id, ct));
        Reminders = await db.Reminders.AsNoTracking().Where(r => r.AssignmentId == Assignment.Id).OrderByDescending(r => r.On).ThenByDescending(r => r.SlotOn).ToListAsync(ct);
        Milestone = Assignment.MilestoneId is { } hung ? await db.Milestones.AsNoTracking().FirstOrDefaultAsync(m => m.Id == hung, ct) : null;
        Thread = await walk.AroundAsync(new Knot(KnotKind.Assignment, assignment), ct);
    }
}
