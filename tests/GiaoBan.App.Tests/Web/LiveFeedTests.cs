using System.Net;
using GiaoBan.App.Tests.Fixtures;

namespace GiaoBan.App.Tests.Web;

/// <summary>The feed tells which thing changed, to whoever listens, and what was missed to whoever returns.</summary>
public abstract class LiveFeedTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task A_word_on_an_assignment_is_announced_to_a_listening_desk()
    {
        using var desk = await Site.DeskAsync();
        var (assignment, focal) = await Site.OpenAssignmentAsync();
        using var ending = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var listener = new Listener(Site.Url, desk);
        await listener.ConnectAsync(null, ending.Token);

        await focal.SendAsync((await focal.OpenAsync($"/nhiem-vu/{assignment.Value}")).FormOf("Progress").With("Text", "Xong 2 trên 5 xã."));

        Assert.Equal("assignments", (await listener.NextAsync("assignments", ending.Token)).Event);
        focal.Dispose();
    }

    [Fact]
    public async Task Whoever_returns_hears_what_was_missed_and_whoever_comes_from_before_a_restart_is_told_to_look_again()
    {
        using var desk = await Site.DeskAsync();
        var (assignment, focal) = await Site.OpenAssignmentAsync();
        using var ending = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var path = $"/nhiem-vu/{assignment.Value}";
        string seen;
        using (var before = new Listener(Site.Url, desk))
        {
            await before.ConnectAsync(null, ending.Token);
            await focal.SendAsync((await focal.OpenAsync(path)).FormOf("Progress").With("Text", "Xong 2 trên 5 xã."));
            seen = (await before.NextAsync("assignments", ending.Token)).Id!;
        }
        await focal.SendAsync((await focal.OpenAsync(path)).FormOf("Progress").With("Text", "Xong 3 trên 5 xã."));

        using Listener returned = new(Site.Url, desk), older = new(Site.Url, desk);
        await returned.ConnectAsync(seen, ending.Token);
        await older.ConnectAsync("otherone-5", ending.Token);

        Assert.NotEqual(seen, (await returned.NextAsync("assignments", ending.Token)).Id);
        Assert.Equal("resync", (await older.NextAsync("resync", ending.Token)).Event);
        focal.Dispose();
    }

    /// <summary>Reads the feed as it comes over the line.</summary>
    private sealed class Listener : IDisposable
    {
        private readonly HttpClient _client;
        private StreamReader? _lines;

        public Listener(string url, Person person)
        {
            var cookies = new CookieContainer();
            foreach (Cookie cookie in person.Cookies) cookies.Add(new Uri(url), new Cookie(cookie.Name, cookie.Value));
            _client = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = new Uri(url) };
        }

        public async Task ConnectAsync(string? lastEventId, CancellationToken ct)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/live");
            if (lastEventId is not null) request.Headers.Add("Last-Event-ID", lastEventId);
            var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            answer.EnsureSuccessStatusCode();
            _lines = new StreamReader(await answer.Content.ReadAsStreamAsync(ct));
            if (lastEventId is null) await NextAsync("hello", ct);
        }

        public async Task<(string Event, string? Id)> NextAsync(string awaited, CancellationToken ct)
        {
            var (name, id) = ("", (string?)null);
            while (await _lines!.ReadLineAsync(ct) is { } line)
            {
                if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
                if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line[4..];
                if (line.Length == 0 && name == awaited) return (name, id);
            }
            throw new EndOfStreamException("The feed ended.");
        }

        public void Dispose()
        {
            _lines?.Dispose();
            _client.Dispose();
        }
    }
}

[Collection(nameof(OnSqlite))]
public sealed class LiveFeedOnSqlite(SqliteSite site) : LiveFeedTests(site);

[Collection(nameof(OnPostgres))]
public sealed class LiveFeedOnPostgres(PostgresSite site) : LiveFeedTests(site);
