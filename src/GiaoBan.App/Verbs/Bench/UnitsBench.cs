using System.Diagnostics;
using System.Text;
using GiaoBan.App.Demo;
using GiaoBan.App.Features.Organization.Import;
using GiaoBan.App.Web;

namespace GiaoBan.App.Verbs;

/// <summary>
/// `giaoban bench units [--full]`: four thousand units come in and the register is looked at, on a throw-away database. A
/// page's time is from asking to the whole answer, signed in, over loopback: the median of the rounds.
/// </summary>
internal static class BenchUnits
{
    private const int Units = 4000;

    public static async Task<int> RunAsync(Options options)
    {
        options.Only("--full");
        var folder = Directory.CreateTempSubdirectory("giaoban-bench-").FullName;
        try
        {
            var database = $"Data Source={Path.Combine(folder, "giaoban.db")}";
            await Database.MigrateAsync(database, CancellationToken.None);
            await using var app = Site.Build(new SiteOptions(database));
            await new DemoQuarter(app.Services, DemoData.Article, "article.txt").LiveAsync(CancellationToken.None);
            var import = await ImportAsync(app.Services);
            var url = await Serve.StartAsync(app, announce: false);
            using var reader = new PageReader(url);
            await reader.SignInAsync("quantri", DemoAccounts.Last.First(a => a.User == "quantri").Password);
            var (page, found) = (await MedianAsync(reader, "/quan-tri/don-vi", options.Has("--full") ? 200 : 40), await MedianAsync(reader, "/don-vi?q=xa+so+77", options.Has("--full") ? 200 : 40));
            await app.StopAsync();
            Console.WriteLine(FormattableString.Invariant($"bench units count {Units} import_seconds {import.TotalSeconds:0.0} page_ms {page:0} find_ms {found:0}"));
            return import.TotalSeconds < 10 && page < 100 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<TimeSpan> ImportAsync(IServiceProvider services)
    {
        var rows = Enumerable.Range(1, Units).Select(n => $"X{n}\tXã số {n}\tauthority\tcommune\t{(n <= 60 ? "UBND" : $"X{(n - 1) / 66 + 1}")}\t2018-01-01");
        var table = Encoding.UTF8.GetBytes("code\tname\tkind\tlevel\tparent\tvalid_from\n" + string.Join('\n', rows) + "\n");
        await using var scope = services.CreateAsyncScope();
        var watch = Stopwatch.StartNew();
        var report = await scope.ServiceProvider.GetRequiredService<ImportUnits>().RunAsync(table, null, checkOnly: false, CancellationToken.None);
        return report.Added == Units ? watch.Elapsed : throw new InvalidOperationException(report.Problems.FirstOrDefault()?.Message ?? "not all came in");
    }

    private static async Task<double> MedianAsync(PageReader reader, string path, int rounds)
    {
        List<double> times = [];
        for (var n = 0; n < rounds + 10; n++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await reader.GetAsync(path);
            answer.EnsureSuccessStatusCode();
            if (n >= 10) times.Add(watch.Elapsed.TotalMilliseconds); // the first ones warm up
        }
        times.Sort();
        return times[times.Count / 2];
    }
}
