using System.Net;
using GiaoBan.App.Demo;
using GiaoBan.App.Web;

namespace GiaoBan.App.Verbs.Access;

/// <summary>
/// `giaoban access`: every route × handler × role × (own, other unit) on a throw-away demonstration, over HTTP. What is
/// allowed must succeed, what is denied must be refused; a route nobody wrote down is a hole.
/// </summary>
internal static class AccessVerb
{
    private const string Other = "HU-CAOLOC";

    // One account a role, and the unit whose things it is shown beside another's; each has a report still to be written.
    private static readonly (string Role, string? User, string Unit)[] Visitors =
        [("anonymous", null, Other), ("administrator", "quantri", "BDT"), ("desk", "vanphong", "BDT"), ("focal", "vanquan", "HU-VANQUAN"), ("head", "bandantoc", "BDT"), ("leader", "lanhdao", "BDT")];

    private sealed class Tally
    {
        public int Checks, Allowed, Denied;
        public readonly List<string> Holes = [];
    }

    public static async Task<int> RunAsync(Options options)
    {
        options.Only("--list");
        var folder = Directory.CreateTempSubdirectory("giaoban-access-").FullName;
        try
        {
            var database = $"Data Source={Path.Combine(folder, "giaoban.db")}";
            await Database.MigrateAsync(database, CancellationToken.None);
            await using var app = Site.Build(new SiteOptions(database));
            await DemoQuarter.LiveSampleAsync(app.Services, CancellationToken.None);
            var stage = new AccessStage(app.Services);
            await stage.SetAsync([.. Visitors.Select(v => v.Unit).Append(Other).Distinct()], CancellationToken.None);
            var url = (await Serve.StartAsync(app, announce: false)).Replace("127.0.0.1", "localhost", StringComparison.Ordinal); // by name, as passkeys need it

            var handlers = await Handlers.OfAsync(app);
            var tally = new Tally();
            tally.Holes.AddRange(handlers.Where(h => !AccessTable.Rows.Any(r => (r.Route, r.Handler) == h)).Select(h => $"{h.Handler} {h.Route} has no rule"));
            tally.Holes.AddRange(AccessTable.Rows.Where(r => !handlers.Contains((r.Route, r.Handler))).Select(r => $"{r.Handler} {r.Route} has a rule but does not exist"));
            var readers = await SignInAsync(url, tally);
            await WalkAsync(readers, stage, handlers, tally, options.Has("--list"));
            foreach (var reader in readers.Values) reader.Dispose();
            await app.StopAsync();

            foreach (var hole in tally.Holes) await Console.Error.WriteLineAsync($"hole: {hole}");
            Console.WriteLine($"routes {handlers.Select(h => h.Route).Distinct().Count()} handlers {handlers.Count} roles {Visitors.Length} checks {tally.Checks} allowed {tally.Allowed} denied {tally.Denied} holes {tally.Holes.Count}");
            return tally.Holes.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Dictionary<string, PageReader>> SignInAsync(string url, Tally tally)
    {
        Dictionary<string, PageReader> readers = [];
        foreach (var (role, user, _) in Visitors)
        {
            readers[role] = new PageReader(url);
            if (user is not null && !await readers[role].SignInAsync(user, DemoAccounts.Last.First(a => a.User == user).Password)) tally.Holes.Add($"{role} could not sign in");
        }
        return readers;
    }

    // Whoever must be refused comes first, so that nobody's success changes what the next one meets.
    private static async Task WalkAsync(Dictionary<string, PageReader> readers, AccessStage stage, IReadOnlyList<(string Route, string Handler)> handlers, Tally tally, bool list)
    {
        foreach (var row in AccessTable.Rows.Where(r => handlers.Contains((r.Route, r.Handler))).OrderBy(r => (r.Route, r.Handler) switch { ("/cua-toi/mat-khau", "POST") => 1, (_, "POST Everywhere") => 2, ("/dang-xuat", _) => 3, _ => 0 })) // last: they change everybody's password, or end everybody's visit
        {
            foreach (var (role, user, unit) in Visitors.OrderByDescending(v => row.ByRole[v.Role] is Expected.Denied))
            {
                var isUnits = row.ByRole.Values.Contains(Expected.Own);
                foreach (var asked in isUnits ? new[] { Other, unit }.Distinct() : [unit])
                {
                    var expected = row.ByRole[role] is Expected.All || (row.ByRole[role] is Expected.Own && asked == unit);
                    await CheckAsync(readers[role], stage, row, role, user, asked, expected, tally, list);
                }
            }
        }
    }

    private static async Task CheckAsync(PageReader reader, AccessStage stage, AccessTable.Row row, string role, string? user, string unit, bool expected, Tally tally, bool list)
    {
        var who = $"{role} of {unit}: {row.Handler} {row.Route}";
        if (Recipes.For(row.Route, row.Handler, stage, unit, user) is not { } recipe)
        {
            tally.Holes.Add($"{who} has no recipe");
            return;
        }
        using var answer = row.Handler.StartsWith("GET", StringComparison.Ordinal) ? await reader.PeekAsync(recipe.Address)
            : await reader.SendAsync(user is null ? Site.SignInPath : "/dang-xuat", recipe.Address, recipe.Fields);
        var allowed = IsAllowed(row, answer);
        tally.Checks++;
        _ = allowed ? tally.Allowed++ : tally.Denied++;
        if (list) Console.WriteLine($"{(expected ? "allowed" : "denied")} {(int)answer.StatusCode} {who}");
        if (allowed == expected && (allowed || IsRefusal(answer))) return;

        tally.Holes.Add($"{who}: expected {(expected ? "to succeed" : "to be refused")}, got {(int)answer.StatusCode} {await WhyAsync(answer)}");
    }

    private static async Task<string?> WhyAsync(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.UnprocessableEntity ? (await PageReader.ParseAsync(answer)).QuerySelector("[data-problems]")?.TextContent.Trim() : null;

    private static bool IsAllowed(AccessTable.Row row, HttpResponseMessage answer) =>
        (int)answer.StatusCode is >= 200 and < 300
        || (answer.StatusCode is HttpStatusCode.Redirect && !IsToSignIn(answer))
        || (row.Route.StartsWith("/dang-nhap", StringComparison.Ordinal) && answer.StatusCode is HttpStatusCode.UnprocessableEntity) // the way in is open; the empty form is not
        || ((row.Handler is "POST Signed" or "POST Scan" || (row.Handler == "POST Look" && (row.Route.EndsWith("/tep", StringComparison.Ordinal) || row.Route.EndsWith("/word", StringComparison.Ordinal)))) && answer.StatusCode is HttpStatusCode.UnprocessableEntity) // asked in, and told that no file came along
        || (row.Route == "/cua-toi/khoa-truy-cap" && row.Handler is "POST Add" or "POST Remove" && answer.StatusCode is HttpStatusCode.UnprocessableEntity) // asked in, and told that no device made such a key
        || (row.Route.StartsWith("/loi/", StringComparison.Ordinal) && answer.StatusCode is HttpStatusCode.OK);

    private static bool IsRefusal(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Unauthorized || IsToSignIn(answer);

    private static bool IsToSignIn(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location?.ToString().Contains($"{Site.SignInPath}?ve=", StringComparison.Ordinal) is true; // asked to sign in first, not led there by the page itself
}
