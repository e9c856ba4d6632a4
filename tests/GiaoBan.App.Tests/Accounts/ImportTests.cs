using System.Diagnostics;
using System.Net;
using System.Text;
using GiaoBan.App.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Accounts;

/// <summary>People from a pasted table: every row judged by itself, the good ones taken in, the same table out as in.</summary>
public abstract class ImportTests(DemoSite site) : OnTheDemo(site)
{
    public static readonly TheoryData<string, string> Broken = new()
    {
        { "Một ô thôi", "không có dấu tab" },
        { "A\tB\t{u}\t\tĐầu mối đơn vị\tSNV\tthừa", "có 7 ô" },
        { "\t\t{u}\t\tĐầu mối đơn vị\tSNV", "Ghi họ và tên" },
        { "   \t\t{u}\t\tĐầu mối đơn vị\tSNV", "Ghi họ và tên" },
        { "A\tB\t\t\tĐầu mối đơn vị\tSNV", "Ghi tên đăng nhập" },
        { "A\tB\tab\t\tĐầu mối đơn vị\tSNV", "3 đến 40 chữ" },
        { "A\tB\tCó Dấu\t\tĐầu mối đơn vị\tSNV", "chữ thường không dấu" },
        { "A\tB\tHOA\t\tĐầu mối đơn vị\tSNV", "chữ thường không dấu" },
        { "A\tB\tcó-dấu\t\tĐầu mối đơn vị\tSNV", "chữ thường không dấu" },
        { "A\tB\ta'; DROP TABLE account; --\t\tĐầu mối đơn vị\tSNV", "chữ thường không dấu" },
        { "A\tB\t../../etc\t\tĐầu mối đơn vị\tSNV", "chữ thường không dấu" },
        { "A\tB\taaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\t\tĐầu mối đơn vị\tSNV", "3 đến 40 chữ" },
        { "A\tB\t{u}\tkhông phải thư\tĐầu mối đơn vị\tSNV", "Địa chỉ thư chưa đúng" },
        { "A\tB\t{u}\ta@\tĐầu mối đơn vị\tSNV", "Địa chỉ thư chưa đúng" },
        { "A\tB\t{u}\t@b\tĐầu mối đơn vị\tSNV", "Địa chỉ thư chưa đúng" },
        { "A\tB\t{u}\ta b@c@d\tĐầu mối đơn vị\tSNV", "Địa chỉ thư chưa đúng" },
        { "A\tB\t{u}\t\t\tSNV", "Thiếu vai trò" },
        { "A\tB\t{u}\t\tVua\tSNV", "Không có vai trò “Vua”" },
        { "A\tB\t{u}\t\tAdministrator\tSNV", "Không có vai trò" },
        { "A\tB\t{u}\t\t0\tSNV", "Không có vai trò" },
        { "A\tB\t{u}\t\tĐầu mối đơn vị\t", "Thiếu mã đơn vị" },
        { "A\tB\t{u}\t\tĐầu mối đơn vị", "Thiếu mã đơn vị" },
        { "A\tB\t{u}\t\tĐầu mối đơn vị\tKHONG-CO", "Không có đơn vị mã “KHONG-CO”" },
        { "A\tB\t{u}\t\tĐầu mối đơn vị\tSở Nội vụ", "Không có đơn vị mã" },
        { "A\tB\ttonghop\t\tĐầu mối đơn vị\tSNV", "đã có người dùng" },
        { "A\u0007\tB\t{u}\t\tĐầu mối đơn vị\tSNV", "không in được" },
        { "A\tB\u0000\t{u}\t\tĐầu mối đơn vị\tSNV", "không in được" },
        { "A\tB\t{u} \u200b\t\tĐầu mối đơn vị\tSNV", "chữ thường không dấu" },
        { new string('A', 121) + "\tB\t{u}\t\tĐầu mối đơn vị\tSNV", "dài quá 120" },
        { "A\t" + new string('B', 201) + "\t{u}\t\tĐầu mối đơn vị\tSNV", "dài quá 200" },
    };

    [Fact]
    public async Task Each_of_thirty_kinds_of_broken_row_says_why_and_none_of_them_stops_the_good_one()
    {
        var administrator = await Site.AdministratorAsync();
        var good = Name();
        var rows = Broken.Select(b => ((string)b.Data.Item1).Replace("{u}", Name(), StringComparison.Ordinal)).ToList();
        var pasted = string.Join("\r\n", [$"Họ và tên\tChức danh\tTên đăng nhập\tThư điện tử\tVai trò\tMã đơn vị", .. rows, $"Lương Văn Đúng\tChuyên viên\t{good}\tdung@coquan.example\tĐầu mối đơn vị\tSNV"]);

        var looked = await administrator.SendAsync((await administrator.OpenAsync("/quan-tri/tai-khoan/nhap")).Form("main form[enctype]").With("pasted", pasted).To("/quan-tri/tai-khoan/nhap?handler=Look"));

        Assert.Contains("Một dòng nhập được, 30 dòng chưa", looked.Text.Replace("1 dòng", "Một dòng", StringComparison.Ordinal), StringComparison.Ordinal);
        var told = looked.Page.QuerySelectorAll("tr[data-bad]").Select(r => r.TextContent).ToList();
        Assert.Equal(30, told.Count);
        Assert.All(Broken.Select((b, n) => (Sentence: (string)b.Data.Item2, Told: told[n])), row => Assert.Contains(row.Sentence, row.Told, StringComparison.Ordinal));
        Assert.Equal(0, await CountAsync(good));

        var taken = await administrator.SendAsync(looked.Form("main form[enctype]").To("/quan-tri/tai-khoan/nhap?handler=Accept"));
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Equal(1, await CountAsync(good));
        var links = taken.Page.QuerySelector("[data-links]")!.TextContent.Trim().Split('\n');
        var link = links.Single(l => l.StartsWith("Lương Văn Đúng\t", StringComparison.Ordinal)).Split('\t')[2].Trim();
        using var person = Site.Stranger();
        Assert.Equal("Chào Lương Văn Đúng", (await person.OpenAsync(link)).Page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_same_name_twice_in_one_table_is_told_with_the_line_of_the_first()
    {
        var administrator = await Site.AdministratorAsync();
        var name = Name();

        var looked = await LookAsync(administrator, $"A\t\t{name}\t\tĐầu mối đơn vị\tSNV\nB\t\t{name}\t\tĐầu mối đơn vị\tSNV");

        Assert.Contains($"Tên đăng nhập {name} đã có ở dòng 1.", looked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_out_comes_in_again()
    {
        var administrator = await Site.AdministratorAsync();
        var name = Name();
        await administrator.SendAsync((await LookAsync(administrator, $"'=Lê Thị Vòng\tPhó \"phòng\"\t{name}\tvong@coquan.example\tNgười đứng đầu\tSNV")).Form("main form[enctype]").To("/quan-tri/tai-khoan/nhap?handler=Accept"));

        var table = await administrator.OpenAsync("/quan-tri/tai-khoan?handler=Table");
        var line = table.Html.Split('\n').Single(l => l.Contains($"\t{name}\t", StringComparison.Ordinal)).TrimEnd('\r');
        Assert.Equal($"'=Lê Thị Vòng\tPhó \"phòng\"\t{name}\tvong@coquan.example\tNgười đứng đầu\tSNV", line);

        var again = await LookAsync(administrator, table.Html);
        Assert.Contains("0 dòng nhập được", again.Text, StringComparison.Ordinal); // every one of them is here already
        Assert.All(again.Page.QuerySelectorAll("tr[data-bad]"), r => Assert.Contains("đã có người dùng", r.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_pasted_says_what_to_do()
    {
        var administrator = await Site.AdministratorAsync();

        Assert.Contains("Chép bảng từ Excel", (await LookAsync(administrator, "  \n ")).Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_thousand_people_come_in_at_once_and_the_list_stays_a_page()
    {
        var administrator = await Site.AdministratorAsync();
        var mark = Guid.NewGuid().ToString("N")[..8];
        var table = new StringBuilder();
        for (var n = 0; n < 2000; n++) table.Append(System.Globalization.CultureInfo.InvariantCulture, $"Người {mark} {n}\tChuyên viên\tdong-{mark}-{n}\t\tĐầu mối đơn vị\tSNV\n");
        var form = (await administrator.OpenAsync("/quan-tri/tai-khoan/nhap")).Form("main form[enctype]").With("pasted", table.ToString()).To("/quan-tri/tai-khoan/nhap?handler=Accept");
        var watch = Stopwatch.StartNew();

        var taken = await administrator.SendAsync(form);

        TestContext.Current.SendDiagnosticMessage($"2000 people in {watch.ElapsedMilliseconds} ms");
        Assert.Contains("Đã tạo 2.000 tài khoản", taken.Text, StringComparison.Ordinal);
        var found = await administrator.OpenAsync($"/quan-tri/tai-khoan?q=nguoi {mark}");
        Assert.Contains("2.000 tài khoản khớp", found.Text, StringComparison.Ordinal);
        Assert.Equal(50, found.Page.QuerySelectorAll("tbody tr").Length);
    }

    private static string Name() => $"nhap-{Guid.NewGuid():N}"[..20];

    private static async Task<Answer> LookAsync(Person administrator, string pasted) =>
        await administrator.SendAsync((await administrator.OpenAsync("/quan-tri/tai-khoan/nhap")).Form("main form[enctype]").With("pasted", pasted).To("/quan-tri/tai-khoan/nhap?handler=Look"));

    private async Task<int> CountAsync(string user)
    {
        await using var db = Site.Open();
        return await db.Users.CountAsync(a => a.UserName == user);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class ImportsOnSqlite(SqliteSite site) : ImportTests(site);

[Collection(nameof(OnPostgres))]
public sealed class ImportsOnPostgres(PostgresSite site) : ImportTests(site);
