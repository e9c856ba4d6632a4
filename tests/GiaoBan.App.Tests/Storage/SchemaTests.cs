using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Storage;

/// <summary>The schema that migrations make is the model's, and what is acknowledged is on the disk.</summary>
public abstract class SchemaTests(SmallRecord record)
{
    protected SmallRecord Record { get; } = record;

    [Fact]
    public async Task The_model_has_no_change_without_a_migration()
    {
        await using var copy = await Record.CopyAsync();
        await using var db = copy.Open();

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    protected static async Task<string> AskAsync(GiaoBanDb db, string what)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = what;
        return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture)!;
    }
}

public sealed class SchemaOnSqlite(SqliteRecord record) : SchemaTests(record), IClassFixture<SqliteRecord>
{
    [Fact]
    public async Task Every_connection_new_or_from_the_pool_writes_ahead_and_waits_for_the_disk()
    {
        await using var copy = await Record.CopyAsync();
        for (var round = 0; round < 3; round++)
        {
            await using GiaoBanDb one = copy.Open(), another = copy.Open();
            foreach (var db in new[] { one, another })
            {
                if (round == 1) db.Database.OpenConnection(); // the synchronous way in
                else await db.Database.OpenConnectionAsync();
                Assert.Equal(("wal", "2", "1", "10000"), (await AskAsync(db, "PRAGMA journal_mode"), await AskAsync(db, "PRAGMA synchronous"), await AskAsync(db, "PRAGMA foreign_keys"), await AskAsync(db, "PRAGMA busy_timeout")));
            }
        }
    }

    [Fact]
    public async Task Twenty_writers_at_once_all_get_through_and_the_chain_stays_whole()
    {
        await using var copy = await Record.CopyAsync();

        await Parallel.ForEachAsync(Enumerable.Range(100, 20), new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (no, ct) =>
        {
            await using var db = copy.Open();
            db.Units.Add(SmallRecord.NewUnit(no, $"M{no}"));
            await db.CommitAsync(SmallRecord.Does("unit.add"), ct);
        });

        await using var after = copy.Open();
        Assert.Equal(20, await after.Units.CountAsync(u => u.No >= 100));
    }
}

public sealed class SchemaOnPostgres(PostgresRecord record) : SchemaTests(record), IClassFixture<PostgresRecord>
{
    [Fact]
    public async Task A_commit_waits_for_the_disk()
    {
        await using var copy = await Record.CopyAsync();
        await using var db = copy.Open();
        await db.Database.OpenConnectionAsync();

        Assert.Equal(("on", "on"), (await AskAsync(db, "SHOW synchronous_commit"), await AskAsync(db, "SHOW fsync")));
    }
}
