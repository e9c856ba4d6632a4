using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GiaoBan.App.Features.Accounts;

/// <summary>Behind an invitation's link.</summary>
[OpenToAll, EnableRateLimiting(Site.SignInPath)]
internal sealed class InvitedPage(AcceptInvitation accept) : PageModel
{
    public Account? Account { get; private set; }

    /// <summary>The address to hand over. Written out: a link made from the page's name would carry the handler it was made in.</summary>
    public static string LinkOf(HttpRequest request, string token) => $"{request.Scheme}://{request.Host}{request.PathBase}/loi-moi/{token}";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        var found = await accept.FindAsync(token, ct);
        Account = found.Value;
        return found.Refusal is { } no ? Gone(no) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, string? chosen, string? again, CancellationToken ct)
    {
        var found = await accept.FindAsync(token, ct);
        if (found.Refusal is { } gone) return Gone(gone);

        Account = found.Value;
        var result = await accept.RunAsync(token, chosen ?? "", again ?? "", ct);
        return this.Answer(result, () => Redirect(Site.SignInPath));
    }

    private PageResult Gone(Refusal no)
    {
        ModelState.AddModelError("", no.Message);
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
