using GiaoBan.App.Features.Audit;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>A file given as evidence, sent as a download: nothing from outside is drawn inside our own pages.</summary>
[Asks(Right.SeeFiles)]
internal sealed class EvidenceFilePage(GiaoBanDb db, Readings readings) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid file, CancellationToken ct)
    {
        var id = new StoredFileId(file);
        var about = await db.Files.AsNoTracking().FirstAsync(f => f.Id == id, ct);
        var content = await db.FileContents.AsNoTracking().FirstAsync(c => c.FileId == id, ct);
        await readings.RecordAsync("file", file, ct);
        return File(content.Bytes, about.ContentType, about.Name);
    }
}
