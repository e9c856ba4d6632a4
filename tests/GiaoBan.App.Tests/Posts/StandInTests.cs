using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Posts;

/// <summary>One person acts for another, so far and until that day; a leaver hands everything over in one act.</summary>
public abstract class StandInTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task A_colleague_stands_in_for_reports_only_in_both_names_and_comes_back()
    {
        var (holderAccount, colleagueAccount) = (await Site.NewAccountAsync("HND", name: "Nông Văn Giữ"), await Site.NewAccountAsync("HPN", name: "Hà Thị Thay"));
        using Person holder = Site.Stranger(), colleague = Site.Stranger();
        await holder.SignInAsync(holderAccount.User, holderAccount.Password);
        await colleague.SignInAsync(colleagueAccount.User, colleagueAccount.Password);
        var assignment = await Site.AddAssignmentAsync("HND", "Việc của Hội Nông dân", null, Site.Today);
        var report = $"/ky/{(await Site.PeriodAsync(2)).Value}/bao-cao/{(await Site.UnitAsync("HND")).Value}";
        Assert.Equal(HttpStatusCode.Forbidden, (await colleague.OpenAsync(report)).Status);

        var given = await holder.SendAndSeeAsync((await holder.OpenAsync("/lam-thay")).FormOf("Appoint").With("Form.User", colleagueAccount.User).With("Form.Kind", "Delegation").With("Form.Scope", "Reports").With("Form.Until", Say(Site.Today.AddDays(7))));
        Assert.Contains("Hà Thị Thay", given.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await colleague.OpenAsync(report)).Status); // not before it is chosen
        await colleague.SendAsync((await colleague.OpenAsync("/lam-thay")).FormOf("Choose"));
        Assert.Equal(HttpStatusCode.OK, (await colleague.OpenAsync(report)).Status);
        Assert.Contains("Hà Thị Thay (thay Nông Văn Giữ)", (await colleague.OpenAsync("/lam-thay")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await colleague.OpenAsync($"/nhiem-vu/{assignment.Id.Value}")).Status); // out of scope
        Assert.False((await colleague.OpenAsync("/lam-thay")).HasFormOf("Appoint")); // nobody who stands in appoints a third

        await colleague.SendAsync((await colleague.OpenAsync("/lam-thay")).FormOf("Choose"));
        Assert.Equal(HttpStatusCode.Forbidden, (await colleague.OpenAsync(report)).Status); // back in one's own role
        await colleague.SendAsync((await colleague.OpenAsync("/lam-thay")).FormOf("Choose"));
        await holder.SendAsync(given.FormOf("End"));
        Assert.Equal(HttpStatusCode.Forbidden, (await colleague.OpenAsync(report)).Status); // ended: with the next request, not the next sign-in
    }

    [Fact]
    public async Task What_is_out_of_scope_stands_neither_on_the_first_page_nor_on_the_thread()
    {
        var (holderAccount, colleagueAccount) = (await Site.NewAccountAsync("HND", name: "Nông Văn Vắng"), await Site.NewAccountAsync("HPN", name: "Hà Thị Giúp"));
        using Person holder = Site.Stranger(), colleague = Site.Stranger();
        await holder.SignInAsync(holderAccount.User, holderAccount.Password);
        await colleague.SignInAsync(colleagueAccount.User, colleagueAccount.Password);
        var assignment = await Site.AddAssignmentAsync("HND", "Việc ngoài phạm vi báo cáo", Site.Today, Site.Today);
        Assert.Contains("Việc ngoài phạm vi báo cáo", (await holder.OpenAsync("/")).Text, StringComparison.Ordinal);

        await holder.SendAsync((await holder.OpenAsync("/lam-thay")).FormOf("Appoint").With("Form.User", colleagueAccount.User).With("Form.Scope", "Reports").With("Form.Until", Say(Site.Today.AddDays(7))));
        await colleague.SendAsync((await colleague.OpenAsync("/lam-thay")).FormOf("Choose"));

        Assert.DoesNotContain("Việc ngoài phạm vi báo cáo", (await colleague.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), ((await holder.OpenAsync($"/mach/Assignment/{assignment.Id.Value}")).Status, (await colleague.OpenAsync($"/mach/Assignment/{assignment.Id.Value}")).Status));
        await using var db = Site.Open();
        var directive = (await db.Directives.OrderBy(d => d.Code).FirstAsync()).Id.Value; // the assignment hangs on it
        Assert.Contains("Việc ngoài phạm vi báo cáo", (await holder.OpenAsync($"/mach/Directive/{directive}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Việc ngoài phạm vi báo cáo", (await colleague.OpenAsync($"/mach/Directive/{directive}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_stands_in_for_a_leader_in_assignments_only_sees_no_figures_of_the_whole()
    {
        var (leaderAccount, colleagueAccount) = (await Site.NewAccountAsync("BDVTU", "Leader", "Hoàng Văn Lãnh"), await Site.NewAccountAsync("HPN", name: "Hà Thị Đỡ"));
        using Person leader = Site.Stranger(), colleague = Site.Stranger();
        await leader.SignInAsync(leaderAccount.User, leaderAccount.Password);
        await colleague.SignInAsync(colleagueAccount.User, colleagueAccount.Password);
        Assert.NotNull((await leader.OpenAsync("/")).Page.QuerySelector(".spine"));
        await leader.SendAsync((await leader.OpenAsync("/lam-thay")).FormOf("Appoint").With("Form.User", colleagueAccount.User).With("Form.Scope", "Assignments").With("Form.Until", Say(Site.Today.AddDays(7))));
        await colleague.SendAsync((await colleague.OpenAsync("/lam-thay")).FormOf("Choose"));

        var home = await colleague.OpenAsync("/");

        Assert.Null(home.Page.QuerySelector(".spine"));
        Assert.Contains("Anh chị đang làm thay Hoàng Văn Lãnh", home.Text, StringComparison.Ordinal);
        Assert.NotNull(home.Page.QuerySelector("main a[href='/nhiem-vu']"));
        await using var db = Site.Open();
        var line = await db.ThreadLinks.Where(l => l.FromKind == Domain.KnotKind.ReportLine).Select(l => l.FromId).FirstAsync();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), ((await leader.OpenAsync($"/mach/ReportLine/{line}")).Status, (await colleague.OpenAsync($"/mach/ReportLine/{line}")).Status));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_its_sentence()
    {
        var (user, password) = await Site.NewAccountAsync("TD");
        using var holder = Site.Stranger();
        await holder.SignInAsync(user, password);
        var form = (await holder.OpenAsync("/lam-thay")).FormOf("Appoint");
        async Task<string> No(FilledForm typed) => (await holder.SendAsync(typed)).Problems;

        var until = Say(Site.Today.AddDays(3));
        Assert.Equal(RightsRefusals.UnknownColleague.Message, await No(form.With("Form.User", "khong-co-ai").With("Form.Until", until)));
        Assert.Equal(RightsRefusals.NotOneself.Message, await No(form.With("Form.User", user).With("Form.Until", until)));
        Assert.Equal(RightsRefusals.NeedsEnd.Message, await No(form.With("Form.User", "binhgia")));
        Assert.Equal(RightsRefusals.EndsTooEarly(Site.Today).Message, await No(form.With("Form.User", "binhgia").With("Form.Until", Say(Site.Today.AddDays(-1)))));
        await holder.SendAsync(form.With("Form.User", "binhgia").With("Form.Until", until));
        Assert.Equal(RightsRefusals.SomebodyAlready.Message, await No((await holder.OpenAsync("/lam-thay")).FormOf("Appoint").With("Form.User", "mttq").With("Form.Until", until))); // overlapping terms
    }

    [Fact]
    public async Task A_leaver_hands_everything_over_in_one_act()
    {
        var (leaverAccount, colleagueAccount) = (await Site.NewAccountAsync("CCB", name: "Lý Văn Đi"), await Site.NewAccountAsync("HPN", name: "Vi Thị Nhận"));
        using Person leaver = Site.Stranger(), colleague = Site.Stranger(), administrator = await Site.SignedInAsync("quantri");
        await leaver.SignInAsync(leaverAccount.User, leaverAccount.Password);
        await colleague.SignInAsync(colleagueAccount.User, colleagueAccount.Password);
        var assignment = await Site.AddAssignmentAsync("CCB", "Việc của Hội Cựu chiến binh", null, Site.Today);
        var path = $"/nhiem-vu/{assignment.Id.Value}";
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), ((await leaver.OpenAsync(path)).Status, (await colleague.OpenAsync(path)).Status));

        var form = (await administrator.OpenAsync("/quan-tri/ban-giao")).Form("main form");
        Assert.Equal(RightsRefusals.UnknownColleague.Message, (await administrator.SendAsync(form.With("Form.Leaver", "khong-co"))).Problems);
        var done = await administrator.SendAndSeeAsync(form.With("Form.Leaver", leaverAccount.User).With("Form.Colleague", colleagueAccount.User));
        Assert.Contains("Lý Văn Đi đã bàn giao cho Vi Thị Nhận: 1 vai trò", done.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, (await leaver.OpenAsync("/")).Status);
        var hats = await colleague.OpenAsync("/lam-thay");
        Assert.Contains("2 vai trò", hats.Text, StringComparison.Ordinal);
        await colleague.SendAsync(hats.FormOf("Choose"));
        Assert.Equal(HttpStatusCode.OK, (await colleague.OpenAsync(path)).Status);
        Assert.Equal(RightsRefusals.NothingToHandOver.Message, (await administrator.SendAsync((await administrator.OpenAsync("/quan-tri/ban-giao")).Form("main form").With("Form.Leaver", leaverAccount.User).With("Form.Colleague", colleagueAccount.User))).Problems);
        await using var db = Site.Open();
        Assert.Equal(1, await db.AuditEntries.CountAsync(e => e.Act == "post.hand-over" && e.Why!.Contains("Lý Văn Đi")));
    }

    private static string Say(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

[Collection(nameof(OnSqlite))]
public sealed class StandInsOnSqlite(SqliteSite site) : StandInTests(site);

[Collection(nameof(OnPostgres))]
public sealed class StandInsOnPostgres(PostgresSite site) : StandInTests(site);
