using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Accounts;

[Asks(Right.SeeHome)]
internal sealed class MinePage(GiaoBanDb db, Acting acting, AccountSignIn signIn, UserManager<Account> accounts, PasswordProof proof, MailSettings mail, IConfiguration settings) : PageModel
{
    public IReadOnlyList<Notice> Notices { get; private set; } = [];
    public string UnitName { get; private set; } = "";
    public string? Done { get; private set; }
    public bool SecondFactor { get; private set; }
    public int Passkeys { get; private set; }
    public int Sessions { get; private set; }
    public string? Email { get; private set; }
    public bool MailIsOn => mail.IsOn;
    public bool IsLinked { get; private set; }
    public string? OutsideName => Door.OutsideName(settings);

    public async Task OnGetAsync(string? xong, string? gan, CancellationToken ct)
    {
        Done = xong switch { "mat-khau" => T("Đã đổi mật khẩu. Các máy khác phải đăng nhập lại."), "thu" => T("Đã lưu địa chỉ thư."), _ => null };
        if (gan is not null) ModelState.AddModelError("", gan == "nguoi-khac" ? AccountRefusals.LinkedElsewhere.Message : "Chưa gắn được tài khoản ngoài. Bấm gắn lại từ trang này.");
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (account, now) = (acting.Who.AccountId.Value, acting.NowUtc);
        await db.Notices.Where(n => n.AccountId == account && n.ReadAtUtc == null).ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAtUtc, now), ct);
        return RedirectToPage();
    }

    [Asks(Right.KeepOwnAccount)]
    public async Task<IActionResult> OnPostMailAsync(string? mail, string? password, CancellationToken ct)
    {
        var address = string.IsNullOrWhiteSpace(mail) ? null : mail.Trim();
        if (address is not null && !MailSettings.IsAddress(address))
        {
            await LoadAsync(ct);
            (Email, _) = (address, ModelState.TryAddModelError("", "Địa chỉ thư chưa đúng dạng, ví dụ: ten@coquan.gov.vn."));
            return this.AskAgain();
        }
        var me = (await accounts.GetUserAsync(User))!;
        if (await WrongAsync(me, password, ct) is { } again)
        {
            Email = address;
            return again;
        }
        (me.Email, me.NormalizedEmail) = (address, accounts.NormalizeEmail(address));
        db.AccountEvents.Add(new AccountEvent(me.Id, AccountEventKind.MailChanged, acting.NowUtc));
        await db.CommitAsync(acting.Does("account.mail", "account", me.Id), ct);
        return RedirectToPage(new { xong = "thu" });
    }

    [Asks(Right.KeepOwnAccount)]
    public async Task<IActionResult> OnPostLinkAsync(string? password, CancellationToken ct)
    {
        if (OutsideName is null) return NotFound();
        if (await WrongAsync((await accounts.GetUserAsync(User))!, password, ct) is { } again) return again;

        return Challenge(signIn.ConfigureExternalAuthenticationProperties(Door.Outside, Url.Page("OutsideSignIn"), acting.Who.AccountId.Value.ToString()), Door.Outside);
    }

    [Asks(Right.KeepOwnAccount)]
    public async Task<IActionResult> OnPostUnlinkAsync(string? password, CancellationToken ct)
    {
        var me = (await accounts.GetUserAsync(User))!;
        if (await WrongAsync(me, password, ct) is { } again) return again;

        foreach (var login in await accounts.GetLoginsAsync(me)) await accounts.RemoveLoginAsync(me, login.LoginProvider, login.ProviderKey);
        db.AccountEvents.Add(new AccountEvent(me.Id, AccountEventKind.OutsideSignInUnlinked, acting.NowUtc));
        await db.CommitAsync(acting.Does("account.unlink", "account", me.Id), ct);
        return RedirectToPage();
    }

    private async Task<IActionResult?> WrongAsync(Account me, string? password, CancellationToken ct)
    {
        if (await proof.IsRightAsync(me, password ?? "", ct)) return null;

        await LoadAsync(ct);
        return this.Refuse(AccountRefusals.WrongPassword);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var who = acting.Who;
        var (me, idle, begun) = (who.AccountId.Value, acting.NowUtc - SessionCheck.Idle, acting.NowUtc - SessionCheck.Longest);
        UnitName = await db.Units.Where(u => u.Id == who.UnitId).Select(u => u.Name).FirstAsync(ct);
        Notices = await db.Notices.AsNoTracking().Where(n => n.AccountId == me).OrderByDescending(n => n.AtUtc).Take(100).ToListAsync(ct);
        var account = await db.Users.AsNoTracking().FirstAsync(a => a.Id == me, ct);
        (SecondFactor, Email) = (account.TwoFactorEnabled, account.Email);
        Sessions = await db.Sessions.CountAsync(s => s.AccountId == me && s.EndedAtUtc == null && s.LastSeenAtUtc > idle && s.StartedAtUtc > begun, ct);
        Passkeys = await db.Set<IdentityUserPasskey<Guid>>().CountAsync(k => k.UserId == me, ct);
        IsLinked = await db.UserLogins.AnyAsync(l => l.UserId == me, ct);
    }
}
