using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Mission;

/// <summary>The theme of the year: its lines, and the thread from each to what is done for it.</summary>
public abstract class ThemeTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task A_new_line_has_nothing_until_work_is_tied_to_it_and_the_thread_walks_both_ways()
    {
        using Person desk = await Site.DeskAsync(), unit = await Site.FocalOfAsync("HND"), other = await Site.FocalOfAsync("HKH");
        var form = (await desk.OpenAsync("/chu-de/2019")).FormOf("Line");
        Assert.Contains("trong năm 2019", (await desk.SendAsync(form.With("Text", "Dòng của phép thử").With("Due", "2020-03-31"))).Problems, StringComparison.Ordinal);
        Assert.Contains("Không có chỉ tiêu mã Z99", (await desk.SendAsync(form.With("Text", "Dòng của phép thử").With("Due", "2019-12-31").With("Indicators", "B07, Z99"))).Problems, StringComparison.Ordinal);
        Assert.Equal("/chu-de/2019", (await desk.SendAsync(form.With("Text", "Dòng của phép thử").With("Lead", "HND").With("Due", "2019-12-31").With("Indicators", "b07"))).Location);

        await using var db = Site.Open();
        var line = await db.YearThemes.SelectMany(t => t.Lines).SingleAsync(l => l.Text == "Dòng của phép thử");
        var page = await desk.OpenAsync("/chu-de/2019");
        Assert.Contains("Chưa có nhiệm vụ trong quý II/2019", page.Page.GetElementById($"d-{line.Ordinal}")!.TextContent, StringComparison.Ordinal);

        var (first, second) = (await Site.AddAssignmentAsync("HND", "Việc cho chủ đề", null, Site.Today), await Site.AddAssignmentAsync("HND", "Việc nữa cho chủ đề", null, Site.Today));
        var tie = page.FormOf("Tie").With("line", line.Id.Value.ToString());
        Assert.Contains("Không có nhiệm vụ mã NV-1999-Q1-001", (await desk.SendAsync(tie.With("code", "nv-1999-q1-001"))).Problems, StringComparison.Ordinal);
        await desk.SendAsync(tie.With("code", first.Code));
        Assert.Contains($"đã gắn với dòng {line.Ordinal}", (await desk.SendAsync((await desk.OpenAsync("/chu-de/2019")).FormOf("Tie").With("line", line.Id.Value.ToString()).With("code", first.Code))).Problems, StringComparison.Ordinal);

        // The unit says it of its own work, where the thread shows it; another unit cannot.
        var at = $"/mach/Assignment/{second.Id.Value}";
        var own = (await unit.OpenAsync(at)).FormOf("Tie").With("line", line.Id.Value.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await other.OpenAsync(at)).Status);
        Assert.Equal(at, (await unit.SendAsync(own)).Location);

        var cells = (await unit.OpenAsync("/chu-de/2019")).Page.GetElementById($"d-{line.Ordinal}")!;
        Assert.Contains("0/2 việc", cells.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa có nhiệm vụ", cells.TextContent, StringComparison.Ordinal);
        var to = (await unit.OpenAsync($"/mach/ThemeLine/{line.Id.Value}")).Page.QuerySelectorAll("[data-beside=sang] a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains(at, to);
        Assert.Contains($"/mach/ThemeLine/{line.Id.Value}", (await unit.OpenAsync(at)).Page.QuerySelectorAll("[data-beside=tu] a").Select(a => a.GetAttribute("href")));
    }
}

[Collection(nameof(OnSqlite))]
public sealed class ThemesOnSqlite(SqliteSite site) : ThemeTests(site);

[Collection(nameof(OnPostgres))]
public sealed class ThemesOnPostgres(PostgresSite site) : ThemeTests(site);
