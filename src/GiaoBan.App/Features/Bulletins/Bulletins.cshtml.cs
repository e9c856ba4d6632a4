using GiaoBan.App.Web;
using GiaoBan.Domain.Bulletins;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Bulletins;

[OpenToAll]
internal sealed class BulletinsPage(GiaoBanDb db, KeptAnswers kept) : PageModel
{
    public IReadOnlyList<Bulletin> Items { get; private set; } = [];

    // Not the request's own token: others may be waiting for the same answer.
    public async Task OnGetAsync() => Items = await kept.UntilNextActAsync("bulletins", await kept.NowAsync(HttpContext), async () =>
        await db.Bulletins.AsNoTracking().Where(b => b.State == BulletinState.Published).OrderByDescending(b => b.PublishedOn).Take(50).ToListAsync(CancellationToken.None));
}
