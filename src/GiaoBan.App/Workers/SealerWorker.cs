using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Workers;

/// <summary>Links new audit entries into the chain within a second.</summary>
internal sealed class SealerWorker(IDbContextFactory<GiaoBanDb> databases, TimeProvider clock, ILogger<SealerWorker> log)
    : RepeatingWorker(TimeSpan.FromMilliseconds(700), "Sealing (another node may have sealed first)", log)
{
    protected override async Task RoundAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await Sealer.SealAsync(db, clock.GetUtcNow().UtcDateTime, ct);
    }
}
