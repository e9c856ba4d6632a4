using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Storage;

/// <summary>Two people at one thing: any change in its graph raises the root, and the second to save is told.</summary>
public abstract class VersionTests(SmallRecord record)
{
    [Fact]
    public Task An_assignment_with_one_more_helper() => TwoWritersAsync(
        db => db.Assignments.Include(a => a.Coordinators).SingleAsync(),
        async (db, a) => a.CoordinateWith((await db.Units.FirstAsync(u => u.Code == "DV02")).Id, "giúp", null),
        async (db, a) => a.CoordinateWith((await db.Units.FirstAsync(u => u.Code == "DV03")).Id, "giúp", null));

    [Fact]
    public Task A_report_with_one_line_answered() => TwoWritersAsync(
        db => db.Reports.Include(r => r.FollowUps).SingleAsync(),
        (_, r) => Task.FromResult(r.FollowUps[0].Answer(FollowUpState.Done, "Đã xong")),
        (_, r) => Task.FromResult(r.FollowUps[0].Answer(FollowUpState.InProgress, "Đang làm")));

    [Fact]
    public Task A_conference_with_one_more_point_on_its_agenda() => TwoWritersAsync(
        db => db.Conferences.Include(c => c.Agenda).SingleAsync(),
        (_, c) => Task.FromResult(c.AddToAgenda("Báo cáo", 15, null)),
        (_, c) => Task.FromResult(c.AddToAgenda("Thảo luận", 30, null)));

    [Fact]
    public Task A_bulletin_with_one_more_sentence() => TwoWritersAsync(
        db => db.Bulletins.Include(b => b.Sentences).SingleAsync(),
        (_, b) => Task.FromResult(b.Say("Câu một.", "Biên bản")),
        (_, b) => Task.FromResult(b.Say("Câu hai.", "Biên bản")));

    [Fact]
    public Task A_directive_amended() => TwoWritersAsync(
        db => db.Directives.SingleAsync(),
        (_, d) => Task.FromResult(d.Amend("Rà soát lại", [], [])),
        (_, d) => Task.FromResult(d.Amend("Bỏ qua", [], [])));

    [Fact]
    public Task A_source_document_with_one_more_sentence() => TwoWritersAsync(
        db => db.SourceDocuments.SingleAsync(),
        (_, d) => Task.FromResult(d.Add("Câu một.")),
        (_, d) => Task.FromResult(d.Add("Câu hai.")));

    [Theory, InlineData(true), InlineData(false)]
    public async Task What_needs_a_period_open_is_stored_whole_or_not_at_all(bool closesFirst)
    {
        await using var copy = await record.CopyAsync();
        await using GiaoBanDb unit = copy.Open(), desk = copy.Open();
        var report = await unit.Reports.Include(r => r.FollowUps).SingleAsync();
        Assert.True(report.FollowUps[0].Answer(FollowUpState.Done, "Đã xong").IsOk);
        if (closesFirst) await desk.Periods.ExecuteUpdateAsync(p => p.SetProperty(x => x.State, PeriodState.Closed));

        unit.OnlyWhileOpen(report.PeriodId);
        var send = () => unit.CommitAsync(SmallRecord.Does("send"), CancellationToken.None);
        if (closesFirst) await Assert.ThrowsAsync<PeriodClosedException>(send);
        else await send();

        await using var after = copy.Open();
        Assert.Equal(closesFirst ? FollowUpState.Unanswered : FollowUpState.Done, await after.FollowUps.Select(f => f.State).SingleAsync());
        Assert.Equal(!closesFirst, await after.AuditEntries.AnyAsync(e => e.Act == "send"));
        Assert.Equal(0, (await Verifier.VerifyAsync(after, null, CancellationToken.None)).Drift - (closesFirst ? 1 : 0)); // the line of SQL that closed it is the only one
    }

    [Fact]
    public async Task A_period_is_not_closed_while_a_report_is_being_sent()
    {
        await using var copy = await record.CopyAsync();
        await using GiaoBanDb unit = copy.Open(), desk = copy.Open();
        if (unit.Database.IsSqlite()) return; // its one writer makes everybody wait, whatever is asked
        var report = await unit.Reports.Include(r => r.FollowUps).SingleAsync();
        report.FollowUps[0].Answer(FollowUpState.Done, "Đã xong");
        unit.OnlyWhileOpen(report.PeriodId);
        await using var sending = await unit.Database.BeginTransactionAsync();
        await unit.CommitAsync(SmallRecord.Does("send"), CancellationToken.None);

        var closing = Task.Run(() => desk.Periods.ExecuteUpdateAsync(p => p.SetProperty(x => x.State, PeriodState.Closed)));
        await Task.Delay(300);
        Assert.False(closing.IsCompleted); // it waits for the row
        await sending.CommitAsync();
        Assert.Equal(1, await closing);
    }

    [Fact]
    public async Task A_sentence_added_to_a_source_keeps_the_spans_before_it()
    {
        await using var copy = await record.CopyAsync();
        await using var db = copy.Open();
        var document = await db.SourceDocuments.SingleAsync();
        var (start, end) = document.Add("Câu ở cuối.");
        await db.CommitAsync(SmallRecord.Does("add"), CancellationToken.None);

        await using var after = copy.Open();
        var (stored, conclusion) = (await after.SourceDocuments.SingleAsync(), await after.Conclusions.SingleAsync());
        Assert.Equal("Câu ở cuối.", stored.Text[start..end]);
        Assert.Equal(conclusion.Text, stored.Text[conclusion.SpanStart!.Value..conclusion.SpanEnd!.Value]);
    }

    private async Task TwoWritersAsync<T>(Func<GiaoBanDb, Task<T>> find, Func<GiaoBanDb, T, Task> one, Func<GiaoBanDb, T, Task> other) where T : class, IVersioned
    {
        await using var copy = await record.CopyAsync();
        await using GiaoBanDb first = copy.Open(), second = copy.Open();
        var (mine, theirs) = (await find(first), await find(second));
        var seen = mine.Version;
        await one(first, mine);
        await other(second, theirs);

        await first.CommitAsync(SmallRecord.Does("first"), CancellationToken.None);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.CommitAsync(SmallRecord.Does("second"), CancellationToken.None));

        await using var after = copy.Open();
        Assert.Equal(seen + 1, (await find(after)).Version);
        Assert.Equal(1, await after.AuditEntries.CountAsync(e => e.Act == "first" || e.Act == "second"));
    }
}

public sealed class VersionsOnSqlite(SqliteRecord record) : VersionTests(record), IClassFixture<SqliteRecord>;

public sealed class VersionsOnPostgres(PostgresRecord record) : VersionTests(record), IClassFixture<PostgresRecord>;
