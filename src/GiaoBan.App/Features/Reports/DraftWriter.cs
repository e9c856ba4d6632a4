using System.Collections.Concurrent;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>
/// What many people type at the same moment goes to the disk in one commit: whoever comes while one is being written waits for
/// the next. The evening before the due day is then as many commits as the disk can do, not as many as there are pauses in typing.
/// </summary>
internal sealed class DraftWriter(IDbContextFactory<GiaoBanDb> contexts) : IDisposable
{
    private const int MostInACommit = 200;

    private sealed record Waiting(DraftField Draft, int? Over, TaskCompletionSource<bool> Answer);

    private readonly ConcurrentQueue<Waiting> _waiting = new();
    private readonly SemaphoreSlim _pen = new(1, 1);

    /// <summary>On the disk when it returns true; false when somebody else's words are in the field since it was looked at.</summary>
    /// <param name="draft">The field as it shall stand.</param>
    /// <param name="over">The version that stood there when it was looked at; null for a field nobody had written in.</param>
    public async Task<bool> WriteAsync(DraftField draft, int? over)
    {
        var mine = new Waiting(draft, over, new(TaskCreationOptions.RunContinuationsAsynchronously));
        _waiting.Enqueue(mine);
        await _pen.WaitAsync(); // no token: words that were sent are written also where their sender has gone
        try
        {
            while (!mine.Answer.Task.IsCompleted) await WriteTogetherAsync();
        }
        finally
        {
            _pen.Release();
        }
        return await mine.Answer.Task;
    }

    private async Task WriteTogetherAsync()
    {
        List<Waiting> together = [];
        while (together.Count < MostInACommit && _waiting.TryDequeue(out var next))
        {
            // The same field once in a commit: the second one has been overtaken, or waits for what the first one left.
            if (together.Any(t => t.Draft.ReportId == next.Draft.ReportId && t.Draft.Field == next.Draft.Field)) next.Answer.SetResult(false);
            else together.Add(next);
        }
        try
        {
            if (!await TryAsync(together)) foreach (var one in together) await TryAsync([one]); // the one that was overtaken must not spoil it for all
        }
        finally
        {
            foreach (var one in together) one.Answer.TrySetResult(false); // whoever has no yes looks again
        }
    }

    private async Task<bool> TryAsync(IReadOnlyList<Waiting> together)
    {
        try
        {
            await SaveAsync(together);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private async Task SaveAsync(IReadOnlyList<Waiting> together)
    {
        await using var db = await contexts.CreateDbContextAsync();
        foreach (var (draft, over, _) in together) db.Put(draft, over);
        await db.SaveChangesAsync();
        foreach (var one in together) one.Answer.TrySetResult(true);
    }

    public void Dispose() => _pen.Dispose();
}

internal static class DraftRows
{
    /// <summary>The field as it shall stand, for the next save; which fails where it no longer stands as it was looked at.</summary>
    /// <param name="db">Where.</param>
    /// <param name="draft">The field.</param>
    /// <param name="over">The version that stood there when it was looked at; null for a field nobody had written in.</param>
    public static void Put(this GiaoBanDb db, DraftField draft, int? over)
    {
        if (over is not { } version) db.DraftFields.Add(draft);
        else db.DraftFields.Update(draft).Property(d => d.Version).OriginalValue = version;
    }
}
