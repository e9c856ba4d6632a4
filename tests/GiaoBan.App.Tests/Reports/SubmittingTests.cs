using System.Net;
using AngleSharp.Dom;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Reports;

/// <summary>Sending a report in: all that stands in the way is told at its field, and nothing is stored until all is well.</summary>
public abstract class SubmittingTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task Numbers_that_are_none_are_named_at_their_fields_and_nothing_is_stored()
    {
        var (path, focal) = await OpenAsync("HU-DINHLAP");
        using var _ = focal;
        var form = (await focal.OpenAsync(path)).Form("form.form").With("Outcomes.1", "Đã tiếp dân.").With("figure.B01", "nhiều").With("figure.B04", "1.5").With("figure.B05.1", "-3").With("figure.B06.1", "10").With("figure.B06.1.reason", "Ít đơn đủ điều kiện.");

        var answer = await focal.SendAsync(form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("còn 3 chỗ phải sửa", answer.Problems, StringComparison.Ordinal);
        Assert.Contains("“nhiều” không phải là số", At(answer, "figure-B01"), StringComparison.Ordinal);
        Assert.Contains("“1.5” đọc được hai cách", At(answer, "figure-B04"), StringComparison.Ordinal);
        Assert.Contains("không thể là số âm", At(answer, "figure-B05-1"), StringComparison.Ordinal);
        Assert.Equal("", At(answer, "figure-B06-1"));
        await NothingIsStoredAsync("HU-DINHLAP");
        Assert.Equal("nhiều", answer.Form("form.form")["figure.B01"]); // what was typed is still there
    }

    [Fact]
    public async Task A_part_greater_than_its_whole_is_named_at_the_part()
    {
        var (path, focal) = await OpenAsync("HU-TRANGDINH");
        using var _ = focal;

        var answer = await focal.SendAsync((await focal.OpenAsync(path)).Form("form.form").With("Outcomes.1", "Đã giải quyết đơn.").With("figure.B06.1", "612").With("figure.B06.2", "640"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("(640) lớn hơn", At(answer, "figure-B06-2"), StringComparison.Ordinal);
        await NothingIsStoredAsync("HU-TRANGDINH");
    }

    [Theory]
    [InlineData("Ông Nông Văn A, số căn cước 020085001234, đề nghị hỗ trợ.", "số căn cước")]
    [InlineData("Liên hệ chị B, 0912 345 678, để biết thêm.", "số điện thoại cá nhân")]
    public async Task A_citizens_number_is_refused_at_its_field_and_is_in_no_report(string text, string what)
    {
        var (path, focal) = await OpenAsync("HU-VANLANG");
        using var _ = focal;

        var answer = await focal.SendAsync((await focal.OpenAsync(path)).Form("form.form").With("Difficulties.1", text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        var field = answer.Page.QuerySelector("#f-Difficulties-1")!;
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains(what, field.ParentElement!.TextContent, StringComparison.Ordinal);
        await NothingIsStoredAsync("HU-VANLANG");
        await using var db = Site.Open();
        Assert.False(await db.ReportItems.AnyAsync(i => i.Text == text));
        Assert.False(await db.AuditPayloads.AnyAsync(p => p.Json!.Contains(text)));
    }

    [Fact]
    public async Task A_report_without_a_word_is_not_sent()
    {
        var (path, focal) = await OpenAsync("LDLD");
        using var _ = focal;

        var answer = await focal.SendAsync((await focal.OpenAsync(path)).Form("form.form"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Báo cáo chưa có nội dung nào", answer.Problems, StringComparison.Ordinal);
        await NothingIsStoredAsync("LDLD");
    }

    [Fact]
    public async Task Sent_shown_on_the_board_returned_with_a_reason_sent_again_and_accepted()
    {
        var (path, focal) = await OpenAsync("HU-CHILANG");
        using var _ = focal;
        using var desk = await Site.DeskAsync();

        var sent = await focal.SendAsync((await focal.OpenAsync(path)).Form("form.form").With("Outcomes.1", "Đã tổ chức 12 cuộc đối thoại.").With("figure.B01", "1.240").With("contact.name", "Nông Thị Thử").With("contact.post", "Chuyên viên"));
        Assert.Equal((HttpStatusCode.Redirect, path), (sent.Status, sent.Location));
        Assert.Contains("Đã gửi, chờ tiếp nhận", await OnTheBoardAsync(desk, "Huyện ủy Chi Lăng"), StringComparison.Ordinal);
        var read = await desk.OpenAsync(path);
        Assert.Contains("Đã tổ chức 12 cuộc đối thoại.", read.Text, StringComparison.Ordinal);
        Assert.Contains("Nông Thị Thử", read.Text, StringComparison.Ordinal);
        Assert.Equal(124000, await FigureAsync("HU-CHILANG", "B01"));

        var withoutReason = await desk.SendAsync(read.FormOf("Judge", which: 1));
        Assert.Contains("Nêu lý do trả lại", withoutReason.Problems, StringComparison.Ordinal);
        await desk.SendAsync(read.FormOf("Judge", which: 1).With("reason", "Số lượt tiếp dân chưa khớp."));
        Assert.Contains("Bị trả lại", await OnTheBoardAsync(desk, "Huyện ủy Chi Lăng"), StringComparison.Ordinal);
        var back = await focal.OpenAsync(path);
        Assert.Contains("Số lượt tiếp dân chưa khớp.", back.Text, StringComparison.Ordinal);
        Assert.Contains("Báo cáo bị trả lại: Số lượt tiếp dân chưa khớp.", await focal.NoticesAsync("Báo cáo bị trả lại"), StringComparison.Ordinal);

        await focal.SendAsync(back.Form("form.form").With("figure.B01", "1.204"));
        Assert.Equal(120400, await FigureAsync("HU-CHILANG", "B01"));
        await desk.SendAsync((await desk.OpenAsync(path)).FormOf("Judge"));
        var line = await OnTheBoardAsync(desk, "Huyện ủy Chi Lăng");
        Assert.Contains("Đã tiếp nhận", line, StringComparison.Ordinal);
        Assert.Contains("Đã trả lại 1 lần", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_been_sent_cannot_be_typed_over()
    {
        var path = $"/ky/{(await Site.PeriodAsync(2)).Value}/bao-cao/{(await Site.UnitAsync("HU-BINHGIA")).Value}";
        using var focal = await Site.SignedInAsync("binhgia");
        var page = await focal.OpenAsync(path);
        Assert.Null(page.Page.QuerySelector("form.form"));

        var token = page.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var form = (await focal.OpenAsync("/dang-xuat")).Form("main form").With("__RequestVerificationToken", token).With("Outcomes.1", "Sửa sau khi gửi");
        var answer = await focal.SendAsync(form.To($"{path}?handler=Field&field=Outcomes.1&seen=0"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Báo cáo đã gửi", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_whole_form_is_kept_by_one_button()
    {
        var (path, focal) = await OpenAsync("SNV");
        using var _ = focal;
        var form = (await focal.OpenAsync(path)).Form("form.form").With("Outcomes.1", "Câu một.").With("Difficulties.2", "Câu hai.");

        await focal.SendAsync(form.To($"{path}?handler=Save"));

        var again = (await focal.OpenAsync(path)).Form("form.form");
        Assert.Equal(("Câu một.", "Câu hai."), (again["Outcomes.1"], again["Difficulties.2"]));
        await NothingIsStoredAsync("SNV");
    }

    private static string At(Answer answer, string field) => answer.Page.QuerySelector($"#f-{field}-wrong")?.TextContent.Trim() ?? "";

    private async Task<(string Path, Person Focal)> OpenAsync(string unit) =>
        ($"/ky/{(await Site.PeriodAsync(2)).Value}/bao-cao/{(await Site.UnitAsync(unit)).Value}", await Site.FocalOfAsync(unit));

    private async Task<string> OnTheBoardAsync(Person desk, string unit)
    {
        var board = await desk.OpenAsync($"/ky/{(await Site.PeriodAsync(2)).Value}");
        return board.Page.QuerySelectorAll("#board tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Contains(unit, StringComparison.Ordinal)).Text();
    }

    private async Task<long?> FigureAsync(string unit, string code)
    {
        await using var db = Site.Open();
        return await (from f in db.Figures join u in db.Units on f.UnitNo equals u.No join i in db.Indicators on f.IndicatorNo equals i.No where f.PeriodNo == 2 && u.Code == unit && i.Code == code select f.Value).SingleAsync();
    }

    private async Task NothingIsStoredAsync(string unit)
    {
        await using var db = Site.Open();
        var (id, period) = (await Site.UnitAsync(unit), await Site.PeriodAsync(2));
        var report = await db.Reports.Include(r => r.Items).SingleAsync(r => r.UnitId == id && r.PeriodId == period);
        Assert.Equal((ReportState.Drafting, 0), (report.State, report.Items.Count));
        Assert.False(await db.Figures.AnyAsync(f => f.PeriodNo == 2 && f.UnitNo == report.UnitNo && f.Value != null));
    }
}

[Collection(nameof(OnSqlite))]
public sealed class SubmittingOnSqlite(SqliteSite site) : SubmittingTests(site);

[Collection(nameof(OnPostgres))]
public sealed class SubmittingOnPostgres(PostgresSite site) : SubmittingTests(site);
