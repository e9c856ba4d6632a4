using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Mission;

/// <summary>Congresses counted back, and classes enrolled by post: what the pages do and what they refuse.</summary>
public abstract class CongressAndTrainingTests(DemoSite site) : OnTheDemo(site)
{
    private const string Steps = "30: Dự thảo báo cáo\n7: Hội nghị trù bị\n0: Đại hội\n-5: Báo cáo kết quả";

    [Fact]
    public async Task A_congress_is_counted_back_its_late_step_becomes_work_and_personnel_stays_out()
    {
        using Person desk = await Site.DeskAsync(), unit = await Site.FocalOfAsync("HND");
        var plan = (await desk.OpenAsync("/dai-hoi")).FormOf("Plan").With("Form.Name", "Đại hội Hội Nông dân các cấp").With("Form.DistrictBy", "2019-08-30");
        Assert.Contains("phương án nhân sự không đưa vào", (await desk.SendAsync(plan.With("Form.District", "40: Trình phương án nhân sự\n0: Đại hội"))).Problems, StringComparison.Ordinal);
        var at = (await desk.SendAsync(plan.With("Form.District", Steps))).Location!;

        // The demonstration stands on 18 June 2019: thirty days before 1 July are past.
        var page = await desk.SendAndSeeAsync((await desk.OpenAsync(at)).FormOf("Place").With("Unit", "HU-BACSON").With("Day", "2019-07-01"));
        Assert.Contains("0 trên 1 đại hội cấp huyện đã tổ chức (0%)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Dự thảo báo cáo Chậm, hạn 31/5", page.Text, StringComparison.Ordinal);
        Assert.Contains("1/7/2019 →", page.Text, StringComparison.Ordinal);
        var meeting = page.FormOf("Step", 1);
        Assert.Contains("không thể sau ngày đại hội 01/07/2019", (await desk.SendAsync(meeting.With("On", "2019-07-02").With("IsDone", "false"))).Problems, StringComparison.Ordinal);

        var order = await desk.OpenAsync(page.Page.QuerySelector("a[href^='/nhiem-vu/giao?tu=Congress']")!.GetAttribute("href")!);
        var given = await desk.SendAsync(order.Form("main form").To("/nhiem-vu/giao?handler=Give").With("Form.By", "Thường trực Tỉnh ủy").With("Form.Lead", "HU-BACSON").With("Form.Due", "2019-06-28"));
        var thread = await desk.OpenAsync(given.Location!.Replace("/nhiem-vu/", "/mach/Assignment/", StringComparison.Ordinal));
        Assert.Contains("Nơi đại hội", thread.Page.QuerySelector("ol.thread")!.TextContent, StringComparison.Ordinal);

        await desk.SendAsync((await desk.OpenAsync(at)).FormOf("Step", 0).With("On", "2019-05-30").With("IsDone", "true"));
        var seen = await unit.OpenAsync(at);
        Assert.Contains("Xong 30/5", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("→", seen.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.False(seen.HasFormOf("Move"));
        Assert.Contains("Số đã tổ chức phải từ 0 đến 1", (await desk.SendAsync((await desk.OpenAsync(at)).FormOf("Hold").With("held", "2"))).Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_need_is_gathered_from_lines_a_class_is_filled_by_post_and_not_more_come_than_were_enrolled()
    {
        using Person desk = await Site.DeskAsync(), unit = await Site.FocalOfAsync("HND");
        var gather = (await desk.OpenAsync("/tap-huan")).FormOf("Need").With("topic", "Kỹ năng của phép thử");
        Assert.Contains("Chọn ít nhất một dòng báo cáo", (await desk.SendAsync(gather)).Problems, StringComparison.Ordinal);
        var page = await desk.OpenAsync("/tap-huan");
        var line = page.Page.QuerySelector("input[name=lines]")!.GetAttribute("value")!;
        await desk.SendAsync(page.FormOf("Need").With("topic", "Kỹ năng của phép thử").With("lines", line));
        await using var db = Site.Open();
        var need = await db.TrainingNeeds.SingleAsync(n => n.Topic == "Kỹ năng của phép thử");
        Assert.Contains($"/mach/ReportLine/{line}", (await desk.OpenAsync($"/mach/TrainingNeed/{need.Id.Value}")).Page.QuerySelectorAll("[data-beside=tu] a").Select(a => a.GetAttribute("href")));

        await desk.SendAsync((await desk.OpenAsync("/tap-huan")).FormOf("Plan").With("Name", "Lớp của phép thử").With("HeldBy", "BDVTU").With("Need", need.Id.Value.ToString()).With("Starts", "2019-06-17").With("Ends", "2019-06-21"));
        var course = await db.TrainingCourses.AsNoTracking().SingleAsync(c => c.Name == "Lớp của phép thử");
        var enrol = (await unit.OpenAsync("/tap-huan")).FormOf("Enrol").With("Course", course.Id.Value.ToString()).With("Post", "Trưởng ban").With("Posts", "3");
        Assert.Equal("/tap-huan", (await unit.SendAsync(enrol.With("Unit", "SNV"))).Location); // whatever it says, a unit enrols its own
        var seat = (await db.TrainingCourses.AsNoTracking().Include(c => c.Seats).SingleAsync(c => c.Id == course.Id)).Seats.Single();
        Assert.Equal(await Site.UnitAsync("HND"), seat.UnitId);

        FilledForm Attend(Answer shown) => shown.Form($"#l-{course.Id.Value} form");
        var refused = await desk.SendAsync(Attend(await desk.OpenAsync("/tap-huan")).With("came", "4"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Số người dự (4) nhiều hơn số chỗ đã đăng ký (3)", refused.Problems, StringComparison.Ordinal);
        await desk.SendAsync(Attend(await desk.OpenAsync("/tap-huan")).With("came", "2"));
        Assert.Contains("3 chỗ, 2 người dự", (await unit.OpenAsync("/tap-huan")).Page.GetElementById($"l-{course.Id.Value}")!.TextContent, StringComparison.Ordinal);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class CongressesAndTrainingOnSqlite(SqliteSite site) : CongressAndTrainingTests(site);

[Collection(nameof(OnPostgres))]
public sealed class CongressesAndTrainingOnPostgres(PostgresSite site) : CongressAndTrainingTests(site);
