using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using GiaoBan.Domain.Rights;

namespace GiaoBan.App.Web;

/// <summary>
/// Tells open pages which thing changed, never what it now says: the page fetches that itself, so that one rule of access
/// serves both. Losing an event costs a refresh. Ids are "{boot}-{n}": after a restart the page hears "resync" once.
/// </summary>
internal sealed class LiveFeed(IHostApplicationLifetime? life = null)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);
    private const int Remembered = 512;

    private readonly ConcurrentDictionary<Guid, Channel<SseItem<string>>> _listeners = [];
    private readonly Queue<(long Number, string Topic)> _recent = new();
    private readonly string _boot = Guid.NewGuid().ToString("N")[..8];
    private readonly Lock _lock = new();
    private long _number;

    public void Announce(string topic)
    {
        lock (_lock)
        {
            _recent.Enqueue((++_number, topic));
            if (_recent.Count > Remembered) _recent.Dequeue();
            foreach (var listener in _listeners.Values) listener.Writer.TryWrite(Item(_number, topic));
        }
    }

    public async IAsyncEnumerable<SseItem<string>> ListenAsync(string? lastEventId, [EnumeratorCancellation] CancellationToken ct)
    {
        // Ends with the server too, else a shutdown would wait for every listener.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(ct, life?.ApplicationStopping ?? CancellationToken.None);
        var (key, mine) = (Guid.NewGuid(), Channel.CreateBounded<SseItem<string>>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest }));
        List<SseItem<string>> missed;
        lock (_lock)
        {
            missed = Since(lastEventId);
            _listeners[key] = mine;
        }
        try
        {
            yield return new SseItem<string>("", "hello") { ReconnectionInterval = TimeSpan.FromMilliseconds(700) };
            foreach (var item in missed) yield return item;
            while (!ending.IsCancellationRequested)
            {
                if (await NextAsync(mine.Reader, ending.Token) is { } item) yield return item;
                else if (!ending.IsCancellationRequested) yield return new SseItem<string>("", "beat"); // a half-open line is noticed by its silence
            }
        }
        finally
        {
            _listeners.TryRemove(key, out _);
        }
    }

    private static async Task<SseItem<string>?> NextAsync(ChannelReader<SseItem<string>> reader, CancellationToken ct)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(ct);
        waiting.CancelAfter(Beat);
        try
        {
            return await reader.ReadAsync(waiting.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private List<SseItem<string>> Since(string? lastEventId)
    {
        if (lastEventId is null) return [];
        var parts = lastEventId.Split('-');
        if (parts.Length != 2 || parts[0] != _boot || !long.TryParse(parts[1], out var seen) || (_recent.Count > 0 && seen < _recent.Peek().Number - 1))
            return [Item(_number, "resync")];

        return [.. _recent.Where(r => r.Number > seen).Select(r => Item(r.Number, r.Topic))];
    }

    private SseItem<string> Item(long number, string topic) => new("", topic) { EventId = $"{_boot}-{number}" };
}

internal static class LiveFeedEndpoint
{
    // No event-type argument here: with one, the overload for plain values wins and each SseItem is sent as JSON.
    public static void MapLiveFeed(this WebApplication app) =>
        app.MapGet("/live", (HttpContext http, LiveFeed feed, CancellationToken ct) =>
            TypedResults.ServerSentEvents(feed.ListenAsync(http.Request.Headers["Last-Event-ID"], ct))).Asks(Right.SeeLive);
}
