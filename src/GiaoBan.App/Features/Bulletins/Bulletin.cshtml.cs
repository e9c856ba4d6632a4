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
internal sealed class BulletinPage(GiaoBanDb db, KeptAnswers kept) : PageModel
{
    private sealed record Published(Bulletin? Item, string Organiser);

    public Bulletin Item { get; private set; } = null!;
    public string Organiser { get; private set; } = "";

    /// <summary>A link that goes round is opened by many at once: read once for all of them. What is not there is not kept, whoever asks for it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid item)
    {
        var (id, now) = (new BulletinId(item), await kept.NowAsync(HttpContext));
        var all = await kept.UntilNextActAsync("bulletin ids", now, async () => (await db.Bulletins.Where(b => b.State == BulletinState.Published).Select(b => b.Id).ToListAsync(CancellationToken.None)).ToHashSet());
        if (!all.Contains(id)) return NotFound();

        var published = await kept.UntilNextActAsync($"bulletin {item:N}", now, () => ReadAsync(id));
        if (published.Item is not { } found) return NotFound(); // withdrawn between the two looks

        (Item, Organiser) = (found, published.Organiser);
        return Page();
    }

    // Not the request's own token: others may be waiting for the same answer.
    private async Task<Published> ReadAsync(BulletinId id)
    {
        var found = await db.Bulletins.AsNoTracking().Include(b => b.Sentences).FirstOrDefaultAsync(b => b.Id == id && b.State == BulletinState.Published);
        return new(found, found is null ? "" : await db.Units.Where(u => u.Id == found.OrganiserId).Select(u => u.Name).FirstAsync());
    }
}
