using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Web;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Accounts;

/// <summary>
/// What is kept of sessions and roles between requests lets nobody in: whatever takes a right away, and on whichever node,
/// acts at the very next request.
/// </summary>
public abstract class TakenAwayTests(DemoSite site) : OnTheDemo(site)
{
    private const string Page = "/nhiem-vu";

    [Theory]
    [InlineData("session")]
    [InlineData("account")]
    [InlineData("grant")]
    [InlineData("demand")]
    public async Task It_acts_at_the_next_request_though_another_process_did_it(string what)
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using var person = Site.Stranger();
        await person.SignInAsync(user, password);
        for (var n = 0; n < 5; n++) Assert.Equal(HttpStatusCode.OK, (await person.OpenAsync(Page)).Status); // all that is kept is kept by now

        await using var there = Site.Open();
        var account = await there.Users.SingleAsync(a => a.UserName == user);
        var now = DateTime.UtcNow;
        switch (what)
        {
            case "session": await there.Sessions.Where(s => s.AccountId == account.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAtUtc, now)); break;
            case "account": await there.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.DeactivatedAtUtc, now)); break;
            case "grant":
                (await there.Grants.SingleAsync(g => g.AccountId == account.Id)).EndsWith(new DateOnly(2019, 1, 1));
                await there.CommitAsync(SmallRecord.Does("test.end-role"), CancellationToken.None);
                break;
            default:
                await there.Sessions.Where(s => s.AccountId == account.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.StartedAtUtc, now)); // it began after the demand
                var grant = await there.Grants.SingleAsync(g => g.AccountId == account.Id);
                there.SecondFactorDemands.Add(new SecondFactorDemand(grant.OrganiserId, grant.Role, now.AddMinutes(-1)));
                await there.CommitAsync(SmallRecord.Does("test.demand"), CancellationToken.None);
                break;
        }
        var next = await person.OpenAsync(Page);
        if (what == "demand") await WithdrawAsync(there);

        Assert.Equal(what is "grant" ? HttpStatusCode.Forbidden : HttpStatusCode.Redirect, next.Status);
        if (what != "grant") Assert.Contains(what == "demand" ? "/cua-toi/ma-thu-hai" : "/dang-nhap", next.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crowd_that_keeps_asking_is_shut_out_by_the_first_request_begun_afterwards()
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using var person = Site.Stranger();
        await person.SignInAsync(user, password);
        await using var there = Site.Open();
        var account = await there.Users.Where(a => a.UserName == user).Select(a => a.Id).SingleAsync();
        using var stop = new CancellationTokenSource();
        var asked = Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            List<(long Begun, HttpStatusCode Status)> answers = [];
            while (!stop.IsCancellationRequested)
            {
                var begun = System.Diagnostics.Stopwatch.GetTimestamp();
                answers.Add((begun, (await person.OpenAsync(Page)).Status));
            }
            return answers;
        })).ToList();
        await Task.Delay(500);
        var now = DateTime.UtcNow;
        await there.Sessions.Where(s => s.AccountId == account).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAtUtc, now));
        var ended = System.Diagnostics.Stopwatch.GetTimestamp();
        await Task.Delay(500);
        await stop.CancelAsync();
        var answers = (await Task.WhenAll(asked)).SelectMany(a => a).ToList();

        Assert.Contains(answers, a => a.Status == HttpStatusCode.OK);
        Assert.Contains(answers, a => a.Begun > ended);
        Assert.All(answers.Where(a => a.Begun > ended), a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
    }

    [Fact]
    public async Task A_second_node_knows_at_once_what_the_first_one_ended()
    {
        Assert.SkipWhen(Site.Database is null, TestDatabase.WhyNoPostgres);
        await using var node = GiaoBan.App.Web.Site.Build(new SiteOptions(Site.Database!.Connection));
        await GiaoBan.App.Verbs.Database.SetDayAsync(node.Services, CancellationToken.None);
        var url = await GiaoBan.App.Verbs.Serve.StartAsync(node, announce: false);
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using Person here = Site.Stranger(), there = new Person(url);
        await here.SignInAsync(user, password);
        await there.SignInAsync(user, password);
        for (var n = 0; n < 5; n++) Assert.Equal(HttpStatusCode.OK, (await there.OpenAsync(Page)).Status);

        await here.SendAsync((await here.OpenAsync("/cua-toi/phien")).FormOf("End").With("password", password).To("/cua-toi/phien?handler=Everywhere"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), ((await there.OpenAsync(Page)).Status, (await here.OpenAsync(Page)).Status));
        await node.StopAsync();
    }

    private static async Task WithdrawAsync(GiaoBanDb db)
    {
        db.RemoveRange(await db.SecondFactorDemands.ToListAsync());
        await db.CommitAsync(SmallRecord.Does("test.withdraw"), CancellationToken.None);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class TakenAwayOnSqlite(SqliteSite site) : TakenAwayTests(site);

[Collection(nameof(OnPostgres))]
public sealed class TakenAwayOnPostgres(PostgresSite site) : TakenAwayTests(site);
