using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace GiaoBan.App.Tests.Notices;

/// <summary>One person at one unit, a mail server, and a dispatcher that is made anew for every run, as after a restart.</summary>
internal sealed class PostOffice(TestDatabase database) : IAsyncDisposable
{
    private readonly Clock _clock = new();
    private Domain.UnitId _unit;

    public SmtpListener Server { get; } = new();

    public async Task AddPersonAsync()
    {
        await using var db = database.Open();
        var unit = await db.Units.FirstAsync(u => u.Code == "DV05");
        _unit = unit.Id;
        var account = new Account { UserName = "dau-moi", NormalizedUserName = "DAU-MOI", DisplayName = "Đầu Mối", Email = "dau-moi@coquan.example", SecurityStamp = "x" };
        db.Users.Add(account);
        db.Grants.Add(new Grant(account.Id, Role.FocalPerson, unit.Id, unit.Id, default));
        await db.CommitAsync(SmallRecord.Does("account.add"), CancellationToken.None);
    }

    public async Task TellAsync(string text)
    {
        await using var db = database.Open();
        db.Outbox.Add(TellUnit.Message(_unit, text, "/cua-toi", LetterTests.Morning.AddDays(-1), _unit, default));
        await db.SaveChangesAsync();
    }

    public async Task RunAsync(DateTime now, IInterceptor? fault = null, int? port = null)
    {
        _clock.Now = now;
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = $"{port ?? Server.Port}", ["Mail:From"] = "giaoban@coquan.example", ["Mail:Security"] = "none" }).Build();
        var mail = new MailSettings(settings);
        var letters = new LetterPost(mail, _clock);
        var worker = new OutboxWorker(null!, _clock, new BusinessDay(_clock), letters, mail, new LiveFeed(), NullLogger<OutboxWorker>.Instance);
        await using (var db = database.Open()) while (await worker.DeliverAsync(db, CancellationToken.None) > 0) db.ChangeTracker.Clear();
        var options = new DbContextOptionsBuilder<GiaoBanDb>(GiaoBan.App.Verbs.Database.Options(database.Connection));
        if (fault is not null) options.AddInterceptors(fault);
        await using var sending = new GiaoBanDb(options.Options);
        while (await letters.SendOneAsync(sending, CancellationToken.None)) sending.ChangeTracker.Clear();
    }

    public async Task RunToleratingAsync(DateTime now)
    {
        try
        {
            await RunAsync(now);
        }
        catch (DbUpdateException)
        {
            // the other dispatcher was first; the worker looks again
        }
    }

    public async Task ReadAllAsync()
    {
        await using var db = database.Open();
        var now = LetterTests.Morning;
        await db.Notices.ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAtUtc, now));
    }

    public async Task<int> NoticesAsync()
    {
        await using var db = database.Open();
        return await db.Notices.CountAsync();
    }

    public async Task<(LetterState State, int Attempts)> StateAsync()
    {
        await using var db = database.Open();
        var letter = await db.Letters.OrderBy(l => l.Day).FirstAsync();
        return (letter.State, letter.Attempts);
    }

    public async Task<string?> AnswerAsync()
    {
        await using var db = database.Open();
        return await db.Letters.Select(l => l.LastAnswer).FirstAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Server.Dispose();
        await database.DisposeAsync();
    }
}

internal sealed class Clock : TimeProvider
{
    public DateTime Now { get; set; }

    public override DateTimeOffset GetUtcNow() => new(Now);
}
