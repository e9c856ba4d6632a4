using GiaoBan.App.Web;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Mission;

/// <summary>The congresses that are prepared, each with how far its levels have come.</summary>
[Asks(Right.SeeMission)]
internal sealed class CongressesPage(GiaoBanDb db, PlanCongress plan, Acting acting) : PageModel
{
    [BindProperty] public PlanCongress.Input Form { get; set; } = new();
    public IReadOnlyList<(Guid Id, string Name, IReadOnlyList<CongressTally> Tallies)> Rows { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    [Asks(Right.ManageMission)]
    public async Task<IActionResult> OnPostPlanAsync(CancellationToken ct)
    {
        var planned = ModelState.IsValid ? await plan.RunAsync(Form, ct) : default;
        if (planned.Value is { } congress) return Redirect($"/dai-hoi/{congress.Id.Value}");

        await LoadAsync(ct);
        return planned.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Rows = [.. (await db.Congresses.AsNoTracking().Include(c => c.Places).Of(acting.Who).OrderBy(c => c.Name).ToListAsync(ct)).Select(c => (c.Id.Value, c.Name, CongressTally.Of(c)))];
    }
}
