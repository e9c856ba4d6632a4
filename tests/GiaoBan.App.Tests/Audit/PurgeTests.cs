using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Verbs;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage.Accounts;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Audit;

/// <summary>Words that must not be kept are taken out of everything; that they were there, and who took them out, stays provable.</summary>
public abstract class PurgeTests(SmallRecord record)
{
    private const string Words = "ông Nguyễn Văn Mỗ ở thôn Nà Lạng khiếu nại lần thứ ba";

    [Fact]
    public async Task Purged_words_are_nowhere_while_hash_actor_and_reason_stay_and_the_record_still_verifies()
    {
        await using var copy = await record.CopyAsync();
        var entry = await PutWordsAsync(copy);
        Assert.Contains(Words, await copy.AllTextAsync(), StringComparison.Ordinal);

        Assert.Equal(0, await Verb.RunAsync(["purge", "--database", copy.Connection, "--entry", $"{entry.Seq}", "--reason", "Lãnh đạo đề nghị xóa dữ liệu công dân"]));

        var text = await copy.AllTextAsync();
        Assert.DoesNotContain(Words, text, StringComparison.Ordinal);
        Assert.DoesNotContain("nguyen van mo", text, StringComparison.Ordinal);
        Assert.False(copy.HoldsOnDisk(Words));
        await using var db = copy.Open();
        var after = await db.AuditEntries.AsNoTracking().Include(e => e.Payload).FirstAsync(e => e.Seq == entry.Seq);
        Assert.Equal((entry.Actor, entry.Act, entry.PayloadHash), (after.Actor, after.Act, after.PayloadHash));
        Assert.Null(after.Payload!.Json);
        Assert.Equal("Lãnh đạo đề nghị xóa dữ liệu công dân", (await db.AuditEntries.OrderByDescending(e => e.Seq).FirstAsync(e => e.Act == "audit.purge")).Why);

        await Sealer.SealAsync(db, DateTime.UtcNow, CancellationToken.None);
        var verdict = await Verifier.VerifyAsync(db, null, CancellationToken.None);
        Assert.Empty(verdict.Problems);
        Assert.Equal((true, 0L), (verdict.ChainOk, verdict.Drift));
        Assert.True(verdict.Redacted >= 1);
        Assert.Equal(0, await Verb.RunAsync(["verify", "--database", copy.Connection]));
    }

    [Fact]
    public async Task What_else_stood_in_the_same_entry_is_still_compared_with_the_live_rows()
    {
        await using var copy = await record.CopyAsync();
        var entry = await PutWordsAsync(copy);
        await Verb.RunAsync(["purge", "--database", copy.Connection, "--entry", $"{entry.Seq}", "--reason", "Lãnh đạo đề nghị xóa"]);
        await using var db = copy.Open();
        await db.Database.ExecuteSqlAsync($"UPDATE unit_report SET times_returned = 9");

        var verdict = await Verifier.VerifyAsync(db, null, CancellationToken.None);

        Assert.Equal(1, verdict.Drift);
        Assert.Contains("TimesReturned differs", Assert.Single(verdict.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE audit_payload SET \"left\" = replace(\"left\", '(đã xóa nội dung)', 'điều khác') WHERE json IS NULL", "what a purge left")]
    [InlineData("DELETE FROM redaction", "what a purge left")]
    [InlineData("UPDATE audit_payload SET json = NULL WHERE seq = 3", "without a purge")]
    public async Task A_blank_that_no_purge_made_and_a_changed_remainder_are_found(string sql, string problem)
    {
        await using var copy = await record.CopyAsync();
        var entry = await PutWordsAsync(copy);
        await Verb.RunAsync(["purge", "--database", copy.Connection, "--entry", $"{entry.Seq}", "--reason", "Lãnh đạo đề nghị xóa"]);
        await using var db = copy.Open();
        Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(sql));

        var verdict = await Verifier.VerifyAsync(db, null, CancellationToken.None);

        Assert.False(verdict.ChainOk);
        Assert.Contains(verdict.Problems, p => p.Contains(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Trả lại vì nêu tên ông Nguyễn Văn Mỗ")] // typed for this act alone
    [InlineData(Words)] // repeats what stands in the row
    public async Task The_reason_of_an_act_goes_too_and_its_hash_stays_in_the_chain(string why)
    {
        await using var copy = await record.CopyAsync();
        var entry = await PutWordsAsync(copy, why);

        Assert.Equal(0, await Verb.RunAsync(["purge", "--database", copy.Connection, "--entry", $"{entry.Seq}", "--reason", "Lãnh đạo đề nghị xóa dữ liệu công dân"]));

        Assert.DoesNotContain(why, await copy.AllTextAsync(), StringComparison.Ordinal);
        await using var db = copy.Open();
        var after = await db.AuditEntries.AsNoTracking().FirstAsync(e => e.Seq == entry.Seq);
        Assert.Equal((Purge.Blank, entry.WhyHash), (after.Why, after.WhyHash));
        Assert.Equal(AuditEntry.Hash(why), after.WhyHash);
        Assert.Equal("Lãnh đạo đề nghị xóa dữ liệu công dân", (await db.AuditEntries.OrderByDescending(e => e.Seq).FirstAsync(e => e.Act == Purge.ActName)).Why);
        await Sealer.SealAsync(db, DateTime.UtcNow, CancellationToken.None);
        var verdict = await Verifier.VerifyAsync(db, null, CancellationToken.None);
        Assert.Empty(verdict.Problems);
        Assert.Equal((true, 0L), (verdict.ChainOk, verdict.Drift));
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET why = 'lý do khác' WHERE why_hash IS NOT NULL AND act = 'report.submit'")]
    [InlineData("UPDATE audit_entry SET why = '(đã xóa nội dung)' WHERE why_hash IS NOT NULL AND act = 'report.submit'")] // blanked without a purge
    [InlineData("UPDATE audit_entry SET why = 'why:' || why_hash, why_hash = NULL WHERE why_hash IS NOT NULL AND act = 'report.submit'")] // a hash passed off as a reason
    [InlineData("UPDATE audit_entry SET why_hash = 'abc' WHERE why_hash IS NOT NULL AND act = 'report.submit'")]
    public async Task A_reason_altered_by_SQL_is_found(string sql)
    {
        await using var copy = await record.CopyAsync();
        var entry = await PutWordsAsync(copy, "Gửi lần đầu");
        await using var db = copy.Open();
        Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(sql));

        var verdict = await Verifier.VerifyAsync(db, null, CancellationToken.None);

        Assert.False(verdict.ChainOk);
        Assert.Contains(verdict.Problems, p => p.StartsWith($"entry {entry.Seq}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_taken_out()
    {
        await using var copy = await record.CopyAsync();
        var entry = await PutWordsAsync(copy);

        Assert.Equal(2, await Verb.RunAsync(["purge", "--database", copy.Connection, "--entry", $"{entry.Seq}", "--reason", "thích"]));
        Assert.Equal(2, await Verb.RunAsync(["purge", "--database", copy.Connection, "--entry", "99999", "--reason", "Lãnh đạo đề nghị xóa"]));
        Assert.Contains(Words, await copy.AllTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>A report sent with the words in one line, a copy of them in a notice, in the outbox and in the draft.</summary>
    private static async Task<AuditEntry> PutWordsAsync(TestDatabase copy, string? why = null)
    {
        await using var db = copy.Open();
        var report = await db.Reports.Include(r => r.Items).Include(r => r.FollowUps).FirstAsync();
        foreach (var line in report.FollowUps) line.Answer(FollowUpState.Done, "Xong rồi");
        var sent = report.Submit([new ItemText(Domain.Periods.SectionKind.Difficulties, 1, Words, null, null, null, null), new ItemText(Domain.Periods.SectionKind.Outcomes, 1, "Đã làm một việc lành", null, null, null, null)], null, new Sender(new Hand("Người thử", DateTime.UtcNow), HeadApproval.NoHead));
        Assert.Null(sent.Refusal);
        db.Notices.Add(new Notice(77, Guid.NewGuid(), $"Có dòng mới: {Words}", "/", DateTime.UtcNow));
        db.Outbox.Add(App.Workers.TellUnit.Message(report.UnitId, $"Nói về {Words}.", "/", DateTime.UtcNow, report.OrganiserId, report.LineId));
        var draft = new DraftField(report.Id, "Difficulties.1");
        draft.Save(Words, 0, "Người thử", DateTime.UtcNow);
        db.DraftFields.Add(draft);
        await db.CommitAsync(SmallRecord.Does("report.submit") with { Why = why }, CancellationToken.None);
        await Sealer.SealAsync(db, DateTime.UtcNow, CancellationToken.None);
        return await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Seq).FirstAsync();
    }
}

public sealed class PurgesOnSqlite(SqliteRecord record) : PurgeTests(record), IClassFixture<SqliteRecord>;

public sealed class PurgesOnPostgres(PostgresRecord record) : PurgeTests(record), IClassFixture<PostgresRecord>;
