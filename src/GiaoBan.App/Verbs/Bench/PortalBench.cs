using System.Globalization;
using System.Text;
using GiaoBan.App.Demo;
using GiaoBan.App.Verbs.Crash;
using GiaoBan.App.Web;
using GiaoBan.Domain.Bulletins;
using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs.Bench;

/// <summary>
/// The public page: 200 people without an account read the bulletins, something is committed every tenth of a second; beside a
/// bare endpoint that sends the same bytes. Answers a second.
/// </summary>
internal static class PortalBench
{
    private const double Aim = 0.25;

    public static async Task<BenchFigure> RunAsync(bool full, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("giaoban-bench-").FullName;
        try
        {
            var database = connection is null ? $"Data Source={Path.Combine(folder, "giaoban.db")}" : Database.Normalised(connection);
            await Database.MigrateAsync(database, CancellationToken.None);
            await using var here = Site.Build(new SiteOptions(database));
            await DemoQuarter.LiveSampleAsync(here.Services, CancellationToken.None);
            List<string> paths;
            await using (var db = new GiaoBanDb(Database.Options(database)))
                paths = [.. (await db.Bulletins.Where(b => b.State == BulletinState.Published).Select(b => b.Id).ToListAsync()).Select(id => $"/ban-tin/{id.Value}"), "/ban-tin"];

            using var server = new CrashServer(database);
            await server.StartAsync(CancellationToken.None);
            using var reader = new PageReader(server.Url);
            using var one = await reader.GetAsync(paths[0]);
            using var bare = await BareServer.StartAsync(folder, await one.Content.ReadAsByteArrayAsync());
            List<byte[]> requests = [.. paths.Select(p => Encoding.ASCII.GetBytes($"GET {p} HTTP/1.1\r\nHost: 127.0.0.1:{server.Port}\r\n\r\n"))];
            var (ours, limit, time) = (new PageLoad(server.Port, requests), new PageLoad(bare.Port, requests), TimeSpan.FromSeconds(full ? 10 : 3));
            var figures = await Rounds.InterleavedAsync(
                ("ours_s", async round =>
                {
                    using var stop = new CancellationTokenSource();
                    var changing = Task.Run(() => ChangeAsync(database, stop.Token), CancellationToken.None);
                    var before = server.Cpu;
                    var result = await ours.RunAsync(round == 0 ? TimeSpan.FromSeconds(10) : time);
                    await stop.CancelAsync();
                    await changing;
                    await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ours p50 {result.At(0.5):0.0} ms p99 {result.At(0.99):0.0} ms, {(server.Cpu - before).TotalMicroseconds / result.Millis.Length:0} µs of processor an answer"));
                    return result.Rate;
                }),
                ("bare_s", async _ => (await limit.RunAsync(time / 2)).Rate));
            return new BenchFigure(figures[0].Median, figures[1].Median, null, null, figures[0].Spread, figures[0].Median >= Aim * figures[1].Median);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Work goes on behind the public page: each act makes what was kept for it a thing of the past. Drafts are seen by nobody outside.
    private static async Task ChangeAsync(string database, CancellationToken stop)
    {
        for (var n = 1; !stop.IsCancellationRequested; n++)
        {
            var next = Task.Delay(100, CancellationToken.None);
            await using var db = new GiaoBanDb(Database.Options(database));
            var one = await db.Bulletins.AsNoTracking().FirstAsync(CancellationToken.None);
            db.Bulletins.Add(new Bulletin(one.OrganiserId, one.LineId, one.ConferenceId, $"Bản nháp {n}"));
            await db.CommitAsync(new Act("bench.portal", "bench", null, "bench", Guid.Empty, $"lần {n}", TimeProvider.System.GetUtcNow().UtcDateTime), CancellationToken.None);
            await next;
        }
    }
}
