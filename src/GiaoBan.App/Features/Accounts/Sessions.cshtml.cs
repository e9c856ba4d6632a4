using GiaoBan.App.Web;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Accounts;

/// <summary>Where one's own name is signed in, and the way to end it.</summary>
[Asks(Right.KeepOwnAccount)]
internal sealed class SessionsPage(GiaoBanDb db, Acting acting, EndSessions end, PasswordProof proof, UserManager<Account> accounts) : PageModel
{
    public sealed record Row(Guid Id, string Device, string Address, string? With, DateTime StartedAtUtc, DateTime LastSeenAtUtc, bool IsThis);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public Task<IActionResult> OnPostEndAsync(Guid session, string? password, CancellationToken ct) =>
        WithPasswordAsync(password, me => end.OneAsync(me, session, ct), RedirectToPage, ct);

    public Task<IActionResult> OnPostEverywhereAsync(string? password, CancellationToken ct) =>
        WithPasswordAsync(password, me => end.AllButAsync(me, stays: null, ct), () => Redirect(Site.SignInPath), ct);

    private async Task<IActionResult> WithPasswordAsync(string? password, Func<Guid, Task> act, Func<IActionResult> then, CancellationToken ct)
    {
        var me = (await accounts.GetUserAsync(User))!;
        if (!await proof.IsRightAsync(me, password ?? "", ct))
        {
            await LoadAsync(ct);
            return this.Refuse(AccountRefusals.WrongPassword);
        }
        await act(me.Id);
        return then();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var (me, here) = (acting.Who.AccountId.Value, SessionCheck.IdOf(User));
        var (idle, begun) = (acting.NowUtc - SessionCheck.Idle, acting.NowUtc - SessionCheck.Longest);
        var open = await db.Sessions.AsNoTracking().Where(s => s.AccountId == me && s.EndedAtUtc == null && s.LastSeenAtUtc > idle && s.StartedAtUtc > begun).OrderByDescending(s => s.LastSeenAtUtc).ToListAsync(ct);
        Rows = [.. open.Select(s => new Row(s.Id, DeviceOf(s.Agent), s.Address, s.Way switch { "mfa" => T("có mã thứ hai"), AccountSession.ByPasskey => T("bằng khóa truy cập"), _ => null }, s.StartedAtUtc, s.LastSeenAtUtc, s.Id == here))];
    }

    /// <summary>What a browser says of itself, in words: enough to know one's own telephone from a stranger's.</summary>
    private static string DeviceOf(string agent)
    {
        string Of(params (string Mark, string Name)[] known) => known.FirstOrDefault(k => agent.Contains(k.Mark, StringComparison.Ordinal)).Name ?? "";
        var browser = Of(("Edg/", "Edge"), ("coc_coc", T("Cốc Cốc")), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"));
        var system = Of(("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"));
        return (browser, system) switch { ("", "") => T("Thiết bị không rõ"), ("", _) => system, (_, "") => browser, _ => Tf($"{browser} trên {system}") };
    }
}
