using GiaoBan.App.Web;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Accounts;

/// <summary>Where one's own name is signed in, and the way to end it.</summary>
[Asks(Right.KeepOwnAccount)]
internal sealed class SessionsPage(GiaoBanDb db, Acting acting, EndSessions end) : PageModel
{
    public sealed record Row(Guid Id, string Device, string Address, bool SecondFactor, DateTime StartedAtUtc, DateTime LastSeenAtUtc, bool IsThis);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (me, here) = (acting.Who.AccountId.Value, SessionCheck.IdOf(User));
        var (idle, begun) = (acting.NowUtc - SessionCheck.Idle, acting.NowUtc - SessionCheck.Longest);
        var open = await db.Sessions.AsNoTracking().Where(s => s.AccountId == me && s.EndedAtUtc == null && s.LastSeenAtUtc > idle && s.StartedAtUtc > begun).OrderByDescending(s => s.LastSeenAtUtc).ToListAsync(ct);
        Rows = [.. open.Select(s => new Row(s.Id, DeviceOf(s.Agent), s.Address, s.Way == "mfa", s.StartedAtUtc, s.LastSeenAtUtc, s.Id == here))];
    }

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken ct)
    {
        await end.OneAsync(acting.Who.AccountId.Value, session, ct);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken ct)
    {
        await end.AllButAsync(acting.Who.AccountId.Value, stays: null, ct);
        return Redirect(Site.SignInPath);
    }

    /// <summary>What a browser says of itself, in words: enough to know one's own telephone from a stranger's.</summary>
    private static string DeviceOf(string agent)
    {
        string Of(params (string Mark, string Name)[] known) => known.FirstOrDefault(k => agent.Contains(k.Mark, StringComparison.Ordinal)).Name ?? "";
        var browser = Of(("Edg/", "Edge"), ("coc_coc", "Cốc Cốc"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"));
        var system = Of(("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"));
        return (browser, system) switch { ("", "") => "Thiết bị không rõ", ("", _) => system, (_, "") => browser, _ => $"{browser} trên {system}" };
    }
}
