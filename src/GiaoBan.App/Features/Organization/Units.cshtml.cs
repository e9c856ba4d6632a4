using GiaoBan.App.Web;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>The register of bodies as of a day, as a tree of one of its hierarchies.</summary>
[Asks(Right.SeeUnits)]
internal sealed class UnitsPage(GiaoBanDb db, UnitRegister register, AddHierarchy add, BusinessDay businessDay) : PageModel
{
    public const int OnAPage = 200;

    [BindProperty(SupportsGet = true, Name = "q")] public string? Q { get; set; }
    [BindProperty(SupportsGet = true, Name = "cay")] public string? Chosen { get; set; }
    [BindProperty(SupportsGet = true, Name = "ngay")] public DateOnly? Day { get; set; }
    [BindProperty(SupportsGet = true, Name = "trang")] public int Number { get; set; } = 1;

    public RegisterPage Register { get; private set; } = new([], 0, 0, false);
    public IReadOnlyList<Hierarchy> Hierarchies { get; private set; } = [];
    public string Tree => string.IsNullOrWhiteSpace(Chosen) ? Hierarchy.Main : Chosen;
    public DateOnly AsOf => Day ?? businessDay.Today;
    public int Pages => (Register.Total + OnAPage - 1) / OnAPage;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    [Asks(Right.ManageUnits)]
    public async Task<IActionResult> OnPostHierarchyAsync(string? name, CancellationToken ct)
    {
        var added = await add.RunAsync(name ?? "", ct);
        if (added.Value is { } hierarchy) return Redirect($"/quan-tri/don-vi?cay={Uri.EscapeDataString(hierarchy.Code)}");

        await LoadAsync(ct);
        return this.Refuse(added.Refusal!);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Hierarchies = await db.Hierarchies.AsNoTracking().OrderBy(h => h.Name).ToListAsync(ct);
        Number = Math.Clamp(Number, 1, 10_000);
        Register = await register.OfAsync(AsOf, Tree, Q, (Number - 1) * OnAPage, OnAPage, ct);
    }
}
