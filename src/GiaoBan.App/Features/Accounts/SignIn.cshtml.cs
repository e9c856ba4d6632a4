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
    // Checked when there is no such name, so that the answer takes as long as for one that exists.
    private static readonly Account Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public sealed record Input
    {
        [Required(ErrorMessage = "Ghi tên đăng nhập.")] public string UserName { get; init; } = "";
        [Required(ErrorMessage = "Ghi mật khẩu.")] public string Password { get; init; } = "";
    }

    [BindProperty] public Input Form { get; set; } = new();
    public string? OutsideName => Door.OutsideName(settings);
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
        if (account?.PasswordHash is null) accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, Form.Password);
        var result = account is null ? Microsoft.AspNetCore.Identity.SignInResult.Failed : await signIn.PasswordSignInAsync(account, Form.Password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(ve) ? ve : "/");
        if (result.RequiresTwoFactor) return RedirectToPage("SignInCode", new { ve });

        limits.Refused(Form.UserName, HttpContext);
        await signIn.RefusedAsync(account);
        ModelState.AddModelError("", AccountRefusals.NotLetIn);
        return this.AskAgain();
    }

    public IActionResult OnPostOutside(string? ve) => OutsideName is null ? NotFound()
        : Challenge(signIn.ConfigureExternalAuthenticationProperties(Door.Outside, Url.Page("OutsideSignIn", new { ve })), Door.Outside);
}
