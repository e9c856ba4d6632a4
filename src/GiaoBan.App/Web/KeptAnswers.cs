using System.Collections.Concurrent;
using GiaoBan.Storage;

namespace GiaoBan.App.Web;

/// <summary>
/// What many people ask at the same moment is worked out once. Keys name whose answer it is, so that nobody is given
/// another's. Answers are shared between requests: nobody changes them.
/// </summary>
internal sealed class KeptAnswers(CommitStamps stamps, TimeProvider clock)
{
    /// <summary>Two acts may be committed in another order than they are numbered in: the later look then misses one for so long at most.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private const int MostPages = 1_000, MostRights = 50_000;

    private sealed class Kept(object mark, long at)
    {
        public object Mark { get; } = mark;
        public long At { get; } = at;
        public TaskCompletionSource<(bool Came, object? Value)> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private readonly ConcurrentDictionary<string, Kept> _rights = new(StringComparer.Ordinal), _pages = new(StringComparer.Ordinal);

    /// <summary>The mark now; a request that only looks is told once, one that acts anew each time, because its own act has changed it.</summary>
    public ValueTask<CommitStamp?> NowAsync(HttpContext http) => HttpMethods.IsGet(http.Request.Method) ? AtDoorAsync(http) : stamps.ReadAsync();

    /// <summary>The mark at the beginning of the request: for what is asked before it does anything.</summary>
    public async ValueTask<CommitStamp?> AtDoorAsync(HttpContext http)
    {
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
        now is { } stamp ? (await OfAsync<T>(_pages, MostPages, $"{(AreEnglish ? "en" : "vi")} {key}", stamp.LastAct, Longest, async () => await ask()))! : await ask();

    // What is past its time goes first; all of it where that does not help.
    private void MakeRoom(ConcurrentDictionary<string, Kept> all, int most, TimeSpan longest)
    {
        foreach (var one in all)
            if (clock.GetElapsedTime(one.Value.At) >= longest) all.TryRemove(one);
        if (all.Count >= most) all.Clear();
    }

    private async Task<T?> OfAsync<T>(ConcurrentDictionary<string, Kept> all, int most, string key, object mark, TimeSpan longest, Func<Task<T?>> ask) where T : class
    {
        while (true)
        {
            var has = all.TryGetValue(key, out var kept);
            if (has && kept!.Mark.Equals(mark) && clock.GetElapsedTime(kept.At) < longest)
            {
                if (await kept.Answer.Task is { Came: true } told) return (T?)told.Value;
                continue; // whoever asked was not told: this one asks
            }
            var fresh = new Kept(mark, clock.GetTimestamp());
            if (!has && all.Count >= most) MakeRoom(all, most, longest);
            if (has ? !all.TryUpdate(key, fresh, kept!) : !all.TryAdd(key, fresh)) continue; // somebody else asks already

            // Nobody waits in a lock: SQLite answers on the asking thread, and the others would each hold one of the pool.
            var (came, answer) = (false, (T?)null);
            try
            {
                (answer, came) = (await ask(), true);
                return answer;
            }
            finally
            {
                if (!came) all.TryRemove(new(key, fresh)); // what went wrong is not kept
                fresh.Answer.SetResult((came, answer));
            }
        }
    }
}
