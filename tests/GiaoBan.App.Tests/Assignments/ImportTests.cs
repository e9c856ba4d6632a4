using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Assignments;

/// <summary>Day one: the table the office already keeps comes in, row by row, and goes out again as it came.</summary>
public abstract class ImportTests(DemoSite site) : OnTheDemo(site)
{
    private const string Page = "/nhiem-vu/nhap-bang";

    [Fact]
    public async Task Every_row_is_taken_asked_or_refused_with_its_cell_and_nothing_is_stored()
    {
        using var desk = await Site.DeskAsync();
        var before = await CountAsync();

        var looked = await LookAsync(desk, Sheets.DayOne());

        Assert.Equal(["6", "7", "8"], RowsOf(looked, "Taken"));
        Assert.Equal(["9", "12", "13", "16"], RowsOf(looked, "Asked"));
        Assert.Equal(["14", "15"], RowsOf(looked, "Refused"));
        Assert.Contains("C9 Ô này có 2 đơn vị mà một việc chỉ một chủ trì", looked.Text, StringComparison.Ordinal);
        Assert.Contains("C12 Không rõ “Phòng Không Có Thật” là đơn vị nào", looked.Text, StringComparison.Ordinal);
        Assert.Contains("E13 Ô thời hạn trống", looked.Text, StringComparison.Ordinal);
        Assert.Contains("B14 Ô nội dung trống", looked.Text, StringComparison.Ordinal);
        Assert.Contains("B15 ", looked.Text, StringComparison.Ordinal);
        Assert.Contains("E16 “đầu tháng 12” không phải một ngày. Máy gợi ý 9/12/2019", looked.Text, StringComparison.Ordinal);
        Assert.Contains("D8 Chưa rõ “các cơ quan liên quan”", looked.Text, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task The_good_rows_are_taken_with_their_source_and_the_others_stay_on_the_page_to_be_mended()
    {
        using var desk = await Site.DeskAsync();
        var marked = Sheets.Xlsx([
            ["STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", "Kết quả"],
            [1, "Việc đủ của bảng thử nhận", "Sở Nội vụ", "Hội Nông dân tỉnh", new DateOnly(2019, 12, 30), "Đã hoàn thành bước một"],
            [2, "Việc hai chủ trì của bảng thử nhận", "Sở Nội vụ; Thanh tra tỉnh", null, "31/12/2019", null],
            [3, "Việc thiếu hạn của bảng thử nhận", "Sở Nội vụ", null, null, null]]);

        var looked = await LookAsync(desk, marked, "theo-doi.xlsx");
        var taken = await desk.SendAsync(looked.Form("#rows-form").To($"{Page}?handler=Accept"));

        Assert.Contains("Đã giao 1 nhiệm vụ. Còn 2 dòng chưa nhận.", taken.Text, StringComparison.Ordinal);
        await using var db = Site.Open();
        var one = await db.Assignments.Include(a => a.Notes).Include(a => a.Coordinators).SingleAsync(a => a.Action == "Việc đủ của bảng thử nhận");
        Assert.Equal((AssignmentState.Reported, new DateOnly(2019, 12, 30), null), (one.State, one.Due!.Value, one.DirectiveId));
        Assert.Equal("Đã hoàn thành bước một", Assert.Single(one.Notes).Text);
        Assert.Equal(await Site.UnitAsync("HND"), Assert.Single(one.Coordinators).UnitId);
        var story = await desk.OpenAsync($"/nhiem-vu/{one.Id.Value}");
        Assert.Contains("theo-doi.xlsx, trang Theo dõi 2019, dòng 2", story.Text, StringComparison.Ordinal);

        // The rest, mended: one row by a choice, one by a day.
        var form = taken.Form("#rows-form");
        var mended = form.With(FieldOf(form, 3, "Many"), "Each").With(FieldOf(form, 4, "Due"), "2019-12-31");
        var checkedAgain = await desk.SendAsync(mended.To($"{Page}?handler=Check"));
        Assert.Equal(["3", "4"], RowsOf(checkedAgain, "Taken"));
        var all = await desk.SendAsync(checkedAgain.Form("#rows-form").To($"{Page}?handler=Accept"));
        Assert.Contains("Đã giao 3 nhiệm vụ.", all.Text, StringComparison.Ordinal);
        Assert.Equal(2, await db.Assignments.CountAsync(a => a.Action == "Việc hai chủ trì của bảng thử nhận"));
    }

    [Fact]
    public async Task Pressing_twice_takes_the_table_once()
    {
        using var desk = await Site.DeskAsync();
        var looked = await LookAsync(desk, Sheets.Xlsx([["STT", "Nội dung", "Chủ trì", "Thời hạn"], [1, "Việc bấm hai lần", "Sở Nội vụ", "Thường xuyên"]]));
        var form = looked.Form("#rows-form").To($"{Page}?handler=Accept");

        await desk.SendAsync(form);
        var second = await desk.SendAsync(form);

        Assert.Equal(Page, second.Location);
        await using var db = Site.Open();
        Assert.Equal(1, await db.Assignments.CountAsync(a => a.Action == "Việc bấm hai lần"));
        Assert.Equal(1, await db.AssignmentSources.CountAsync(s => s.Words.Contains("Việc bấm hai lần")));
    }

    [Fact]
    public async Task The_same_table_a_second_time_is_asked_about_row_by_row()
    {
        using var desk = await Site.DeskAsync();
        var sheet = Sheets.Xlsx([["STT", "Nội dung", "Chủ trì", "Thời hạn"], [1, "Việc của bảng nhận hai lần", "Sở Nội vụ", "Thường xuyên"], [2, "Việc của bảng nhận hai lần", "Sở Nội vụ", "Thường xuyên"]]);

        var first = await LookAsync(desk, sheet);
        Assert.Contains("Giống việc dòng 2", first.Text, StringComparison.Ordinal);
        await desk.SendAsync(first.Form("#rows-form").To($"{Page}?handler=Accept"));
        var second = await LookAsync(desk, sheet);

        Assert.Equal(["2", "3"], RowsOf(second, "Asked"));
        Assert.Contains("Giống việc NV-", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citizens_number_that_was_taken_out_of_the_cell_is_nowhere_afterwards()
    {
        using var desk = await Site.DeskAsync();
        var looked = await LookAsync(desk, Sheets.Xlsx([["STT", "Nội dung", "Chủ trì", "Thời hạn"], [1, "Trả lời đơn theo số 0977123123", "Sở Nội vụ", "Thường xuyên"]]));
        var form = looked.Form("#rows-form");

        var taken = await desk.SendAsync(form.With("Rows[0].Action", "Trả lời đơn của công dân đã gọi").To($"{Page}?handler=Accept"));

        Assert.Contains("Đã giao 1 nhiệm vụ.", taken.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0977123123", await Site.Database!.AllTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_out_as_an_annex_comes_in_equal()
    {
        using var desk = await Site.DeskAsync();
        var looked = await LookAsync(desk, Sheets.Xlsx([
            ["STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", "Kết quả"],
            [1, "Vòng tròn một: việc có hạn", "Sở Nội vụ", "Hội Nông dân tỉnh; Thanh tra tỉnh", new DateOnly(2020, 1, 5), "Đang làm, xong 4/6 xã"],
            [2, "Vòng tròn hai: việc thường xuyên", "Thanh tra tỉnh", null, "Hằng tháng", "Hoàn thành"]]));
        await desk.SendAsync(looked.Form("#rows-form").To($"{Page}?handler=Accept"));

        var annex = await desk.OpenAsync("/nhiem-vu?loc=mo&q=V%C3%B2ng%20tr%C3%B2n&handler=Xlsx");
        var again = (await LookAsync(desk, annex.Bytes, "phu-luc.xlsx")).Form("#rows-form");

        Assert.Equal(("Vòng tròn một: việc có hạn", "Sở Nội vụ", "05/01/2020", "Đang làm, xong 4/6 xã"), (again["Rows[0].Action"], again["Rows[0].Lead"], again["Rows[0].When"], again["Rows[0].Result"]));
        await using var db = Site.Open();
        var names = await db.Units.Where(u => u.Code == "HND" || u.Code == "TTT").ToDictionaryAsync(u => u.Code, u => u.Name);
        Assert.Equal(names.Values.Order(), again["Rows[0].With"]!.Split("; ").Order());
        Assert.Equal(("Vòng tròn hai: việc thường xuyên", names["TTT"], "Thường xuyên", "Hoàn thành"), (again["Rows[1].Action"], again["Rows[1].Lead"], again["Rows[1].When"], again["Rows[1].Result"]));
        var word = await desk.OpenAsync("/nhiem-vu?loc=mo&q=V%C3%B2ng%20tr%C3%B2n&handler=Docx");
        Assert.Equal("PK"u8.ToArray(), word.Bytes[..2]);
    }

    [Theory]
    [InlineData("anh.xlsx", "Tệp")]
    [InlineData("bang.pdf", "Tệp")]
    public async Task A_file_that_is_no_workbook_is_refused_with_the_way_out(string name, string says)
    {
        using var desk = await Site.DeskAsync();

        var answer = await LookAsync(desk, Papers.Png, name);

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(says, answer.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_without_such_a_table_says_what_a_table_needs()
    {
        using var desk = await Site.DeskAsync();

        var answer = await LookAsync(desk, Sheets.Xlsx([["Chỉ tiêu", "Quý I", "Quý II"], ["Số cuộc", 12, 14]]));

        Assert.Contains("Không thấy dòng tiêu đề", answer.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leaders_order_becomes_an_assignment_that_keeps_who_when_and_in_what_words()
    {
        using var desk = await Site.DeskAsync();
        var form = (await desk.OpenAsync("/nhiem-vu/giao")).Form("main form").With("Form.By", "Bí thư Tỉnh ủy")
            .With("Form.Words", "Giao Sở Nội vụ rà soát quy chế làm việc mẫu, báo cáo trước ngày 30/11/2019.");

        var read = await desk.SendAsync(form.To("/nhiem-vu/giao?handler=Read"));
        var filled = read.Form("main form");
        Assert.Equal(("Sở Nội vụ", "2019-11-30"), (filled["Form.Lead"], filled["Form.Due"]));
        var given = await desk.SendAndSeeAsync(filled.To("/nhiem-vu/giao?handler=Give"));

        Assert.Contains("Nguồn giao việc", given.Text, StringComparison.Ordinal);
        Assert.Contains("Giao Sở Nội vụ rà soát quy chế làm việc mẫu, báo cáo trước ngày 30/11/2019.", given.Text, StringComparison.Ordinal);
        Assert.Contains("Bí thư Tỉnh ủy", given.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_dated_tomorrow_or_due_before_it_was_given_is_refused()
    {
        using var desk = await Site.DeskAsync();
        var form = (await desk.OpenAsync("/nhiem-vu/giao")).Form("main form").With("Form.By", "Bí thư").With("Form.Words", "Rà soát").With("Form.Lead", "SNV").To("/nhiem-vu/giao?handler=Give");

        var future = await desk.SendAsync(form.With("Form.On", "2030-01-01").With("Form.Due", "2030-02-01"));
        var early = await desk.SendAsync(form.With("Form.Due", $"{Site.Today.AddDays(-3):yyyy-MM-dd}"));

        Assert.Contains("Ngày chỉ đạo không thể sau hôm nay", future.Problems, StringComparison.Ordinal);
        Assert.Contains("Thời hạn không thể trước ngày chỉ đạo", early.Problems, StringComparison.Ordinal);
    }

    private static async Task<Answer> LookAsync(Person desk, byte[] bytes, string name = "bang.xlsx") =>
        await desk.SendAsync((await desk.OpenAsync(Page)).FormOf("Look").With("AsOf", "2019-10-01").Attach("file", name, bytes));

    private static IEnumerable<string> RowsOf(Answer page, string verdict) => page.Page.QuerySelectorAll($"[data-verdict={verdict}]").Select(r => r.GetAttribute("data-row")!);

    private static string FieldOf(FilledForm form, int row, string field) =>
        Enumerable.Range(0, 10).Select(n => $"Rows[{n}]").First(at => form[$"{at}.Row"] == row.ToString(System.Globalization.CultureInfo.InvariantCulture)) + $".{field}";

    private async Task<(int, int)> CountAsync()
    {
        await using var db = Site.Open();
        return (await db.Assignments.CountAsync(), await db.AssignmentSources.CountAsync());
    }
}

[Collection(nameof(OnSqlite))]
public sealed class ImportsOnSqlite(SqliteSite site) : ImportTests(site);

[Collection(nameof(OnPostgres))]
public sealed class ImportsOnPostgres(PostgresSite site) : ImportTests(site);
