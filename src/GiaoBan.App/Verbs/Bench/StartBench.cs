using System.Diagnostics;
using System.Globalization;
using System.Text;
using GiaoBan.App.Demo;
using GiaoBan.App.Verbs.Crash;
using GiaoBan.App.Web;

namespace GiaoBan.App.Verbs.Bench;

/// <summary>From the command to the first page of a server on the sample quarter, in seconds; beside Razor Pages with not a page in it. Memory at that moment.</summary>
internal static class StartBench
{
    private const double Aim = 0.8;
    private const long AimBytes = 150_000_000;
    private static readonly byte[] Ask = Encoding.ASCII.GetBytes("GET /dang-nhap HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

    public static async Task<BenchFigure> RunAsync(string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("giaoban-bench-").FullName;
        try
        {
            var database = connection is null ? $"Data Source={Path.Combine(folder, "giaoban.db")}" : Database.Normalised(connection);
            await Database.MigrateAsync(database, CancellationToken.None);
            await using (var here = Site.Build(new SiteOptions(database))) await DemoQuarter.LiveSampleAsync(here.Services, CancellationToken.None);

            List<double> memory = [], emptyMemory = [];
            var figures = await Rounds.InterleavedAsync(
                ("ours_s", async round =>
                {
                    var watch = Stopwatch.StartNew();
                    using var server = new CrashServer(database);
                    await server.StartAsync(CancellationToken.None);
                    await PageLoad.OnceAsync(server.Port, Ask);
                    var seconds = watch.Elapsed.TotalSeconds;
                    if (round > 0) memory.Add(server.Memory);
                    await server.KillAsync();
                    return seconds;
                }),
                ("empty_s", async round =>
                {
                    var watch = Stopwatch.StartNew();
                    using var server = await BareServer.StartEmptyAsync();
                    await PageLoad.OnceAsync(server.Port, Ask);
                    var seconds = watch.Elapsed.TotalSeconds;
                    if (round > 0) emptyMemory.Add(server.Memory);
                    return seconds;
                }));
            var (held, bytes) = (figures[0].Median < Aim, new Measured(memory).Median);
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"memory at the first page {bytes / 1e6:0} MB, of an empty one {new Measured(emptyMemory).Median / 1e6:0} MB"));
            return new BenchFigure(figures[0].Median, figures[1].Median, null, null, figures[0].Spread, held && bytes < AimBytes);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
