using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Workers;

/// <summary>Links new audit entries into the chain within a second.</summary>
internal sealed class SealerWorker(IDbContextFactory<GiaoBanDb> databases, TimeProvider clock, ILogger<SealerWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(700));
        while (await tick.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var db = await databases.CreateDbContextAsync(stoppingToken);
                await Sealer.SealAsync(db, clock.GetUtcNow().UtcDateTime, stoppingToken);
            }
            catch (Exception e) when (e is DbUpdateException or System.Data.Common.DbException)
            {
                log.LogWarning(e, "Another node sealed first, or the database is away; looking again.");
            }
        }
    }
}
