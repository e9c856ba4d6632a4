using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Verbs;
using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Notices;

/// <summary>A PostgreSQL server that is restarted under a running program.</summary>
public sealed class CutConnectionTests(PostgresRecord record) : IClassFixture<PostgresRecord>
{
    [Fact]
    public async Task A_server_that_cuts_every_connection_stops_neither_the_program_nor_the_notices()
    {
        await using var database = await record.CopyAsync();
        var aside = $"{database.Connection};Pooling=false"; // the program's connections are cut, not the test's
        await using var app = Site.Build(new SiteOptions(database.Connection));
        await Serve.StartAsync(app, announce: false);

        for (var cut = 0; cut < 40; cut++)
        {
            await using var db = Open(aside);
            await db.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
            await Task.Delay(50);
        }
        await TellAsync(aside);

        for (var tries = 0; await WaitingAsync(aside); tries++)
        {
            Assert.True(tries < 100, "The notice still waits: the worker is gone.");
            await Task.Delay(100);
        }
        Assert.False(app.Lifetime.ApplicationStopping.IsCancellationRequested);
        await app.StopAsync();
    }

    private static GiaoBanDb Open(string connection) => new(Database.Options(connection));

    private static async Task TellAsync(string connection)
    {
        await using var db = Open(connection);
        var unit = await db.Units.OrderBy(u => u.No).FirstAsync();
        db.Outbox.Add(TellUnit.Message(unit.Id, "Có tin mới", "/", DateTime.UtcNow.AddMinutes(-1), unit.Id, default));
        await db.SaveChangesAsync();
    }

    private static async Task<bool> WaitingAsync(string connection)
    {
        await using var db = Open(connection);
        return await db.Outbox.AnyAsync(m => m.DoneAtUtc == null);
    }
}
