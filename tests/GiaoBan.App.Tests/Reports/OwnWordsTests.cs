using GiaoBan.App.Features.Reports;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Tests.Forms;
using GiaoBan.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.App.Tests.Reports;

/// <summary>What of a report is the unit's own and new, and what was known or only copied.</summary>
public abstract class OwnWordsTests(DemoSite site) : OnTheDemo(site)
{
    [Fact]
    public async Task A_paragraph_copied_from_last_quarter_is_marked_for_writer_and_reader()
    {
        var line = await OwnLine.OnAsync(Site);
        await line.PublishAsync(line.Outline("X01"));
        await line.SendAsync((await line.OpenAsync(1, "SNV", "BDT")).Value!, "SNV", ("Outcomes.1", "Đã tổ chức 12 cuộc đối thoại."));
        var period = (await line.OpenAsync(2, "SNV", "BDT")).Value!;

        Assert.Equal(SaveField.Repeated, (await line.RemarkAsync(period, "SNV", "Outcomes.1", "Đã tổ chức  12 cuộc\nđối thoại."))!.Message);
        Assert.Null(await line.RemarkAsync(period, "SNV", "Outcomes.2", "Đã tổ chức 13 cuộc đối thoại."));
        Assert.Null(await line.RemarkAsync(period, "BDT", "Outcomes.1", "Đã tổ chức 12 cuộc đối thoại.")); // another unit's words
    }

    [Fact]
    public async Task A_reader_sees_which_paragraphs_are_last_quarters()
    {
        var unit = await Site.UnitAsync("HU-LOCBINH");
        await using var db = Site.Open();
        var (first, second) = (await db.Reports.Include(r => r.Items).SingleAsync(r => r.UnitId == unit && r.PeriodNo == 1), await db.Reports.Include(r => r.Items).SingleAsync(r => r.UnitId == unit && r.PeriodNo == 2));
        var (said, line) = (first.Items[0].Text, second.Items.First(i => !i.IsWithdrawn));
        Task<int> SayAsync(string text) => db.Set<ReportItem>().Where(i => i.Id == line.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.Text, text));
        using var desk = await Site.DeskAsync();
        var path = $"/ky/{(await Site.PeriodAsync(2)).Value}/bao-cao/{unit.Value}";
        var before = (await desk.OpenAsync(path)).Page.QuerySelectorAll(".is-repeated").Length;
        try
        {
            await SayAsync(said.Replace(" ", "  ", StringComparison.Ordinal)); // copied, with other spaces
            var marked = (await desk.OpenAsync(path)).Page.QuerySelectorAll(".is-repeated");
            Assert.Equal((0, 1), (before, marked.Length));
            Assert.Contains(said, System.Text.RegularExpressions.Regex.Replace(marked[0].TextContent, @"\s+", " "), StringComparison.Ordinal);
        }
        finally
        {
            await SayAsync(line.Text);
        }
    }

    [Fact]
    public async Task The_share_of_a_report_that_was_known_is_printed_for_the_second_quarter()
    {
        await using var db = Site.Open();
        var period = await db.Periods.SingleAsync(p => p.No == 2);
        await using var scope = Site.Services.CreateAsyncScope();
        var asked = scope.ServiceProvider.GetRequiredService<FiguresAsked>();
        List<(string Unit, AlreadyKnown Known)> all = [];
        foreach (var report in await db.Reports.Include(r => r.Items).Include(r => r.FollowUps).Where(r => r.PeriodId == period.Id && r.IsRegular).ToListAsync())
        {
            var unit = await db.Units.SingleAsync(u => u.Id == report.UnitId);
            var form = await asked.FormAsync(report);
            var figures = await asked.OfAsync(report, form, period, unit, default);
            all.Add((unit.Code, AlreadyKnown.Of(report, figures, Math.Max(form.SectionsFor(unit.Kind).Count, report.Items.Count(i => !i.IsWithdrawn)))));
        }
        foreach (var (unit, one) in all.OrderByDescending(a => a.Known.Percent)) TestContext.Current.TestOutputHelper?.WriteLine($"{unit,-16} {one.Percent,3} %  owed {one.Debts}, compared {one.Comparisons}, only the unit knows {one.Asked}");
        TestContext.Current.TestOutputHelper?.WriteLine($"known of all second-quarter reports: {100.0 * all.Sum(a => a.Known.Known) / all.Sum(a => a.Known.Known + a.Known.Asked):0.0} %");

        var known = all.Single(a => a.Unit == "HU-VANQUAN").Known;
        using var focal = await Site.SignedInAsync("vanquan");
        var page = await focal.OpenAsync($"/ky/{period.Id.Value}/bao-cao/{(await Site.UnitAsync("HU-VANQUAN")).Value}");
        Assert.True(known.Debts > 0 && known.Comparisons > 0);
        Assert.Contains($"Máy đã biết {Math.Round(100m * (known.Debts + known.Comparisons) / (known.Debts + known.Comparisons + known.Asked), MidpointRounding.AwayFromZero)} % báo cáo này: {known.Debts} điều còn nợ, {known.Comparisons} số để đối chiếu", page.Text, StringComparison.Ordinal);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class OwnWordsOnSqlite(SqliteSite site) : OwnWordsTests(site);

[Collection(nameof(OnPostgres))]
public sealed class OwnWordsOnPostgres(PostgresSite site) : OwnWordsTests(site);
