using GiaoBan.App.Features.Reminders;
using GiaoBan.Storage;

namespace GiaoBan.App.Workers;

/// <summary>
/// What the calendar brings without anybody's doing: the next of a series, reminders, points for the next conference. Each is
/// reckoned from what is stored, so that a machine that was off, killed or not alone does neither less nor more.
/// </summary>
internal sealed class FollowUpWorker(IServiceScopeFactory scopes, ILogger<FollowUpWorker> log)
    : RepeatingWorker(TimeSpan.FromMinutes(5), "What the calendar brings", log)
{
    private const int Tries = 500; // each means that the other machine has done a batch meanwhile
    private readonly SemaphoreSlim _round = new(1, 1);

    public override void Dispose()
    {
        _round.Dispose();
        base.Dispose();
    }

    protected override Task RoundAsync(CancellationToken ct) => NowAsync(ct);

    /// <summary>Everything that is due now. When another machine did the same at the same moment, one of the two looks again.</summary>
    public async Task NowAsync(CancellationToken ct)
    {
        await _round.WaitAsync(ct); // one at a time in this process; other machines are told apart below
        try
        {
            await TriesAsync(ct);
        }
        finally
        {
            _round.Release();
        }
    }

    private async Task TriesAsync(CancellationToken ct)
    {
        for (var left = Tries; left > 0; left--)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var services = scope.ServiceProvider;
                await services.GetRequiredService<ContinueSeries>().RunAsync(ct);
                await services.GetRequiredService<GiveReminders>().RunAsync(ct);
                await services.GetRequiredService<RaiseAtConference>().RunAsync(ct);
                return;
            }
            catch (Exception e) when (left > 1 && Clash.Is(e))
            {
                log.LogDebug(e, "Another machine was there first; looking again.");
                await Task.Delay(Random.Shared.Next(20, 200), ct);
            }
        }
    }
}
