using System.Globalization;
using System.Text.Json;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Audit;

/// <summary>
/// Xóa nội dung: takes the words of chosen rows out of everything that holds them. Who, what, when and the hash stay; the
/// administrator chooses by kind and place and never sees the words.
/// </summary>
internal sealed class PurgeContent(GiaoBanDb db, Acting acting, LiveFeed live) : IUseCase
{
    public const int ShortestReason = 10;

    /// <summary>A row whose words can be taken out: where it stands and how long they are, not what they say.</summary>
    public sealed record Target(string Table, string Key, string Thing, string Columns, int Length);

    public sealed record Gone(int Rows, int Payloads);

    public static IReadOnlyList<Target> TargetsOf(AuditEntry entry)
    {
        using var changes = JsonDocument.Parse(entry.Payload?.Json ?? entry.Payload?.Left ?? "[]");
        List<Target> targets = [];
        foreach (var change in changes.RootElement.EnumerateArray())
        {
            var table = change.GetProperty("row").GetString()!;
            if (!Purge.Words.TryGetValue(table, out var columns) || !change.TryGetProperty("now", out var now)) continue;
            var held = columns.Where(c => now.TryGetProperty(c, out var v) && v.GetString() is { Length: > 0 } text && text != Purge.Blank).ToList();
            if (held.Count > 0) targets.Add(new(table, change.GetProperty("key").GetString()!, AuditWords.Table(table), string.Join(", ", held.Select(AuditWords.Field)), held.Sum(c => now.GetProperty(c).GetString()!.Length)));
        }
        if (entry is { Why: { Length: > 0 } why, WhyHash: not null } && why != Purge.Blank && entry.Act != Purge.ActName)
            targets.Add(new(Purge.Reason, entry.Seq.ToString(CultureInfo.InvariantCulture), "Lý do ghi trong nhật ký", "lý do", why.Length));
        return targets;
    }

    public async Task<Result<Gone>> RunAsync(AuditEntry entry, IReadOnlyCollection<string> chosen, string? why, CancellationToken ct)
    {
        if ((why ?? "").Trim().Length < ShortestReason) return AuditRefusals.WhyPurge;
        var rows = TargetsOf(entry).Where(t => chosen.Contains($"{t.Table}/{t.Key}")).Select(t => (t.Table, t.Key)).ToList();
        if (rows.Count == 0) return AuditRefusals.NothingToPurge;

        var (touched, payloads) = await Purge.BlankAsync(db, rows, acting.NowUtc, ct);
        await db.CommitAsync(acting.Does(Purge.ActName, entry.SubjectKind, entry.SubjectId, why!.Trim()), ct);
        live.Announce("resync");
        return new Gone(touched, payloads);
    }

    /// <summary>Gives the freed pages back, so that the words do not lie on the disk either; not inside a transaction, and not from a page.</summary>
    public async Task SweepAsync(CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync("VACUUM", ct);
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", ct);
    }
}
