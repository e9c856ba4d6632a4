using System.Net;
using System.Text;
using GiaoBan.App.Tests.Fixtures;

namespace GiaoBan.App.Tests.Mission;

/// <summary>Service to people and businesses: seen by everybody, with samples, without small cells.</summary>
public abstract class ServiceTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task Rates_stand_beside_of_how_many_and_small_cells_are_not_said_on_the_page_nor_in_the_file()
    {
        using Person unit = await Site.FocalOfAsync("HND");
        await using var db = Site.Open();
        var quarter = db.Periods.Single(p => p.No == 1).Code;
        var page = await unit.OpenAsync($"/phuc-vu?ky={quarter}&chi-tieu=C02.2");
        Assert.Contains("99,13% hồ sơ giải quyết đúng hạn, trên 58.671 hồ sơ", page.Text, StringComparison.Ordinal);
        Assert.Contains("258 thư xin lỗi đã gửi, 513 hồ sơ quá hạn", page.Text, StringComparison.Ordinal);
        Assert.Contains("98,33% trên 3.409", page.Text, StringComparison.Ordinal);

        // Văn Quan took in two complaints: neither the count nor the rate on it is said, in words, pictures or the file.
        string RowOf(Answer shown) => shown.Page.QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).First(r => r.StartsWith("Huyện ủy Văn Quan", StringComparison.Ordinal));
        Assert.StartsWith("Huyện ủy Văn Quan dưới 5", RowOf(await unit.OpenAsync($"/phuc-vu?ky={quarter}&chi-tieu=C08.1")), StringComparison.Ordinal);
        var rate = await unit.OpenAsync($"/phuc-vu?ky={quarter}&chi-tieu=C08.3");
        Assert.StartsWith("Huyện ủy Văn Quan dưới 5", RowOf(rate), StringComparison.Ordinal);
        Assert.DoesNotContain("Văn Quan 100", string.Join(' ', rate.Page.QuerySelectorAll("svg").Select(s => s.TextContent)), StringComparison.Ordinal);
        var csv = Encoding.UTF8.GetString((await unit.OpenAsync($"/phuc-vu?handler=Csv&ky={quarter}")).Bytes);
        Assert.Contains($"\"phản ánh\",\"{quarter}\",\"Huyện ủy Văn Quan\",\"dưới 5\",\"\"", csv, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await unit.OpenAsync("/phuc-vu?ky=1999-Q1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await unit.OpenAsync("/phuc-vu?chi-tieu=A01")).Status);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class ServiceOnSqlite(SqliteSite site) : ServiceTests(site);

[Collection(nameof(OnPostgres))]
public sealed class ServiceOnPostgres(PostgresSite site) : ServiceTests(site);
