using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Milestones;

/// <summary>The events that work is due before, with how much hangs on each.</summary>
[Asks(Right.ManageMilestones)]
internal sealed class MilestonesPage(GiaoBanDb db, Acting acting, PlanMilestone plan, MoveMilestone move, BusinessDay businessDay) : PageModel
{
    public sealed record Row(Milestone Milestone, int Open);

    public PlanMilestone.Input Typed { get; private set; } = new();
    public Conflict? Conflict { get; private set; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public string Headline => Rows.Count == 0 ? T("Chưa có mốc nào.") : Rows.Count(r => r.Milestone.Day is null) is var open and > 0 ? Tf($"{Rows.Count} mốc, {open} mốc chưa định ngày.") : Tf($"{Rows.Count} mốc, mốc nào cũng đã định ngày.");

    public bool HasPassed(Milestone milestone) => milestone.Day < businessDay.Today;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostPlanAsync(PlanMilestone.Input input, CancellationToken ct)
    {
        Typed = input;
        return await AnswerAsync(ModelState.IsValid ? await plan.RunAsync(input, ct) : default, ct);
    }

    public async Task<IActionResult> OnPostMoveAsync(MoveMilestone.Input input, CancellationToken ct) =>
        await AnswerAsync(ModelState.IsValid ? await move.RunAsync(input, ct) : default, ct);

    private async Task<IActionResult> AnswerAsync(Result result, CancellationToken ct)
    {
        if (ModelState.IsValid && result.IsOk) return Redirect("/nhiem-vu/moc");

        db.ChangeTracker.Clear();
        await LoadAsync(ct);
        Conflict = result.Refusal as Conflict;
        return result.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        Rows = await db.Milestones.AsNoTracking().Where(m => m.OrganiserId == organiser && m.LineId == line).OrderBy(m => m.Day == null ? 0 : 1).ThenBy(m => m.Day).ThenBy(m => m.Name)
            .Select(m => new Row(m, db.Assignments.Count(a => a.MilestoneId == m.Id && a.State != AssignmentState.Verified))).ToListAsync(ct);
    }
}
