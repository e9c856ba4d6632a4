namespace GiaoBan.App.Workers;

/// <summary>
/// Work that comes round again for as long as the program runs. A round that fails is logged and tried at the next turn: a
/// worker that gave up would stop the whole program (what .NET does with an error nobody caught), and no notice would go out again.
/// </summary>
/// <param name="pause">Between the beginnings of two rounds; the first begins at once.</param>
/// <param name="whatWaits">For the log: what is left undone when a round fails.</param>
internal abstract class RepeatingWorker(TimeSpan pause, string whatWaits, ILogger log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(pause);
        do
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (ObjectDisposedException e) when (e.ObjectName == nameof(IServiceProvider))
            {
                return; // the program ended before it was up: its port was taken
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Any exception: what a database's driver throws when it is cut off has many types, some of them not its own.
                log.LogWarning(e, "{What} could not be done now; again in {Pause}.", whatWaits, pause);
            }
        }
        while (await tick.WaitForNextTickAsync(stoppingToken));
    }

    protected abstract Task RoundAsync(CancellationToken ct);
}
