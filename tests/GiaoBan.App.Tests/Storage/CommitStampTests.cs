using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Storage;

/// <summary>The mark that rights are kept by: it must change with every commit there is, and the rows written in bulk must be the rows of the mapping.</summary>
public abstract class CommitStampTests(SmallRecord record)
{
    [Fact]
    public async Task Any_commit_of_anybody_changes_the_mark()
    {
        await using var copy = await record.CopyAsync();
        using var stamps = new CommitStamps(copy.Connection);
        HashSet<CommitStamp> seen = [(await stamps.ReadAsync())!.Value];
        for (var n = 0; n < 20; n++)
        {
            await using var db = copy.Open();
            if (n % 2 == 0) await db.Units.Where(u => u.Code == "DV02").ExecuteUpdateAsync(s => s.SetProperty(u => u.Phone, $"{n}")); // past every act
            else
            {
                db.Units.Add(SmallRecord.NewUnit(100 + n, $"M{n}"));
                await db.CommitAsync(SmallRecord.Does("unit.add"), CancellationToken.None);
            }
            Assert.True(seen.Add((await stamps.ReadAsync())!.Value), $"commit {n} went unseen");
        }
    }

    [Fact]
    public async Task Nothing_committed_leaves_the_mark_as_it_was()
    {
        await using var copy = await record.CopyAsync();
        using var stamps = new CommitStamps(copy.Connection);
        // On a shared server others commit too: then it changes, which costs a question and no more.
        for (var tries = 0; tries < 50; tries++)
            if ((await stamps.ReadAsync())!.Value == (await stamps.ReadAsync())!.Value) return;
        Assert.Fail("The mark never stood still.");
    }

    [Fact]
    public async Task An_act_that_began_earlier_and_ends_later_is_seen_too()
    {
        await using var copy = await record.CopyAsync();
        await using GiaoBanDb slow = copy.Open(), quick = copy.Open();
        if (slow.Database.IsSqlite()) return; // one writer at a time: there is no such order

        using var stamps = new CommitStamps(copy.Connection);
        await using var late = await slow.Database.BeginTransactionAsync();
        await slow.Units.Where(u => u.Code == "DV03").ExecuteUpdateAsync(s => s.SetProperty(u => u.Phone, "1"));
        await quick.Units.Where(u => u.Code == "DV04").ExecuteUpdateAsync(s => s.SetProperty(u => u.Phone, "2"));
        var between = await stamps.ReadAsync();
        await late.CommitAsync();

        Assert.NotEqual(between!.Value, (await stamps.ReadAsync())!.Value);
    }

    [Fact]
    public async Task Whoever_asks_after_a_commit_is_never_given_the_mark_from_before_however_many_ask()
    {
        await using var copy = await record.CopyAsync();
        using var stamps = new CommitStamps(copy.Connection);
        using var stop = new CancellationTokenSource();
        var crowd = Enumerable.Range(0, 8).Select(_ => Task.Run(async () => { while (!stop.IsCancellationRequested) await stamps.ReadAsync(); })).ToList();
        for (var n = 0; n < 40; n++)
        {
            var before = await stamps.ReadAsync();
            await using var db = copy.Open();
            await db.Units.Where(u => u.Code == "DV05").ExecuteUpdateAsync(s => s.SetProperty(u => u.Phone, $"{n}"));
            Assert.NotEqual(before!.Value, (await stamps.ReadAsync())!.Value);
        }
        await stop.CancelAsync();
        await Task.WhenAll(crowd);
    }

    [Fact]
    public async Task A_thousand_rows_of_one_act_are_proven_row_by_row()
    {
        await using var copy = await record.CopyAsync();
        await using (var db = copy.Open())
        {
            db.AddMany(Enumerable.Range(0, 1000).Select(n => SmallRecord.NewUnit(1000 + n, $"N{n}")));
            await db.CommitAsync(SmallRecord.Does("unit.import"), CancellationToken.None);
            await Sealer.SealAsync(db, DateTime.UtcNow, CancellationToken.None);
        }
        await using var after = copy.Open();
        var whole = await Verifier.VerifyAsync(after, null, CancellationToken.None);
        Assert.Equal((true, 0L, 0L), (whole.ChainOk, whole.Drift, whole.Unsealed));
        Assert.Equal(1, await after.AuditEntries.CountAsync(e => e.Act == "unit.import"));

        await after.Units.Where(u => u.Code == "N777").ExecuteUpdateAsync(s => s.SetProperty(u => u.Name, "Đổi bằng SQL"));
        await after.Units.Where(u => u.Code == "N778").ExecuteDeleteAsync();
        await using var later = copy.Open();
        Assert.Equal(2, (await Verifier.VerifyAsync(later, null, CancellationToken.None)).Drift);
    }

    [Fact]
    public async Task One_row_that_clashes_takes_the_other_thousand_with_it()
    {
        await using var copy = await record.CopyAsync();
        await using (var db = copy.Open())
        {
            db.AddMany(Enumerable.Range(0, 1000).Select(n => SmallRecord.NewUnit(1000 + n, n == 999 ? "TU" : $"N{n}")));
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.CommitAsync(SmallRecord.Does("unit.import"), CancellationToken.None));
        }
        await using var after = copy.Open();
        Assert.Equal((0, 0), (await after.Units.CountAsync(u => u.No >= 1000), await after.AuditEntries.CountAsync(e => e.Act == "unit.import")));
    }
}

public sealed class CommitStampsOnSqlite(SqliteRecord record) : CommitStampTests(record), IClassFixture<SqliteRecord>;

public sealed class CommitStampsOnPostgres(PostgresRecord record) : CommitStampTests(record), IClassFixture<PostgresRecord>;
