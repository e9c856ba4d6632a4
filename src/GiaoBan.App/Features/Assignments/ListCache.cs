using System.Collections.Concurrent;
using GiaoBan.App.Web;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>
/// What many people ask of the list at the same moment is worked out once: the answer holds until the next act of the record,
/// and never longer than <see cref="Longest"/>. Keys name the scope, so that nobody is given another's list.
/// </summary>
internal sealed class ListCache(TimeProvider clock)
{
    // Two acts may be committed in another order than they are numbered in: the later look then misses one for so long at most.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private const int MostKept = 4_000;

    private sealed record Kept(long Seq, long At, Lazy<Task<object>> Answer);

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    public async Task<T> OfAsync<T>(string key, long seq, Func<Task<T>> ask) where T : class
    {
        // What went wrong is not kept: the next one asks again.
        if (_kept.TryGetValue(key, out var kept) && kept.Seq == seq && clock.GetElapsedTime(kept.At) < Longest && !kept.Answer.Value.IsFaulted) return (T)await kept.Answer.Value;
        if (_kept.Count >= MostKept) _kept.Clear();

        var fresh = new Kept(seq, clock.GetTimestamp(), new Lazy<Task<object>>(async () => await ask()));
        _kept[key] = fresh;
        return (T)await fresh.Answer.Value;
    }
}

/// <summary>The number of the last act: what was worked out before it is old.</summary>
internal sealed class LastAct(GiaoBanDb db) : IUseCase
{
    public async Task<long> SeqAsync(CancellationToken ct) => await db.AuditEntries.MaxAsync(e => (long?)e.Seq, ct) ?? 0;
}
