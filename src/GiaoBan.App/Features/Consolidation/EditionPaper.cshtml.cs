using GiaoBan.App.Web;
using GiaoBan.App.Web.Language;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Office.Forms;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>The frozen edition as .docx, in the form of its day or in one that is named.</summary>
[InVietnamese]
[Asks(Right.SeeConsolidation)]
internal sealed class EditionPaperPage(GiaoBanDb db, EditionPaper paper) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid period, int edition, string? mau, CancellationToken ct)
    {
        if (await db.FrozenEditions.AsNoTracking().FirstOrDefaultAsync(e => e.PeriodId == new PeriodId(period) && e.Ordinal == edition, ct) is not { } one) return NotFound();

        var form = mau is null ? default : DocumentForms.Find(mau);
        if (mau is not null && !form.IsOk) return Told(form.Refusal);
        var written = await paper.WriteAsync(one, mau is null ? null : form.Value, ct);
        return written.Value is { } bytes ? File(bytes, OfficeTypes.Docx, $"bao-cao-ban-{edition}.docx") : Told(written.Refusal!.Message);
    }

    private static ContentResult Told(string words) => new() { StatusCode = StatusCodes.Status422UnprocessableEntity, Content = words, ContentType = "text/plain; charset=utf-8" };
}
