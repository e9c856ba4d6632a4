using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Mission;

/// <summary>One pilot: where it is tried, what is kept there, what was measured before and after, and what was decided.</summary>
[Asks(Right.SeeMission)]
internal sealed class OnePilotPage(GiaoBanDb db, ChangePilot change, BusinessDay businessDay) : PageModel
{
    public Pilot Pilot { get; private set; } = null!;
    public IReadOnlyDictionary<UnitId, string> Names { get; private set; } = new Dictionary<UnitId, string>();
    public ChangePilot.Site TypedSite { get; private set; } = new();
    public ChangePilot.Reading TypedReading { get; private set; } = new();
    public PilotFate? TypedFate { get; private set; }
    public string? TypedEvaluation { get; private set; }

    public bool IsOpen => Pilot.Fate is not PilotFate.Stop;
    public bool IsTime => Pilot.Fate is null && Pilot.EvaluateOn <= businessDay.Today;

    /// <summary>The work that grew out of the decision.</summary>
    public IReadOnlyList<(string Code, string Action, string Href)> Work { get; private set; } = [];

    public string NameOf(PilotSite site) => $"{Say.Capital(site.Place)} ({Names.GetValueOrDefault(site.UnitId, "")})";

    public IReadOnlyList<PilotMeasure> MeasuresAt(PilotSite site) => [.. Pilot.Measures.Where(m => m.SiteId == site.Id).OrderBy(m => m.Ordinal)];

    public bool Keeps(PilotSite site, PilotCheck check) => Pilot.Ticks.Any(t => t.SiteId == site.Id && t.CheckId == check.Id);

    public async Task<IActionResult> OnGetAsync(Guid pilot, CancellationToken ct)
    {
        await LoadAsync(pilot, ct);
        return Page();
    }

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostSiteAsync(Guid pilot, ChangePilot.Site input, CancellationToken ct)
    {
        TypedSite = input;
        return AnswerAsync(pilot, p => change.AddSiteAsync(p, input, ct), ct);
    }

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostCheckAsync(Guid pilot, Guid site, List<Guid> kept, List<Guid> was, CancellationToken ct) => AnswerAsync(pilot, p => change.CheckAsync(p, site, kept, was, ct), ct);

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostMeasureAsync(Guid pilot, ChangePilot.Reading input, CancellationToken ct)
    {
        TypedReading = input;
        return AnswerAsync(pilot, p => change.MeasureAsync(p, input, ct), ct);
    }

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostDecideAsync(Guid pilot, PilotFate fate, string? evaluation, DateOnly? was, CancellationToken ct)
    {
        (TypedFate, TypedEvaluation) = (fate, evaluation);
        return AnswerAsync(pilot, p => change.DecideAsync(p, fate, evaluation, was, ct), ct);
    }

    private Task<IActionResult> AnswerAsync(Guid id, Func<Pilot, Task<Result>> act, CancellationToken ct) => this.AnswerAsync(db, async () => await act(await FindAsync(id, ct)), $"/thi-diem/{id}", () => LoadAsync(id, ct));

    private async Task LoadAsync(Guid id, CancellationToken ct)
    {
        Pilot = await FindAsync(id, ct);
        Names = await db.ShortNamesAsync(Pilot.Sites.Select(s => s.UnitId), ct);
        var sources = await db.ThreadLinks.Where(l => l.FromKind == KnotKind.Pilot && l.FromId == id && l.ToKind == KnotKind.Source).Select(l => l.ToId).ToListAsync(ct);
        var given = await db.ThreadLinks.Where(l => l.FromKind == KnotKind.Source && sources.Contains(l.FromId)).Select(l => l.ToId).ToListAsync(ct);
        List<AssignmentId> ids = [.. given.Select(g => new AssignmentId(g))];
        Work = [.. (await db.Assignments.AsNoTracking().Where(a => ids.Contains(a.Id)).OrderBy(a => a.Code).Select(a => new { a.Code, a.Action, a.Id }).ToListAsync(ct)).Select(a => (a.Code, a.Action, $"/nhiem-vu/{a.Id.Value}"))];
    }

    private Task<Pilot> FindAsync(Guid id, CancellationToken ct) =>
        db.Pilots.Include(p => p.Checks).Include(p => p.Sites).Include(p => p.Ticks).Include(p => p.Measures).AsSplitQuery().FirstAsync(p => p.Id == new PilotId(id), ct);
}
