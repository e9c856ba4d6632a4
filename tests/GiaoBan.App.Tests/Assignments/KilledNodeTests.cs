using System.Diagnostics;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Assignments;

/// <summary>Real processes on one real database, one of them killed in the middle: no reminder is lost, and nobody hears one twice.</summary>
public abstract class KilledNodeTests(SmallRecord record)
{
    private const int Late = 600, People = 3; // two of the unit and one at the desk hear of each

    protected abstract int Nodes { get; }

    [Fact]
    public async Task A_killed_machine_loses_no_reminder_and_nobody_hears_one_twice()
    {
        await using var database = await record.CopyAsync();
        await FillAsync(database);
        List<Process> nodes = [.. Enumerable.Range(0, Nodes).Select(_ => Start(database.Connection))];
        try
        {
            await UntilAsync(database, async db => await db.Reminders.CountAsync() >= Late / 6, TimeSpan.FromMinutes(3));
            nodes[0].Kill(); // no farewell, no flush
            await nodes[0].WaitForExitAsync();
            var atTheKill = await CountAsync(database);
            if (Nodes == 1) nodes.Add(Start(database.Connection));

            await UntilAsync(database, async db => await db.Reminders.CountAsync(r => r.Track == ReminderTrack.Due && r.Words.Contains("Việc trễ")) == Late && !await db.Outbox.AnyAsync(m => m.DoneAtUtc == null && m.Kind == TellUnit.Kind), TimeSpan.FromMinutes(3));
            nodes.Add(Start(database.Connection)); // once more from the beginning: nothing further
            await Task.Delay(TimeSpan.FromSeconds(8));

            TestContext.Current.TestOutputHelper?.WriteLine($"{Nodes} nodes, killed at {atTheKill.Reminders} reminders and {atTheKill.Notices} notices; in the end {await CountAsync(database)}");
            Assert.True(atTheKill.Notices < Late * People, "the kill came too late to mean anything");
            await using var db = database.Open();
            var reminders = await db.Reminders.AsNoTracking().Where(r => r.Words.Contains("Việc trễ")).ToListAsync();
            Assert.Equal(Late, reminders.Count);
            Assert.Equal(Late, reminders.Select(r => r.AssignmentId).Distinct().Count());
            var notices = await db.Notices.AsNoTracking().Where(n => n.Text.Contains("Việc trễ")).Select(n => new { n.AccountId, n.Url }).ToListAsync();
            Assert.Equal(Late * People, notices.Count);
            Assert.Equal(notices.Count, notices.Distinct().Count());
        }
        finally
        {
            foreach (var node in nodes)
            {
                if (!node.HasExited) node.Kill();
                await node.WaitForExitAsync();
                node.Dispose();
            }
        }
    }

    private static async Task FillAsync(TestDatabase database)
    {
        var today = new BusinessDay(TimeProvider.System).Today;
        var due = WorkingCalendar.OfTheState().SubtractWorkdays(today, 3);
        await using var db = database.Open();
        var first = await db.Assignments.AsNoTracking().FirstAsync();
        var units = await db.Units.Where(u => u.Code != "TU").OrderBy(u => u.No).Take(5).ToListAsync();
        foreach (var (n, unit) in Enumerable.Range(0, 2).SelectMany(n => units.Select(u => (n, u)))) Person($"{unit.Code}-{n}", Role.FocalPerson, unit.Id);
        Person("tong-hop", Role.DeskOfficer, first.OrganiserId);
        for (var n = 0; n < Late; n++)
            db.Assignments.Add(new Assignment(first.OrganiserId, first.LineId, first.PeriodId, Quarter.Of(due), first.DirectiveId, n + 1, new(units[n % units.Count].Id, $"Việc trễ số {n}", due, false), due.AddDays(-30)));
        await db.CommitAsync(SmallRecord.Does("test.fill"), CancellationToken.None);

        void Person(string name, Role role, UnitId unit)
        {
            var account = new Account { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, SecurityStamp = "x" };
            db.Users.Add(account);
            db.Grants.Add(new Grant(account.Id, role, unit, first.OrganiserId, first.LineId));
        }
    }

    private static async Task<(int Reminders, int Notices)> CountAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return (await db.Reminders.CountAsync(), await db.Notices.CountAsync());
    }

    private static async Task UntilAsync(TestDatabase database, Func<GiaoBanDb, Task<bool>> happened, TimeSpan atMost)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < atMost; await Task.Delay(15))
        {
            await using var db = database.Open();
            if (await happened(db)) return;
        }
        Assert.Fail("It did not come to that.");
    }

    private static Process Start(string connection)
    {
        var node = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "giaoban.dll"), "serve", "--database", connection, "--port", "0"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        node.OutputDataReceived += (_, _) => { };
        node.ErrorDataReceived += (_, _) => { };
        node.BeginOutputReadLine();
        node.BeginErrorReadLine();
        return node;
    }
}

public sealed class KilledNodeOnSqlite(SqliteRecord record) : KilledNodeTests(record), IClassFixture<SqliteRecord>
{
    protected override int Nodes => 1; // one file, one program: it is killed and started again
}

public sealed class KilledNodesOnPostgres(PostgresRecord record) : KilledNodeTests(record), IClassFixture<PostgresRecord>
{
    protected override int Nodes => 2;
}
