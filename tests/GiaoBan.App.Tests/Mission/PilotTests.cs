using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Mission;

/// <summary>A pilot from its list to the work that its decision became.</summary>
public abstract class PilotTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task A_pilot_is_planned_measured_decided_and_its_decision_becomes_an_assignment_on_the_thread()
    {
        using Person desk = await Site.DeskAsync(), unit = await Site.FocalOfAsync("HND");
        var plan = (await desk.OpenAsync("/thi-diem")).FormOf("Plan").With("Form.Name", "Trả kết quả tại nhà").With("Form.Hypothesis", "Nếu trả tại nhà thì bớt đi lại").With("Form.EvaluateOn", "2019-09-30");
        Assert.Contains("Nhóm “2 điều” ghi 1 điều", (await desk.SendAsync(plan.With("Form.Checklist", "2 điều: gọi trước"))).Problems, StringComparison.Ordinal);
        var at = (await desk.SendAsync(plan.With("Form.Checklist", "2 điều: gọi trước; đến đúng hẹn"))).Location!;

        await desk.SendAsync((await desk.OpenAsync(at)).FormOf("Site").With("Unit", "HND").With("Place", "xã Vân Nham").With("StartedOn", "2019-05-02"));
        var page = await desk.OpenAsync(at);
        Assert.Contains("Chưa có số đo sau", (await desk.SendAsync(page.FormOf("Decide").With("evaluation", "Được"))).Problems, StringComparison.Ordinal);
        var measure = page.FormOf("Measure").With("Name", "Hài lòng").With("IsShare", "true").With("Before", "71").With("BeforeOf", "80").With("After", "40");
        Assert.Contains("Ghi cỡ mẫu", (await desk.SendAsync(measure)).Problems, StringComparison.Ordinal);
        await desk.SendAsync(page.FormOf("Check").With("kept", page.Page.QuerySelectorAll("input[name=kept]").Select(k => k.GetAttribute("value")!).First()));
        await desk.SendAsync((await desk.OpenAsync(at)).FormOf("Measure").With("Name", "Hài lòng").With("IsShare", "true").With("Before", "71").With("BeforeOf", "80").With("After", "40").With("AfterOf", "42"));
        await desk.SendAsync((await desk.OpenAsync(at)).FormOf("Decide").With("fate", "Extend").With("evaluation", "Bớt được một lượt đi lại"));

        var seen = await unit.OpenAsync(at);
        Assert.Contains("71/80 (88,8%)", seen.Text, StringComparison.Ordinal);
        Assert.Contains("giữ được 1/2 điều", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Nhân rộng", seen.Text, StringComparison.Ordinal);
        Assert.False(seen.HasFormOf("Decide"));

        var order = await desk.OpenAsync($"/nhiem-vu/giao?tu=Pilot&ma={at.Split('/')[^1]}");
        var given = await desk.SendAsync(order.Form("main form").To("/nhiem-vu/giao?handler=Give").With("Form.By", "Thường trực Tỉnh ủy").With("Form.Lead", "HND").With("Form.Due", "2019-12-31"));
        Assert.StartsWith("/nhiem-vu/", given.Location, StringComparison.Ordinal);
        Assert.Contains(given.Location!, (await desk.OpenAsync(at)).Html, StringComparison.Ordinal);
        var thread = (await unit.OpenAsync(given.Location!.Replace("/nhiem-vu/", "/mach/Assignment/", StringComparison.Ordinal))).Page.QuerySelector("ol.thread")!;
        Assert.Contains("Việc làm điểm", thread.TextContent, StringComparison.Ordinal);

        var nothing = (await desk.OpenAsync(order.Path)).Form("main form").To("/nhiem-vu/giao?handler=Give").With("Form.By", "Thường trực").With("Form.Lead", "HND").With("Form.Due", "2019-12-31").With("Form.FromId", Guid.NewGuid().ToString());
        await using var db = Site.Open();
        var before = await db.Assignments.CountAsync();
        Assert.Contains("Không tìm thấy căn cứ", (await desk.SendAsync(nothing)).Problems, StringComparison.Ordinal);
        Assert.Equal(before, await db.Assignments.CountAsync());
    }
}

[Collection(nameof(OnSqlite))]
public sealed class PilotsOnSqlite(SqliteSite site) : PilotTests(site);

[Collection(nameof(OnPostgres))]
public sealed class PilotsOnPostgres(PostgresSite site) : PilotTests(site);
