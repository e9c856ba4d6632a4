using System.Net;
using AngleSharp.Dom;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Conclusions;

/// <summary>Corrections remembered for the organisation, and the page where they are looked through.</summary>
public abstract class LexiconTests(DemoSite site) : OnTheDemo(site)
{
    private const string Page = "/quan-tri/tu-dien";

    [Fact]
    public async Task A_name_written_out_once_is_offered_remembered_and_known_to_the_next_reading()
    {
        using var desk = await Site.DeskAsync();
        var review = await ReadAsync(desk, "BDVX");
        Assert.Contains("“BDVX”", review.Text, StringComparison.Ordinal);

        var corrected = await desk.SendAndSeeAsync(review.FormOf("Correct").With("Leads", "Ban Dân vận Tỉnh ủy"));
        Assert.Contains("Lần sau gặp “BDVX”, máy hiểu là Ban Dân vận Tỉnh ủy?", corrected.Text, StringComparison.Ordinal);
        await desk.SendAsync(corrected.Form("form.note"));

        await using var db = Site.Open();
        var entry = await db.LexiconEntries.SingleAsync(e => e.Words == "BDVX");
        Assert.Equal((LexiconKind.Alias, true, await Site.UnitAsync("BDVTU")), (entry.Kind, entry.IsFromCorrection, entry.UnitId!.Value));
        var again = await ReadAsync(desk, "BDVX");
        Assert.Equal("Ban Dân vận Tỉnh ủy", again.Page.QuerySelector("[data-item] dd")!.Text().Trim());
        Assert.DoesNotContain("“BDVX”", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_name_is_asked_in_the_list_and_written_out_everywhere()
    {
        using var desk = await Site.DeskAsync();
        var review = await ReadAsync(desk, "BTGX");
        var unit = await Site.UnitAsync("BTGTU");

        var after = await desk.SendAndSeeAsync(review.FormOf("Answer").With("Names[0].Unit", unit.Value.ToString()).With("Names[0].Remember", "true"));

        Assert.Equal("Ban Tuyên giáo Tỉnh ủy", after.Page.QuerySelector("[data-item] dd")!.Text().Trim());
        await using var db = Site.Open();
        Assert.True(await db.LexiconEntries.AnyAsync(e => e.Words == "BTGX"));
    }

    [Fact]
    public async Task A_remembered_name_opens_an_addressee_that_was_read_before()
    {
        using var desk = await Site.DeskAsync();
        var review = await ReadAsync(desk, "BNCX");
        await AddAsync(desk, LexiconKind.Alias, "BNCX", await Site.UnitAsync("BNCTU"));
        await desk.SendAsync((await desk.OpenAsync(review.Path)).FormOf("Confirm"));
        await using var db = Site.Open();
        var document = new SourceDocumentId(Guid.Parse(review.Path.Split('/')[^1]));
        var conference = await db.SourceDocuments.Where(d => d.Id == document).Select(d => d.ConferenceId).SingleAsync();

        var issue = await desk.OpenAsync($"/hoi-nghi/{conference.Value}/giao-viec");

        Assert.Contains(issue.Page.QuerySelectorAll("section.issue .checks label"), l => l.TextContent.Contains("BNCTU", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_administrator_adds_changes_and_removes_and_each_refusal_is_a_sentence()
    {
        using var administrator = await Site.SignedInAsync("quantri");
        await AddAsync(administrator, LexiconKind.BodyName, "Hạt Kiểm lâm Thử");
        var twice = await AddAsync(administrator, LexiconKind.BodyName, "hạt kiểm lâm thử");
        var small = await AddAsync(administrator, LexiconKind.Alias, "xanh", await Site.UnitAsync("BDVTU"));
        var verb = await AddAsync(administrator, LexiconKind.Verb, "giám đốc");
        var alone = await AddAsync(administrator, LexiconKind.Alias, "ZZT");
        Assert.Contains("Từ điển đã có “hạt kiểm lâm thử”", twice.Problems, StringComparison.Ordinal);
        Assert.Contains("Ghi tên viết tắt bằng chữ hoa", small.Problems, StringComparison.Ordinal);
        Assert.Contains("Máy đang hiểu “giám đốc” là chức vụ", verb.Problems, StringComparison.Ordinal);
        Assert.Contains("Chọn đơn vị mà tên gọi này chỉ đến", alone.Problems, StringComparison.Ordinal);
        Assert.Equal("ZZT", alone.Form("form.stack")["Form.Words"]);

        var listed = await administrator.OpenAsync(Page);
        var one = listed.Page.QuerySelectorAll(".list li").Select((li, i) => (li, i)).First(x => x.li.TextContent.Contains("Hạt Kiểm lâm Thử", StringComparison.Ordinal));
        await administrator.SendAsync(listed.FormOf("Keep", one.i).With("Form.Until", "2025-06-30"));
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.SendAsync(listed.FormOf("Keep", one.i).With("Form.Until", "2024-06-30").With("_request", ""))).Status);
        await using var db = Site.Open();
        Assert.Equal(new DateOnly(2025, 6, 30), (await db.LexiconEntries.SingleAsync(e => e.Words == "Hạt Kiểm lâm Thử")).Until);

        var gone = await administrator.SendAndSeeAsync(listed.FormOf("Forget", one.i));
        Assert.DoesNotContain("Hạt Kiểm lâm Thử", gone.Text, StringComparison.Ordinal);
        Assert.Contains(await db.AuditEntries.Select(a => a.Act).ToListAsync(), a => a == "lexicon.remove");
    }

    [Fact]
    public async Task The_shipped_lists_are_searched_without_marks_and_show_their_dates()
    {
        using var desk = await Site.DeskAsync();

        var found = await desk.OpenAsync($"{Page}/units?q=ban%20dan%20van%20trung%20uong");

        Assert.Contains("31/1/2025", found.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ban Tuyên giáo và Dân vận Trung ương", found.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Không có dòng nào chứa", (await desk.OpenAsync($"{Page}/units?q=khongcogi")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync($"{Page}/khong-co")).Status);
    }

    [Fact]
    public async Task A_unit_does_not_see_it()
    {
        using var focal = await Site.SignedInAsync("vanquan");
        Assert.Equal(HttpStatusCode.Forbidden, (await focal.OpenAsync(Page)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await focal.OpenAsync($"{Page}/units")).Status);
    }

    private async Task<Answer> ReadAsync(Person desk, string lead)
    {
        var conference = await Site.NewConferenceAsync(desk);
        return await DemoSite.ReadAsync(desk, conference, "ket-luan.txt", Papers.Bytes(Papers.Conclusions.Replace("1. Giao Ban Dân vận Tỉnh ủy rà soát", $"1. {lead}: rà soát", StringComparison.Ordinal)));
    }

    private static async Task<Answer> AddAsync(Person person, LexiconKind kind, string words, UnitId? unit = null)
    {
        var form = (await person.OpenAsync(Page)).Form("form.stack").With("Form.Kind", kind.ToString()).With("Form.Words", words);
        return await person.SendAsync(unit is { } id ? form.With("Form.UnitId", id.Value.ToString()) : form);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class LexiconOnSqlite(SqliteSite site) : LexiconTests(site);

[Collection(nameof(OnPostgres))]
public sealed class LexiconOnPostgres(PostgresSite site) : LexiconTests(site);
