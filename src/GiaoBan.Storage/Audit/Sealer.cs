using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Storage.Audit;

/// <summary>
/// Links entries into the chain in the order it sees them, after their commits, so that commits themselves stay parallel.
/// Two sealers cannot both win a position: the loser's save fails and it looks again.
/// </summary>
public static class Sealer
{
    private const int Batch = 500;

    /// <summary>Seals what waits. Returns how many entries were sealed.</summary>
    public static async Task<int> SealAsync(GiaoBanDb db, DateTime nowUtc, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var total = 0;
        while (true)
        {
            var waiting = await db.AuditEntries.AsNoTracking().Where(e => !db.AuditSeals.Any(s => s.EntrySeq == e.Seq)).OrderBy(e => e.Seq).Take(Batch).ToListAsync(ct);
            if (waiting.Count == 0) return total;

            var head = await db.AuditSeals.AsNoTracking().OrderByDescending(s => s.Position).FirstOrDefaultAsync(ct);
            var (position, hash) = (head?.Position ?? 0, head?.Hash ?? AuditSeal.Origin);
            foreach (var entry in waiting)
            {
                var seal = new AuditSeal(++position, entry, hash, nowUtc);
                db.AuditSeals.Add(seal);
                hash = seal.Hash;
            }
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            total += waiting.Count;
        }
    }
}
