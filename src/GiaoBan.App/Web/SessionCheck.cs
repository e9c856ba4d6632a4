using System.Security.Claims;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Web;

/// <summary>
/// Asks, on every request, whether the session behind the cookie still stands: signing out, "everywhere", a new password or
/// a closed account end it at once, copies of the cookie included. The row is read anew as soon as anything was committed.
/// </summary>
internal static class SessionCheck
{
    public const string Claim = "sid";

    /// <summary>Two hours without a page, twelve in all: a forgotten machine is shut by evening.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(2), Longest = TimeSpan.FromHours(12);

    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(5);

    public static Guid? IdOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Claim), out var id) ? id : null;

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        if (context.Principal is not { } user || IdOf(user) is not { } id || await StandsAsync(http, id, now) is not { } lastSeen)
        {
            context.RejectPrincipal();
            await http.SignOutAsync(context.Scheme.Name);
            return;
        }
        // The feed asks by itself as long as the page is open: it is no sign of a person.
        if (now - lastSeen > Grain && !http.Request.Path.StartsWithSegments("/live"))
            await http.RequestServices.GetRequiredService<GiaoBanDb>().Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAtUtc, now), http.RequestAborted);
    }

    private sealed record Open(DateTime StartedAtUtc, DateTime LastSeenAtUtc);

    /// <summary>When the session was last seen; null when it does not stand any more.</summary>
    private static async Task<DateTime?> StandsAsync(HttpContext http, Guid id, DateTime now)
    {
        var services = http.RequestServices;
        var kept = services.GetRequiredService<KeptAnswers>();
        var open = await kept.UntilAnyCommitAsync($"session {id:N}", await kept.AtDoorAsync(http), () => OpenAsync(services.GetRequiredService<GiaoBanDb>(), id));
        return open is not null && open.LastSeenAtUtc > now - Idle && open.StartedAtUtc > now - Longest ? open.LastSeenAtUtc : null;
    }

    // Not compiled beforehand: such a query belongs to one model, and two databases may be served from one process.
    private static Task<Open?> OpenAsync(GiaoBanDb db, Guid id) =>
        (from session in db.Sessions
         join account in db.Users on session.AccountId equals account.Id
         where session.Id == id && session.EndedAtUtc == null && account.DeactivatedAtUtc == null
         select new Open(session.StartedAtUtc, session.LastSeenAtUtc)).FirstOrDefaultAsync();
}
