using GiaoBan.App.Web;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Audit;

[Asks(Right.PurgeContent)]
internal sealed class PurgeContentPage(GiaoBanDb db, PurgeContent purge, Acting acting) : PageModel
{
    private string[] _chosen = [];

    public AuditEntry Entry { get; private set; } = null!;
    public IReadOnlyList<PurgeContent.Target> Targets { get; private set; } = [];
    public string? Why { get; private set; }
    public PurgeContent.Gone? Gone { get; private set; }

    public bool IsChosen(PurgeContent.Target target) => _chosen.Contains($"{target.Table}/{target.Key}");

    public async Task<IActionResult> OnGetAsync(long entry, CancellationToken ct) => await LoadAsync(entry, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long entry, string[] chosen, string? why, CancellationToken ct)
    {
        if (!await LoadAsync(entry, ct)) return NotFound();
        (_chosen, Why) = (chosen, why);
        var result = await purge.RunAsync(Entry, chosen, why, ct);
        if (result.Refusal is { } no) return this.Refuse(no);

        Gone = result.Value;
        return Page();
    }

    private async Task<bool> LoadAsync(long entry, CancellationToken ct)
    {
        var organiser = acting.Who.OrganiserId.Value;
        Entry = (await db.AuditEntries.AsNoTracking().Include(e => e.Payload).FirstOrDefaultAsync(e => e.Seq == entry && (e.OrganiserId == organiser || e.OrganiserId == null), ct))!;
        if (Entry is not null) Targets = PurgeContent.TargetsOf(Entry);
        return Entry is not null;
    }
}
