using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Reports;

/// <summary>A report goes through the head of its unit; where there is none, or both are one person, it says so.</summary>
public abstract class HeadApprovalTests(DemoSite site) : OnTheDemo(site)
{
    private const string Words = "Đã tổ chức 7 cuộc đối thoại với nhân dân.";

    [Fact]
    public async Task The_head_is_told_reads_what_would_be_sent_gives_it_back_and_then_says_yes()
    {
        var path = await PathAsync("TTT");
        using Person focal = await Site.FocalOfAsync("TTT"), head = await Site.NewPersonAsync("TTT", "UnitHead", "Bế Thị Đứng Đầu"), desk = await Site.DeskAsync();

        var page = await focal.OpenAsync(path);
        var figure = page.Page.QuerySelector("input[name^='figure.']")!.GetAttribute("name")!;
        await focal.SendAsync(page.Form("form.form").With("Outcomes.1", Words).With(figure, "1.240"));

        Assert.Equal((ReportState.WithHead, 0), await NowAsync(path));
        Assert.DoesNotContain(Words, (await desk.OpenAsync(path)).Text, StringComparison.Ordinal);
        Assert.Contains("Chờ người đứng đầu duyệt", (await focal.OpenAsync(path)).Text, StringComparison.Ordinal);
        Assert.False((await focal.OpenAsync(path)).HasFormOf("Approve"));
        Assert.Contains("Chờ đồng chí duyệt báo cáo", await head.NoticesAsync("Chờ đồng chí duyệt báo cáo"), StringComparison.Ordinal);
        Assert.Contains("Chờ đồng chí duyệt", (await head.OpenAsync("/")).Text, StringComparison.Ordinal);

        var read = await head.OpenAsync(path);
        Assert.Contains(Words, read.Text, StringComparison.Ordinal);
        Assert.Contains("1.240", read.Text, StringComparison.Ordinal);
        Assert.Contains("Nêu lý do trả lại", (await head.SendAsync(read.FormOf("GiveBack"))).Problems, StringComparison.Ordinal);
        var refused = await head.SendAsync(read.FormOf("GiveBack").With("_request", Guid.NewGuid().ToString()).With("reason", "Gọi số 0912345678."));
        Assert.Equal("Gọi số 0912345678.", refused.FormOf("GiveBack")["reason"]); // what was refused is still there to mend
        await head.SendAsync(read.FormOf("GiveBack").With("reason", "Thêm số của quý."));
        var back = await focal.OpenAsync(path);
        Assert.Contains("Thêm số của quý.", back.Text, StringComparison.Ordinal);

        await focal.SendAsync(back.Form("form.form").With(figure, "1.250"));
        Assert.Contains("vừa đổi sau khi trang này mở ra", (await head.SendAsync(read.FormOf("Approve"))).Problems, StringComparison.Ordinal); // the page the head read is an older one
        await head.SendAsync((await head.OpenAsync(path)).FormOf("Approve"));

        Assert.Equal(ReportState.Submitted, (await NowAsync(path)).State);
        var shown = await desk.OpenAsync(path);
        Assert.Contains(Words, shown.Text, StringComparison.Ordinal);
        Assert.Contains("1.250", shown.Text, StringComparison.Ordinal);
        Assert.Contains(shown.Page.QuerySelectorAll(".agenda li"), step => step.TextContent.Contains("Người đứng đầu duyệt, gửi lên", StringComparison.Ordinal) && step.TextContent.Contains("Bế Thị Đứng Đầu", StringComparison.Ordinal));
        await desk.SendAsync(shown.FormOf("Judge"));
        Assert.Contains("Cơ quan tổng hợp tiếp nhận", (await focal.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_head_it_goes_straight_up_and_says_why()
    {
        var path = await PathAsync("TD");
        using Person focal = await Site.FocalOfAsync("TD"), desk = await Site.DeskAsync();

        await focal.SendAsync((await focal.OpenAsync(path)).Form("form.form").With("Outcomes.1", Words));

        Assert.Equal(ReportState.Submitted, (await NowAsync(path)).State);
        Assert.Contains("không qua bước duyệt: đơn vị chưa khai người đứng đầu", (await desk.OpenAsync(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_who_writes_needs_nobodys_word_and_the_report_says_one_person()
    {
        var path = await PathAsync("STC");
        using Person head = await Site.NewPersonAsync("STC", "UnitHead"), desk = await Site.DeskAsync();

        await head.SendAsync((await head.OpenAsync(path)).Form("form.form").With("Outcomes.1", Words));

        Assert.Equal(ReportState.Submitted, (await NowAsync(path)).State);
        Assert.Contains("cùng một người", (await desk.OpenAsync(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_head_has_it_nothing_can_be_typed_and_whoever_wrote_it_may_take_it_back()
    {
        var path = await PathAsync("HPN");
        using Person focal = await Site.FocalOfAsync("HPN"), head = await Site.NewPersonAsync("HPN", "UnitHead");
        var form = (await focal.OpenAsync(path)).Form("form.form").With("Outcomes.1", Words);
        await focal.SendAsync(form);

        var typed = await focal.SendAsync(form.With("_request", Guid.NewGuid().ToString()).With("Outcomes.1", "Sửa lén").To($"{path}?handler=Field&field=Outcomes.1&seen=0"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, typed.Status);
        Assert.Contains("đang chờ người đứng đầu", typed.Html, StringComparison.Ordinal);
        var approve = (await head.OpenAsync(path)).FormOf("Approve");
        var withdraw = (await focal.OpenAsync(path)).FormOf("Withdraw");
        Assert.Equal(HttpStatusCode.Forbidden, (await focal.SendAsync(withdraw.To($"{path}?handler=Approve").With("seen", "1"))).Status); // only the head says yes

        await focal.SendAsync(withdraw.With("_request", Guid.NewGuid().ToString()));
        Assert.Equal((ReportState.Drafting, 0), await NowAsync(path));
        Assert.Equal(Words, (await focal.OpenAsync(path)).Form("form.form")["Outcomes.1"]);
        Assert.Contains("không còn chờ người đứng đầu", (await head.SendAsync(approve)).Problems, StringComparison.Ordinal);
    }

    private async Task<string> PathAsync(string unit) => $"/ky/{(await Site.PeriodAsync(2)).Value}/bao-cao/{(await Site.UnitAsync(unit)).Value}";

    private async Task<(ReportState State, int Items)> NowAsync(string path)
    {
        var (period, unit) = (Guid.Parse(path.Split('/')[2]), Guid.Parse(path.Split('/')[4]));
        await using var db = Site.Open();
        var report = await db.Reports.Include(r => r.Items).SingleAsync(r => r.PeriodId == new Domain.PeriodId(period) && r.UnitId == new Domain.UnitId(unit));
        return (report.State, report.Items.Count(i => i.Text == Words));
    }
}

[Collection(nameof(OnSqlite))]
public sealed class HeadApprovalOnSqlite(SqliteSite site) : HeadApprovalTests(site);

[Collection(nameof(OnPostgres))]
public sealed class HeadApprovalOnPostgres(PostgresSite site) : HeadApprovalTests(site);
