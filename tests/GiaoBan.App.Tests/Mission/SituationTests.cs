using System.Net;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Tests.Mission;

/// <summary>What moves people below: raised without a person, dealt with, answered, and taken into a report with its source.</summary>
public abstract class SituationTests(DemoSite site) : OnTheDemo(site)
{
    [Theory]
    [InlineData("Hộ có số căn cước 020185001234 chưa nhận tiền.", "số căn cước")]
    [InlineData("Hộ có số căn cước không hai không một tám lăm không không một hai ba tư.", "số căn cước")]
    [InlineData("Liên hệ chủ hộ qua số 0912 345 678.", "số điện thoại")]
    [InlineData("Liên hệ chủ hộ qua số không chín một hai ba bốn năm sáu bảy tám.", "số điện thoại")]
    [InlineData("Hộ ở số nhà 12 phản ánh mùi hôi.", "địa chỉ")]
    [InlineData("Hộ ở số nhà mười hai phản ánh mùi hôi.", "địa chỉ")]
    public async Task Words_that_lead_to_a_household_are_refused_and_stay_in_the_form(string words, string what)
    {
        using var unit = await Site.FocalOfAsync("HND");
        var answer = await unit.SendAsync((await unit.OpenAsync("/tinh-hinh")).FormOf("Raise").With("Summary", words).With("Place", "xã Yên Khoái").With("SeenOn", "2019-05-02"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(what, answer.Problems, StringComparison.Ordinal);
        Assert.Equal(words, answer.FormOf("Raise")["Summary"]);
        await using var db = Site.Open();
        Assert.False(await db.Situations.AnyAsync(s => s.Summary == words));
    }

    [Fact]
    public async Task A_situation_is_handed_on_answered_told_and_taken_into_the_report_it_then_leads_to()
    {
        await using var db = Site.Open();
        await OpenReportAsync(db, "BAOLS");
        using Person desk = await Site.DeskAsync(), unit = await Site.FocalOfAsync("BAOLS"), dealing = await Site.FocalOfAsync("SYT"), other = await Site.FocalOfAsync("HKH");
        var words = $"Nước suối đục sau mưa {Guid.NewGuid():N}";
        await unit.SendAsync((await unit.OpenAsync("/tinh-hinh")).FormOf("Raise").With("Topic", "Water").With("Summary", words).With("Place", "xã Kiên Mộc").With("SeenOn", "2019-05-02").With("Households", "4"));
        var note = await db.Situations.AsNoTracking().SingleAsync(s => s.Summary == words);
        Assert.Null(note.Households);
        var at = $"/tinh-hinh/{note.Id.Value}";
        Assert.Equal(HttpStatusCode.Forbidden, (await other.OpenAsync(at)).Status);
        Assert.DoesNotContain(words, (await other.OpenAsync("/tinh-hinh")).Text, StringComparison.Ordinal);

        await desk.SendAsync(Of(await desk.OpenAsync(at), note.Id, "Hand").With("Unit", "SYT"));
        Assert.Equal(HttpStatusCode.Forbidden, (await unit.SendAsync((await unit.OpenAsync(at)).FormOf("Raise").To($"{at}?handler=Reply").With("answer", "Tự trả lời"))).Status);
        Assert.Contains("số điện thoại", (await dealing.SendAsync(Of(await dealing.OpenAsync(at), note.Id, "Reply").With("answer", "Gọi 0912 345 678"))).Problems, StringComparison.Ordinal);
        await dealing.SendAsync(Of(await dealing.OpenAsync(at), note.Id, "Reply").With("answer", "Đã xét nghiệm, nước dùng được"));
        Assert.Contains("Đã xét nghiệm", await unit.NoticesAsync("Đã xét nghiệm"), StringComparison.Ordinal);

        var taken = await unit.SendAsync((await unit.OpenAsync("/tinh-hinh")).FormOf("Take").With("chosen", note.Id.Value.ToString()));
        var report = taken.Location!.Split('#')[0];
        var page = await unit.OpenAsync(report);
        var paragraph = $"Nước sinh hoạt: {words} (xã Kiên Mộc; đã trả lời: đã xét nghiệm, nước dùng được).";
        Assert.Contains(paragraph, page.Page.QuerySelectorAll("textarea[name^=Outcomes]").Select(t => t.TextContent));
        Assert.DoesNotContain((await unit.OpenAsync("/tinh-hinh")).Page.QuerySelectorAll("input[name=chosen]"), c => c.GetAttribute("value") == note.Id.Value.ToString());

        var sent = await unit.SendAsync(page.Form("main form[action*='handler=Submit']"));
        Assert.True(sent.Location is not null, sent.Text);
        var item = await db.ReportItems.AsNoTracking().SingleAsync(i => i.Text == paragraph);
        var line = await unit.OpenAsync($"/mach/ReportLine/{item.Id.Value}");
        Assert.Contains($"/mach/Situation/{note.Id.Value}", line.Page.QuerySelectorAll("[data-beside=tu] a").Select(a => a.GetAttribute("href")));
    }

    // Of a unit that does not report otherwise, so that no other test waits for its silence.
    private static async Task OpenReportAsync(GiaoBanDb db, string code)
    {
        var (unit, period) = (await db.Units.SingleAsync(u => u.Code == code), await db.Periods.SingleAsync(p => p.No == 2));
        if (await db.Reports.AnyAsync(r => r.PeriodId == period.Id && r.UnitId == unit.Id)) return;
        db.Reports.Add(new UnitReport(period, unit.Id, unit.No, (await db.Reports.FirstAsync(r => r.PeriodId == period.Id)).FormId, isRegular: false));
        await db.CommitAsync(SmallRecord.Does("test.report"), CancellationToken.None);
    }

    private static FilledForm Of(Answer page, SituationId note, string handler) => page.Form($"form[action='/tinh-hinh/{note.Value}?handler={handler}']");
}

[Collection(nameof(OnSqlite))]
public sealed class SituationsOnSqlite(SqliteSite site) : SituationTests(site);

[Collection(nameof(OnPostgres))]
public sealed class SituationsOnPostgres(PostgresSite site) : SituationTests(site);
