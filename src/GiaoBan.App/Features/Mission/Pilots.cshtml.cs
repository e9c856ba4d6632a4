using GiaoBan.App.Web;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Mission;

/// <summary>The pilots: what is tried, at how many places, until when, and what was decided.</summary>
[Asks(Right.SeeMission)]
internal sealed class PilotsPage(GiaoBanDb db, PlanPilot plan, Acting acting) : PageModel
{
    public sealed record Row(Guid Id, string Name, string Hypothesis, int Sites, DateOnly EvaluateOn, PilotFate? Fate);

    [BindProperty] public PlanPilot.Input Form { get; set; } = new();
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public string Headline => Rows.Count == 0 ? T("Chưa có việc nào đang làm điểm") : Rows.Count(r => r.Fate is null) is var open && open == 0 ? Tf($"{Rows.Count} việc làm điểm, việc nào cũng đã quyết định") : Tf($"{open} trong {Rows.Count} việc làm điểm chưa quyết định");

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    [Asks(Right.ManageMission)]
    public async Task<IActionResult> OnPostPlanAsync(CancellationToken ct)
    {
        var planned = ModelState.IsValid ? await plan.RunAsync(Form, ct) : default;
        if (planned.Value is { } pilot) return Redirect($"/thi-diem/{pilot.Id.Value}");

        await LoadAsync(ct);
        return planned.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Rows = await db.Pilots.AsNoTracking().Of(acting.Who).OrderBy(p => p.Fate == null ? 0 : 1).ThenBy(p => p.EvaluateOn).ThenBy(p => p.Name)
            .Select(p => new Row(p.Id.Value, p.Name, p.Hypothesis, p.Sites.Count, p.EvaluateOn, p.Fate)).ToListAsync(ct);
    }
}
