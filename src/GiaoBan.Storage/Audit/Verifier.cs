using System.Text.Json;
using GiaoBan.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GiaoBan.Storage.Audit;

/// <summary>What a verification found; <see cref="Problems"/> names the first bad things in words.</summary>
public sealed record Verdict(long Entries, long Sealed, long Unsealed, long Redacted, long Drift, bool ChainOk, string? HeadHash, IReadOnlyList<string> Problems);

/// <summary>
/// Reads the record against itself: the chain's hashes, the payloads against theirs, and every live row against the value
/// its last audited change left. A chain cut off at its end is only seen against a head hash kept elsewhere.
/// </summary>
public static class Verifier
{
    private const int Named = 10;

    public static async Task<Verdict> VerifyAsync(GiaoBanDb db, string? anchorHash, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        // One transaction, so that a busy server beside us cannot change rows between the two readings.
        await using var snapshot = await db.Database.BeginTransactionAsync(
            db.Database.IsSqlite() ? System.Data.IsolationLevel.ReadUncommitted : System.Data.IsolationLevel.RepeatableRead, ct);

        List<string> problems = [];
        var chain = await WalkChainAsync(db, anchorHash, problems, ct);
        var drift = await CompareLiveRowsAsync(db, chain.Expected, problems, ct);
        return new Verdict(chain.Entries, chain.Sealed, chain.Entries - chain.Sealed, chain.Redacted, drift, chain.Ok, chain.Head, problems);
    }

    private sealed class Chain
    {
        public long Entries, Sealed, Redacted;
        public bool Ok = true;
        public string? Head;

        /// <summary>table → key → column → value, as the audited changes left it; a removed row is gone from here too.</summary>
        public readonly Dictionary<string, Dictionary<string, Dictionary<string, string?>>> Expected = new(StringComparer.Ordinal);
    }

    private static async Task<Chain> WalkChainAsync(GiaoBanDb db, string? anchorHash, List<string> problems, CancellationToken ct)
    {
        var chain = new Chain();
        var entries = await db.AuditEntries.AsNoTracking().Include(e => e.Payload).OrderBy(e => e.Seq).ToDictionaryAsync(e => e.Seq, ct);
        chain.Entries = entries.Count;
        foreach (var entry in entries.Values) Replay(chain, entry, problems);
        await CheckRedactionsAsync(db, chain, entries, problems, ct);

        var (position, previous, anchorSeen) = (0L, AuditSeal.Origin, anchorHash is null);
        await foreach (var seal in db.AuditSeals.AsNoTracking().OrderBy(s => s.Position).AsAsyncEnumerable().WithCancellation(ct))
        {
            position++;
            chain.Sealed++;
            if (seal.Position != position) Break(chain, problems, $"chain: position {position} is missing");
            else if (!entries.TryGetValue(seal.EntrySeq, out var entry)) Break(chain, problems, $"chain: entry {seal.EntrySeq} at position {position} is missing");
            else if (seal.PreviousHash != previous) Break(chain, problems, $"chain: position {position} does not follow the one before");
            else if (seal.Hash != AuditSeal.HashOf(position, entry, previous)) Break(chain, problems, $"entry {entry.Seq} ({entry.Act}) was altered");
            (previous, position) = (seal.Hash, seal.Position);
            anchorSeen |= seal.Hash == anchorHash;
        }
        if (!anchorSeen) Break(chain, problems, "chain: the anchored head is not in it; entries were cut off");
        chain.Head = chain.Sealed == 0 ? null : previous;
        return chain;
    }

    // A payload may be blank only where a purge says so, and what it left must be what it said it left. The live redactions
    // are compared with the audited ones like every other row.
    private static async Task CheckRedactionsAsync(GiaoBanDb db, Chain chain, Dictionary<long, AuditEntry> entries, List<string> problems, CancellationToken ct)
    {
        var redactions = await db.Redactions.AsNoTracking().ToListAsync(ct);
        var left = redactions.Where(r => r.LeftHash.Length > 0).GroupBy(r => r.EntrySeq).ToDictionary(g => g.Key, g => g.MaxBy(r => r.AtUtc)!.LeftHash);
        foreach (var entry in entries.Values.Where(e => e.Payload is { Json: null, Left: not null }))
        {
            if (!left.TryGetValue(entry.Seq, out var said) || said != AuditEntry.Hash(entry.Payload!.Left!)) Break(chain, problems, $"entry {entry.Seq} ({entry.Act}): what a purge left of its payload was altered");
        }
        var leftWhy = redactions.Where(r => r.LeftWhyHash is not null).GroupBy(r => r.EntrySeq).ToDictionary(g => g.Key, g => g.MaxBy(r => r.AtUtc)!.LeftWhyHash);
        foreach (var entry in entries.Values)
        {
            if (entry.WhyHash is { } hash ? AuditEntry.Hash(entry.Why ?? "") is var now && now != hash && now != leftWhy.GetValueOrDefault(entry.Seq) : entry.Why?.StartsWith(AuditEntry.WhyMark, StringComparison.Ordinal) is true)
                Break(chain, problems, $"entry {entry.Seq} ({entry.Act}): its reason was altered");
        }
    }

    private static void Break(Chain chain, List<string> problems, string what)
    {
        chain.Ok = false;
        if (problems.Count < Named) problems.Add(what);
    }

    private static void Replay(Chain chain, AuditEntry entry, List<string> problems)
    {
        if (entry.Payload is null) { Break(chain, problems, $"entry {entry.Seq}: its payload row is missing"); return; }
        if (entry.Payload.Json is null) chain.Redacted++;
        else if (AuditEntry.Hash(entry.Payload.Json) != entry.PayloadHash) { Break(chain, problems, $"entry {entry.Seq} ({entry.Act}): its payload was altered"); return; }
        if ((entry.Payload.Json ?? entry.Payload.Left) is not { } json) { Break(chain, problems, $"entry {entry.Seq} ({entry.Act}): its payload was blanked without a purge"); return; }

        using var changes = JsonDocument.Parse(json);
        foreach (var change in changes.RootElement.EnumerateArray())
        {
            var table = change.GetProperty("row").GetString()!;
            var key = change.GetProperty("key").GetString()!;
            if (!chain.Expected.TryGetValue(table, out var rows)) chain.Expected[table] = rows = new(StringComparer.Ordinal);
            if (!change.TryGetProperty("now", out var now)) { rows.Remove(key); continue; }
            if (!rows.TryGetValue(key, out var values)) rows[key] = values = new(StringComparer.Ordinal);
            foreach (var column in now.EnumerateObject()) values[column.Name] = column.Value.GetString();
        }
    }

    private static async Task<long> CompareLiveRowsAsync(GiaoBanDb db, Dictionary<string, Dictionary<string, Dictionary<string, string?>>> expected, List<string> problems, CancellationToken ct)
    {
        var drift = 0L;
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(IAudited))))
        {
            var rows = expected.GetValueOrDefault(type.GetTableName()!) ?? [];
            await foreach (var row in Rows(db, type).AsAsyncEnumerable().WithCancellation(ct))
            {
                var key = RowChange.KeyOf(type, p => p.GetGetter().GetClrValue(row));
                var wrong = !rows.Remove(key, out var values) ? "no audited act made it"
                    : type.GetProperties().FirstOrDefault(p => values.GetValueOrDefault(p.Name) != Canonical.Text(p.GetGetter().GetClrValue(row))) is { } column ? $"{column.Name} differs from its last audited value"
                    : null;
                if (wrong is null) continue;
                drift++;
                if (problems.Count < Named) problems.Add($"{type.GetTableName()} {key}: {wrong}");
            }
            drift += rows.Count;
            problems.AddRange(rows.Keys.Take(Math.Max(0, Named - problems.Count)).Select(key => $"{type.GetTableName()} {key}: the row is gone"));
        }
        return drift;
    }

    private static IQueryable<object> Rows(GiaoBanDb db, IEntityType type) =>
        (IQueryable<object>)typeof(Verifier).GetMethod(nameof(Untracked), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type.ClrType).Invoke(null, [db])!;

    private static IQueryable<T> Untracked<T>(GiaoBanDb db) where T : class => db.Set<T>().AsNoTracking();
}
