using System.Globalization;
using AngleSharp.Html.Dom;
using GiaoBan.App.Demo;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs.Crash;

/// <summary>
/// `giaoban crash`: kills the server while four people write and upload, starts it again, and compares what it holds with what
/// they saw acknowledged. On SQLite, where every acknowledged commit must be on the disk.
/// </summary>
internal static class CrashVerb
{
    private static readonly string[] Users = ["binhgia", "vanquan", "mttq", "bandantoc"];

    public static async Task<int> RunAsync(Options options)
    {
        options.Only("--rounds", "--seed", "--data", "--full");
        var rounds = options.Number("--rounds", options.Has("--full") ? 1000 : 10);
        var seed = options.Number("--seed", Environment.TickCount & 0xFFFF);
        var folder = options.Get("--data") is { } given ? Directory.CreateDirectory(given).FullName : Directory.CreateTempSubdirectory("giaoban-crash-").FullName;
        try
        {
            await Console.Error.WriteLineAsync($"seed {seed}");
            return await LiveAsync(folder, rounds, new Random(seed));
        }
        finally
        {
            if (options.Get("--data") is null) Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> LiveAsync(string folder, int rounds, Random chance)
    {
        var database = $"Data Source={Path.Combine(folder, "crash.db")}";
        await Database.MigrateAsync(database, CancellationToken.None);
        await using (var app = Site.Build(new SiteOptions(database))) await DemoQuarter.LiveSampleAsync(app.Services, CancellationToken.None);
        await SyncCount.TellAsync(database, folder);

        using var server = new CrashServer(database);
        await server.StartAsync(CancellationToken.None);
        List<(CrashClient Client, AssignmentId Assignment, ReportId? Report, PageReader Reader)> people = [];
        foreach (var user in Users) people.Add(await ComesAsync(database, server.Url, user));
        var lostWords = 0;
        for (var round = 1; round <= rounds; round++)
        {
            using var dead = new CancellationTokenSource();
            var before = people.Sum(p => p.Client.Acknowledged);
            var work = people.Select(p => p.Client.WorkAsync(dead.Token)).ToList();
            // A server just started is slow to its first answer: dying before it would prove nothing.
            while (people.Sum(p => p.Client.Acknowledged) == before && !work.TrueForAll(w => w.IsCompleted)) await Task.Delay(2, CancellationToken.None);
            await Task.Delay(chance.Next(400), CancellationToken.None);
            await server.KillAsync();
            await dead.CancelAsync();
            await Task.WhenAll(work);
            await server.StartAsync(CancellationToken.None);
            foreach (var person in people) lostWords += person.Report is { } report ? await CompareTypedAsync(database, person.Client, report) : 0;
            if (round % 20 == 0) await Console.Error.WriteLineAsync($"round {round}");
        }
        await server.KillAsync();
        foreach (var person in people) person.Reader.Dispose();
        return await JudgeAsync(database, rounds, [.. people.Select(p => (p.Client, p.Assignment))], lostWords);
    }

    /// <summary>A person of the sample at work: signed in, with an open assignment before them and, where there is one, a report being written.</summary>
    /// <param name="called">In what they write, where it is not their name: words of two clients must never be the same.</param>
    internal static async Task<(CrashClient Client, AssignmentId Assignment, ReportId? Report, PageReader Reader)> ComesAsync(string database, string url, string user, string? called = null)
    {
        var account = DemoAccounts.Last.First(a => a.User == user);
        var reader = new PageReader(url);
        if (!await reader.SignInAsync(user, account.Password)) throw new BadUse($"Không đăng nhập được bằng tài khoản mẫu {user}.");

        await using var db = new GiaoBanDb(Database.Options(database));
        var unit = await db.Units.Where(u => u.Code == account.Unit).Select(u => u.Id).FirstAsync();
        var assignment = await db.Assignments.Where(a => a.LeadUnitId == unit && a.State != AssignmentState.Verified).OrderBy(a => a.Code).Select(a => a.Id).FirstAsync();
        var report = await db.Reports.AsNoTracking().FirstOrDefaultAsync(r => r.UnitId == unit && r.SubmittedAtUtc == null); // two of the four have sent theirs
        var path = $"/nhiem-vu/{assignment.Value}";
        var token = ((IHtmlInputElement)(await reader.OpenAsync(path)).Page.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        return (new CrashClient(called ?? user, reader, token, path, report is null ? null : $"/ky/{report.PeriodId.Value}/bao-cao/{unit.Value}"), assignment, report?.Id, reader);
    }

    // The field must hold the last acknowledged words, or those that were on their way when the line died.
    private static async Task<int> CompareTypedAsync(string database, CrashClient client, ReportId report)
    {
        await using var db = new GiaoBanDb(Database.Options(database));
        var stored = await db.DraftFields.AsNoTracking().FirstOrDefaultAsync(d => d.ReportId == report && d.Field == CrashClient.Field);
        var (kept, onItsWay, _) = client.Typed;
        client.Typed = (stored?.Value, null, stored?.Version ?? 0);
        return kept is null || stored?.Value == kept || stored?.Value == onItsWay ? 0 : 1;
    }

    private static async Task<int> JudgeAsync(string database, int rounds, IReadOnlyList<(CrashClient Client, AssignmentId Assignment)> people, int lostWords)
    {
        await using var db = new GiaoBanDb(Database.Options(database));
        var (lost, duplicated, filesLost) = (lostWords, 0, 0);
        foreach (var (client, assignment) in people)
        {
            var notes = await db.ProgressNotes.Where(n => n.AssignmentId == assignment).Select(n => n.Text).ToListAsync();
            lost += client.Notes.Except(notes).Count();
            duplicated += notes.GroupBy(n => n).Count(g => g.Count() > 1);
            var files = await (from e in db.Evidence join c in db.FileContents on e.FileId equals c.FileId where e.AssignmentId == assignment select new { e.Title, c.Bytes }).ToListAsync();
            var hashes = files.Select(f => (f.Title, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(f.Bytes)))).ToHashSet();
            filesLost += client.Files.Count(f => !hashes.Contains(f));
        }
        var synchronous = await SynchronousAsync(database);
        await Sealer.SealAsync(db, TimeProvider.System.GetUtcNow().UtcDateTime, CancellationToken.None);
        var verdict = await Verifier.VerifyAsync(db, null, CancellationToken.None);
        foreach (var problem in verdict.Problems) await Console.Error.WriteLineAsync(problem);
        var acknowledged = people.Sum(p => p.Client.Acknowledged);
        Console.WriteLine(FormattableString.Invariant($"rounds {rounds} acknowledged {acknowledged} lost {lost} duplicated {duplicated} files_lost {filesLost} synchronous {synchronous} chain {(verdict.ChainOk ? "ok" : "broken")}"));
        return acknowledged > 0 && lost + duplicated + filesLost == 0 && synchronous == "FULL" && verdict is { ChainOk: true, Drift: 0 } ? 0 : 1;
    }

    // Of many open at once, so that each is a handle of its own in the pool; one that is careless is the answer for all.
    private static async Task<string> SynchronousAsync(string database)
    {
        List<GiaoBanDb> open = [];
        try
        {
            List<int> levels = [];
            for (var n = 0; n < 16; n++)
            {
                var db = new GiaoBanDb(Database.Options(database));
                open.Add(db);
                await db.Database.OpenConnectionAsync();
                await using var ask = db.Database.GetDbConnection().CreateCommand();
                ask.CommandText = "PRAGMA synchronous";
                levels.Add(Convert.ToInt32(await ask.ExecuteScalarAsync(), CultureInfo.InvariantCulture));
            }
            return levels.Min() switch { 0 => "OFF", 1 => "NORMAL", 2 => "FULL", _ => "EXTRA" };
        }
        finally
        {
            foreach (var db in open) await db.DisposeAsync();
        }
    }
}
