using System.Net;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Demo;

/// <summary>What the walk found; every broken link is also told on standard error.</summary>
internal sealed record Walked(int Reports, int Lines, int Agenda, int Contributions, int Conclusions, int Directives, int Assignments, int Evidence, int Carried, int Broken, DateOnly Date, bool Postgres)
{
    public bool Holds => Broken == 0 && Directives > 0 && Assignments > 0 && Evidence > 0 && Carried > 0;

    public string Line(TimeSpan took) => FormattableString.Invariant(
        $"thread: reports {Reports} lines {Lines} agenda {Agenda} contributions {Contributions} conclusions {Conclusions} directives {Directives} assignments {Assignments} evidence {Evidence} carried {Carried} broken {Broken} date {Date:yyyy-MM-dd} database {(Postgres ? "postgres" : "sqlite")} seconds {Math.Ceiling(took.TotalSeconds):0}");
}

/// <summary>
/// Walks the thread as a signed-in desk officer, by the links on the pages: from each knot to those beside it, and back
/// again. A link that does not return, a span that is not the stored text's characters, and an open assignment missing from
/// its unit's next report are each counted as broken.
/// </summary>
internal static class DemoCheck
{
    private const int AtOnce = 3;

    public static async Task<Walked> WalkAsync(IServiceProvider services, string url, CancellationToken ct)
    {
        await services.GetRequiredService<FollowUpWorker>().NowAsync(ct); // what the calendar brings comes before the walk, not into it
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GiaoBanDb>();
        List<string> broken = [.. await BrokenSpansAsync(db, ct), .. await ForgottenAsync(db, ct)];
        var knots = await KnotsAsync(db, ct);
        broken.AddRange(await WalkLinksAsync(url, knots, ct));
        foreach (var one in broken.Take(20)) await Console.Error.WriteLineAsync($"broken: {one}");

        return new Walked(
            await db.Reports.CountAsync(r => r.SubmittedAtUtc != null, ct), await db.ReportItems.CountAsync(i => !i.IsWithdrawn, ct), await db.AgendaItems.CountAsync(ct), await db.Contributions.CountAsync(ct),
            await db.Conclusions.CountAsync(ct), await db.Directives.CountAsync(ct), await db.Assignments.CountAsync(ct), await db.Evidence.CountAsync(ct),
            await db.FollowUps.CountAsync(f => f.SourceKind == KnotKind.Assignment && f.State != FollowUpState.Done, ct), broken.Count, (await db.Conferences.OrderBy(c => c.Day).FirstAsync(ct)).Day, db.Database.IsNpgsql());
    }

    private static async Task<List<string>> BrokenSpansAsync(GiaoBanDb db, CancellationToken ct)
    {
        var texts = await db.SourceDocuments.ToDictionaryAsync(d => d.Id, d => d.Text.EnumerateRunes().ToArray(), ct);
        List<string> broken = [];
        foreach (var conclusion in await db.Conclusions.AsNoTracking().Where(c => c.SpanStart != null).ToListAsync(ct))
        {
            var source = texts[conclusion.SourceDocumentId];
            var (start, end) = (conclusion.SpanStart!.Value, conclusion.SpanEnd!.Value);
            if (end > source.Length || string.Concat(source[start..end].Select(r => r.ToString())) != conclusion.Text) broken.Add($"span {start}-{end} of “{conclusion.Text}”");
        }
        return broken;
    }

    private static async Task<List<string>> ForgottenAsync(GiaoBanDb db, CancellationToken ct)
    {
        var next = await db.Periods.AsNoTracking().OrderByDescending(p => p.DataTo).FirstAsync(ct);
        var asked = (await (from f in db.FollowUps join r in db.Reports on f.ReportId equals r.Id where r.PeriodId == next.Id select new { f.SourceId, r.UnitId }).ToListAsync(ct)).ToHashSet();
        // What is issued while a period runs is asked about in the report after it.
        var open = (await db.Assignments.AsNoTracking().Where(a => a.State != AssignmentState.Verified).ToListAsync(ct)).Where(a => a.IssuedIn.Since(next.Quarter) < 0);
        return [.. open.Where(a => !asked.Contains(new { SourceId = a.Id.Value, UnitId = a.LeadUnitId })).Select(a => $"{a.Code} is not in its unit's next report")];
    }

    private static async Task<List<Knot>> KnotsAsync(GiaoBanDb db, CancellationToken ct)
    {
        var links = await db.ThreadLinks.AsNoTracking().ToListAsync(ct);
        return [.. links.SelectMany(l => new[] { l.From, l.To }).Distinct()];
    }

    private static async Task<List<string>> WalkLinksAsync(string url, List<Knot> knots, CancellationToken ct)
    {
        using var reader = new PageReader(url);
        var desk = DemoAccounts.Last.First(a => a.Role == nameof(Domain.Rights.Role.DeskOfficer));
        if (!await reader.SignInAsync(desk.User, desk.Password)) return ["signing in as the desk officer failed"];

        var pages = new System.Collections.Concurrent.ConcurrentDictionary<string, (HashSet<string> From, HashSet<string> To)?>();
        await Parallel.ForEachAsync(knots, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (knot, _) => pages[PathOf(knot)] = await ReadAsync(reader, PathOf(knot)));

        List<string> broken = [];
        foreach (var (path, page) in pages)
        {
            if (page is not { } read) { broken.Add($"{path} does not open"); continue; }
            broken.AddRange(read.To.Where(to => pages.GetValueOrDefault(to)?.From.Contains(path) is not true).Select(to => $"{path} → {to} does not return"));
            broken.AddRange(read.From.Where(from => pages.GetValueOrDefault(from)?.To.Contains(path) is not true).Select(from => $"{from} → {path} does not return"));
            if (read.From.Count + read.To.Count == 0) broken.Add($"{path} leads nowhere");
        }
        return broken;
    }

    private static string PathOf(Knot knot) => $"/mach/{knot.Kind}/{knot.Id}";

    private static async Task<(HashSet<string> From, HashSet<string> To)?> ReadAsync(PageReader reader, string path)
    {
        var (status, aside) = await reader.OpenPartAsync(path, "<aside class=\"flow\"", "</aside>"); // six hundred pages: the rest of each is not worth reading
        if (status is not HttpStatusCode.OK) return null;

        HashSet<string> Links(string side) => [.. aside.QuerySelectorAll($"[data-beside={side}] a").Select(a => a.GetAttribute("href")!)];
        return (Links("tu"), Links("sang"));
    }
}
