using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Exemplars;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Exemplars;

/// <summary>The short card, and beside it whatever it looks like.</summary>
[Asks(Right.RegisterExemplar)]
internal sealed class RegisterExemplarPage(GiaoBanDb db, RegisterExemplar register) : PageModel
{
    public sealed record Beside(Exemplar Exemplar, string Unit, string? Difference);

    [BindProperty] public CardInput Form { get; set; } = new();
    [BindProperty] public List<RegisterExemplar.Said> Alike { get; set; } = [];

    public IReadOnlyList<Beside> Doubles { get; private set; } = [];

    public void OnGet() => ModelState.Clear();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var registered = ModelState.IsValid ? await register.RunAsync(Form, Alike, ct) : default;
        if (registered.Value is { } one) return Redirect($"/mo-hinh/{one.Id.Value}");

        Doubles = await DoublesAsync(register.Alike, ct);
        return registered.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task<IReadOnlyList<Beside>> DoublesAsync(IReadOnlyList<ExemplarId> ids, CancellationToken ct)
    {
        var order = ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
        var found = await (from e in db.Exemplars.AsNoTracking() join u in db.Units on e.UnitId equals u.Id where ids.Contains(e.Id) select new { Exemplar = e, u.Name }).ToListAsync(ct);
        return [.. found.OrderBy(f => order[f.Exemplar.Id]).Select(f => new Beside(f.Exemplar, f.Name, Alike.Find(a => a.Exemplar == f.Exemplar.Id.Value)?.Difference))];
    }
}
