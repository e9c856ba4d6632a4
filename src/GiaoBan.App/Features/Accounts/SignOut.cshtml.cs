using GiaoBan.App.Web;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Accounts;

[OpenToAll]
internal sealed class SignOutPage(AccountSignIn signIn, UserManager<Account> accounts, EndSessions end) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (SessionCheck.IdOf(User) is { } session && await accounts.GetUserAsync(User) is { } account) await end.LeaveAsync(account, session, ct);
        await signIn.SignOutAsync();
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\""; // what an officer saw must not lie on a shared machine
        return Redirect(Site.SignInPath);
    }
}
