using System.Globalization;
using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Consolidation;

/// <summary>One supervision by three bodies, which all three report, is one supervision.</summary>
public abstract class JointEffortTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task What_several_units_did_together_is_counted_once_and_their_own_figures_stay()
    {
        using Person desk = await Site.DeskAsync(), leader = await Site.SignedInAsync("lanhdao");
        await using var db = Site.Open();
        var period = await db.Periods.AsNoTracking().SingleAsync(p => p.No == 1);
        var measure = await db.Indicators.AsNoTracking().SingleAsync(i => i.OrganiserId == period.OrganiserId && i.LineId == period.LineId && i.Code == "F01.2");
        var figures = await db.Figures.AsNoTracking().Where(f => f.PeriodNo == 1 && f.IndicatorNo == measure.No && f.Value > 0).OrderByDescending(f => f.Value).ToListAsync();
        var path = $"/ky/{period.Id.Value}/tong-hop/{measure.Id.Value}";
        var before = await desk.OpenAsync(path);
        var lead = before.Page.QuerySelector(".title__lead")!.TextContent;
        string No(int n) => figures[n].UnitNo.ToString(CultureInfo.InvariantCulture);
        Assert.Empty((await leader.OpenAsync(path)).Page.QuerySelectorAll("form[action*=Joint]"));
        var form = before.FormOf("Joint").Without("Form.Units").With("Form.Amount", "1");

        Assert.Contains("Ghi việc làm chung là việc gì", (await desk.SendAsync(form.With("Form.Units", No(0), No(1)))).Problems, StringComparison.Ordinal);
        var named = form.With("Form.Name", "Giám sát chung việc hỗ trợ giống");
        Assert.Contains("ít nhất hai đơn vị", (await desk.SendAsync(named.With("Form.Units", No(0)))).Problems, StringComparison.Ordinal);
        Assert.Contains("báo ít hơn số này", (await desk.SendAsync(named.With("Form.Units", No(0), No(1)).With("Form.Amount", "999"))).Problems, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(named.With("_request", Guid.NewGuid().ToString()).With("Form.Units", No(0), No(1), No(2)))).Status);

        var after = await desk.OpenAsync(path);
        Assert.StartsWith(VietnameseNumber.Write(figures.Sum(f => f.Value) - 2 * Domain.Periods.Indicator.Scale), after.Page.QuerySelector(".title__lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã trừ 2", after.Text, StringComparison.Ordinal);
        Assert.Contains("đã trừ 2 làm chung", (await desk.OpenAsync($"/ky/{period.Id.Value}/tong-hop")).Page.QuerySelector($"#m-{measure.No}")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(figures.Select(f => f.Value), await db.Figures.AsNoTracking().Where(f => f.PeriodNo == 1 && f.IndicatorNo == measure.No && f.Value > 0).OrderByDescending(f => f.Value).Select(f => f.Value).ToListAsync());

        var drop = after.FormOf("DropJoint");
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(drop)).Status);
        Assert.Equal(lead, (await desk.OpenAsync(path)).Page.QuerySelector(".title__lead")!.TextContent);
        Assert.Contains("đã bỏ rồi", (await desk.SendAsync(drop.With("_request", Guid.NewGuid().ToString()))).Problems, StringComparison.Ordinal);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class JointEffortOnSqlite(SqliteSite site) : JointEffortTests(site);

[Collection(nameof(OnPostgres))]
public sealed class JointEffortOnPostgres(PostgresSite site) : JointEffortTests(site);
