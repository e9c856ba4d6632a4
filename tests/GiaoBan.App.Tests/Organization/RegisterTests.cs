using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Organization;

/// <summary>The register as people use it: finding, the tree of a day, a unit's page, groups, and a merger by its pages.</summary>
public abstract class RegisterTests(DemoSite site) : OnTheDemo(site)
{
    [Theory]
    [InlineData("so noi vu")]
    [InlineData("SNV")]
    [InlineData("sở nội vụ")]
    public async Task A_unit_is_found_as_people_type_it_without_script_and_by_the_picker(string typed)
    {
        using var focal = await Site.SignedInAsync("vanquan");
        var page = await focal.OpenAsync($"/don-vi?q={Uri.EscapeDataString(typed)}");
        Assert.Contains("Sở Nội vụ", page.Page.QuerySelector("ul.list li")!.TextContent, StringComparison.Ordinal);
        var options = await focal.OpenAsync($"/don-vi?handler=Options&of=Form.Ending&Form.Ending={Uri.EscapeDataString(typed)}");
        Assert.Equal("Sở Nội vụ (SNV)", options.Page.QuerySelector("option")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Nobody_found_is_said_and_what_to_do()
    {
        using var desk = await Site.DeskAsync();
        Assert.Contains("Thử bớt chữ", (await desk.OpenAsync("/don-vi?q=xyzxyz")).Text, StringComparison.Ordinal);
        Assert.Contains("Thử bớt chữ", (await desk.OpenAsync("/quan-tri/don-vi?q=xyzxyz")).Text, StringComparison.Ordinal);
        Assert.Contains("Nhập danh sách", (await desk.OpenAsync("/quan-tri/don-vi?ngay=1990-01-01")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_is_a_tree_of_a_day()
    {
        using var administrator = await Site.SignedInAsync("quantri");
        var page = await administrator.OpenAsync("/quan-tri/don-vi");
        var rows = page.Page.QuerySelectorAll("table.register tbody tr").Select(r => (Name: r.QuerySelector("th a")!.TextContent, Depth: r.QuerySelector("th")!.ClassName)).ToList();
        Assert.True(rows.Count >= 95);
        Assert.Equal("", page.Problems);
        var province = rows.FindIndex(r => r.Name == "Tỉnh ủy Lạng Sơn");
        Assert.Equal(("depth-0", "depth-1"), (rows[province].Depth, rows[province + 1].Depth));
        Assert.Contains("226 xã, phường, thị trấn", page.Text, StringComparison.Ordinal);
        Assert.Contains("hợp với “bac son”", (await administrator.OpenAsync("/quan-tri/don-vi?q=bac+son")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_units_page_takes_its_code_a_name_two_contacts_and_a_place()
    {
        using var administrator = await Site.SignedInAsync("quantri");
        var path = $"/quan-tri/don-vi/{(await Site.UnitAsync("SXD")).Value}";
        var sent = await administrator.SendAndSeeAsync((await administrator.OpenAsync(path)).FormOf("Describe").With("AgencyCode", "H37.19").With("Alias", "Sở Xây lắp"));
        Assert.Contains("H37.19", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Sở Xây lắp", sent.Text, StringComparison.Ordinal);
        await administrator.SendAsync(sent.FormOf("Contact").With("Name", "Lý Thị Mai").With("Post", "Chánh Văn phòng"));
        sent = await administrator.SendAndSeeAsync((await administrator.OpenAsync(path)).FormOf("Contact").With("Ordinal", "2").With("Name", "Vi Văn Nam"));
        Assert.Contains("khi người thứ nhất vắng", sent.Text, StringComparison.Ordinal);

        var tree = $"Cụm {Guid.NewGuid():N}"[..12];
        await administrator.SendAsync((await administrator.OpenAsync("/quan-tri/don-vi")).FormOf("Hierarchy").With("name", tree));
        sent = await administrator.SendAndSeeAsync((await administrator.OpenAsync(path)).FormOf("Place").With("Tree", Hierarchy.CodeOf(tree)).With("Parent", "snv"));
        Assert.Contains(tree, sent.Text, StringComparison.Ordinal);
        var refused = await administrator.SendAsync(sent.FormOf("Place").With("Tree", Hierarchy.CodeOf(tree)).With("Parent", "SXD"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, OrganizationRefusals.UnderItself("Sở Xây dựng").Message), (refused.Status, refused.Problems));
        Assert.Contains("SXD", (await administrator.OpenAsync($"/quan-tri/don-vi?cay={Hierarchy.CodeOf(tree)}&q=sxd")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AgencyCode", "h37", "không đúng dạng")]
    [InlineData("Phone", "0912345678", "điện thoại cơ quan")]
    public async Task A_slip_on_a_units_page_is_told(string field, string value, string sentence)
    {
        using var administrator = await Site.SignedInAsync("quantri");
        var answer = await administrator.SendAsync((await administrator.OpenAsync($"/quan-tri/don-vi/{(await Site.UnitAsync("SCT")).Value}")).FormOf("Describe").With(field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_of_the_office_goes_before_the_one_that_was_brought_until_it_is_retired()
    {
        using Person administrator = await Site.SignedInAsync("quantri"), desk = await Site.DeskAsync();
        var usual = await administrator.OpenAsync("/quan-tri/nhom?mau=Các+huyện+ủy");
        Assert.Equal("các huyện ủy", usual.Form("#viet form")["Form.Phrases"]);
        var made = await administrator.SendAndSeeAsync(usual.Form("#viet form").With("Form.Name", "Huyện ủy biên giới").With("Form.Phrases", "các huyện ủy biên giới").With("Form.Plus", "HU-CAOLOC; HU-LOCBINH").Without("Form.Kinds").Without("Form.Levels").Without("Form.NameStarts").Without("Form.BelowIssuer"));
        Assert.Contains("Huyện ủy biên giới: 2 đơn vị", made.Text, StringComparison.Ordinal);
        Assert.Contains("các huyện ủy biên giới", (await desk.OpenAsync("/quan-tri/nhom")).Text, StringComparison.Ordinal);
        var slip = await administrator.SendAsync(made.FormOf("Save").With("Form.Plus", "HU-KHONGCO"));
        Assert.Contains("Không tìm thấy đơn vị “HU-KHONGCO”", slip.Problems, StringComparison.Ordinal);
        var retired = await administrator.SendAndSeeAsync(made.FormOf("Retire"));
        Assert.Contains("đã thôi dùng", retired.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merger_goes_by_its_pages_from_dry_run_to_undo_and_its_people_go_with_it()
    {
        using Person desk = await Site.DeskAsync(), focal = await Site.NewPersonAsync("HKH");
        var lead = await Site.AddAssignmentAsync("HKH", "Mở lớp xóa mù chữ", new DateOnly(2019, 12, 31), Site.Today);
        var form = (await desk.OpenAsync("/quan-tri/sap-xep")).Form("main form[method=post]");
        var dry = await desk.SendAndSeeAsync(form.With("Form.Kind", "Merge").With("Form.Ending", "hoi khuyen hoc", "HLG").With("Form.Heirs[0].Name", "Hội Khuyến học và Luật gia").With("Form.Heirs[0].Code", "HKHLG"));
        Assert.Contains("Mở lớp xóa mù chữ", dry.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa có gì thay đổi", dry.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await focal.OpenAsync($"/nhiem-vu/{lead.Id.Value}")).Status);

        var done = await desk.SendAndSeeAsync(dry.FormOf("CarryOut"));
        Assert.Contains("Đã thực hiện", done.Text, StringComparison.Ordinal);
        Assert.Contains("Hội Khuyến học và Luật gia chủ trì", (await focal.OpenAsync($"/nhiem-vu/{lead.Id.Value}")).Text, StringComparison.Ordinal);
        Assert.Contains("Hội Khuyến học và Luật gia", (await focal.OpenAsync("/cua-toi")).Text, StringComparison.Ordinal);
        var old = await desk.OpenAsync($"/quan-tri/don-vi/{(await Site.UnitAsync("HKH")).Value}");
        Assert.Contains("Đã kết thúc hoạt động", old.Text, StringComparison.Ordinal);
        Assert.Contains("Qua các thời kỳ", old.Text, StringComparison.Ordinal);
        Assert.Contains("tiếp nhận từ", await focal.NoticesAsync("tiếp nhận từ"), StringComparison.Ordinal);

        var undone = await desk.SendAndSeeAsync(done.FormOf("Undo"));
        Assert.Contains("Đã hoàn tác", undone.Text, StringComparison.Ordinal);
        Assert.Contains("Hội Khuyến học tỉnh Lạng Sơn chủ trì", (await focal.OpenAsync($"/nhiem-vu/{lead.Id.Value}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_left_by_a_merged_unit_is_finished_by_its_heir_under_the_name_of_its_time()
    {
        using Person desk = await Site.DeskAsync(), heirs = await Site.NewPersonAsync("HU-TRANGDINH"), stranger = await Site.FocalOfAsync("HND");
        await using var db = Site.Open();
        var (period, unit) = (await Site.PeriodAsync(2), await Site.UnitAsync("HU-DINHLAP"));
        var path = $"/ky/{period.Value}/bao-cao/{unit.Value}";
        Assert.Equal(HttpStatusCode.Forbidden, (await heirs.OpenAsync(path)).Status);
        var form = (await desk.OpenAsync("/quan-tri/sap-xep")).Form("main form[method=post]");
        var dry = await desk.SendAndSeeAsync(form.With("Form.Kind", "Merge").With("Form.Ending", "HU-DINHLAP").With("Form.Heirs[0].Existing", "HU-TRANGDINH"));
        Assert.Contains("Huyện ủy Tràng Định nộp tiếp", dry.Text, StringComparison.Ordinal);
        var done = await desk.SendAndSeeAsync(dry.FormOf("CarryOut"));

        var report = await heirs.OpenAsync(path);
        Assert.Equal(HttpStatusCode.OK, report.Status);
        Assert.Contains("Huyện ủy Đình Lập", report.Text, StringComparison.Ordinal);
        Assert.True(report.HasFormOf("Submit") || report.Page.QuerySelector("[data-autosave]") is not null, "the heir can write it");
        Assert.Contains("nộp thay Huyện ủy Đình Lập", (await heirs.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.OpenAsync(path)).Status);
        Assert.Contains("Đã hoàn tác", (await desk.SendAndSeeAsync(done.FormOf("Undo"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await heirs.OpenAsync(path)).Status);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class RegisterOnSqlite(SqliteSite site) : RegisterTests(site);

[Collection(nameof(OnPostgres))]
public sealed class RegisterOnPostgres(PostgresSite site) : RegisterTests(site);
