using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>One reorganisation: the dry run with its one list of questions, the sums on both maps, carrying out, taking back.</summary>
[Asks(Right.Reorganise)]
internal sealed class OneReorganisationPage(
    GiaoBanDb db, WeighReorganisation weigh, CompareMaps compare, CarryOutReorganisation carryOut, UndoReorganisation undo, FindUnits find, Acting acting, BusinessDay businessDay) : PageModel
{
    public sealed record Choice
    {
        public Guid Row { get; init; }
        public string? Home { get; init; }
    }

    [BindProperty] public List<Choice> Choices { get; set; } = [];
    [BindProperty(SupportsGet = true, Name = "ky")] public Guid? Period { get; set; }

    public Reorganisation Reorganisation { get; private set; } = null!;
    public DryRun? Run { get; private set; }
    public Refusal? Impossible { get; private set; }
    public IReadOnlyDictionary<UnitId, string> Names { get; private set; } = new Dictionary<UnitId, string>();
    public IReadOnlyList<ReportingPeriod> Periods { get; private set; } = [];
    public ReportingPeriod? Compared { get; private set; }
    public IReadOnlyList<ComparedMeasure> Measures { get; private set; } = [];
    public bool MayUndo { get; private set; }
    public bool IsTime => Reorganisation.On <= businessDay.Today;

    /// <summary>What the person said for a row, or nothing yet.</summary>
    public UnitId? HomeOf(Guid row) => Reorganisation.Homes.FirstOrDefault(h => h.RowId == row)?.UnitId;

    public string Named(IEnumerable<ReorganisedUnit> units) => string.Join(", ", units.Select(u => Names.GetValueOrDefault(u.UnitId, "")));

    public async Task<IActionResult> OnGetAsync(Guid reorganisation, CancellationToken ct) => await LoadAsync(reorganisation, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostChooseAsync(Guid reorganisation, CancellationToken ct) => DoAsync(reorganisation, async one =>
    {
        if (await ChooseAsync(one, ct) is { } no) return no;
        await db.CommitAsync(acting.Does("unit.choose", "reorganisation", one.Id.Value, $"{Choices.Count} việc"), ct);
        return Result.Ok;
    }, ct);

    public Task<IActionResult> OnPostCarryOutAsync(Guid reorganisation, CancellationToken ct) => DoAsync(reorganisation, async one => await ChooseAsync(one, ct) is { } no ? no : await carryOut.RunAsync(one, ct), ct);

    public Task<IActionResult> OnPostUndoAsync(Guid reorganisation, CancellationToken ct) => DoAsync(reorganisation, one => undo.RunAsync(one, ct), ct);

    public Task<IActionResult> OnPostDropAsync(Guid reorganisation, CancellationToken ct) => DoAsync(reorganisation, async one =>
    {
        if (one.Drop() is { Refusal: { } no }) return no;
        await db.CommitAsync(acting.Does("unit.drop-plan", "reorganisation", one.Id.Value), ct);
        return Result.Ok;
    }, ct);

    private async Task<Refusal?> ChooseAsync(Reorganisation one, CancellationToken ct)
    {
        List<(HoldingKind, Guid, UnitId)> chosen = [];
        foreach (var choice in Choices.Where(c => !string.IsNullOrWhiteSpace(c.Home)))
        {
            if (one.Heirs.FirstOrDefault(h => h.UnitId.Value.ToString() == choice.Home) is { } heir) { chosen.Add((HoldingKind.Lead, choice.Row, heir.UnitId)); continue; }

            var found = await find.TheOneAsync(choice.Home, one.On, ct);
            if (found.Value is not { } unit) return found.Refusal;
            chosen.Add((HoldingKind.Lead, choice.Row, unit.Id));
        }
        return chosen.Count == 0 ? null : one.Choose(chosen).Refusal;
    }

    private async Task<IActionResult> DoAsync(Guid id, Func<Reorganisation, Task<Result>> act, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } one) return NotFound();
        var result = ModelState.IsValid ? await act(one) : default;
        if (ModelState.IsValid && result.IsOk) return Redirect($"/quan-tri/sap-xep/{id}");

        db.ChangeTracker.Clear();
        await LoadAsync(id, ct);
        return result.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private Task<Reorganisation?> FindAsync(Guid id, CancellationToken ct) =>
        db.Reorganisations.Include(r => r.Units).Include(r => r.Homes).Include(r => r.Moves).AsSplitQuery().FirstOrDefaultAsync(r => r.Id == new ReorganisationId(id), ct);

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } one) return false;

        Reorganisation = one;
        MayUndo = one.MayUndo(acting.NowUtc).IsOk;
        if (one.State is ReorganisationState.Planned)
        {
            var run = await weigh.RunAsync(one, ct);
            (Run, Impossible) = (run.Value, run.Refusal);
        }
        Names = await weigh.NamesAsync(one, Run?.Rehoming, ct);
        if (one.State is ReorganisationState.Planned or ReorganisationState.Carried && RightsTable.ReachOf(acting.Who.Role, Right.SeeConsolidation) is Reach.Organiser)
        {
            Periods = await db.Periods.AsNoTracking().Where(p => p.OrganiserId == acting.Who.OrganiserId && p.LineId == acting.Who.LineId).OrderByDescending(p => p.DataTo).ToListAsync(ct);
            Compared = Periods.FirstOrDefault(p => p.Id.Value == Period) ?? Periods.FirstOrDefault();
            if (Compared is not null) Measures = await compare.OfAsync(Compared, one, Names, ct);
        }
        return true;
    }
}
