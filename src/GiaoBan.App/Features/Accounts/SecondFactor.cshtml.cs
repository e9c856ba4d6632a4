using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Accounts;

[Asks(Right.KeepOwnAccount), BeforeSecondFactor]
internal sealed class SecondFactorPage(SecondFactor second, UserManager<Account> accounts, Acting acting) : PageModel
{
    public bool IsDemanded => acting.OwesSecondFactor;
    public bool IsOn { get; private set; }
    public int CodesLeft { get; private set; }
    public string Picture { get; private set; } = "";
    public string KeyInGroups { get; private set; } = "";
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(await MeAsync(), ct);

    public Task<IActionResult> OnPostOnAsync(string? code, string? password, CancellationToken ct) => WithCodesAsync(me => second.TurnOnAsync(me, code ?? "", password ?? "", ct), ct);

    public Task<IActionResult> OnPostCodesAsync(string? password, CancellationToken ct) => WithCodesAsync(me => second.RenewCodesAsync(me, password ?? "", ct), ct);

    public async Task<IActionResult> OnPostOffAsync(string? password, CancellationToken ct)
    {
        var me = await MeAsync();
        var result = await second.TurnOffAsync(me, password ?? "", ct);
        await LoadAsync(me, ct);
        return this.Answer(result, () => RedirectToPage());
    }

    // No redirect on purpose: the codes are shown in this one answer and kept nowhere.
    private async Task<IActionResult> WithCodesAsync(Func<Account, Task<Result<IReadOnlyList<string>>>> act, CancellationToken ct)
    {
        var me = await MeAsync();
        var result = await act(me);
        NewCodes = result.Value ?? [];
        await LoadAsync(me, ct);
        return result.Refusal is { } no ? this.Refuse(no) : Page();
    }

    private async Task<Account> MeAsync() => (await accounts.GetUserAsync(User))!;

    private async Task LoadAsync(Account me, CancellationToken ct)
    {
        (IsOn, CodesLeft) = (me.TwoFactorEnabled, await accounts.CountRecoveryCodesAsync(me));
        if (IsOn) return;

        var key = await second.KeyAsync(me, ct);
        KeyInGroups = string.Join(' ', key.Chunk(4).Select(c => new string(c))).ToLowerInvariant();
        Picture = QrCode.Svg($"otpauth://totp/GiaoBan:{Uri.EscapeDataString(me.UserName!)}?secret={key}&issuer=GiaoBan&digits=6&period=30", T("Mã QR cho ứng dụng xác thực"));
    }
}
