using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Accounts;

/// <summary>One's own passkeys. Where the address allows none, the page says why.</summary>
[Asks(Right.KeepOwnAccount)]
internal sealed class PasskeysPage(Passkeys passkeys, UserManager<Account> accounts) : PageModel
{
    public IReadOnlyList<UserPasskeyInfo> Keys { get; private set; } = [];
    public bool IsOffered => PasskeyDoor.IsOpen(Request);
    public string UserName => User.Identity?.Name ?? "";

    public async Task OnGetAsync() => await LoadAsync();

    /// <summary>Asked by the page's script: what to make, or the sentence why not.</summary>
    public async Task<IActionResult> OnPostOptionsAsync(string? password, CancellationToken ct)
    {
        if (!IsOffered) return NotFound();

        var begun = await passkeys.BeginAsync(await MeAsync(), password ?? "", ct);
        return begun.Value is { } options ? Content(options, "application/json") : new ContentResult { Content = begun.Refusal!.Message, ContentType = "text/plain; charset=utf-8", StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    public async Task<IActionResult> OnPostAddAsync(string? password, string? credential, string? name, CancellationToken ct) =>
        IsOffered ? await AnswerAsync(await passkeys.AddAsync(await MeAsync(), password ?? "", credential ?? "", name, ct)) : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(string? password, string? key, CancellationToken ct) =>
        await AnswerAsync(await passkeys.RemoveAsync(await MeAsync(), password ?? "", key ?? "", ct));

    private async Task<IActionResult> AnswerAsync(Result result)
    {
        await LoadAsync();
        return this.Answer(result, () => RedirectToPage());
    }

    private async Task LoadAsync() => Keys = await passkeys.OfAsync(await MeAsync());

    private async Task<Account> MeAsync() => (await accounts.GetUserAsync(User))!;
}
