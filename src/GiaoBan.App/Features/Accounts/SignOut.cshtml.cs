using GiaoBan.App.Web;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Accounts;

[OpenToAll]
internal sealed class SignOutPage(SignInManager<Account> signIn, UserManager<Account> accounts) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // A new stamp: a copy of the cookie kept elsewhere dies with the next check.
        if (await accounts.GetUserAsync(User) is { } account) await accounts.UpdateSecurityStampAsync(account);
        await signIn.SignOutAsync();
        return Redirect(Site.SignInPath);
    }
}
