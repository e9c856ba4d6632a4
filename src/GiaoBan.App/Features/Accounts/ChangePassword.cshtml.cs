using GiaoBan.App.Web;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Accounts;

[Asks(Right.KeepOwnAccount)]
internal sealed class ChangePasswordPage(ChangePassword change, UserManager<Account> accounts) : PageModel
{
    public string UserName => User.Identity?.Name ?? "";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? now, string? chosen, string? again, CancellationToken ct)
    {
        var result = await change.RunAsync((await accounts.GetUserAsync(User))!, now ?? "", chosen ?? "", again ?? "", SessionCheck.IdOf(User), ct);
        return this.Answer(result, () => Redirect("/cua-toi?xong=mat-khau"));
    }
}
