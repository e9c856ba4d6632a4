using System.Diagnostics;
using System.Globalization;
using System.Text;
using GiaoBan.App.Demo;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Exemplars;
using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs.Bench;

/// <summary>
/// The page of an exemplar whose family counts five thousand: milliseconds of processor from asking to the whole answer, tree, table and
/// all, signed in, over loopback, asker and workers included; the clock's stand beside them on standard error. Beside it the limit: the same rows read by hand-written SQL and as many elements written into one text, no layout, no
/// page. Before each round one member of the family gets another name, which must then stand on the page.
/// </summary>
internal static class LineageBench
{
    private const int Family = 5000, WarmUps = 5;
    private const double Milliseconds = 300;

    public static async Task<BenchFigure> RunAsync(string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("giaoban-bench-").FullName;
        try
        {
            var database = connection is null ? $"Data Source={Path.Combine(folder, "giaoban.db")}" : Database.Normalised(connection);
            await Database.MigrateAsync(database, CancellationToken.None);
            await using var app = Site.Build(new SiteOptions(database));
            await DemoQuarter.LiveSampleAsync(app.Services, CancellationToken.None);
            var (root, changed) = await FillAsync(database);
            var url = await Serve.StartAsync(app, announce: false);
            using var desk = new PageReader(url);
            if (!await desk.SignInAsync("tonghop", DemoAccounts.Last.First(a => a.User == "tonghop").Password)) throw new InvalidOperationException("tonghop was not let in.");

            for (var warm = 0; warm < WarmUps; warm++) await PageAsync(desk, root, null);
            var figures = await Rounds.InterleavedAsync(
                ("ours_ms", async round =>
                {
                    var name = $"Mô hình đổi tên lần {round}";
                    await RenameAsync(database, changed, name);
                    return await PageAsync(desk, root, name);
                }),
                ("by_hand_ms", _ => ByHandAsync(database)));
            await app.StopAsync();
            return new BenchFigure(figures[0].Median, figures[1].Median, null, null, figures[0].Spread, figures[0].Median < Milliseconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Each is taken over from one of those before it, most from a recent one: some thirty generations, as broad as they are deep.
    private static async Task<(ExemplarId Root, ExemplarId Changed)> FillAsync(string database)
    {
        await using var db = new GiaoBanDb(Database.Options(database));
        var model = await db.Exemplars.AsNoTracking().OrderBy(e => e.Number).FirstAsync();
        var (chance, start) = (new Random(7), model.StartedOn);
        List<Exemplar> all = [];
        for (var n = 0; n < Family; n++)
        {
            var one = Exemplar.Register(model.OrganiserId, model.LineId, model.UnitId, 10_000 + n, new ExemplarCard($"Mô hình thứ {n} trong một dòng học theo nhau", ExemplarField.Economy, "xã Thử", start, "Làm như nơi học"), [], "bench", start.AddDays(1)).Value!;
            one.Admit();
            if (n > 0) one.TakeOver(all[Math.Max(0, n - 1 - chance.Next(1 + n / 2))], [], "làm như nơi học");
            all.Add(one);
        }
        db.AddMany(all);
        await db.CommitAsync(Does(), CancellationToken.None);
        return (all[0].Id, all[^1].Id);
    }

    private static async Task RenameAsync(string database, ExemplarId id, string name)
    {
        await using var db = new GiaoBanDb(Database.Options(database));
        var one = await db.Exemplars.FirstAsync(e => e.Id == id);
        one.Mend(new ExemplarCard(name, one.Field, one.Place, one.StartedOn, one.What), one.StartedOn.AddYears(1));
        await db.CommitAsync(Does(), CancellationToken.None);
    }

    private static async Task<double> PageAsync(PageReader desk, ExemplarId root, string? name)
    {
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        using var answer = await desk.GetAsync($"/mo-hinh/{root.Value}");
        var page = await answer.Content.ReadAsStringAsync();
        var taken = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        if (name is not null) await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMilliseconds:0} ms by the clock, {page.Length / 1024} K characters"));
        if (page.Split("<circle class=").Length - 1 < Family || (name is not null && !page.Contains(name, StringComparison.Ordinal))) throw new InvalidOperationException($"not the whole family is drawn: {(int)answer.StatusCode}");
        return taken;
    }

    private static async Task<double> ByHandAsync(string database)
    {
        await using var db = new GiaoBanDb(Database.Options(database));
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT e.name, u.short_name, e.started_on, e.changed, e.parent_id FROM exemplar e JOIN unit u ON u.id = e.unit_id";
        var (before, drawn, y) = (Environment.CpuUsage.TotalTime, new StringBuilder("<svg>"), 0);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            y += 44;
            drawn.Append(CultureInfo.InvariantCulture, $"<circle cx=\"12\" cy=\"{y}\" r=\"7\"></circle><text x=\"34\" y=\"{y}\">{reader.GetString(0)}</text><text x=\"34\" y=\"{y + 15}\">{reader.GetString(1)}</text>");
            drawn.Append(CultureInfo.InvariantCulture, $"<tr><th>{reader.GetString(0)}</th><td>{reader.GetString(1)}</td><td>{(reader.IsDBNull(3) ? "" : reader.GetString(3))}</td></tr>");
        }
        return Encoding.UTF8.GetBytes(drawn.ToString()).Length > 0 ? (Environment.CpuUsage.TotalTime - before).TotalMilliseconds : 0;
    }

    private static Act Does() => new("bench.fill", "bench", null, "bench", Guid.Empty, null, TimeProvider.System.GetUtcNow().UtcDateTime);
}
