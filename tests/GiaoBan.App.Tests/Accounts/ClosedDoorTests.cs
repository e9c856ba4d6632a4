using System.Net;
using GiaoBan.App.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.App.Tests.Accounts;

/// <summary>Every way into the site, as the running application itself lists them, tried by somebody who has not signed in.</summary>
public abstract class ClosedDoorTests(DemoSite site) : OnTheDemo(site)
{
    private static readonly string[] Open = ["/dang-nhap", "/dang-nhap/ma", "/dang-nhap/ngoai", "/loi-moi/{token}", "/khach/{token}", "/dang-xuat", "/ban-tin", "/ban-tin/{item:guid}", "/xac-minh", "/loi/{code:int}"];

    [Fact]
    public async Task Every_page_but_the_public_ones_leads_a_stranger_to_sign_in()
    {
        using var stranger = Site.Stranger();
        var pages = Pages();
        List<string> open = [];
        foreach (var page in pages.Where(p => !Open.Contains(p)))
        {
            var answer = await stranger.OpenAsync(Filled(page));
            if (answer.Status is not HttpStatusCode.Redirect || !new Uri(answer.Location!).AbsolutePath.Equals("/dang-nhap", StringComparison.Ordinal)) open.Add($"{page}: {answer.Status}");
        }

        Assert.Empty(open);
        Assert.True(pages.Count > 20, $"{pages.Count} pages");
        Assert.All(Open, page => Assert.Contains(page, pages));
    }

    [Fact]
    public async Task A_fragment_asked_for_without_signing_in_is_401_not_the_sign_in_page()
    {
        using var stranger = Site.Stranger();
        foreach (var page in Pages().Where(p => !Open.Contains(p)).Append("/live"))
        {
            var answer = await stranger.OpenAsync(Filled(page), ("HX-Request", "true"));

            Assert.Equal((page, HttpStatusCode.Unauthorized), (page, answer.Status));
            Assert.Null(answer.Page.QuerySelector("input[type=password]"));
        }
    }

    [Fact]
    public async Task An_id_the_address_leaves_out_comes_from_no_field_or_query()
    {
        using var person = await Site.SignedInAsync("binhgia");
        await using var db = Site.Open();
        var another = await (from s in db.YearScores join u in db.Units on s.UnitId equals u.Id where u.Code == "HU-CAOLOC" select s.Id).FirstAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await person.OpenAsync($"/thi-dua/{another.Value}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync($"/thi-dua?score={another.Value}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.OpenAsync("/thi-dua")).Status);
    }

    [Fact]
    public async Task What_is_public_opens_without_signing_in()
    {
        using var stranger = Site.Stranger();
        foreach (var path in (string[])["/dang-nhap", "/ban-tin", "/khoe"]) Assert.Equal((path, HttpStatusCode.OK), (path, (await stranger.OpenAsync(path)).Status));
    }

    [Theory]
    [InlineData("quantri", "/nhiem-vu")]
    [InlineData("binhgia", "/quan-tri/tai-khoan")]
    [InlineData("binhgia", "/quan-tri/nhat-ky")]
    [InlineData("tonghop", "/quan-tri/tai-khoan")]
    [InlineData("lanhdao", "/quan-tri/nhat-ky")]
    public async Task A_page_that_is_not_for_ones_role_is_403_and_says_so_in_Vietnamese(string user, string path)
    {
        using var person = await Site.SignedInAsync(user);

        var answer = await person.OpenAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("không có quyền mở trang này", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/khong-co-trang-nay")]
    [InlineData("/nhiem-vu/01900000-0000-7000-8000-000000000000")]
    [InlineData("/ky/01900000-0000-7000-8000-000000000000")]
    [InlineData("/ky/01900000-0000-7000-8000-000000000000/tong-hop")]
    [InlineData("/hoi-nghi/01900000-0000-7000-8000-000000000000")]
    [InlineData("/van-ban/01900000-0000-7000-8000-000000000000")]
    [InlineData("/minh-chung/01900000-0000-7000-8000-000000000000")]
    [InlineData("/mach/Conclusion/01900000-0000-7000-8000-000000000000")]
    [InlineData("/mach/khac/01900000-0000-7000-8000-000000000000")]
    [InlineData("/ban-tin/01900000-0000-7000-8000-000000000000")]
    public async Task What_does_not_exist_is_404_in_Vietnamese(string path)
    {
        using var desk = await Site.DeskAsync();

        var answer = await desk.OpenAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("Không có trang này", answer.Text, StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Pages() =>
        [.. Site.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct()];

    private static string Filled(string pattern) => System.Text.RegularExpressions.Regex.Replace(pattern, @"\{(\w+)[^}]*\}", m => m.Groups[1].Value switch { "kind" => "Conclusion", "entry" or "edition" => "1", "year" => "2019", _ => Guid.Empty.ToString() });
}

[Collection(nameof(OnSqlite))]
public sealed class ClosedDoorsOnSqlite(SqliteSite site) : ClosedDoorTests(site);

[Collection(nameof(OnPostgres))]
public sealed class ClosedDoorsOnPostgres(PostgresSite site) : ClosedDoorTests(site);
