using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Storage.Audit;
using GiaoBan.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Audit;

/// <summary>No audited change without a name to it, and no entry without a change.</summary>
public abstract class ActTests(SmallRecord record)
{
    [Fact]
    public async Task An_audited_change_saved_without_an_act_throws_and_changes_nothing()
    {
        await using var copy = await record.CopyAsync();
        await using var db = copy.Open();
        db.Units.Add(SmallRecord.NewUnit(50, "LEN"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());

        await using var after = copy.Open();
        Assert.False(await after.Units.AnyAsync(u => u.Code == "LEN"));
    }

    [Fact]
    public async Task The_synchronous_way_of_saving_is_no_way_around_the_act()
    {
        await using var copy = await record.CopyAsync();
        await using var db = copy.Open();
        db.Units.Add(SmallRecord.NewUnit(50, "LEN"));

        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [Fact]
    public async Task A_deleted_audited_row_needs_an_act_too()
    {
        await using var copy = await record.CopyAsync();
        await using var db = copy.Open();
        db.Units.Remove(await db.Units.FirstAsync(u => u.Code == "DV05"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task An_act_that_changes_nothing_audited_writes_no_entry()
    {
        await using var copy = await record.CopyAsync();
        await using var db = copy.Open();
        var before = await db.AuditEntries.CountAsync();
        db.Outbox.Add(new OutboxMessage("thử", "{}", DateTime.UtcNow));

        await db.CommitAsync(SmallRecord.Does("outbox.only"), CancellationToken.None);

        Assert.Equal(before, await db.AuditEntries.CountAsync());
        Assert.Equal(1, await db.Outbox.CountAsync());
    }

    [Fact]
    public async Task An_entry_names_who_what_and_why_and_its_payload_says_what_was_and_what_is()
    {
        await using var copy = await record.CopyAsync();
        await using var db = copy.Open();
        (await db.Units.FirstAsync(u => u.Code == "DV05")).CallAt("0205 3812 345");

        await db.CommitAsync(SmallRecord.Does("unit.call") with { Why = "số mới" }, CancellationToken.None);

        var entry = await db.AuditEntries.AsNoTracking().Include(e => e.Payload).OrderBy(e => e.Seq).LastAsync();
        Assert.Equal(("Người thử", "unit.call", "số mới"), (entry.Actor, entry.Act, entry.Why));
        Assert.Contains("\"now\":{\"Phone\":\"0205 3812 345\"", entry.Payload!.Json, StringComparison.Ordinal);
        Assert.Contains("\"was\":{\"Phone\":null", entry.Payload.Json, StringComparison.Ordinal);
        Assert.Equal(AuditEntry.Hash(entry.Payload.Json!), entry.PayloadHash);
    }
}

public sealed class ActsOnSqlite(SqliteRecord record) : ActTests(record), IClassFixture<SqliteRecord>;

public sealed class ActsOnPostgres(PostgresRecord record) : ActTests(record), IClassFixture<PostgresRecord>;
