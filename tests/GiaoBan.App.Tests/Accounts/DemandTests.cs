using System.Net;
using GiaoBan.App.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace GiaoBan.App.Tests.Accounts;

/// <summary>The administrator demands a second factor of a role: from the next sign-in on nothing is open before it is set up.</summary>
public abstract class DemandTests(DemoSite site) : OnTheDemo(site)
{
    private const string Setup = "/cua-toi/ma-thu-hai";

    [Fact]
    public async Task Whoever_lacks_it_is_led_to_it_at_the_next_sign_in_and_can_do_nothing_else_until_then()
    {
        var (user, password) = await Site.NewAccountAsync("CTD", "UnitHead");
        using Person atWork = Site.Stranger(), next = Site.Stranger();
        await atWork.SignInAsync(user, password);
        try
        {
            await DemandAsync("UnitHead");
            Assert.Equal(HttpStatusCode.OK, (await atWork.OpenAsync("/")).Status); // whoever is at work is not thrown out of it

            await next.SignInAsync(user, password);
            foreach (var path in new[] { "/", "/ky", "/nhiem-vu", "/nhiem-vu?handler=Csv", "/cua-toi", "/cua-toi/mat-khau", "/lam-thay", "/don-vi?q=so", $"/ky/{(await Site.PeriodAsync(2)).Value}/bao-cao/{(await Site.UnitAsync("CTD")).Value}" })
                Assert.Equal((path, Setup), (path, (await next.OpenAsync(path)).Location));
            Assert.Equal(HttpStatusCode.Forbidden, (await next.OpenAsync("/live")).Status);
            var page = await next.OpenAsync(Setup);
            Assert.Contains("phải có mã thứ hai", page.Text, StringComparison.Ordinal);
            Assert.Equal(Setup, (await next.SendAsync(page.FormOf("On").To("/cua-toi?handler=Mail"))).Location); // nor by a form sent by hand

            var key = Base32Encoding.ToBytes(page.Page.QuerySelector("[data-key]")!.TextContent.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant());
            await next.SendAsync(page.FormOf("On").With("password", password).With("code", new Totp(key).ComputeTotp(DateTime.UtcNow)));
            Assert.Equal(HttpStatusCode.OK, (await next.OpenAsync("/")).Status);
        }
        finally
        {
            await DemandAsync();
        }
    }

    [Fact]
    public async Task Another_role_is_asked_nothing_and_taking_the_demand_back_opens_all_again()
    {
        using var focal = await Site.NewPersonAsync("CTD");
        var (user, password) = await Site.NewAccountAsync("CTD", "UnitHead");
        using var head = Site.Stranger();
        try
        {
            await DemandAsync("UnitHead", "Leader");
            await head.SignInAsync(user, password);
            Assert.Equal((HttpStatusCode.OK, Setup), ((await focal.OpenAsync("/")).Status, (await head.OpenAsync("/")).Location));
        }
        finally
        {
            await DemandAsync();
        }
        Assert.Equal(HttpStatusCode.OK, (await head.OpenAsync("/")).Status);
    }

    [Fact]
    public async Task It_is_demanded_only_with_the_administrators_password_and_stands_in_the_record()
    {
        var administrator = await Site.AdministratorAsync();
        var form = (await administrator.OpenAsync("/quan-tri/tai-khoan")).FormOf("Demand").With("roles", "Leader");

        Assert.Contains("Mật khẩu hiện nay không đúng", (await administrator.SendAsync(form)).Problems, StringComparison.Ordinal);
        await using var db = Site.Open();
        Assert.False(await db.SecondFactorDemands.AnyAsync());

        await DemandAsync("Leader");
        await DemandAsync();
        Assert.Equal(["Lãnh đạo", "không vai trò nào"], await db.AuditEntries.Where(e => e.Act == "account.demand-second-factor").OrderByDescending(e => e.Seq).Take(2).OrderBy(e => e.Seq).Select(e => e.Why).ToListAsync());
    }

    private async Task DemandAsync(params string[] roles)
    {
        var administrator = await Site.AdministratorAsync();
        var done = await administrator.SendAsync((await administrator.OpenAsync("/quan-tri/tai-khoan")).FormOf("Demand").With("roles", roles).With("password", Site.AccountOf("quantri").Password));
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class DemandsOnSqlite(SqliteSite site) : DemandTests(site);

[Collection(nameof(OnPostgres))]
public sealed class DemandsOnPostgres(PostgresSite site) : DemandTests(site);
