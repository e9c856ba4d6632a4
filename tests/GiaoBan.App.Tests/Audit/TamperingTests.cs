using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Verbs;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Audit;

/// <summary>What `giaoban verify` says after somebody with SQL has been at the database.</summary>
public abstract class TamperingTests(SmallRecord record)
{
    [Fact]
    public async Task An_untouched_record_verifies_and_the_verb_exits_with_0()
    {
        await using var copy = await record.CopyAsync();

        var verdict = await VerdictAsync(copy);

        Assert.Equal((true, 0L, 0L), (verdict.ChainOk, verdict.Drift, verdict.Unsealed));
        Assert.Equal(verdict.Entries, verdict.Sealed);
        Assert.Equal(0, await VerbAsync(copy));
    }

    [Fact]
    public async Task A_figure_changed_by_SQL_is_one_drift_and_is_named()
    {
        await using var copy = await record.CopyAsync();
        await SqlAsync(copy, "UPDATE figure SET value = 99900 WHERE indicator_no = 1");

        var verdict = await FoundAsync(copy);

        Assert.Equal((1L, true), (verdict.Drift, verdict.ChainOk));
        Assert.Contains("figure 1/1/1: Value differs", Assert.Single(verdict.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET actor = 'Người khác' WHERE seq = 4")]
    [InlineData("UPDATE audit_entry SET why = 'lý do thêm sau' WHERE seq = 4")]
    [InlineData("UPDATE audit_entry SET act = 'unit.rename' WHERE seq = 4")]
    [InlineData("UPDATE audit_entry SET payload_hash = (SELECT payload_hash FROM audit_entry WHERE seq = 5) WHERE seq = 4")]
    public async Task An_altered_entry_is_found_and_named(string sql)
    {
        await using var copy = await record.CopyAsync();
        await SqlAsync(copy, sql);

        var verdict = await FoundAsync(copy);

        Assert.False(verdict.ChainOk);
        Assert.Contains(verdict.Problems, p => p.StartsWith("entry 4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_entries_swapped_in_the_chain_are_found()
    {
        await using var copy = await record.CopyAsync();
        await SqlAsync(copy, "UPDATE audit_seal SET entry_seq = -1 WHERE position = 6", "UPDATE audit_seal SET entry_seq = 6 WHERE position = 7", "UPDATE audit_seal SET entry_seq = 7 WHERE position = 6");

        Assert.False((await FoundAsync(copy)).ChainOk);
    }

    [Fact]
    public async Task An_altered_payload_is_found_and_named()
    {
        await using var copy = await record.CopyAsync();
        await SqlAsync(copy, "UPDATE audit_payload SET json = replace(json, 'Quý I năm 2019', 'Quý I năm 2020') WHERE seq = 3");

        var verdict = await FoundAsync(copy);

        Assert.False(verdict.ChainOk);
        Assert.Contains(verdict.Problems, p => p.Contains("entry 3", StringComparison.Ordinal) && p.Contains("payload", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_entry_taken_out_of_the_middle_is_found()
    {
        await using var copy = await record.CopyAsync();
        await SqlAsync(copy, "DELETE FROM audit_seal WHERE position = 5", "DELETE FROM audit_payload WHERE seq = 5", "DELETE FROM audit_entry WHERE seq = 5");

        Assert.False((await FoundAsync(copy)).ChainOk);
    }

    [Fact]
    public async Task A_row_deleted_by_SQL_is_drift()
    {
        await using var copy = await record.CopyAsync();
        await SqlAsync(copy, "DELETE FROM unit WHERE code = 'DV05'");

        var verdict = await FoundAsync(copy);

        Assert.Equal(1, verdict.Drift);
        Assert.Contains("the row is gone", Assert.Single(verdict.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_inserted_by_SQL_is_drift()
    {
        await using var copy = await record.CopyAsync();
        await SqlAsync(copy, "INSERT INTO setting (key, value) VALUES ('demo-day', '2019-06-14')");

        var verdict = await FoundAsync(copy);

        Assert.Equal(1, verdict.Drift);
        Assert.Contains("no audited act made it", Assert.Single(verdict.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_ten_entries_cut_off_with_their_rows_are_only_seen_against_an_anchor_kept_elsewhere()
    {
        await using var copy = await record.CopyAsync();
        var head = (await VerdictAsync(copy)).HeadHash!;
        var first = 2 + SmallRecord.LaterUnits - 10;
        await SqlAsync(copy,
            "DELETE FROM audit_seal WHERE entry_seq > (SELECT max(seq) - 10 FROM audit_entry)", "DELETE FROM audit_payload WHERE seq > (SELECT max(seq) - 10 FROM audit_entry)",
            "DELETE FROM audit_entry WHERE seq > (SELECT max(seq) - 10 FROM audit_entry)", $"DELETE FROM unit WHERE no >= {first}");

        Assert.Equal(0, await VerbAsync(copy));
        var anchored = await VerdictAsync(copy, head);
        Assert.False(anchored.ChainOk);
        Assert.Contains("cut off", Assert.Single(anchored.Problems), StringComparison.Ordinal);
        Assert.Equal(1, await VerbAsync(copy, head));
    }

    [Fact]
    public async Task A_record_that_only_grew_still_holds_its_old_anchor()
    {
        await using var copy = await record.CopyAsync();
        var head = (await VerdictAsync(copy)).HeadHash!;
        await using var db = copy.Open();
        db.Units.Add(SmallRecord.NewUnit(99, "DV99"));
        await db.CommitAsync(SmallRecord.Does("unit.add"), CancellationToken.None);
        await Sealer.SealAsync(db, DateTime.UtcNow, CancellationToken.None);

        Assert.True((await VerdictAsync(copy, head)).ChainOk);
    }

    private static async Task<Verdict> FoundAsync(TestDatabase database)
    {
        Assert.Equal(1, await VerbAsync(database));
        return await VerdictAsync(database);
    }

    private static async Task<Verdict> VerdictAsync(TestDatabase database, string? anchor = null)
    {
        await using var db = database.Open();
        return await Verifier.VerifyAsync(db, anchor, CancellationToken.None);
    }

    private static async Task<int> VerbAsync(TestDatabase database, string? anchor = null)
    {
        if (anchor is null) return await Verb.RunAsync(["verify", "--database", database.Connection]);

        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, anchor);
        try
        {
            return await Verb.RunAsync(["verify", "--database", database.Connection, "--anchor", file]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task SqlAsync(TestDatabase database, params string[] commands)
    {
        await using var db = database.Open();
        foreach (var command in commands) Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(command));
    }
}

public sealed class TamperingOnSqlite(SqliteRecord record) : TamperingTests(record), IClassFixture<SqliteRecord>;

public sealed class TamperingOnPostgres(PostgresRecord record) : TamperingTests(record), IClassFixture<PostgresRecord>;
