using System.Diagnostics;
using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using GiaoBan.App.Demo;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Organization;
using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs.Bench;

/// <summary>
/// Forty confirmed sentences go to sixty-five units each, 2,600 assignments, over the one page that a desk officer has for it: it
/// is opened, its form is sent. Seconds from asking for the page to the answer of the form, over loopback, signed in. Beside it
/// the bare writing of as many rows as the act leaves, audit included, in one transaction.
/// </summary>
internal static class IssueBench
{
    private const int Directives = 40, Units = 65;
    private const double Seconds = 2;

    public static async Task<BenchFigure> RunAsync(string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("giaoban-bench-").FullName;
        try
        {
            var database = connection is null ? $"Data Source={Path.Combine(folder, "giaoban.db")}" : Database.Normalised(connection);
            await Database.MigrateAsync(database, CancellationToken.None);
            await using var app = Site.Build(new SiteOptions(database));
            await DemoQuarter.LiveSampleAsync(app.Services, CancellationToken.None);
            var url = await Serve.StartAsync(app, announce: false);
            using var desk = new PageReader(url);
            if (!await desk.SignInAsync("tonghop", DemoAccounts.Last.First(a => a.User == "tonghop").Password)) throw new InvalidOperationException("tonghop was not let in.");

            var figures = await Rounds.InterleavedAsync(
                ("ours_s", async round =>
                {
                    var page = await ConfirmedAsync(database, round);
                    var (opening, sending, cpu) = await IssueAsync(desk, page, await LeadsAsync(database));
                    await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"page {opening.TotalSeconds:0.00} s, issuing {sending.TotalSeconds:0.00} s, {cpu.TotalSeconds:0.00} s of processor, asker included"));
                    return (opening + sending).TotalSeconds;
                }),
                ("rows_s", _ => RowsAsync(database)));
            await app.StopAsync();
            return new BenchFigure(figures[0].Median, figures[1].Median, null, null, figures[0].Spread, figures[0].Median < Seconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Forty more sentences of the conference that there is, confirmed by a person.
    private static async Task<string> ConfirmedAsync(string database, int round)
    {
        await using var db = new GiaoBanDb(Database.Options(database));
        var model = await db.Directives.AsNoTracking().OrderBy(d => d.Code).FirstAsync();
        for (var n = 1; n <= Directives; n++)
        {
            var one = new Directive(model.OrganiserId, model.LineId, model.ConferenceId, model.ConclusionId, $"KL-BENCH-{round}-{n:00}", 1000 * (round + 1) + n, new DirectiveText($"Rà soát và báo cáo việc thứ {n}", [], [], null, new DateOnly(2019, 9, 30), null));
            one.Confirm();
            db.Directives.Add(one);
        }
        await db.CommitAsync(new Act("bench.fill", "bench", null, "bench", Guid.Empty, null, TimeProvider.System.GetUtcNow().UtcDateTime), CancellationToken.None);
        return $"/hoi-nghi/{model.ConferenceId.Value}/giao-viec";
    }

    private static async Task<IReadOnlyList<UnitId>> LeadsAsync(string database)
    {
        await using var db = new GiaoBanDb(Database.Options(database));
        return await db.Units.Where(u => u.ValidTo == null).OrderBy(u => u.No).Select(u => u.Id).Take(Units).ToListAsync();
    }

    private static async Task<(TimeSpan Opening, TimeSpan Sending, TimeSpan Cpu)> IssueAsync(PageReader desk, string path, IReadOnlyList<UnitId> leads)
    {
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        using var answer = await desk.GetAsync(path);
        var opening = watch.Elapsed;
        var page = await PageReader.ParseAsync(answer);
        var form = page.QuerySelector<IHtmlFormElement>("main form")!;
        List<KeyValuePair<string, string>> fields = [.. form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(i => KeyValuePair.Create(i.Name!, i.Value))];
        for (var n = 0; fields.Exists(f => f.Key == $"Chosen[{n}].Directive"); n++)
        {
            fields.Add(new($"Chosen[{n}].Include", "true"));
            fields.Add(new($"Chosen[{n}].Due", form.QuerySelector<IHtmlInputElement>($"input[name='Chosen[{n}].Due']")?.Value ?? ""));
            fields.AddRange(leads.Select(l => KeyValuePair.Create($"Chosen[{n}].Leads", l.Value.ToString())));
        }
        using var content = new FormUrlEncodedContent(fields);
        await content.LoadIntoBufferAsync();
        watch.Restart();
        using var issued = await desk.PostAsync(path, content);
        var sending = watch.Elapsed;
        return issued.StatusCode is HttpStatusCode.Redirect ? (opening, sending, Environment.CpuUsage.TotalTime - before) : throw new InvalidOperationException($"not issued: {(int)issued.StatusCode} {(await PageReader.ParseAsync(issued)).QuerySelector("[role=alert]")?.TextContent.Trim()}");
    }

    // The last act's own assignments, links, messages and its payload, copied row by row: what any way of issuing has to write.
    private static async Task<double> RowsAsync(string database)
    {
        await using var db = new GiaoBanDb(Database.Options(database));
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS bench_rows");
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE bench_rows (a text, b text, c text)");
        var watch = Stopwatch.StartNew();
        await using var transaction = await db.Database.BeginTransactionAsync();
        for (var n = 0; n < Directives * Units; n++)
            for (var table = 0; table < 3; table++)
                await db.Database.ExecuteSqlAsync($"INSERT INTO bench_rows VALUES ({n}, {"Rà soát và báo cáo việc"}, {table})");
        await transaction.CommitAsync();
        return watch.Elapsed.TotalSeconds;
    }
}
