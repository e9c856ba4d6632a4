using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain.Assignments;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Cycle;

/// <summary>The first page of the day, by role.</summary>
public abstract class FirstPageTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task The_desk_sees_whom_to_call_and_with_what()
    {
        await Site.AddAssignmentAsync("CCB", "Việc trễ lâu", Site.Today.AddDays(-60), Site.Today.AddDays(-90), a => a.Receive(Site.Today.AddDays(-80)));
        using var desk = await Site.DeskAsync();

        var row = (await desk.OpenAsync("/")).Page.QuerySelectorAll("table.chase tbody tr").First(r => r.TextContent.Contains("Hội Cựu chiến binh", StringComparison.Ordinal));

        Assert.Contains("việc trễ", row.TextContent, StringComparison.Ordinal);
        var link = row.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Contains("Việc trễ lâu", (await desk.OpenAsync(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_sees_its_work_under_the_directive_it_came_from_and_what_hurts_most_first()
    {
        await Site.AddAssignmentAsync("HU-BINHGIA", "Việc trễ của Bình Gia", Site.Today.AddDays(-90), Site.Today.AddDays(-120), a => a.Receive(Site.Today.AddDays(-100)));
        using var unit = await Site.SignedInAsync("binhgia");
        var page = await unit.OpenAsync("/");
        await using var db = Site.Open();
        var directive = await db.Directives.OrderBy(d => d.Code).FirstAsync();

        var groups = page.Page.QuerySelectorAll("section.work");
        Assert.Equal(directive.Action, groups[0].QuerySelector("h3")!.TextContent.Trim());
        Assert.NotNull(groups[0].QuerySelector("li .state--late"));
        var unitId = await Site.UnitAsync("HU-BINHGIA");
        var open = await db.Assignments.CountAsync(a => a.LeadUnitId == unitId && a.State != AssignmentState.Verified);
        Assert.True(groups.Sum(g => g.QuerySelectorAll("li").Length) >= open);
    }

    [Fact]
    public async Task A_leader_sees_what_is_asked_late_and_silent_and_every_cell_has_a_sign_and_a_word()
    {
        using var leader = await Site.SignedInAsync("lanhdao");

        var page = await leader.OpenAsync("/");

        Assert.Equal(["Chờ đồng chí", "Quá hạn", "Chưa cập nhật"], page.Page.QuerySelectorAll(".three h2").Select(h => h.TextContent));
        var cells = page.Page.QuerySelectorAll("table.heat tbody td:not(.none)");
        Assert.NotEmpty(cells);
        Assert.All(cells, cell => Assert.True(cell.QuerySelector("svg") is not null && cell.TextContent.Trim().Length > 2, cell.OuterHtml));
        Assert.Contains("Màu tính thế nào", page.Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await leader.OpenAsync(cells[0].QuerySelector("a")!.GetAttribute("href")!)).Status);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class FirstPagesOnSqlite(SqliteSite site) : FirstPageTests(site);

[Collection(nameof(OnPostgres))]
public sealed class FirstPagesOnPostgres(PostgresSite site) : FirstPageTests(site);
