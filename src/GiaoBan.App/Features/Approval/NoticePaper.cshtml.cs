using GiaoBan.App.Features.Conclusions;
using GiaoBan.App.Web;
using GiaoBan.App.Web.Language;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Approval;

/// <summary>The notice as .docx, while it is written on and after: for whoever writes it, signs it or is asked about it.</summary>
[InVietnamese]
[Asks(Right.SeeNotice)]
internal sealed class NoticePaperPage(GiaoBanDb db, NoticeOfConclusions notice) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid conference, CancellationToken ct)
    {
        var held = await db.Conferences.AsNoTracking().Include(c => c.Delegates).FirstAsync(c => c.Id == new ConferenceId(conference), ct);
        var paper = await notice.WriteAsync(held, ct);
        if (paper.Value is not { } bytes) return new ContentResult { StatusCode = StatusCodes.Status422UnprocessableEntity, Content = paper.Refusal!.Message, ContentType = "text/plain; charset=utf-8" };

        return File(bytes, OfficeTypes.Docx, "thong-bao-ket-luan.docx");
    }
}
