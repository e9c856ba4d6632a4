using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conferences;

[Asks(Right.SeeConference)]
internal sealed class PlanConferencePage(GiaoBanDb db, PlanConference plan) : PageModel
{
    [BindProperty] public PlanConference.Input Form { get; set; } = new();
    public ReportingPeriod Period { get; private set; } = null!;
    public IReadOnlyList<Conference> Conferences { get; private set; } = [];

    public async Task OnGetAsync(Guid period, CancellationToken ct)
    {
        await LoadAsync(period, ct);
        Form = new() { Name = $"Hội nghị giao ban {char.ToLowerInvariant(Period.Name[0])}{Period.Name[1..]}" };
    }

    [Asks(Right.RunConference)]
    public async Task<IActionResult> OnPostAsync(Guid period, CancellationToken ct)
    {
        await LoadAsync(period, ct);
        if (!ModelState.IsValid) return this.AskAgain();

        var planned = await plan.RunAsync(Period, Form, ct);
        return planned.Value is { } conference ? Redirect($"/hoi-nghi/{conference.Id.Value}") : this.Refuse(planned.Refusal!);
    }

    private async Task LoadAsync(Guid period, CancellationToken ct)
    {
        Period = await db.Periods.FirstAsync(p => p.Id == new PeriodId(period), ct);
        Conferences = await db.Conferences.AsNoTracking().Where(c => c.PeriodId == Period.Id).OrderBy(c => c.Day).ToListAsync(ct);
    }
}
