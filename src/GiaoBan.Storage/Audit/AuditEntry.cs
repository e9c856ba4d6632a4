using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GiaoBan.Domain;
using GiaoBan.Text;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Storage.Audit;

/// <summary>
/// One act as it is remembered for ever: who, what, when, why, and the hash of what changed. What changed lies in
/// <see cref="AuditPayload"/>, which can be blanked; this row cannot.
/// </summary>
public sealed class AuditEntry
{
    private AuditEntry() { }

    public long Seq { get; private set; }
    public DateTime AtUtc { get; private set; }
    public string Actor { get; private set; } = "";
    public Guid? AccountId { get; private set; }
    public string Act { get; private set; } = "";
    public string SubjectKind { get; private set; } = "";
    public Guid SubjectId { get; private set; }
    public string? Why { get; private set; }

    /// <summary>Stands in the chain for <see cref="Why"/>, whose words a purge may take out; null where there is no reason, and in entries older than this column.</summary>
    public string? WhyHash { get; private set; }

    /// <summary>What the chain holds in the place of the reason.</summary>
    internal string WhyInChain => WhyHash is { } hash ? WhyMark + hash : Why ?? "";

    /// <summary>No reason begins like this, so that a hash cannot be passed off as one.</summary>
    internal const string WhyMark = "why:";

    /// <summary>Under whose roof it was done; null for the program itself.</summary>
    public Guid? OrganiserId { get; private set; }

    /// <summary>Who and what, folded, for the search; why is content; follows from the rest and is no part of the chain.</summary>
    public string SearchText { get; private set; } = "";
    public string PayloadHash { get; private set; } = "";
    public AuditPayload? Payload { get; private set; }

    /// <summary>The entry of an act about to be saved, or null when nothing audited changed.</summary>
    internal static AuditEntry? For(Act act, GiaoBanDb db, IReadOnlyList<ManyRows> many)
    {
        var payload = WriteChanges(db, many);
        if (payload is null) return null;

        return new AuditEntry
        {
            AtUtc = Canonical.Instant(act.AtUtc),
            Actor = act.Actor,
            AccountId = act.AccountId,
            Act = act.Name,
            SubjectKind = act.SubjectKind,
            SubjectId = act.SubjectId,
            Why = act.Why,
            WhyHash = act.Why is { Length: > 0 } why ? Hash(why) : null,
            OrganiserId = act.OrganiserId,
            SearchText = $"{act.Actor} {act.Words}".Folded(),
            PayloadHash = Hash(payload),
            Payload = new AuditPayload(payload),
        };
    }

    /// <summary>Takes words out of the reason for good. The hash of what was stays in the chain.</summary>
    internal void BlankWhy(string left) => Why = left;

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string? WriteChanges(GiaoBanDb db, IReadOnlyList<ManyRows> many)
    {
        var changed = db.ChangeTracker.Entries<IAudited>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var audited = many.Where(m => m.Type.ClrType.IsAssignableTo(typeof(IAudited))).ToList();
        if (changed.Count + audited.Count == 0) return null;

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var entry in changed) RowChange.Write(json, entry);
            foreach (var rows in audited) RowChange.WriteNew(json, rows.Type, rows.Rows);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

/// <summary>What an act changed, row by row, as JSON. Blanked by a purge: the hash in the entry stays and says so.</summary>
public sealed class AuditPayload
{
    private AuditPayload() { }

    internal AuditPayload(string json) => Json = json;

    public long Seq { get; private set; }

    /// <summary>Null once purged.</summary>
    public string? Json { get; private set; }

    /// <summary>After a purge: the same changes without the words that were taken out. Its hash stands in a <see cref="Redaction"/>.</summary>
    public string? Left { get; private set; }

    /// <summary>Takes words out for good. The entry keeps the hash of what was.</summary>
    internal void Blank(string left) => (Json, Left) = (null, left);
}

/// <summary>That words were taken out of an entry, and the hash of what is left of it: audited, so the rest stays provable.</summary>
public sealed class Redaction : IAudited
{
    private Redaction() { }

    /// <param name="left">What is left of the payload; null where only the reason was cleaned.</param>
    /// <param name="leftWhy">What is left of the reason; null where only the payload was cleaned.</param>
    internal Redaction(long entrySeq, string? left, string? leftWhy, DateTime atUtc) =>
        (EntrySeq, LeftHash, LeftWhyHash, AtUtc) = (entrySeq, left is null ? "" : AuditEntry.Hash(left), leftWhy is null ? null : AuditEntry.Hash(leftWhy), atUtc);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public long EntrySeq { get; private set; }
    public string LeftHash { get; private set; } = "";
    public string? LeftWhyHash { get; private set; }
    public DateTime AtUtc { get; private set; }
}

/// <summary>One link of the chain: an entry's place in it and the hash over everything before.</summary>
public sealed class AuditSeal
{
    private AuditSeal() { }

    internal AuditSeal(long position, AuditEntry entry, string previousHash, DateTime nowUtc)
    {
        (Position, EntrySeq, PreviousHash, SealedAtUtc) = (position, entry.Seq, previousHash, Canonical.Instant(nowUtc));
        Hash = HashOf(position, entry, previousHash);
    }

    public const string Origin = "giaoban";

    public long Position { get; private set; }
    public long EntrySeq { get; private set; }
    public string PreviousHash { get; private set; } = "";
    public string Hash { get; private set; } = "";
    public DateTime SealedAtUtc { get; private set; }

    public static string HashOf(long position, AuditEntry entry, string previousHash)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return AuditEntry.Hash(string.Join('\n', Canonical.Text(position), previousHash, Canonical.Text(entry.Seq), Canonical.Text(entry.AtUtc), entry.Actor,
            Canonical.Text(entry.AccountId), entry.Act, entry.SubjectKind, Canonical.Text(entry.SubjectId), entry.WhyInChain, Canonical.Text(entry.OrganiserId), entry.PayloadHash));
    }
}
