using System.Collections.Concurrent;
using GiaoBan.Storage;

namespace GiaoBan.App.Web;

/// <summary>
/// What many people ask at the same moment is worked out once. Keys name whose answer it is, so that nobody is given
/// another's. Answers are shared between requests: nobody changes them.
/// </summary>
internal sealed class KeptAnswers(CommitStamps stamps, TimeProvider clock)
{
    // Two acts may be committed in another order than they are numbered in: the later look then misses one for so long at most.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private const int MostPages = 4_000, MostRights = 50_000;

    private sealed record Kept(object Mark, long At, Lazy<Task<object?>> Answer);

    private readonly ConcurrentDictionary<string, Kept> _rights = new(StringComparer.Ordinal), _pages = new(StringComparer.Ordinal);

    /// <summary>The mark at the beginning of a request that only looks; one that acts is told anew each time, because its own act has changed it.</summary>
    public async ValueTask<CommitStamp?> NowAsync(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method)) return await stamps.ReadAsync();
        if (http.Items.TryGetValue(this, out var told)) return (CommitStamp?)told;

        var now = await stamps.ReadAsync();
        http.Items[this] = now;
        return now;
    }

    /// <summary>For rights: the answer holds until the very next commit of anything, by whatever process.</summary>
    public Task<T?> UntilAnyCommitAsync<T>(string key, CommitStamp? now, Func<Task<T?>> ask) where T : class =>
        now is { } stamp ? OfAsync(_rights, MostRights, key, stamp, TimeSpan.MaxValue, ask) : ask();

    /// <summary>For pages: the answer holds until the next act of the record, and never longer than two seconds.</summary>
    public async Task<T> UntilNextActAsync<T>(string key, CommitStamp? now, Func<Task<T>> ask) where T : class =>
        now is { } stamp ? (await OfAsync<T>(_pages, MostPages, key, stamp.LastAct, Longest, async () => await ask()))! : await ask();

    private async Task<T?> OfAsync<T>(ConcurrentDictionary<string, Kept> all, int most, string key, object mark, TimeSpan longest, Func<Task<T?>> ask) where T : class
    {
        // What went wrong is not kept: the next one asks again.
        if (all.TryGetValue(key, out var kept) && kept.Mark.Equals(mark) && clock.GetElapsedTime(kept.At) < longest && !kept.Answer.Value.IsFaulted && !kept.Answer.Value.IsCanceled) return (T?)await kept.Answer.Value;
        if (all.Count >= most) all.Clear();

        var fresh = new Kept(mark, clock.GetTimestamp(), new Lazy<Task<object?>>(async () => await ask()));
        all[key] = fresh;
        return (T?)await fresh.Answer.Value;
    }
}
