using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Bulletins;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Bulletins;

[Asks(Right.WriteBulletin)]
internal sealed class WriteBulletinPage(GiaoBanDb db, WriteBulletin write, PublishBulletin publish) : PageModel
{
    public Conference Conference { get; private set; } = null!;
    public IReadOnlyList<Bulletin> Items { get; private set; } = [];

    public async Task OnGetAsync(Guid conference, CancellationToken ct) => await LoadAsync(conference, ct);

    public async Task<IActionResult> OnPostWriteAsync(Guid conference, CancellationToken ct)
    {
        await LoadAsync(conference, ct);
        return (await write.RunAsync(Conference, ct)).Refusal is { } no ? this.Refuse(no) : RedirectToPage(new { conference });
    }

    public async Task<IActionResult> OnPostPublishAsync(Guid conference, Guid bulletin, CancellationToken ct)
    {
        await LoadAsync(conference, ct);
        if (await db.Bulletins.Include(b => b.Sentences).FirstOrDefaultAsync(b => b.Id == new BulletinId(bulletin) && b.ConferenceId == Conference.Id, ct) is not { } item) return NotFound();
        return this.Answer(await publish.RunAsync(item, ct), () => RedirectToPage(new { conference }));
    }

    private async Task LoadAsync(Guid conference, CancellationToken ct)
    {
        Conference = await db.Conferences.AsNoTracking().FirstAsync(c => c.Id == new ConferenceId(conference), ct);
        Items = await db.Bulletins.AsNoTracking().Include(b => b.Sentences).Where(b => b.ConferenceId == Conference.Id).OrderByDescending(b => b.State).ToListAsync(ct);
    }
}
