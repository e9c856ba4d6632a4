using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain.Periods;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Forms;

/// <summary>Outlines and the dictionary by their pages: drafted, written, refused, published, and read by whoever may.</summary>
public abstract class FormPagesTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task The_demonstration_works_by_two_versions_and_each_quarter_keeps_its_own()
    {
        using var desk = await Site.DeskAsync();
        var page = await desk.OpenAsync("/de-cuong");
        Assert.Contains("Phiên bản 2", page.Text, StringComparison.Ordinal);
        Assert.Contains("Đã có bản thay", page.Text, StringComparison.Ordinal);

        await using var db = Site.Open();
        var forms = await (from r in db.Reports join p in db.Periods on r.PeriodId equals p.Id join f in db.ReportForms on r.FormId equals f.Id where p.No <= 2 select new { p.No, f.Edition }).Distinct().ToListAsync();
        Assert.Equal([(1, 1), (2, 2)], forms.Select(f => (f.No, f.Edition)).Order());
        using var leader = await Site.SignedInAsync("lanhdao");
        Assert.Contains("quá 30 phút", (await leader.OpenAsync(await PathAsync(2))).Text, StringComparison.Ordinal);
        Assert.False((await leader.OpenAsync(await PathAsync(2))).HasFormOf("Draft"));
        using var focal = await Site.SignedInAsync("vanquan");
        Assert.Equal(HttpStatusCode.Forbidden, (await focal.OpenAsync("/de-cuong")).Status);
        var report = (await focal.OpenAsync($"/ky/{(await Site.PeriodAsync(2)).Value}/bao-cao/{(await Site.UnitAsync("HU-VANQUAN")).Value}")).Text;
        Assert.Contains("Kết quả thực hiện (bắt buộc)", report, StringComparison.Ordinal);
        Assert.Contains("Tiếp công dân, đối thoại", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_outline_is_written_by_plain_forms_and_published_once()
    {
        using var desk = await Site.DeskAsync();
        var name = $"Báo cáo thử {Guid.NewGuid():N}"[..24];
        Assert.Contains("Đặt tên cho đề cương", (await desk.SendAsync((await desk.OpenAsync("/de-cuong")).Form("main form").With("name", " "))).Problems, StringComparison.Ordinal);
        var page = await desk.SendAndSeeAsync((await desk.OpenAsync("/de-cuong")).Form("main form").With("name", name));
        var path = page.Path;
        var save = page.FormOf("Save").With("Units", "ArmedForce").With("Periods", "AdHoc").With("Sections[1].Include").With("Sections[2].Title", "Điều còn vướng").With("Sections[2].Required", "true").With("Sections[2].Place", "0").With("Sections[0].Minutes", "12");
        var (hours, talks) = (FigureRow(save, "H01"), FigureRow(save, "G01.1"));
        save = save.With($"{hours}.Include", "true").With($"{hours}.Place", "2").With($"{hours}.Minutes", "0,5").With($"{talks}.Include", "true").With($"{talks}.Place", "1").With($"{talks}.Heading", "Tuyên truyền");

        Assert.Contains("H01: “nửa” không phải là số", (await desk.SendAsync(save.With($"{hours}.Minutes", "nửa"))).Problems, StringComparison.Ordinal);
        var meanwhile = (await desk.OpenAsync(path)).FormOf("Save").With("Name", "Bản của người khác");
        Assert.Equal(path, (await desk.SendAsync(save)).Location);
        var overtaken = await desk.SendAsync(meanwhile);
        Assert.Equal((HttpStatusCode.Conflict, "Bản của người khác"), (overtaken.Status, overtaken.FormOf("Save")["Name"])); // the version it showed is gone, what was typed is not
        Assert.Equal(path, overtaken.Page.QuerySelector("form[action*='handler=Save'] a")!.GetAttribute("href"));

        await using (var db = Site.Open())
        {
            var form = await db.ReportForms.Include(f => f.Parts).Include(f => f.Figures).SingleAsync(f => f.Name == name);
            Assert.Equal((SectionKind.Difficulties, 6, "Điều còn vướng"), (form.SectionOrder[0], form.SectionOrder.Count, form.PartOf(SectionKind.Difficulties)!.Title));
            Assert.Equal([("G01.1", "Tuyên truyền", 0), ("H01", null, 30)], form.Figures.OrderBy(f => f.Ordinal).Select(f => (f.Code, f.Heading, f.Seconds)));
        }
        var ruled = await desk.SendAndSeeAsync((await desk.OpenAsync(path)).FormOf("Rule").With("Kind", "Leap").With("Code", "H01").With("Percent", "50"));
        Assert.Contains("“Ngày công vận động, giúp dân” tăng hoặc giảm quá 50 % so với kỳ trước thì phải ghi lý do.", ruled.Text, StringComparison.Ordinal);
        Assert.Contains("Quy tắc này đã có", (await desk.SendAsync(ruled.FormOf("Rule").With("Kind", "Leap").With("Code", "H01").With("Percent", "50"))).Problems, StringComparison.Ordinal);

        // The quarterly outline asks the same units the same measures: an ad hoc one that asks again must say why.
        Assert.Contains("“Cuộc tuyên truyền”: đề cương “Báo cáo công tác dân vận quý” đã hỏi cùng những đơn vị ấy.", ruled.Text, StringComparison.Ordinal);
        var refused = await desk.SendAsync(ruled.FormOf("Publish"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("hỏi lại điều đã biết", refused.Problems, StringComparison.Ordinal);
        var published = await desk.SendAndSeeAsync(ruled.FormOf("Publish").With("reason", "Số giữa quý, để chuẩn bị hội nghị đột xuất."));
        Assert.Contains("Lý do: Số giữa quý, để chuẩn bị hội nghị đột xuất.", published.Text, StringComparison.Ordinal);
        Assert.False(published.HasFormOf("Save"));
        Assert.Contains("đã ban hành thì không sửa nữa", (await desk.SendAsync(ruled.FormOf("Unrule"))).Problems, StringComparison.Ordinal);
        await using var after = Site.Open();
        Assert.True(await after.AuditEntries.AnyAsync(e => e.Act == "form.publish" && e.Why!.Contains("Số giữa quý")));
    }

    [Fact]
    public async Task A_version_is_drafted_once_from_the_one_before_and_may_be_dropped()
    {
        using var desk = await Site.DeskAsync();
        var second = await PathAsync(2);

        var drafted = await desk.SendAndSeeAsync((await desk.OpenAsync(second)).FormOf("Draft"));
        Assert.Contains("Phiên bản 3", drafted.Text, StringComparison.Ordinal);
        Assert.Contains("“Tổng số đơn tiếp nhận” bằng tổng của “Đơn khiếu nại tiếp nhận”, “Đơn tố cáo tiếp nhận” và “Đơn kiến nghị, phản ánh tiếp nhận”", drafted.Text, StringComparison.Ordinal);
        Assert.Contains("đang có một bản soạn dở", (await desk.SendAsync((await desk.OpenAsync(second)).FormOf("Draft"))).Problems, StringComparison.Ordinal);
        await desk.SendAsync(drafted.FormOf("Publish").To(drafted.Path + "?handler=Drop"));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync(drafted.Path)).Status);
    }

    [Fact]
    public async Task A_measure_is_found_added_refused_under_a_second_name_and_ended()
    {
        using var desk = await Site.DeskAsync();
        var found = await desk.OpenAsync("/chi-tieu?q=tiep%20cong%20dan");
        Assert.Contains("Lượt tiếp công dân", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cuộc tuyên truyền", found.Text, StringComparison.Ordinal);

        var code = $"L{Random.Shared.Next(100_000, 999_999)}";
        var form = (await desk.OpenAsync("/chi-tieu")).FormOf("Define").With("Code", code).With("Name", "cuộc tuyên   truyền").With("UnitOfMeasure", "cuộc").With("OfAll", "false").With("OfUnits", "MTTQ, KHONGCO");
        Assert.Contains("Không có đơn vị mã KHONGCO", (await desk.SendAsync(form)).Problems, StringComparison.Ordinal);
        form = form.With("OfUnits", "mttq");
        Assert.Contains("Đã có chỉ tiêu “Cuộc tuyên truyền” mã G01.1", (await desk.SendAsync(form)).Problems, StringComparison.Ordinal);
        Assert.Equal("/chi-tieu", (await desk.SendAsync(form.With("Name", $"Cuộc tọa đàm {code}").With("ValidFrom", "2030-Q1"))).Location);

        var end = (await desk.OpenAsync($"/chi-tieu?q={code}")).FormOf("End");
        Assert.Contains("được hỏi từ kỳ 2030-Q1", (await desk.SendAsync(end.With("last", "2029-Q4"))).Problems, StringComparison.Ordinal);
        Assert.Contains("Ghi kỳ theo năm và quý", (await desk.SendAsync(end.With("last", "2030"))).Problems, StringComparison.Ordinal);
        await desk.SendAsync(end.With("last", "2030-Q2"));
        await using var db = Site.Open();
        var measure = await db.Indicators.SingleAsync(i => i.Code == code);
        Assert.Equal(("MTTQ", "2030-Q2", true, false), (measure.Reporters, measure.ValidTo, measure.IsAskedIn("2030-Q2"), measure.IsAskedIn("2030-Q3")));
    }

    [Fact]
    public async Task What_is_odd_is_said_at_the_cell_while_it_is_typed()
    {
        var path = $"/ky/{(await Site.PeriodAsync(2)).Value}/bao-cao/{(await Site.UnitAsync("HU-BACSON")).Value}";
        using var focal = await Site.FocalOfAsync("HU-BACSON");
        var form = (await focal.OpenAsync(path)).Form("form.form");

        await focal.SendAsync(form.With("figure.B10.1", "40").To($"{path}?handler=Field&field=figure.B10.1&seen=0"));
        var answer = await focal.SendAsync(form.With("figure.B10.2", "50").To($"{path}?handler=Field&field=figure.B10.2&seen=0"));

        Assert.StartsWith("Đã lưu", answer.Html, StringComparison.Ordinal);
        Assert.Equal("look", answer.Headers["X-Remark"]);
        Assert.Contains("“Ý kiến được trả lời tại chỗ” (50) lớn hơn “Ý kiến, kiến nghị tại đối thoại” (40). Sửa lại số.", answer.Html, StringComparison.Ordinal);
    }

    private async Task<string> PathAsync(int edition)
    {
        await using var db = Site.Open();
        return $"/de-cuong/{(await db.ReportForms.SingleAsync(f => f.Code == $"BC-DV-2019.{edition}")).Id.Value}";
    }

    private static string FigureRow(FilledForm form, string code) =>
        Enumerable.Range(0, 400).Select(i => $"Figures[{i}]").First(n => form[$"{n}.Code"] == code);
}

[Collection(nameof(OnSqlite))]
public sealed class FormPagesOnSqlite(SqliteSite site) : FormPagesTests(site);

[Collection(nameof(OnPostgres))]
public sealed class FormPagesOnPostgres(PostgresSite site) : FormPagesTests(site);
