using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GiaoBan.App.Features.Accounts;

/// <summary>The second step of signing in: the password was right, and for five minutes this browser may show a code.</summary>
[OpenToAll, EnableRateLimiting(Site.SignInPath)]
internal sealed class SignInCodePage(AccountSignIn signIn, GiaoBanDb db, Acting acting, SignInLimits limits) : PageModel
{
    public string? Wanted { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? ve)
    {
        Wanted = ve;
        return await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect(Site.SignInPath) : Page();
    }

    public Task<IActionResult> OnPostAsync(string? code, string? ve) =>
        TryAsync(ve, AccountRefusals.WrongCode, _ => signIn.TwoFactorAuthenticatorSignInAsync(code ?? "", isPersistent: false, rememberClient: false));

    public Task<IActionResult> OnPostRecoveryAsync(string? recovery, string? ve) => TryAsync(ve, AccountRefusals.WrongRecoveryCode, account =>
    {
        db.AccountEvents.Add(new AccountEvent(account.Id, AccountEventKind.RecoveryCodeUsed, acting.NowUtc)); // saved only with the sign-in
        return signIn.TwoFactorRecoveryCodeSignInAsync(recovery ?? "");
    });

    private async Task<IActionResult> TryAsync(string? ve, Refusal wrong, Func<Account, Task<Microsoft.AspNetCore.Identity.SignInResult>> tryIt)
    {
        Wanted = ve;
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account) return this.Refuse(AccountRefusals.WaitedTooLong);
        if (!limits.MayTry($"{account.UserName} code", HttpContext)) { ModelState.AddModelError("", AccountRefusals.TooManyTries.Message); return this.AskAgain(StatusCodes.Status429TooManyRequests); }

        if ((await tryIt(account)).Succeeded) return LocalRedirect(Url.IsLocalUrl(ve) ? ve : "/");

        foreach (var unsaved in db.ChangeTracker.Entries<AccountEvent>().ToList()) unsaved.State = Microsoft.EntityFrameworkCore.EntityState.Detached;
        limits.Refused($"{account.UserName} code", HttpContext);
        await signIn.RefusedAsync(account);
        return this.Refuse(wrong);
    }
}
