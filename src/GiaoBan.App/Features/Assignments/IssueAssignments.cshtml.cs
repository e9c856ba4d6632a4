using GiaoBan.App.Features.Notices;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>One page from confirmed directives to issued assignments: what is missing is asked here, the expansion is shown and edited here.</summary>
// A tick for each unit of each sentence: forty sentences to sixty-five units are 2,600 of them.
[Asks(Right.IssueAssignments), RequestFormLimits(ValueCountLimit = 64_000)]
internal sealed class IssueAssignmentsPage(GiaoBanDb db, Expansions expansions, IssueAssignments issue, DueDays days, WhoIsTold told, BusinessDay businessDay, WorkingCalendar calendar) : PageModel
{
    public sealed record Row(Directive Directive, IReadOnlyList<OpenedPhrase> Leads, IReadOnlyList<OpenedPhrase> Coordinators, DateOnly? Due, DueDoubt? Doubt, string Lacks);

    public sealed record Input
    {
        public Guid Directive { get; init; }
        public int Version { get; init; }
        public bool Include { get; init; }
        public List<Guid> Leads { get; init; } = [];
        public List<Guid> Coordinators { get; init; } = [];

        /// <summary>One more lead than the sentence names, picked by typing.</summary>
        [ModelBinder(typeof(PickedUnit))] public Guid? More { get; init; }
        public DateOnly? Due { get; init; }
        public bool Standing { get; init; }

        /// <summary>A working day beside the one that fell on a day off: taken instead of it.</summary>
        public DateOnly? Instead { get; init; }
        public Recurrence? Repeats { get; init; }
        public Guid? Milestone { get; init; }
        public int? WorkdaysBefore { get; init; }
        public bool EarlyIsMeant { get; init; }
    }

    [BindProperty] public List<Input> Chosen { get; set; } = [];

    /// <summary>One answer to the many sentences that name no day: given by a person, used only where nothing else is said.</summary>
    [BindProperty] public DateOnly? CommonDue { get; set; }
    public Conference Conference { get; private set; } = null!;
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<Milestone> Milestones { get; private set; } = [];
    public WhoIsTold.Audience Told { get; private set; } = new([], []);
    public string PlannedName { get; private set; } = "";
    public DateOnly Suggested { get; private set; }
    public int WithoutDue => Rows.Count(r => r.Directive.LacksDue);
    public IReadOnlyList<Row> Lacking => [.. Rows.Where(r => r.Lacks.Length > 0)];
    public string Headline => Rows.Count == 0 ? T("Đã giao hết.") : Lacking.Count == 0 ? Tf($"{Rows.Count} nội dung đủ người, đủ hạn.") : Tf($"{Rows.Count} nội dung chờ giao, {Lacking.Count} nội dung còn phải hỏi.");

    /// <summary>What was typed for this row and comes back after a refusal.</summary>
    public Input? Typed(int index) => Chosen.Count > index ? Chosen[index] : null;

    /// <summary>The first day of a series when none is named.</summary>
    public DateOnly FirstDay(Recurrence each) => Series.FirstDay(each, businessDay.Today, calendar);

    public bool IsLead(int index, UnitId unit, bool otherwise) => Chosen.Count > index ? Chosen[index].Leads.Contains(unit.Value) : otherwise;

    public async Task OnGetAsync(Guid conference, CancellationToken ct) => await LoadAsync(conference, ct);

    public async Task<IActionResult> OnPostAsync(Guid conference, CancellationToken ct)
    {
        var held = await db.Conferences.FirstAsync(c => c.Id == new ConferenceId(conference), ct);
        var result = ModelState.IsValid ? await IssueAsync(held, ct) : default;
        if (ModelState.IsValid && result.IsOk) return Redirect("/nhiem-vu");

        db.ChangeTracker.Clear();
        await LoadAsync(conference, ct);
        return result.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task<Result> IssueAsync(Conference held, CancellationToken ct)
    {
        List<IssueAssignments.Chosen> chosen = [];
        foreach (var input in Chosen.Where(c => c.Include))
        {
            if (await db.Directives.FirstOrDefaultAsync(d => d.Id == new DirectiveId(input.Directive) && d.ConferenceId == held.Id, ct) is not { } directive) continue;
            if (directive.Version != input.Version) return ConclusionRefusals.ChangedMeanwhile(directive.Action, directive.Action, directive.Version);
            directive.Repeat(input.Repeats);
            var named = input.Instead ?? input.Due;
            var (due, rule) = named is null && !input.Standing && input.Milestone is null && directive.LacksDue ? (CommonDue, "hạn chung khi giao") : (named, null);
            if ((due is not null || input.Standing) && directive.FallsDue(due, input.Standing, rule, held.Day) is { Refusal: { } no }) return new Refusal($"{directive.Code}: {no.Message}");
            chosen.Add(new(directive.Id, [.. input.Leads.Concat(input.More is { } more ? [more] : []).Distinct().Select(l => new UnitId(l))], [.. input.Coordinators.Select(c => new UnitId(c))], input.Milestone is { } milestone ? new MilestoneId(milestone) : null, input.WorkdaysBefore ?? 1, input.EarlyIsMeant));
        }
        var issued = await issue.RunAsync(held, chosen, ct);
        return new Result(issued.Refusal);
    }

    private async Task LoadAsync(Guid conference, CancellationToken ct)
    {
        Conference = await db.Conferences.AsNoTracking().FirstAsync(c => c.Id == new ConferenceId(conference), ct);
        var planned = (await db.Periods.AsNoTracking().FirstAsync(p => p.Id == Conference.PeriodId, ct)).Quarter.Next;
        PlannedName = planned.ToString();
        Suggested = LastWorkday(planned.LastDay);
        Milestones = await db.Milestones.AsNoTracking().Where(m => m.OrganiserId == Conference.OrganiserId && m.LineId == Conference.LineId && (m.Day == null || m.Day >= businessDay.Today)).OrderBy(m => m.Name).ToListAsync(ct);
        var noticed = await days.OfNoticesAsync(Conference, ct);
        List<Row> rows = [];
        foreach (var directive in await db.Directives.AsNoTracking().Where(d => d.ConferenceId == Conference.Id && d.State == DirectiveState.Confirmed).OrderBy(d => d.Code).ToListAsync(ct))
        {
            var leads = await expansions.OpenAsync(directive.LeadPhrases, Conference.OrganiserId, businessDay.Today, ct);
            var helpers = await expansions.OpenAsync(directive.CoordinatorPhrases, Conference.OrganiserId, businessDay.Today, ct);
            var lacks = (leads.All(l => l.Units.Count == 0), directive.LacksDue) switch { (true, true) => T("thiếu chủ trì và thời hạn"), (true, false) => T("thiếu chủ trì"), (false, true) => T("thiếu thời hạn"), _ => "" };
            var due = Typed(rows.Count) is { } typed ? typed.Instead ?? typed.Due : directive.Due;
            rows.Add(new Row(directive, leads, helpers, due, DueDoubt.About(due, noticed(directive.Id), businessDay.Today, calendar), lacks));
        }
        Rows = rows;
        Told = await told.OfAsync([.. rows.SelectMany(r => r.Leads).SelectMany(p => p.Units).Select(u => u.Id)], ct);
    }

    private DateOnly LastWorkday(DateOnly day)
    {
        while (!calendar.IsWorkday(day)) day = day.AddDays(-1);
        return day;
    }
}
