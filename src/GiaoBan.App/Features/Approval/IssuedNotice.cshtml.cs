using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Approval;

/// <summary>What went out, for everybody the conclusions are for: the issued .docx, and the signed PDF once it is back.</summary>
[Asks(Right.SeeConclusions)]
internal sealed class IssuedNoticePage(GiaoBanDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid conference, CancellationToken ct) =>
        await FileAsync(await db.ConclusionNotices.Where(n => n.ConferenceId == new ConferenceId(conference)).Select(n => n.PaperId).FirstOrDefaultAsync(ct), ct);

    public async Task<IActionResult> OnGetSignedAsync(Guid conference, int? lan, CancellationToken ct) =>
        await FileAsync(await (from n in db.ConclusionNotices
                               join s in db.SignedCopies on n.Id equals s.NoticeId
                               where n.ConferenceId == new ConferenceId(conference) && (lan == null || s.Ordinal == lan)
                               orderby s.Ordinal descending
                               select (StoredFileId?)s.FileId).FirstOrDefaultAsync(ct), ct);

    private async Task<IActionResult> FileAsync(StoredFileId? file, CancellationToken ct)
    {
        if (file is not { } id) return NotFound();

        var about = await db.Files.AsNoTracking().FirstAsync(f => f.Id == id, ct);
        return File(await db.FileContents.AsNoTracking().Where(c => c.FileId == id).Select(c => c.Bytes).FirstAsync(ct), about.ContentType, about.Name);
    }
}
