using GiaoBan.App.Features.Assignments;
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

/// <summary>One group of the office: its rule, and whom it holds on a day.</summary>
[Asks(Right.SeeUnits)]
internal sealed class OneGroupPage(GiaoBanDb db, Expansions expansions, WriteGroup write, Acting acting, BusinessDay businessDay) : PageModel
{
    [BindProperty] public WriteGroup.Input Form { get; set; } = new();
    [BindProperty(SupportsGet = true, Name = "ngay")] public DateOnly? Day { get; set; }
    public UnitGroup Group { get; private set; } = null!;
    public Expansion Opened { get; private set; } = new([], 0, "");
    public DateOnly AsOf => Day ?? businessDay.Today;

    public async Task<IActionResult> OnGetAsync(Guid group, CancellationToken ct)
    {
        if (!await LoadAsync(group, ct)) return NotFound();
        Form = WriteGroup.Input.Of(Group);
        return Page();
    }

    [Asks(Right.ManageUnits)]
    public async Task<IActionResult> OnPostSaveAsync(Guid group, CancellationToken ct)
    {
        if (!await LoadAsync(group, ct)) return NotFound();
        if (!ModelState.IsValid) return this.AskAgain();

        var written = await write.RunAsync(new UnitGroupId(group), Form, ct);
        return written.Refusal is { } no ? this.Refuse(no) : Redirect($"/quan-tri/nhom/{group}");
    }

    [Asks(Right.ManageUnits)]
    public async Task<IActionResult> OnPostRetireAsync(Guid group, bool retired, CancellationToken ct)
    {
        if (!await LoadAsync(group, ct)) return NotFound();
        await write.RetireAsync(new UnitGroupId(group), retired, ct);
        return Redirect($"/quan-tri/nhom/{group}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await db.UnitGroups.AsNoTracking().FirstOrDefaultAsync(g => g.Id == new UnitGroupId(id), ct) is not { } found) return false;

        (Group, Opened) = (found, await expansions.OpenAsync(found, acting.Who.OrganiserId, AsOf, ct));
        return true;
    }
}
