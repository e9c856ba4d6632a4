using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MimeKit;

namespace GiaoBan.App.Tests.Notices;

/// <summary>The dispatcher against a real mail server on this machine: one letter a day, never lost, repeated only under its own name.</summary>
public abstract class LetterTests(SmallRecord record)
{
    internal static readonly DateTime Morning = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc); // nine o'clock at Hà Nội

    [Fact]
    public async Task What_is_told_shows_in_the_program_at_once_and_in_one_letter_next_morning()
    {
        await using var post = await PostAsync();
        await post.TellAsync("Được giao NV-2026-Q1-001: Rà soát kiến nghị");
        await post.TellAsync("Báo cáo bị trả lại: thiếu số liệu");
        await post.RunAsync(Morning);
        Assert.Empty(post.Server.Letters);
        Assert.Equal(2, await post.NoticesAsync());

        await post.RunAsync(Morning.AddDays(1));

        var letter = MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Assert.Single(post.Server.Letters))));
        Assert.Equal(("GiaoBan: 2 tin chưa đọc, thứ Ba 3/3", "dau-moi@coquan.example"), (letter.Subject, ((MailboxAddress)letter.To[0]).Address));
        Assert.Contains("Được giao NV-2026-Q1-001", letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Rà soát kiến nghị", letter.TextBody, StringComparison.Ordinal); // content stays at home
        Assert.Equal((LetterState.Sent, 1), await post.StateAsync());
    }

    [Fact]
    public async Task A_second_thing_after_the_letter_goes_into_the_next_days_letter_and_not_a_second_one()
    {
        await using var post = await PostAsync();
        await post.TellAsync("Một");
        await post.RunAsync(Morning);
        await post.RunAsync(Morning.AddDays(1));
        await post.TellAsync("Hai");
        await post.RunAsync(Morning.AddDays(1).AddMinutes(5));
        Assert.Single(post.Server.Letters);

        await post.RunAsync(Morning.AddDays(2));

        Assert.Equal(2, post.Server.Letters.Count);
        Assert.DoesNotContain("Một", MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(post.Server.Letters[1]))).TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("451 4.3.0 thử lại sau")]
    [InlineData("550 5.1.1 không có hộp thư này")]
    [InlineData("421 4.7.0 bận")]
    public async Task A_server_that_says_no_is_asked_again_later_and_the_letter_is_not_lost(string no)
    {
        await using var post = await PostAsync();
        post.Server.Refuse(no, times: 2);
        await post.TellAsync("Một");
        await post.RunAsync(Morning);
        await post.RunAsync(Morning.AddDays(1));
        Assert.Equal((LetterState.Waiting, 1), await post.StateAsync());
        await post.RunAsync(Morning.AddDays(1)); // too early: it waits its turn
        Assert.Equal((LetterState.Waiting, 1), await post.StateAsync());

        await post.RunAsync(Morning.AddDays(1).AddHours(1));
        await post.RunAsync(Morning.AddDays(1).AddHours(2));

        Assert.Equal((LetterState.Sent, 3), await post.StateAsync());
        Assert.Single(post.Server.Letters);
    }

    [Fact]
    public async Task A_server_that_is_not_there_over_a_restart_loses_nothing()
    {
        await using var post = await PostAsync();
        await post.TellAsync("Một");
        await post.RunAsync(Morning);
        await post.RunAsync(Morning.AddDays(1), port: 1); // nobody listens there
        Assert.Equal((LetterState.Waiting, 1), await post.StateAsync());

        await post.RunAsync(Morning.AddDays(1).AddHours(1)); // every run is a dispatcher of its own, as after a restart

        Assert.Equal((LetterState.Sent, 2), await post.StateAsync());
    }

    [Fact]
    public async Task A_crash_between_the_servers_yes_and_our_commit_repeats_the_letter_under_the_same_message_id()
    {
        await using var post = await PostAsync();
        await post.TellAsync("Một");
        await post.RunAsync(Morning);
        await Assert.ThrowsAsync<IOException>(() => post.RunAsync(Morning.AddDays(1), new DiskFull()));
        Assert.Equal((LetterState.Waiting, 0), await post.StateAsync());
        await post.TellAsync("Hai"); // must not slip into a letter that a reader may already have

        await post.RunAsync(Morning.AddDays(1).AddMinutes(1));
        await post.RunAsync(Morning.AddDays(1).AddHours(1));

        var ids = post.Server.Letters.Select(l => MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(l)))).ToList();
        Assert.Equal(2, ids.Count);
        Assert.Equal(ids[0].MessageId, ids[1].MessageId);
        Assert.Equal(ids[0].TextBody, ids[1].TextBody);
    }

    [Fact]
    public async Task After_five_days_of_no_it_is_given_up_and_says_so()
    {
        await using var post = await PostAsync();
        post.Server.Refuse("550 5.1.1 không có hộp thư này", times: 20);
        await post.TellAsync("Một");
        await post.RunAsync(Morning);
        for (var day = 1; day <= 7; day++) await post.RunAsync(Morning.AddDays(day));

        Assert.Equal(LetterState.GivenUp, (await post.StateAsync()).State);
        Assert.Contains("550", await post.AnswerAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await post.NoticesAsync()); // in the program it stands as ever
    }

    [Fact]
    public async Task What_was_read_in_the_program_needs_no_letter()
    {
        await using var post = await PostAsync();
        await post.TellAsync("Một");
        await post.RunAsync(Morning);
        await post.ReadAllAsync();

        await post.RunAsync(Morning.AddDays(1));

        Assert.Empty(post.Server.Letters);
        Assert.Equal(LetterState.NotNeeded, (await post.StateAsync()).State);
    }

    [Fact]
    public async Task The_same_message_delivered_by_two_dispatchers_at_once_shows_once()
    {
        await using var post = await PostAsync();
        for (var n = 0; n < 20; n++) await post.TellAsync($"Tin {n}");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => post.RunToleratingAsync(Morning))));
        await post.RunAsync(Morning);

        Assert.Equal(20, await post.NoticesAsync());
    }

    private async Task<PostOffice> PostAsync()
    {
        var post = new PostOffice(await record.CopyAsync());
        await post.AddPersonAsync();
        return post;
    }

    /// <summary>The disk is full at the moment of the commit.</summary>
    private sealed class DiskFull : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => throw new IOException("no space left");
    }
}

public sealed class LettersOnSqlite(SqliteRecord record) : LetterTests(record), IClassFixture<SqliteRecord>;

public sealed class LettersOnPostgres(PostgresRecord record) : LetterTests(record), IClassFixture<PostgresRecord>;
