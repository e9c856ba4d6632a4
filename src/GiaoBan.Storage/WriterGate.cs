using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Storage;

/// <summary>
/// SQLite has one writer. Waiting for it inside SQLite means sleeping and polling (p99 near a second); waiting here, in
/// order, keeps a busy evening at milliseconds. PostgreSQL needs no gate. Other processes are covered by busy_timeout.
/// </summary>
internal static class WriterGate
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new(StringComparer.Ordinal);

    public static async ValueTask<IDisposable?> EnterAsync(GiaoBanDb db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite()) return null;

        var gate = Gates.GetOrAdd(db.Database.GetDbConnection().DataSource, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(ct);
        return new Turn(gate);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
