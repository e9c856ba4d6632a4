using System.Diagnostics;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using GiaoBan.App.Demo;
using GiaoBan.App.Features.Organization.Import;
using GiaoBan.App.Web;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs.Bench;

/// <summary>
/// `giaoban bench units [--database C] [--full]`: 4,000 units and 20,000 people come in beside the demonstration, and the
/// pages that list and search them are looked at. C is an empty database to fill; without it a throw-away SQLite file. A
/// page's time is from asking to the whole answer, signed in, over loopback: the median of the rounds. Beside the clock's time
/// stands the processor's (server and asker together), for machines that are shared.
/// </summary>
internal static class UnitsBench
{
    private const int Units = 4000, People = 20_000;
    private const double Second = 10, Page = 100;

    private static readonly (string Name, string Path)[] Pages =
    [
        ("people", "/quan-tri/tai-khoan"), ("last", "/quan-tri/tai-khoan?trang=400"), ("search", "/quan-tri/tai-khoan?q=nguyen+van+7777"), ("units", "/quan-tri/don-vi"),
        ("find", "/don-vi?q=xa+so+77"), ("picker", "/don-vi?handler=Options&of=q&q=x"), ("home", "/"),
    ];

    public static async Task<int> RunAsync(Options options)
    {
        options.Only("--full", "--database");
        var folder = Directory.CreateTempSubdirectory("giaoban-bench-").FullName;
        try
        {
            var database = options.Get("--database") is { } given ? Database.Normalised(given) : $"Data Source={Path.Combine(folder, "giaoban.db")}";
            await Database.MigrateAsync(database, CancellationToken.None);
            await using var app = Site.Build(new SiteOptions(database));
            if (await HoldsDataAsync(app.Services)) throw new BadUse("Cơ sở dữ liệu này đã có dữ liệu. Đưa một cơ sở dữ liệu trống để đo.");
            await DemoQuarter.LiveSampleAsync(app.Services, CancellationToken.None);
            var units = await ImportUnitsAsync(app.Services);
            var url = await Serve.StartAsync(app, announce: false);
            using var reader = new PageReader(url);
            await reader.SignInAsync("quantri", DemoAccounts.Last.First(a => a.User == "quantri").Password);
            var before = Environment.CpuUsage.TotalTime;
            var people = await ImportPeopleAsync(reader);
            var cpu = Environment.CpuUsage.TotalTime - before;
            List<(string Name, double Ms, double Cpu)> pages = [];
            foreach (var (name, path) in Pages) pages.Add(await MedianAsync(reader, name, path, options.Has("--full") ? 200 : 40));
            await app.StopAsync();
            var kind = StorageSetup.IsPostgres(database) ? "postgres" : "sqlite";
            Console.WriteLine(FormattableString.Invariant($"bench units database {kind} units {Units} people {People} units_seconds {units.TotalSeconds:0.0} people_seconds {people.TotalSeconds:0.0} people_cpu {cpu.TotalSeconds:0.0} ") + string.Join(' ', pages.Select(p => FormattableString.Invariant($"{p.Name}_ms {p.Ms:0} {p.Name}_cpu {p.Cpu:0}"))));
            return units.TotalSeconds < Second && people.TotalSeconds < Second && pages.All(p => p.Ms < Page) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> HoldsDataAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<GiaoBanDb>().Units.AnyAsync();
    }

    private static async Task<TimeSpan> ImportUnitsAsync(IServiceProvider services)
    {
        var rows = Enumerable.Range(1, Units).Select(n => $"X{n}\tXã số {n}\tauthority\tcommune\t{(n <= 60 ? "UBND" : $"X{(n - 1) / 66 + 1}")}\t2018-01-01");
        var table = Encoding.UTF8.GetBytes("code\tname\tkind\tlevel\tparent\tvalid_from\n" + string.Join('\n', rows) + "\n");
        await using var scope = services.CreateAsyncScope();
        var watch = Stopwatch.StartNew();
        var report = await scope.ServiceProvider.GetRequiredService<ImportUnits>().RunAsync(table, null, checkOnly: false, CancellationToken.None);
        return report.Added == Units ? watch.Elapsed : throw new InvalidOperationException(report.Problems.FirstOrDefault()?.Message ?? "not all came in");
    }

    /// <summary>Through the page as the administrator does it: the table pasted, every row judged, one transaction, twenty thousand links back.</summary>
    private static async Task<TimeSpan> ImportPeopleAsync(PageReader reader)
    {
        var rows = Enumerable.Range(1, People).Select(n => $"Nguyễn Văn {n}\tChuyên viên\tnguoi-{n}\tnguoi{n}@xa.example\tĐầu mối đơn vị\tX{n % Units + 1}");
        const string page = "/quan-tri/tai-khoan/nhap";
        var token = (await reader.OpenAsync(page)).Page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        using var form = new MultipartFormDataContent { { new StringContent(string.Join('\n', rows)), "pasted" }, { new StringContent(token), "__RequestVerificationToken" } };
        var watch = Stopwatch.StartNew();
        using var answer = await reader.PostAsync(page + "?handler=Accept", form);
        var links = await answer.Content.ReadAsStringAsync();
        var taken = watch.Elapsed;
        return answer.StatusCode is HttpStatusCode.OK && links.Split("/loi-moi/").Length > People ? taken : throw new InvalidOperationException($"not everybody came in: {(int)answer.StatusCode}");
    }

    private static async Task<(string Name, double Ms, double Cpu)> MedianAsync(PageReader reader, string name, string path, int rounds)
    {
        List<double> times = [];
        var cpu = TimeSpan.Zero;
        for (var n = 0; n < rounds + 10; n++)
        {
            var watch = Stopwatch.StartNew();
            if (n == 10) cpu = Environment.CpuUsage.TotalTime;
            using var answer = await reader.GetAsync(path);
            answer.EnsureSuccessStatusCode();
            if (n >= 10) times.Add(watch.Elapsed.TotalMilliseconds); // the first ones warm up
        }
        times.Sort();
        return (name, times[times.Count / 2], (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / rounds);
    }
}
