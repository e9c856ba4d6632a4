using System.Diagnostics;
using System.Globalization;
using System.Text;
using GiaoBan.App.Demo;
using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Verbs.Crash;
using GiaoBan.App.Web;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs.Bench;

/// <summary>
/// The list of assignments: 20 of 100,000 to people who are signed in, filters by chance, a row changed every tenth of a
/// second; beside a bare endpoint that sends the same bytes. Both are processes of their own.
/// </summary>
internal static class PageBench
{
    private const double Aim = 0.25;
    private const int Visits = 8;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(15);
    private static readonly string[] Filters = ["mo", "tre", "im", "moi", "hoi", "cho", "xong", "tat-ca"];

    public static async Task<BenchFigure> RunAsync(bool full, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("giaoban-bench-").FullName;
        try
        {
            var database = connection is null ? $"Data Source={Path.Combine(folder, "giaoban.db")}" : Database.Normalised(connection);
            await Database.MigrateAsync(database, CancellationToken.None);
            await using var here = Site.Build(new SiteOptions(database));
            await DemoQuarter.LiveSampleAsync(here.Services, CancellationToken.None);
            var today = here.Services.GetRequiredService<BusinessDay>().Today;
            await using (var db = await here.Services.GetRequiredService<IDbContextFactory<GiaoBanDb>>().CreateDbContextAsync()) await PageStage.FillAsync(db, today, CancellationToken.None);
            Tell($"assignments {PageStage.Assignments} database {(StorageSetup.IsPostgres(database) ? "postgres" : "sqlite")} people 200 {(full ? "full" : "quick")}");

            using var server = new CrashServer(database);
            await server.StartAsync(CancellationToken.None);
            var requests = await RequestsAsync(server);
            await SinglesAsync(server, requests);
            using var bare = await BareServer.StartAsync(folder, await BodyAsync(server));
            return await MeasureAsync(here.Services, server, bare, requests, full);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<BenchFigure> MeasureAsync(IServiceProvider services, CrashServer server, BareServer bare, IReadOnlyList<byte[]> requests, bool full)
    {
        var (ours, limit) = (new PageLoad(server.Port, requests), new PageLoad(bare.Port, requests));
        var time = TimeSpan.FromSeconds(full ? 10 : 3);
        await ours.RunAsync(Warm); // compiled code comes in tiers: the first answers cost many times the later ones
        var changes = 0;
        var figures = await Rounds.InterleavedAsync(
            ("ours_s", async round =>
            {
                using var stop = new CancellationTokenSource();
                var changing = Task.Run(() => ChangeAsync(services, stop.Token), CancellationToken.None); // SQLite answers on the asking thread: it must not be this one
                var before = server.Cpu;
                var result = await ours.RunAsync(time);
                var micros = (server.Cpu - before).TotalMicroseconds / result.Millis.Length;
                await stop.CancelAsync();
                changes += await changing;
                Tell(string.Create(CultureInfo.InvariantCulture, $"ours p50 {result.At(0.5):0.0} ms p99 {result.At(0.99):0.0} ms, {micros:0} µs of processor an answer, {result.Bytes / result.Millis.Length} bytes each"));
                return result.Rate;
            }),
            ("bare_s", async _ =>
            {
                var before = bare.Cpu;
                var result = await limit.RunAsync(time / 2);
                Tell(string.Create(CultureInfo.InvariantCulture, $"bare p50 {result.At(0.5):0.0} ms, {(bare.Cpu - before).TotalMicroseconds / result.Millis.Length:0} µs of processor an answer, {result.Bytes / result.Millis.Length} bytes each"));
                return result.Rate;
            }));
        Tell($"rows changed {changes}");
        return new BenchFigure(figures[0].Median, figures[1].Median, null, null, figures[0].Spread, figures[0].Median >= Aim * figures[1].Median);
    }

    // Several people of both roles that see all: 200 lines share their visits.
    private static async Task<IReadOnlyList<byte[]>> RequestsAsync(CrashServer server)
    {
        List<byte[]> requests = [];
        for (var n = 0; n < Visits; n++)
        {
            var account = DemoAccounts.Last.First(a => a.User == (n % 2 == 0 ? "tonghop" : "lanhdao"));
            using var reader = new PageReader(server.Url);
            if (!await reader.SignInAsync(account.User, account.Password)) throw new InvalidOperationException($"{account.User} was not let in.");
            foreach (var filter in Filters)
                for (var page = 1; page <= 4; page++)
                    requests.Add(Encoding.ASCII.GetBytes($"GET /nhiem-vu?loc={filter}&trang={page} HTTP/1.1\r\nHost: 127.0.0.1:{server.Port}\r\nCookie: {reader.Cookies}\r\n\r\n"));
        }
        return requests;
    }

    // One person alone, nothing kept from before: what each filter costs at the server.
    private static async Task SinglesAsync(CrashServer server, IReadOnlyList<byte[]> requests)
    {
        foreach (var (i, filter) in Filters.Index()) await AloneAsync($"filter {filter}", requests[i * 4]);
        foreach (var word in new[] { "viec thu 77123", "doi thoai" })
            await AloneAsync($"search “{word}”", Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(requests[0]).Replace("loc=mo&trang=1", $"loc=tat-ca&q={Uri.EscapeDataString(word)}", StringComparison.Ordinal)));

        // The middle of five, after two that compile; before each what is kept is dropped.
        async Task AloneAsync(string what, byte[] request)
        {
            List<(double Milliseconds, double Processor)> times = [];
            for (var n = 0; n < 7; n++)
            {
                await Task.Delay(2100);
                var (watch, before) = (Stopwatch.StartNew(), server.Cpu);
                await PageAsync(server.Port, request);
                times.Add((watch.Elapsed.TotalMilliseconds, (server.Cpu - before).TotalMilliseconds));
            }
            var (middle, processor) = times.Skip(2).OrderBy(t => t.Milliseconds).ElementAt(2);
            Tell(string.Create(CultureInfo.InvariantCulture, $"{what} alone {middle:0.0} ms, {processor:0} ms of processor"));
        }
    }

    private static Task PageAsync(int port, byte[] request) => PageLoad.OnceAsync(port, request);

    private static async Task<byte[]> BodyAsync(CrashServer server)
    {
        using var reader = new PageReader(server.Url);
        await reader.SignInAsync("tonghop", DemoAccounts.Last.First(a => a.User == "tonghop").Password);
        using var answer = await reader.GetAsync("/nhiem-vu?loc=mo");
        var body = await answer.Content.ReadAsByteArrayAsync();
        var rows = Encoding.UTF8.GetString(body).Split("<tr id=\"nv-").Length - 1;
        return rows == 20 ? body : throw new InvalidOperationException($"{rows} rows instead of 20.");
    }

    // As a unit's person would, from another process: every open page is out of date ten times a second.
    private static async Task<int> ChangeAsync(IServiceProvider services, CancellationToken stop)
    {
        var changed = 0;
        var chance = new Random(7);
        while (!stop.IsCancellationRequested)
        {
            var next = Task.Delay(100, CancellationToken.None);
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GiaoBanDb>();
            var skip = chance.Next(500);
            var one = await db.Assignments.Whole().Where(a => a.State == AssignmentState.Received).OrderBy(a => a.Code).Skip(skip).FirstAsync(CancellationToken.None);
            scope.ServiceProvider.GetRequiredService<Acting>().As(new Officer(default, "Người thử", null, Role.FocalPerson, one.LeadUnitId, one.OrganiserId, one.LineId));
            var told = await scope.ServiceProvider.GetRequiredService<ReportProgress>().RunAsync(one, new() { Text = $"Đang làm, lần {++changed}" }, CancellationToken.None);
            if (!told.IsOk) throw new InvalidOperationException(told.Refusal!.Message);
            await next;
        }
        return changed;
    }

    private static void Tell(string line) => Console.Error.WriteLine(line);
}
