using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>The reorganisations planned and carried out, and the form that plans another.</summary>
[Asks(Right.Reorganise)]
internal sealed class ReorganisationsPage(GiaoBanDb db, PlanReorganisation plan, Acting acting, BusinessDay businessDay) : PageModel
{
    public const int EndingRows = 6, HeirRows = 3;

    public sealed record Row(Guid Id, ReorganisationKind Kind, ReorganisationState State, DateOnly On, string Ending, string Heirs);

    [BindProperty] public PlanReorganisation.Input Form { get; set; } = new();
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "don-vi")] Guid? unit, CancellationToken ct)
    {
        await LoadAsync(ct);
        var given = unit is { } id ? await db.Units.Where(u => u.Id == new UnitId(id)).Select(u => $"{u.Name} ({u.Code})").FirstOrDefaultAsync(ct) : null;
        Form = new() { On = businessDay.Today, Ending = given is null ? [] : [given] };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var planned = ModelState.IsValid ? await plan.RunAsync(Form, ct) : default;
        if (planned.Value is { } made) return Redirect($"/quan-tri/sap-xep/{made.Id.Value}");

        db.ChangeTracker.Clear();
        await LoadAsync(ct);
        return planned.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var organiser = acting.Who.OrganiserId;
        var all = await db.Reorganisations.AsNoTracking().Where(r => r.OrganiserId == organiser).Include(r => r.Units).OrderByDescending(r => r.On).ThenByDescending(r => r.CarriedAtUtc).Take(100).ToListAsync(ct);
        var ids = all.SelectMany(r => r.Units).Select(u => u.UnitId).ToHashSet().ToList();
        var names = await db.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        string Named(IEnumerable<ReorganisedUnit> units) => string.Join(", ", units.Select(u => u.Name ?? names.GetValueOrDefault(u.UnitId, "")));
        Rows = [.. all.Select(r => new Row(r.Id.Value, r.Kind, r.State, r.On, Named(r.Ending), Named(r.Heirs)))];
    }
}
