using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using GiaoBan.App.Web;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GiaoBan.App.Verbs.Bench;

/// <summary>
/// The evening before the due day: 3,321 units type 110 fields each within an hour, the last sixth at three times the pace, with an
/// open loop: a save is due at its moment whether or not the ones before were answered, and its time runs from that moment. The
/// hour's pace is kept and its length compressed. Once as the disk is, once with 8 ms more for each commit. Beside it: the same
/// saves as bare upserts with a commit each, one after another through a gate. In milliseconds, 99th of a hundred, of the last part.
/// </summary>
internal static class EveningBench
{
    private const int Units = 3321, Fields = 110;
    private const double Aim = 50;
    private const double PerSecond = Units * Fields / (50 * 60 + 3 * 10 * 60.0); // of the first fifty minutes
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(8);

    private sealed record Part(double P50, double P99, double Worst, int Acknowledged, int Refused, int Lost);

    public static async Task<BenchFigure> RunAsync(bool full, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("giaoban-bench-").FullName;
        try
        {
            var database = connection is null ? $"Data Source={Path.Combine(folder, "giaoban.db")}" : Database.Normalised(connection);
            await Database.MigrateAsync(database, CancellationToken.None);
            var disk = new SlowDisk();
            await using var app = Site.Build(new SiteOptions(database) { With = s => s.ConfigureDbContext<GiaoBanDb>(o => o.AddInterceptors(disk)) });
            var stage = await EveningStage.FillAsync(app.Services, Units, Fields);
            var url = await Serve.StartAsync(app, announce: false);
            Tell($"units {Units} fields {Fields} database {(StorageSetup.IsPostgres(database) ? "postgres" : "sqlite")} {PerSecond:0} saves a second, then {3 * PerSecond:0} {(full ? "full" : "quick")}");

            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 500, UseCookies = false }) { BaseAddress = new Uri(url) };
            var (calm, rush) = full ? (TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(20)) : (TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(5));
            var next = 0;
            List<double> ours = [], slowed = [], bare = [], bareSlowed = [];
            var (lost, refused) = (0, 0);
            var typing = new HttpSaves(client, stage, database);
            await EveningAsync(typing, calm, calm, () => next++); // compiled code comes in tiers
            for (var round = 1; round <= (full ? 5 : 1); round++)
            {
                foreach (var (name, extra, figures, saves) in new (string, TimeSpan, List<double>, ISaves)[]
                {
                    ("ours", TimeSpan.Zero, ours, typing), ("ours +8 ms", Slow, slowed, typing),
                    ("bare", TimeSpan.Zero, bare, new BareSaves(stage, database, TimeSpan.Zero)), ("bare +8 ms", Slow, bareSlowed, new BareSaves(stage, database, Slow)),
                })
                {
                    disk.Extra = extra;
                    var before = Environment.CpuUsage.TotalTime;
                    var part = await EveningAsync(saves, calm, rush, () => next++);
                    var micros = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / (part.Acknowledged + part.Refused);
                    disk.Extra = TimeSpan.Zero;
                    figures.Add(part.P99);
                    if (saves is HttpSaves) (lost, refused) = (lost + part.Lost, refused + part.Refused);
                    Tell(string.Create(CultureInfo.InvariantCulture, $"round {round} {name}: p50 {part.P50:0.0} p99 {part.P99:0.0} worst {part.Worst:0.0} ms, acknowledged {part.Acknowledged} refused {part.Refused} lost {part.Lost}, {micros:0} µs of processor a save, asker included"));
                }
            }
            await app.StopAsync();
            var (mine, with, limit) = (new Measured(ours), new Measured(slowed), new Measured(bare));
            Tell(string.Create(CultureInfo.InvariantCulture, $"p99 with 8 ms more for each commit: {with.Median:0.0} ms, bare {new Measured(bareSlowed).Median:0.0} ms; lost {lost} refused {refused}"));
            return new BenchFigure(mine.Median, limit.Median, null, null, mine.Spread, mine.Median < Aim && with.Median < Aim && lost + refused == 0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The calm part, then the rush, of which the figures are; what was acknowledged in either must be there afterwards.
    private static async Task<Part> EveningAsync(ISaves saves, TimeSpan calm, TimeSpan rush, Func<int> next)
    {
        var first = await AtPaceAsync(saves, PerSecond, calm, next);
        var last = await AtPaceAsync(saves, 3 * PerSecond, rush, next);
        List<Save> all = [.. first, .. last];
        double[] millis = [.. last.Select(s => s.Millis).Order()];
        return new Part(millis[millis.Length / 2], millis[Math.Min(millis.Length - 1, (int)(millis.Length * 0.99))], millis[^1], all.Count(s => s.Acknowledged), all.Count(s => !s.Acknowledged), await saves.LostAsync([.. all.Where(s => s.Acknowledged)]));
    }

    private static async Task<IReadOnlyList<Save>> AtPaceAsync(ISaves saves, double perSecond, TimeSpan time, Func<int> next)
    {
        List<Task<Save>> sent = [];
        var watch = Stopwatch.StartNew();
        for (var n = 0; n < perSecond * time.TotalSeconds; n++)
        {
            var due = TimeSpan.FromSeconds(n / perSecond);
            if (due - watch.Elapsed is { Ticks: > 0 } early) await Task.Delay(early);
            var number = next();
            sent.Add(Task.Run(async () =>
            {
                var (pair, value) = (saves.PairOf(number), $"Lần gõ thứ {number}");
                var taken = await saves.SaveAsync(pair, value);
                return new Save(pair, value, taken, (watch.Elapsed - due).TotalMilliseconds);
            }));
        }
        return await Task.WhenAll(sent);
    }

    private static void Tell(string line) => Console.Error.WriteLine(line);

    private sealed record Save(int Pair, string Value, bool Acknowledged, double Millis);

    private interface ISaves
    {
        /// <summary>Which field of which unit; no pair comes twice before all have come.</summary>
        int PairOf(int number) => (int)((long)number * 104_729 % (Units * Fields));
        Task<bool> SaveAsync(int pair, string value);
        Task<int> LostAsync(IReadOnlyList<Save> acknowledged);
    }

    /// <summary>As the page's script sends them.</summary>
    private sealed class HttpSaves(HttpClient client, EveningStage stage, string database) : ISaves
    {
        public async Task<bool> SaveAsync(int pair, string value)
        {
            var (person, field) = (stage.People[pair / Fields], stage.Fields[pair % Fields]);
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{person.Path}?handler=Field&field={field}&seen=0");
            request.Headers.Add("Cookie", person.Cookies);
            request.Content = new FormUrlEncodedContent([new(field, value), new("__RequestVerificationToken", person.Token)]);
            using var answer = await client.SendAsync(request);
            return answer.IsSuccessStatusCode;
        }

        public async Task<int> LostAsync(IReadOnlyList<Save> acknowledged)
        {
            await using var db = new GiaoBanDb(Database.Options(database));
            var kept = await db.DraftFields.AsNoTracking().Where(d => d.Value.StartsWith("Lần gõ")).Select(d => new { d.ReportId, d.Field, d.Value }).ToDictionaryAsync(d => (d.ReportId, d.Field), d => d.Value);
            return acknowledged.Count(s => kept.GetValueOrDefault((stage.People[s.Pair / Fields].Report, stage.Fields[s.Pair % Fields])) != s.Value);
        }
    }

    /// <summary>What could hardly be less: one statement, one commit, one after another.</summary>
    private sealed class BareSaves(EveningStage stage, string database, TimeSpan extra) : ISaves
    {
        private static readonly SemaphoreSlim Gate = new(1, 1);

        public async Task<bool> SaveAsync(int pair, string value)
        {
            await Gate.WaitAsync();
            try
            {
                await using var db = new GiaoBanDb(Database.Options(database));
                await db.Database.OpenConnectionAsync();
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = "INSERT INTO bench_field (report_id, field, value) VALUES (@r, @f, @v) ON CONFLICT (report_id, field) DO UPDATE SET value = @v";
                foreach (var (name, said) in new[] { ("@r", stage.People[pair / Fields].Report.Value.ToString()), ("@f", stage.Fields[pair % Fields]), ("@v", value) }) command.Parameters.Add(Parameter(command, name, said));
                if (extra > TimeSpan.Zero) await Task.Delay(extra);
                return await command.ExecuteNonQueryAsync() == 1;
            }
            finally
            {
                Gate.Release();
            }
        }

        public Task<int> LostAsync(IReadOnlyList<Save> acknowledged) => Task.FromResult(0); // it is only there to be as fast as can be

        private static DbParameter Parameter(DbCommand command, string name, string value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            return parameter;
        }
    }

    /// <summary>A disk that takes longer for each commit: waited for where the commit is, within the writers' gate.</summary>
    private sealed class SlowDisk : SaveChangesInterceptor
    {
        public TimeSpan Extra { get; set; }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (Extra > TimeSpan.Zero) await Task.Delay(Extra, cancellationToken);
            return result;
        }
    }
}
