using GiaoBan.App.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>Behind a guest's link: one conference, to read. No cookie is given, so there is nothing to carry elsewhere.</summary>
[OpenToAll]
internal sealed class GuestViewPage(GuestView guests, NoticeOfConclusions notice) : PageModel
{
    public GuestView.Seen? Seen { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct) => await OpenAsync(token, ct) ? Page() : Gone();

    /// <summary>The conclusion notice of this conference, as a paper.</summary>
    public async Task<IActionResult> OnGetPaperAsync(string token, CancellationToken ct)
    {
        if (!await OpenAsync(token, ct)) return Gone();

        if (!Seen!.HasNotice) return NotFound();
        return (await notice.WriteAsync(Seen.Conference, ct)).Value is { } bytes ? File(bytes, OfficeTypes.Docx, "thong-bao-ket-luan.docx") : NotFound();
    }

    private async Task<bool> OpenAsync(string token, CancellationToken ct)
    {
        (Response.Headers["Referrer-Policy"], Response.Headers["X-Robots-Tag"]) = ("no-referrer", "noindex, nofollow"); // the address is the secret
        var opened = await guests.OpenAsync(token, ct);
        Seen = opened.Value;
        if (opened.Refusal is { } no) ModelState.AddModelError("", no.Message);
        return Seen is not null;
    }

    private PageResult Gone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
