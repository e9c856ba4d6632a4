using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GiaoBan.App.Features.Accounts;

[OpenToAll, EnableRateLimiting(Site.SignInPath)]
internal sealed class SignInPage(SignInManager<Account> signIn) : PageModel
{
    public sealed record Input
    {
        [Required(ErrorMessage = "Ghi tên đăng nhập.")] public string UserName { get; init; } = "";
        [Required(ErrorMessage = "Ghi mật khẩu.")] public string Password { get; init; } = "";
    }

    [BindProperty] public Input Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? ve)
    {
        if (!ModelState.IsValid) return this.AskAgain();

        var result = await signIn.PasswordSignInAsync(Form.UserName.Trim(), Form.Password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(ve) ? ve : "/");

        // One sentence for a wrong name, a wrong password and a locked account: nobody learns which names exist.
        ModelState.AddModelError("", "Tên đăng nhập hoặc mật khẩu không đúng. Sai nhiều lần thì tài khoản tạm khóa 10 phút; chờ rồi thử lại, hoặc đề nghị người quản trị đặt lại mật khẩu.");
        return this.AskAgain();
    }
}
