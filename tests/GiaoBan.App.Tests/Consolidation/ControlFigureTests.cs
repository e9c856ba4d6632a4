using System.Net;
using AngleSharp.Dom;
using GiaoBan.App.Tests.Fixtures;

namespace GiaoBan.App.Tests.Consolidation;

/// <summary>
/// The sample's own control figures of quarter I, as its authors summed them, against what the desk reads on the page.
/// </summary>
public abstract class ControlFigureTests(DemoSite site) : OnTheDemo(site)
{
    public static readonly TheoryData<string, string, string, string> Sums = new()
    {
        { "A01", "344", "307", "26/26" },
        { "B01", "1.862", "1.890", "12/12" },
        { "B04", "16", "14", "12/12" },
        { "B05.4", "972", "900", "12/12" },
        { "B06.1", "765", "716", "12/12" },
        { "B06.2", "635", "588", "12/12" },
        { "C01.1", "62.076", "55.515", "12/12" },
        { "C01.2", "58.671", "52.791", "12/12" },
        { "C02.1", "58.158", "51.740", "12/12" },
        { "C03", "513", "1.051", "12/12" },
        { "C04.1", "1.617", "477", "11/12" },
        { "D01", "179", "165", "26/26" },
        { "D02", "651", "564", "26/26" },
        { "F03.1", "208", "199", "12/12" },
        { "F03.2", "144", "132", "12/12" },
        { "F05", "3.055", "2.834", "12/12" },
        { "G01.1", "2.750", "2.609", "26/26" },
        { "G01.2", "252.585", "164.576", "26/26" }, // as typed: HU-BINHGIA wrote ten times too much
        { "H01", "54.489", "49.078", "15/15" },
        { "H03.1", "95.245", "89.717", "11/11" },
        { "H07.1", "28.772", "33.863", "11/11" },
        { "H07.3", "193.270", "191.144", "11/11" },
        { "K01.1", "178", "", "11/11" },
        { "K01.2", "226", "", "11/11" },
        { "B07", "83,01", "82,12", "12/12" },
        { "C02.2", "99,13", "98,01", "12/12" },
        { "H07.4", "14,89", "17,72", "11/11" },
        { "K01.3", "78,76", "", "11/11" },
    };

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<DemoSite, Task<Dictionary<string, Row>>> Read = [];

    private sealed record Row(string Now, string LastYear, string Change, string Coverage, string Href);

    [Theory, MemberData(nameof(Sums))]
    public async Task The_page_shows_the_sum_with_last_years_and_how_many_units_it_rests_on(string code, string now, string lastYear, string coverage)
    {
        var row = (await RowsAsync())[code];

        Assert.Equal((now, lastYear), (row.Now, row.LastYear));
        Assert.StartsWith(coverage, row.Coverage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_ten_times_too_large_is_pointed_out_in_words()
    {
        using var desk = await Site.DeskAsync();

        var page = await desk.OpenAsync((await RowsAsync())["G01.2"].Href);

        Assert.Contains("1 đơn vị có số lệch xa mức trước đây", page.Text, StringComparison.Ordinal);
        Assert.Contains("lần mức trước đây", page.Page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Huyện ủy Bình Gia", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_one_district_left_out_names_the_district_and_is_not_compared_with_a_year_that_had_it()
    {
        var row = (await RowsAsync())["C04.1"];

        Assert.Contains("thiếu", row.Coverage, StringComparison.Ordinal);
        Assert.Contains("Chi Lăng", row.Coverage, StringComparison.Ordinal);
        Assert.Equal("", row.Change);
    }

    [Fact]
    public async Task A_rate_leaves_the_district_without_a_numerator_out_of_the_denominator_too()
    {
        var row = (await RowsAsync())["C04.2"];

        Assert.Equal("2,84", row.Now); // 1.617 of 56.888; with HU-CHILANG's 5.188 in the denominator it would be 2,60
        Assert.StartsWith("11/12", row.Coverage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C07.1", "chồng lên nhau")]
    [InlineData("C12.1", "Điểm số do nơi khác chấm")]
    [InlineData("F08.4", "Tỷ lệ không cộng với nhau")]
    public async Task What_must_not_be_added_says_why_and_shows_no_sum(string code, string reason)
    {
        var row = (await RowsAsync())[code];

        Assert.Equal("–", row.Now);
        Assert.Contains(reason, row.Coverage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_opens_to_its_units_and_they_add_up_to_it()
    {
        using var desk = await Site.DeskAsync();
        var rows = await RowsAsync(desk);
        var added = Sums.Select(r => r.Data.Item1).Where(code => !rows[code].Now.Contains(',', StringComparison.Ordinal)).ToHashSet();
        List<string> wrong = [];
        // All control figures and every eighth of the others: a page each.
        foreach (var (code, row) in rows.Where((r, n) => n % 8 == 0 || Sums.Any(s => s.Data.Item1 == r.Key)))
        {
            var sources = await desk.OpenAsync(row.Href);
            var units = sources.Page.QuerySelectorAll("tbody tr");
            if (sources.Status is not HttpStatusCode.OK || units.Any(u => u.QuerySelector("th a") is null)) wrong.Add($"{code} does not open to units");
            if (row.Coverage.Split(' ')[0].Split('/') is [_, { } asked] && units.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) != asked) wrong.Add($"{code}: {units.Length} units listed of {asked}");
            if (added.Contains(code) && units.Sum(u => Number(u.Children[1].TextContent)) != Number(row.Now)) wrong.Add($"{code}: its units do not add up to {row.Now}");
        }

        Assert.Empty(wrong);
        Assert.All(rows.Values, row => Assert.Matches("^/ky/[0-9a-f-]{36}/tong-hop/[0-9a-f-]{36}$", row.Href));
        Assert.True(rows.Count > 100, $"{rows.Count} measures on the page");
    }

    [Fact]
    public async Task The_unit_that_left_a_figure_out_is_listed_with_its_reason()
    {
        using var desk = await Site.DeskAsync();
        var sources = await desk.OpenAsync((await RowsAsync(desk))["C04.1"].Href);

        var chiLang = sources.Page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Chi Lăng", StringComparison.Ordinal));
        Assert.Equal("không có số", chiLang.Children[1].TextContent.Trim());
        Assert.NotEqual("", chiLang.Children[3].TextContent.Trim());
    }

    // The page is long and the same for every row asked of it: read once for each site.
    private Task<Dictionary<string, Row>> RowsAsync() => Read.GetOrAdd(Site, async site =>
    {
        using var desk = await site.DeskAsync();
        return await RowsAsync(desk);
    });

    private async Task<Dictionary<string, Row>> RowsAsync(Person desk)
    {
        var page = (await desk.OpenAsync($"/ky/{(await Site.PeriodAsync(1)).Value}/tong-hop")).Page;
        return page.QuerySelectorAll("#measures tbody tr").ToDictionary(
            r => r.QuerySelector("th .sub")!.TextContent.Split(',')[0],
            r => new Row(Words(r.Children[1]), Words(r.Children[2]), Words(r.Children[3]), Words(r.Children[4]), r.QuerySelector("th a")!.GetAttribute("href")!));
    }

    private static string Words(IElement cell) => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static decimal Number(string shown) => decimal.TryParse(shown.Trim().Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}

[Collection(nameof(OnSqlite))]
public sealed class ControlFiguresOnSqlite(SqliteSite site) : ControlFigureTests(site);

[Collection(nameof(OnPostgres))]
public sealed class ControlFiguresOnPostgres(PostgresSite site) : ControlFigureTests(site);
