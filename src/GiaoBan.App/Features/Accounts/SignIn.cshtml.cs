using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GiaoBan.App.Features.Accounts;

[OpenToAll, EnableRateLimiting(Site.SignInPath)]
internal sealed class SignInPage(AccountSignIn signIn, UserManager<Account> accounts, SignInLimits limits, IConfiguration settings) : PageModel
{
    // Checked where the account's own hash would not be, so that the answer takes as long as for a name that exists and is open.
    private static readonly Account Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public sealed record Input
    {
        [Required(ErrorMessage = "Ghi tên đăng nhập.")] public string UserName { get; init; } = "";
        [Required(ErrorMessage = "Ghi mật khẩu.")] public string Password { get; init; } = "";
    }

    [BindProperty] public Input Form { get; set; } = new();
    public string? OutsideName => Door.OutsideName(settings);
    public bool HasPasskeys => PasskeyDoor.IsOpen(Request);
    public string? Wanted { get; private set; }

    public void OnGet(string? ve, string? ngoai)
    {
        Wanted = ve;
        if (ngoai is not null) ModelState.AddModelError("", ngoai == "chua-gan" ? AccountRefusals.NotLinked.Message : "Chưa đăng nhập được bằng tài khoản ngoài. Thử lại, hoặc dùng mật khẩu.");
    }

    public async Task<IActionResult> OnPostAsync(string? ve)
    {
        Wanted = ve;
        if (!ModelState.IsValid) return this.AskAgain();
        if (!limits.MayTry(Form.UserName, HttpContext)) { ModelState.AddModelError("", AccountRefusals.TooManyTries.Message); return this.AskAgain(StatusCodes.Status429TooManyRequests); }

        var account = await accounts.FindByNameAsync(Form.UserName.Trim());
        if (account?.PasswordHash is null || account.DeactivatedAtUtc is not null || await accounts.IsLockedOutAsync(account)) accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, Form.Password);
        var result = account is null ? Microsoft.AspNetCore.Identity.SignInResult.Failed : await signIn.PasswordSignInAsync(account, Form.Password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(ve) ? ve : "/");
        if (result.RequiresTwoFactor) return RedirectToPage("SignInCode", new { ve });

        limits.Refused(Form.UserName, HttpContext);
        await signIn.RefusedAsync(account);
        ModelState.AddModelError("", AccountRefusals.NotLetIn);
        return this.AskAgain();
    }

    /// <summary>Asked by the page's script. Says nothing about who has a passkey: the device finds that out.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => HasPasskeys ? Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json") : NotFound();

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? ve)
    {
        if (!HasPasskeys) return NotFound();

        Wanted = ve;
        if (credential is { Length: > 0 } && await signIn.LetInByPasskeyAsync(credential)) return LocalRedirect(Url.IsLocalUrl(ve) ? ve : "/");

        ModelState.Clear(); // the fields of the other form were not filled in, and need not be
        return this.Refuse(AccountRefusals.PasskeyNotLetIn);
    }

    public IActionResult OnPostOutside(string? ve) => OutsideName is null ? NotFound()
        : Challenge(signIn.ConfigureExternalAuthenticationProperties(Door.Outside, Url.Page("OutsideSignIn", new { ve })), Door.Outside);
}
