using System.Threading.RateLimiting;

namespace GiaoBan.App.Web;

/// <summary>
/// How often one may try one name from one address. A hall of delegates stands behind one address, so the address alone is
/// only limited widely (Site.cs); a name alone is locked by Identity; this is for the pair. Kept in memory, per node.
/// </summary>
internal sealed class SignInLimits : IDisposable
{
    public const int TriesAnHour = 30;

    private readonly PartitionedRateLimiter<(string Name, string Address)> _limiter = PartitionedRateLimiter.Create<(string Name, string Address), (string, string)>(
        pair => RateLimitPartition.GetFixedWindowLimiter(pair, _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesAnHour, Window = TimeSpan.FromHours(1) }));

    /// <summary>Looks only: whoever gets in with the first try, however often, uses nothing up.</summary>
    public bool MayTry(string name, HttpContext http) => Take(name, http, 0);

    /// <summary>A refused try counts.</summary>
    public void Refused(string name, HttpContext http) => Take(name, http, 1);

    private bool Take(string name, HttpContext http, int permits)
    {
        using var lease = _limiter.AttemptAcquire((name.Trim().ToUpperInvariant(), http.Connection.RemoteIpAddress?.ToString() ?? ""), permits);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
