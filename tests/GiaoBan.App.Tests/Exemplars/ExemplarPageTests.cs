using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Exemplars;
using GiaoBan.Domain.Scoring;
using GiaoBan.Office.Reading;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Exemplars;

/// <summary>An exemplar's life over its pages: registered, told apart from another, admitted, scored, looked at.</summary>
public abstract class ExemplarPageTests(DemoSite site) : OnTheDemo(site)
{
    private const string Place = "xã Tô Hiệu, huyện Bình Gia";

    [Fact]
    public async Task What_is_registered_twice_under_two_names_is_shown_beside_the_other_and_kept_only_with_a_reason()
    {
        var mark = Guid.NewGuid().ToString("N")[..6];
        using Person unit = await Site.SignedInAsync("binhgia"), desk = await Site.DeskAsync();
        var place = $"{Place} {mark}";
        var form = await CardAsync(unit, $"Mương chung đầu bản {mark}", place, "Các hộ góp công nạo mương, cắt cử người giữ nước, chia giờ tưới theo sổ.");
        Assert.Contains("Ghi địa bàn đến cấp xã", (await unit.SendAsync(form.With("Form.Place", "huyện Bình Gia"))).Problems, StringComparison.Ordinal);
        Assert.Contains("số điện thoại cá nhân", (await unit.SendAsync(form.With("Form.What", "Liên hệ 0912 345 678 để hỏi"))).Problems, StringComparison.Ordinal);
        var first = (await unit.SendAsync(form)).Location!;

        var again = await unit.SendAsync(await CardAsync(unit, $"Giữ nước đầu nguồn {mark}", place, "Bà con góp công nạo vét mương, cử người giữ nước và chia giờ tưới ghi vào sổ."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("ghi khác ở chỗ nào", again.Problems, StringComparison.Ordinal);
        Assert.Contains($"Mương chung đầu bản {mark}", again.Page.QuerySelector(".twins")!.TextContent, StringComparison.Ordinal);
        await using var db = Site.Open();
        Assert.False(await db.Exemplars.AnyAsync(e => e.Name == $"Giữ nước đầu nguồn {mark}"));

        var second = (await unit.SendAsync(again.Form("main form").With("Alike[0].Difference", "mương khác, thuộc thôn khác"))).Location!;
        Assert.Contains("mương khác, thuộc thôn khác", (await unit.OpenAsync(second)).Text, StringComparison.Ordinal);
        Assert.Contains("trùng", (await desk.SendAndSeeAsync((await desk.OpenAsync(second)).FormOf("Double").With("other", $"Mương chung đầu bản {mark}"))).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(ExemplarState.Doubled, await db.Exemplars.AsNoTracking().Where(e => e.Name == $"Giữ nước đầu nguồn {mark}").Select(e => e.State).SingleAsync());
    }

    [Fact]
    public async Task The_unit_writes_the_desk_admits_checks_and_recognises_and_the_family_is_drawn()
    {
        var mark = Guid.NewGuid().ToString("N")[..6];
        using Person unit = await Site.SignedInAsync("binhgia"), desk = await Site.DeskAsync(), other = await Site.SignedInAsync("vanquan");
        var page = (await unit.SendAsync(await CardAsync(unit, $"Tổ sấy quế chung {mark}", $"xã Hoa Thám {mark}, huyện Bình Gia", $"Sấy quế chung một lò {mark}"))).Location!;

        await unit.SendAsync((await unit.OpenAsync(page)).FormOf("Dossier").With("parts[1].Text", "Cả bản có một lò"));
        var took = (await unit.OpenAsync(page)).FormOf("TakeOver").With("changed", "có người được trả công trông lò");
        Assert.Contains("Không có mô hình nào mang mã hoặc tên “lò nào đó”", (await unit.SendAsync(took.With("parent", "lò nào đó"))).Problems, StringComparison.Ordinal);
        var grown = await unit.SendAndSeeAsync(took.With("parent", "nhom ho say hoi chung lo"));
        Assert.Contains("2/10 nội dung", grown.Text, StringComparison.Ordinal);
        Assert.Equal(2, grown.Page.QuerySelectorAll("svg.family circle").Length);
        Assert.Single(grown.Page.QuerySelectorAll("svg.family circle.is-ended")); // the one it learnt from has ended, and says why
        Assert.Contains("có người được trả công trông lò", grown.Page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, (await other.SendAsync((await other.OpenAsync("/")).Form("form[action='/dang-xuat']").To($"{page}?handler=Dossier"))).Status);
        Assert.False((await other.OpenAsync(page)).HasFormOf("Dossier"));
        await desk.SendAsync((await desk.OpenAsync(page)).FormOf("Admit"));
        var look = (await desk.OpenAsync(page)).FormOf("Check");
        Assert.Contains("Ghi vì sao mô hình dừng", (await desk.SendAsync(look.With("alive", "false").With("seen", " "))).Problems, StringComparison.Ordinal);
        var seen = await desk.SendAndSeeAsync(look.With("seen", "lò đang sấy, mười hộ chờ lượt"));
        Assert.Contains("mười hộ chờ lượt", seen.Text, StringComparison.Ordinal);
        var decided = seen.FormOf("Recognise").With("Level", "District").With("Number", "7-QĐ/HU").With("Body", "Huyện ủy Bình Gia").With("On", "2019-06-01");
        Assert.Contains("Quyết định số 7-QĐ/HU", (await desk.SendAndSeeAsync(decided)).Text, StringComparison.Ordinal);
        var told = FileReader.Read("a.docx", new MemoryStream((await desk.OpenAsync(page + "?handler=Letter&cap=District")).Bytes)).Text!.Text;
        Assert.Contains("Quyết định số 7-QĐ/HU ngày 1/6/2019 công nhận mô hình", told, StringComparison.Ordinal);
        Assert.Contains("đã được công nhận ở cấp này", (await desk.SendAsync((await desk.OpenAsync(page)).FormOf("Recognise").With("Level", "District").With("Number", "8-QĐ/HU").With("Body", "Huyện ủy Bình Gia").With("On", "2019-06-01"))).Problems, StringComparison.Ordinal);
        Assert.Contains($"Tổ sấy quế chung {mark}", (await other.OpenAsync($"/mo-hinh?van={Uri.EscapeDataString($"cùng sấy quế một lò {mark}")}")).Page.QuerySelector("ol.list li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_score_blind_the_sheets_are_opened_and_one_score_is_agreed()
    {
        var mark = Guid.NewGuid().ToString("N")[..6];
        using Person unit = await Site.SignedInAsync("binhgia"), desk = await Site.DeskAsync(), office = await Site.SignedInAsync("vanphong"), stranger = await Site.SignedInAsync("vanquan");
        var page = (await unit.SendAsync(await CardAsync(unit, $"Chợ phiên không rác {mark}", $"xã Thiện Thuật {mark}, huyện Bình Gia", $"Tiểu thương gói lá {mark}"))).Location! + "/cham-diem";
        var asked = await desk.OpenAsync(page);
        var table = asked.Page.QuerySelectorAll("#table option").Single(o => o.TextContent.Contains("tỉnh Lạng Sơn", StringComparison.Ordinal)).GetAttribute("value")!;
        var begin = asked.FormOf("Begin").With("Table", table).With("Purpose", "xét công nhận cấp tỉnh");
        Assert.Contains("không chấm mô hình của đơn vị mình", (await desk.SendAsync(begin.With("People", "vanphong; binhgia"))).Problems, StringComparison.Ordinal);
        Assert.Contains("ít nhất hai người chấm", (await desk.SendAsync(begin.With("People", "vanphong"))).Problems, StringComparison.Ordinal);
        await desk.SendAsync(begin.With("People", "vanphong; tonghop"));

        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.SendAsync((await stranger.OpenAsync("/")).Form("form[action='/dang-xuat']").To($"{page}?handler=HandIn"))).Status);
        var outside = await office.SendAsync(Filled(await office.OpenAsync(page), "HandIn", "5").With("rows[1].Points", "12"));
        Assert.Contains("nằm ngoài bảng, chỉ được từ 0 đến 10", outside.Problems, StringComparison.Ordinal);
        Assert.Equal("12", outside.FormOf("HandIn")["rows[1].Points"]); // what was typed is still there
        await office.SendAsync(Filled(await office.OpenAsync(page), "HandIn", "5"));
        Assert.DoesNotContain("40 điểm", (await desk.OpenAsync(page)).Text, StringComparison.Ordinal);
        Assert.Contains("còn chờ Lộc Thị Hà", (await desk.SendAsync((await desk.OpenAsync(page)).FormOf("Open"))).Problems, StringComparison.Ordinal);
        await desk.SendAsync(Filled(await desk.OpenAsync(page), "HandIn", "5").With("rows[3].Points", "15"));
        await desk.SendAsync((await desk.OpenAsync(page)).FormOf("Open"));

        var open = await desk.OpenAsync(page);
        Assert.Contains("1 tiêu chí lệch nhau nhiều", open.Text, StringComparison.Ordinal);
        Assert.Contains("Ghi lý do của điểm thống nhất", (await desk.SendAsync(Proven(open.FormOf("Agree")))).Problems, StringComparison.Ordinal);
        var agreed = await desk.SendAndSeeAsync(Proven(open.FormOf("Agree")).With("rows[3].Evidence", "đã xem tận nơi"));
        Assert.Contains("45 điểm, dưới mức xếp loại", agreed.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var letter = await desk.OpenAsync(page + "?handler=Paper");
        var words = FileReader.Read("a.docx", new MemoryStream(letter.Bytes)).Text!.Text;
        Assert.All(new[] { $"Chợ phiên không rác {mark}", "Huyện ủy Bình Gia", "đã xem tận nơi", "Tổng điểm 45/100" }, part => Assert.Contains(part, words, StringComparison.Ordinal));
        await using var db = Site.Open();
        var subject = Guid.Parse(page.Split('/')[2]);
        Assert.Equal((AppraisalState.Agreed, 4500L), await db.Appraisals.Where(a => a.SubjectId == subject).Select(a => new ValueTuple<AppraisalState, long>(a.State, a.Total!.Value)).SingleAsync());
    }

    [Fact]
    public async Task A_table_pasted_with_one_unreadable_line_is_not_published()
    {
        using var desk = await Site.DeskAsync();
        var form = (await desk.OpenAsync("/mo-hinh/bang-diem")).Form("main form").With("Name", "Bảng thử").With("Place", $"huyện {Guid.NewGuid():N}").With("Year", "2019").With("Classes", "Tốt | 80");

        Assert.Contains("Không đọc được dòng “2 | Kết quả | nhiều”", (await desk.SendAsync(form.With("Criteria", "1 | Tổ chức | 40\n2 | Kết quả | nhiều"))).Problems, StringComparison.Ordinal);
        Assert.Contains("Nhóm 1 tối đa 50 điểm", (await desk.SendAsync(form.With("Criteria", "1 | Tổ chức | 50\n1.1 | Kế hoạch | 40\n2 | Kết quả | 50"))).Problems, StringComparison.Ordinal);
        Assert.Contains(form["Place"]!, (await desk.SendAndSeeAsync(form.With("Criteria", "1 | Tổ chức | 40\n2 | Kết quả | 60 | minh chứng"))).Text, StringComparison.Ordinal);
    }

    private static async Task<FilledForm> CardAsync(Person unit, string name, string place, string what) =>
        (await unit.OpenAsync("/mo-hinh/dang-ky")).Form("main form").With("Form.Name", name).With("Form.Place", place).With("Form.StartedOn", "2018-09-03").With("Form.What", what).With("Form.Field", nameof(ExemplarField.Economy));

    private static FilledForm Filled(Answer page, string handler, string points)
    {
        var form = page.FormOf(handler);
        foreach (var row in Enumerable.Range(0, 20).Where(n => form[$"rows[{n}].Points"] is not null)) form = form.With($"rows[{row}].Points", points);
        return Proven(form);
    }

    private static FilledForm Proven(FilledForm form) => new[] { 0, 1, 4 }.Aggregate(form, (f, row) => f.With($"rows[{row}].Evidence", "biên bản"));
}

[Collection(nameof(OnSqlite))]
public sealed class ExemplarPagesOnSqlite(SqliteSite site) : ExemplarPageTests(site);

[Collection(nameof(OnPostgres))]
public sealed class ExemplarPagesOnPostgres(PostgresSite site) : ExemplarPageTests(site);
