using GiaoBan.App.Web;
using GiaoBan.Domain.Bulletins;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Bulletins;

[OpenToAll]
internal sealed class BulletinsPage(GiaoBanDb db) : PageModel
{
    public IReadOnlyList<Bulletin> Items { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Items = await db.Bulletins.AsNoTracking().Where(b => b.State == BulletinState.Published).OrderByDescending(b => b.PublishedOn).Take(50).ToListAsync(ct);
}
