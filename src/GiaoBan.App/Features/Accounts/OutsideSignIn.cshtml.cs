using GiaoBan.App.Web;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Accounts;

/// <summary>Back from the single sign-on: lets in whoever is linked, or links whoever asked for it while signed in.</summary>
[OpenToAll]
internal sealed class OutsideSignInPage(AccountSignIn signIn, UserManager<Account> accounts, GiaoBanDb db, Acting acting) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? ve)
    {
        if (await accounts.GetUserAsync(User) is { } me) return await LinkAsync(me);
        if (await signIn.GetExternalLoginInfoAsync() is not { } outside) return Redirect($"{Site.SignInPath}?ngoai=hong");

        var result = await signIn.ExternalLoginSignInAsync(outside.LoginProvider, outside.ProviderKey, isPersistent: false, bypassTwoFactor: false);
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(ve) ? ve : "/");
        return result.RequiresTwoFactor ? RedirectToPage("SignInCode", new { ve }) : Redirect($"{Site.SignInPath}?ngoai=chua-gan");
    }

    private async Task<IActionResult> LinkAsync(Account me)
    {
        // The id went out with the challenge and must come back: nobody is linked by a page that only sent them here.
        if (await signIn.GetExternalLoginInfoAsync(me.Id.ToString()) is not { } outside) return Redirect("/cua-toi?gan=hong");

        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        if (await accounts.FindByLoginAsync(outside.LoginProvider, outside.ProviderKey) is not null) return Redirect("/cua-toi?gan=nguoi-khac");

        await accounts.AddLoginAsync(me, outside);
        db.AccountEvents.Add(new AccountEvent(me.Id, AccountEventKind.OutsideSignInLinked, acting.NowUtc));
        await db.CommitAsync(acting.AtTheDoor(me, "account.link"), HttpContext.RequestAborted);
        return Redirect("/cua-toi");
    }
}
