using System.Net;
using GiaoBan.App.Features.Consolidation;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.App.Tests.Reports;

/// <summary>What comes to a report after it was sent: figures filed after the conference, and the signed paper.</summary>
public abstract class AfterSendingTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task Later_figures_stand_beside_the_first_and_the_roll_up_shows_both()
    {
        var (period, unit) = (await Site.PeriodAsync(1), await Site.UnitAsync("HU-VANQUAN"));
        var path = $"/ky/{period.Value}/bao-cao/{unit.Value}/phu-luc";
        using Person focal = await Site.SignedInAsync("vanquan"), desk = await Site.DeskAsync();
        await using var db = Site.Open();
        var said = await (from f in db.Figures join u in db.Units on f.UnitNo equals u.No join i in db.Indicators on f.IndicatorNo equals i.No where f.PeriodNo == 1 && u.Id == unit && f.Value != null && i.OverUnits == OverUnits.Sum orderby i.No select new { i.Code, i.No, i.Id, f.Value }).FirstAsync();
        var form = (await focal.OpenAsync(path)).Form("main form");
        var name = $"figures[{said.Code}]";
        FilledForm With(string value, string why) => form.With("_request", Guid.NewGuid().ToString()).With(name, value).With("reason", why);

        Assert.Contains("“nhiều” không phải là số", (await focal.SendAsync(With("nhiều", "Rà lại"))).Text, StringComparison.Ordinal);
        Assert.Contains("không thể là số âm", (await focal.SendAsync(With("-4", "Rà lại"))).Text, StringComparison.Ordinal);
        Assert.Contains("Ghi lý do số liệu thay đổi", (await focal.SendAsync(With("99.999", ""))).Problems, StringComparison.Ordinal);
        Assert.Contains("Chưa có số nào khác", (await focal.SendAsync(With(VietnameseNumber.Write(said.Value), "Rà lại"))).Problems, StringComparison.Ordinal);
        Assert.False(await db.Addenda.AnyAsync(a => a.IndicatorNo == said.No));

        await focal.SendAsync(With("99.999", "Hai xã báo muộn"));
        await focal.SendAsync(With("88.888", "Trừ phần trùng"));

        Assert.Equal([(said.Value, 9999900L), (said.Value, 8888800L)], (await db.Addenda.AsNoTracking().Where(a => a.IndicatorNo == said.No).OrderBy(a => a.Ordinal).ToListAsync()).Select(a => (a.First, a.Value)));
        Assert.Equal(said.Value, await db.Figures.AsNoTracking().Where(f => f.PeriodNo == 1 && f.IndicatorNo == said.No && db.Units.Any(u => u.No == f.UnitNo && u.Id == unit)).Select(f => f.Value).SingleAsync());
        await using var scope = Site.Services.CreateAsyncScope();
        var first = (await scope.ServiceProvider.GetRequiredService<RollUps>().OfAsync(await db.Periods.AsNoTracking().SingleAsync(p => p.Id == period), CancellationToken.None)).Single(m => m.Indicator.Id == said.Id).Now;
        var row = (await desk.OpenAsync($"/ky/{period.Value}/phu-luc")).Page.QuerySelectorAll("main tbody tr").Single(r => r.QuerySelector("th a")!.GetAttribute("href")!.EndsWith(said.Id.Value.ToString(), StringComparison.Ordinal)).TextContent;
        Assert.Contains(VietnameseNumber.Write(first.Value), row, StringComparison.Ordinal);
        Assert.Contains(VietnameseNumber.Write(first.Value - said.Value + 8888800), row, StringComparison.Ordinal);
        Assert.Contains("Trừ phần trùng", row, StringComparison.Ordinal);
        Assert.DoesNotContain("Hai xã báo muộn", row, StringComparison.Ordinal); // the last of each measure counts
        Assert.Contains("Số liệu bổ sung", (await desk.OpenAsync($"/ky/{period.Value}")).Text, StringComparison.Ordinal);
        var edition = await db.FrozenEditions.Where(e => e.PeriodId == period).Select(e => e.Ordinal).FirstAsync();
        Assert.Contains("đơn vị đã nộp số bổ sung", (await desk.OpenAsync($"/ky/{period.Value}/tong-hop/ban-chot/{edition}")).Text, StringComparison.Ordinal);
        Assert.Contains("phụ lục số liệu bổ sung", await desk.NoticesAsync("phụ lục số liệu bổ sung"), StringComparison.Ordinal);
        using var neighbour = await Site.SignedInAsync("binhgia");
        Assert.Equal(HttpStatusCode.Forbidden, (await neighbour.OpenAsync(path)).Status);
    }

    [Fact]
    public async Task The_signed_paper_is_pinned_to_the_sending_it_was_signed_of()
    {
        var path = $"/ky/{(await Site.PeriodAsync(2)).Value}/bao-cao/{(await Site.UnitAsync("TTHCC")).Value}";
        using Person focal = await Site.FocalOfAsync("TTHCC"), desk = await Site.DeskAsync();
        var pdf = Pdfs.Scan();
        async Task<Answer> AttachAsync(string name, byte[] bytes) => await focal.SendAsync((await focal.OpenAsync(path)).FormOf("Scan").Attach("file", name, bytes));

        Assert.Contains("Chọn tệp PDF", (await focal.SendAsync((await focal.OpenAsync(path)).FormOf("Scan"))).Problems, StringComparison.Ordinal);
        Assert.Contains("0 byte", (await AttachAsync("a.pdf", [])).Problems, StringComparison.Ordinal);
        Assert.Contains("không phải PDF", (await AttachAsync("a.pdf", Papers.Png)).Problems, StringComparison.Ordinal);
        await AttachAsync("bao-cao-ky.pdf", pdf);
        Assert.Contains("đã gắn với báo cáo rồi", (await AttachAsync("bao-cao-ky.pdf", pdf)).Problems, StringComparison.Ordinal);

        var shown = await desk.OpenAsync(path);
        Assert.Contains("Bản ký của lần gửi 1", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Đúng bản này", shown.Text, StringComparison.Ordinal);
        Assert.Equal(pdf, (await desk.OpenAsync(path + "?handler=Scan&ordinal=1")).Bytes);
        using (var neighbour = await Site.SignedInAsync("vanquan")) Assert.Equal(HttpStatusCode.Forbidden, (await neighbour.OpenAsync(path + "?handler=Scan&ordinal=1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync(path + "?handler=Scan&ordinal=9")).Status);

        await desk.SendAsync(shown.FormOf("Judge").With("reason", "Bổ sung một đoạn."));
        await focal.SendAsync((await focal.OpenAsync(path)).Form("form.form").With("Outcomes.9", "Một đoạn mới."));
        var again = await desk.OpenAsync(path);
        Assert.Contains("Của bản trước", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đúng bản này", again.Text, StringComparison.Ordinal);
        await AttachAsync("bao-cao-ky-2.pdf", Pdfs.WithText("Bao cao da ky lan hai"));
        Assert.Contains("Bản ký của lần gửi 2", (await desk.OpenAsync(path)).Text, StringComparison.Ordinal);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class AfterSendingOnSqlite(SqliteSite site) : AfterSendingTests(site);

[Collection(nameof(OnPostgres))]
public sealed class AfterSendingOnPostgres(PostgresSite site) : AfterSendingTests(site);
