using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Bulletins;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Bulletins;

/// <summary>One published item, open to everybody. A draft or a withdrawn one is not found.</summary>
[OpenToAll]
internal sealed class BulletinPage(GiaoBanDb db) : PageModel
{
    public Bulletin Item { get; private set; } = null!;
    public string Organiser { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid item, CancellationToken ct)
    {
        if (await db.Bulletins.AsNoTracking().Include(b => b.Sentences).FirstOrDefaultAsync(b => b.Id == new BulletinId(item) && b.State == BulletinState.Published, ct) is not { } found) return NotFound();

        Item = found;
        Organiser = await db.Units.Where(u => u.Id == found.OrganiserId).Select(u => u.Name).FirstAsync(ct);
        return Page();
    }
}
