using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Audit;

/// <summary>The record as people use it: search, understand, take along; and who may not read what.</summary>
public abstract class AuditPageTests(DemoSite site) : OnTheDemo(site)
{
    [Theory]
    [InlineData("gui bao cao")]
    [InlineData("GỬI BÁO CÁO")]
    public async Task An_act_is_found_with_or_without_accents(string words)
    {
        using var desk = await Site.DeskAsync();

        var page = await desk.OpenAsync($"/quan-tri/nhat-ky?q={Uri.EscapeDataString(words)}");

        var rows = page.Page.QuerySelectorAll("tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Contains("Gửi báo cáo", r.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_thing_a_day_and_an_act_narrow_the_list()
    {
        using var desk = await Site.DeskAsync();

        var narrow = await desk.OpenAsync("/quan-tri/nhat-ky?thing=huyen+uy+binh+gia&act=report.submit");
        var wide = await desk.OpenAsync("/quan-tri/nhat-ky?act=report.submit");

        Assert.InRange(narrow.Page.QuerySelectorAll("tbody tr").Length, 1, wide.Page.QuerySelectorAll("tbody tr").Length - 1);
        Assert.Empty((await desk.OpenAsync("/quan-tri/nhat-ky?from=2000-01-01&to=2000-01-02")).Page.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_desk_reads_what_an_act_changed_field_by_field_and_in_words()
    {
        using var desk = await Site.DeskAsync();
        var (assignment, focal) = await Site.OpenAssignmentAsync(action: "Rà soát hồ sơ để thử nhật ký");
        using var _ = focal;
        var extended = await desk.SendAsync((await desk.OpenAsync($"/nhiem-vu/{assignment.Value}")).FormOf("Extend").With("NewDue", "2020-03-31").With("Reason", "Chờ số liệu của xã"));
        Assert.Equal(HttpStatusCode.Redirect, extended.Status);
        await using var db = Site.Open();
        var entry = await db.AuditEntries.Where(e => e.Act == "assignment.extend" && e.SubjectId == assignment.Value).Select(e => e.Seq).SingleAsync();

        var page = await desk.OpenAsync($"/quan-tri/nhat-ky/{entry}");

        var due = page.Page.QuerySelectorAll("tbody tr").Single(r => r.Children[0].TextContent == "Nhiệm vụ" && r.Children[1].TextContent == "Thời hạn");
        Assert.Equal(("31/12/2019", "31/3/2020"), (due.Children[2].TextContent, due.Children[3].TextContent));
    }

    [Fact]
    public async Task Who_changed_this_figure_from_what_and_why_stands_one_click_from_the_figure()
    {
        using var desk = await Site.DeskAsync();
        await using var db = Site.Open();
        var period = await db.Periods.Where(p => p.No == 1).SingleAsync();
        var figure = await db.Figures.Where(f => f.PeriodNo == 1 && f.Value != null).OrderBy(f => f.UnitNo).FirstAsync();
        var (unit, indicator) = (await db.Units.FirstAsync(u => u.No == figure.UnitNo), await db.Indicators.FirstAsync(i => i.No == figure.IndicatorNo));

        var sources = await desk.OpenAsync($"/ky/{period.Id.Value}/tong-hop/{indicator.Id.Value}");
        var link = sources.Page.QuerySelectorAll("a.sub").Select(a => a.GetAttribute("href")!).First(h => h.Contains(unit.Id.Value.ToString(), StringComparison.Ordinal));
        var history = await desk.OpenAsync(link);

        Assert.Contains(indicator.Name, history.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var changes = history.Page.QuerySelectorAll("tbody tr").Where(r => r.Children[1].TextContent == "Số kỳ này").ToList(); // newest first; other tests correct figures
        Assert.Equal(("(trống)", Domain.Reports.VietnameseNumber.Write(figure.Value)), (changes[^1].Children[2].TextContent, changes[0].Children[3].TextContent));
        Assert.Contains("Gửi báo cáo", history.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_sees_that_something_was_done_but_neither_its_reason_nor_its_words()
    {
        using var desk = await Site.DeskAsync();
        var (assignment, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        await desk.SendAsync((await desk.OpenAsync($"/nhiem-vu/{assignment.Value}")).FormOf("Extend").With("NewDue", "2020-03-31").With("Reason", "Lý do chỉ người làm nội dung đọc"));
        await using var db = Site.Open();
        var entry = await db.AuditEntries.Where(e => e.Act == "assignment.extend" && e.SubjectId == assignment.Value).Select(e => e.Seq).SingleAsync();
        var administrator = await Site.AdministratorAsync();

        var list = await administrator.OpenAsync("/quan-tri/nhat-ky?act=assignment.extend");
        var purge = await administrator.OpenAsync($"/quan-tri/nhat-ky/{entry}/xoa");

        Assert.Contains("Gia hạn nhiệm vụ", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chỉ người làm nội dung đọc", list.Html + purge.Html + (await administrator.OpenAsync("/quan-tri/nhat-ky?handler=Csv")).Html, StringComparison.Ordinal);
        Assert.Contains("ký tự", purge.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.OpenAsync($"/quan-tri/nhat-ky/{entry}")).Status);
    }

    [Fact]
    public async Task The_administrator_purges_by_place_with_a_reason_and_the_words_are_gone()
    {
        const string words = "Câu này có tên một người dân nên phải xóa";
        var (assignment, focal) = await Site.OpenAssignmentAsync();
        using var _ = focal;
        await focal.SendAsync((await focal.OpenAsync($"/nhiem-vu/{assignment.Value}")).FormOf("Progress").With("Text", words));
        await using var db = Site.Open();
        var entry = await db.AuditEntries.Where(e => e.Act == "assignment.report" && e.SubjectId == assignment.Value).Select(e => e.Seq).SingleAsync();
        var administrator = await Site.AdministratorAsync();
        var form = (await administrator.OpenAsync($"/quan-tri/nhat-ky/{entry}/xoa")).Form("main form");
        var target = (await administrator.OpenAsync($"/quan-tri/nhat-ky/{entry}/xoa")).Page.QuerySelectorAll("input[name=chosen]").Select(i => i.GetAttribute("value")!).Single(v => v.StartsWith("progress_note/", StringComparison.Ordinal));

        Assert.Contains("Ghi lý do xóa", (await administrator.SendAsync(form.With("chosen", target))).Problems, StringComparison.Ordinal);
        Assert.Contains("Chưa chọn dòng", (await administrator.SendAsync(form.With("chosen", "account/1").With("why", "Đơn vị đề nghị xóa"))).Problems, StringComparison.Ordinal);
        Assert.Contains("Đã xóa", (await administrator.SendAsync(form.With("chosen", target).With("why", "Đơn vị đề nghị xóa"))).Text, StringComparison.Ordinal);

        Assert.DoesNotContain(words, await Site.Database!.AllTextAsync(), StringComparison.Ordinal);
        Assert.Contains("(đã xóa nội dung)", (await focal.OpenAsync($"/nhiem-vu/{assignment.Value}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_goes_out_as_a_table_that_no_spreadsheet_runs()
    {
        using var desk = await Site.DeskAsync();

        var csv = await desk.OpenAsync("/quan-tri/nhat-ky?handler=Csv&act=report.submit");

        var lines = csv.Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("\ufeffMục,Lúc,Ai,Việc", lines[0], StringComparison.Ordinal);
        Assert.True(lines.Length > 2);
        Assert.All(lines.Skip(1), l => Assert.Contains("\"Gửi báo cáo\"", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Opening_a_paper_that_not_everybody_may_see_is_written_down_once()
    {
        using var desk = await Site.DeskAsync();
        await using var db = Site.Open();
        var document = (await db.SourceDocuments.Select(d => d.Id).FirstAsync()).Value;
        var before = await db.PaperReadings.CountAsync(r => r.PaperId == document);

        await desk.OpenAsync($"/van-ban/{document}");
        await desk.OpenAsync($"/van-ban/{document}");

        Assert.InRange(await db.PaperReadings.CountAsync(r => r.PaperId == document), Math.Max(1, before), before + 1);
        Assert.True(await db.AuditEntries.AnyAsync(e => e.Act == "paper.open" && e.SubjectId == document && e.Actor == "Lộc Thị Hà"));
    }

    [Fact]
    public async Task Signing_in_being_refused_and_leaving_stand_in_the_chain()
    {
        var (user, password) = await Site.NewAccountAsync("VPTU");
        using var person = Site.Stranger();
        await person.TrySignInAsync(user, "sai mật khẩu rồi");
        await person.SignInAsync(user, password);
        await person.SendAsync((await person.OpenAsync("/dang-xuat")).Form("main form"));

        await using var db = Site.Open();
        var id = await db.Users.Where(a => a.UserName == user).Select(a => a.Id).SingleAsync();
        var kinds = await db.AccountEvents.Where(e => e.AccountId == id).OrderBy(e => e.AtUtc).Select(e => e.Kind).ToListAsync();
        Assert.Equal([AccountEventKind.Invited, AccountEventKind.PasswordChosen, AccountEventKind.SignInRefused, AccountEventKind.SignedIn, AccountEventKind.SignedOut], kinds);
        Assert.Equal(["account.join", "account.sign-in-refused", "account.sign-in", "account.sign-out"], await db.AuditEntries.Where(e => e.SubjectId == id && e.AccountId == id).OrderBy(e => e.Seq).Select(e => e.Act).ToListAsync());
    }
}

[Collection(nameof(OnSqlite))]
public sealed class AuditPagesOnSqlite(SqliteSite site) : AuditPageTests(site);

[Collection(nameof(OnPostgres))]
public sealed class AuditPagesOnPostgres(PostgresSite site) : AuditPageTests(site);
