using System.Net;
using AngleSharp.Dom;
using GiaoBan.App.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Bulletins;

/// <summary>The public news item: nobody's before it is published, everybody's afterwards, each sentence with its source.</summary>
public abstract class BulletinTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task A_draft_is_not_found_by_the_public_and_a_published_one_is_read_without_signing_in()
    {
        using Person desk = await Site.DeskAsync(), reader = Site.Stranger();
        await using var db = Site.Open();
        var conference = await db.Conferences.OrderBy(c => c.Day).FirstAsync();
        var page = $"/hoi-nghi/{conference.Id.Value}/ban-tin";
        await desk.SendAsync((await desk.OpenAsync(page)).FormOf("Write"));
        var publish = (await desk.OpenAsync(page)).FormOf("Publish");
        var path = $"/ban-tin/{publish["bulletin"]}";

        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync(path)).Status);
        Assert.DoesNotContain(path, (await reader.OpenAsync("/ban-tin")).Html, StringComparison.Ordinal);
        await desk.SendAsync(publish);

        Assert.Equal(HttpStatusCode.OK, (await reader.OpenAsync(path)).Status);
        Assert.Contains(path, (await reader.OpenAsync("/ban-tin")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sentence_of_the_quarters_bulletin_names_its_source_and_each_source_its_sentence()
    {
        using var reader = Site.Stranger();
        var link = (await reader.OpenAsync("/ban-tin")).Page.QuerySelectorAll("ol.list a")[^1].GetAttribute("href")!;

        var page = (await reader.OpenAsync(link)).Page;

        var sentences = page.QuerySelectorAll(".public__body p");
        Assert.True(sentences.Length >= 5, $"{sentences.Length} sentences");
        Assert.All(sentences, s =>
        {
            var source = page.QuerySelector(s.QuerySelector("a")!.GetAttribute("href")!)!;
            Assert.True(source.TextContent.Trim().Length > "về câu 1".Length, $"“{s.TextContent}” has no source");
            Assert.Equal("#" + s.Id, source.QuerySelector("a")!.GetAttribute("href"));
        });
        Assert.Equal(sentences.Length, page.QuerySelectorAll(".public__src li").Length);
    }

    [Fact]
    public async Task A_public_page_says_nothing_of_who_is_signed_in_and_loads_no_script()
    {
        using var desk = await Site.DeskAsync();

        var page = await desk.OpenAsync("/ban-tin");

        Assert.DoesNotContain("Lộc Thị Hà", page.Html, StringComparison.Ordinal);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class BulletinsOnSqlite(SqliteSite site) : BulletinTests(site);

[Collection(nameof(OnPostgres))]
public sealed class BulletinsOnPostgres(PostgresSite site) : BulletinTests(site);
