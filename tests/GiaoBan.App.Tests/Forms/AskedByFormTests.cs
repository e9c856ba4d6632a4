using GiaoBan.App.Features.Consolidation;
using GiaoBan.App.Features.Reports;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.App.Tests.Forms;

/// <summary>A report is asked by the outline its period was opened with, and held against that outline's rules.</summary>
public abstract class AskedByFormTests(DemoSite site) : OnTheDemo(site)
{
    private static readonly (string, string) Written = ("Outcomes.1", "Đã làm.");

    [Fact]
    public async Task A_later_period_takes_the_newest_version_and_the_past_one_keeps_its_own()
    {
        var line = await OwnLine.OnAsync(Site);
        var first = await line.PublishAsync(line.Outline("X01"));
        var before = (await line.OpenAsync(1, "SNV")).Value!;
        var second = await line.PublishAsync(line.Outline("X01", "X04") with { ValidFrom = new DateOnly(2019, 2, 1) }, edition: 2);
        var after = (await line.OpenAsync(2, "SNV")).Value!;

        Assert.Equal((first.Id, second.Id), (await FormOfAsync(before), await FormOfAsync(after)));
        Assert.Equal(ReportRefusals.UnknownField, (await line.SendAsync(before, "SNV", ("figure.X04", "3"))).Sent.Refusal);
        Assert.True((await line.SendAsync(after, "SNV", Written, ("figure.X04", "3"))).Sent.IsOk);
    }

    [Fact]
    public async Task An_expired_outline_opens_no_period_and_says_so()
    {
        var line = await OwnLine.OnAsync(Site);
        await line.PublishAsync(line.Outline("X01") with { SunsetOn = Site.Today.AddDays(-1) });

        Assert.Equal(PeriodRefusals.FormExpired("Báo cáo thử", Site.Today.AddDays(-1)), (await line.OpenAsync(1, "SNV")).Refusal);
    }

    [Fact]
    public async Task An_outline_from_before_the_builder_asks_what_it_always_asked()
    {
        var line = await OwnLine.OnAsync(Site);
        await line.OldAsync();
        var period = (await line.OpenAsync(1, "SNV")).Value!;

        Assert.True((await line.SendAsync(period, "SNV", Written, ("figure.X01", "3"), ("figure.X04", "1.240"), ("Difficulties.30", "Còn thiếu."))).Sent.IsOk);
        Assert.Equal(ReportRefusals.UnknownField, (await line.SendAsync((await line.OpenAsync(2, "SNV")).Value!, "SNV", ("Causes.1", "x"))).Sent.Refusal);
    }

    [Fact]
    public async Task A_measure_that_enters_the_dictionary_is_taken_from_who_is_typing_already()
    {
        var line = await OwnLine.OnAsync(Site);
        await line.OldAsync();
        var period = (await line.OpenAsync(1, "SNV")).Value!;
        Assert.Equal(ReportRefusals.UnknownField, (await line.SendAsync(period, "SNV", ("figure.X09", "3"))).Sent.Refusal);

        await line.AddMeasureAsync("X09");

        Assert.Null(await line.RemarkAsync(period, "SNV", "figure.X09", "3"));
        Assert.Equal(ReportRefusals.UnknownField, (await line.SendAsync(period, "SNV", ("figure.X10", "3"))).Sent.Refusal);
    }

    [Fact]
    public async Task Units_with_an_outline_of_their_own_get_it_and_others_are_asked_no_section_that_is_not_theirs()
    {
        var line = await OwnLine.OnAsync(Site);
        var all = await line.PublishAsync(line.Outline("X01"));
        var forces = await line.PublishAsync(line.Outline("X04") with { Units = [UnitKind.ArmedForce] }, family: "DC2");
        var period = (await line.OpenAsync(1, "SNV", "BCHQS")).Value!;

        Assert.Equal((all.Id, forces.Id), (await FormOfAsync(period), await FormOfAsync(period, "BCHQS")));
    }

    [Fact]
    public async Task A_required_section_and_the_most_paragraphs_are_kept_to()
    {
        var line = await OwnLine.OnAsync(Site);
        await line.PublishAsync(line.Outline("X01") with { Sections = [new(SectionKind.Outcomes, "Việc đã làm", null, false, 2, 3, []), new(SectionKind.Difficulties, null, null, true, 5, 2, [])] });
        var period = (await line.OpenAsync(1, "SNV")).Value!;

        var (sent, problems) = await line.SendAsync(period, "SNV", Written);
        Assert.False(sent.IsOk);
        Assert.Equal(new FieldProblem("Difficulties.1", "Mục “Khó khăn, vướng mắc” bắt buộc có ít nhất một ý."), Assert.Single(problems));
        Assert.Equal(ReportRefusals.UnknownField, (await line.SendAsync(period, "SNV", ("Outcomes.3", "Ba"))).Sent.Refusal);
        Assert.True((await line.SendAsync(period, "SNV", ("Difficulties.1", "Thiếu người."))).Sent.IsOk);
    }

    [Fact]
    public async Task A_rule_that_blocks_must_be_mended_and_one_that_asks_takes_a_reason_that_goes_with_the_figure()
    {
        var line = await OwnLine.OnAsync(Site);
        await line.PublishAsync(line.Outline("X01", "X02", "X04"), rules: [new(RuleKind.NotMoreThan, "X02", ["X01"], null, Blocks: true), new(RuleKind.Empty, "X04", [], null, Blocks: false)]);
        var period = (await line.OpenAsync(1, "SNV")).Value!;

        var (_, problems) = await line.SendAsync(period, "SNV", Written, ("figure.X01", "5"), ("figure.X02", "7"), ("figure.X02.reason", "Có đơn năm trước"));
        Assert.Equal([("figure.X02", "“Đơn đã giải quyết” (7) lớn hơn “Đơn tiếp nhận” (5). Sửa lại số."), ("figure.X04", "“Cuộc đối thoại” đang để trống. Sửa lại số, hoặc ghi lý do.")], problems.Select(p => (p.Field, p.Message)));

        Assert.True((await line.SendAsync(period, "SNV", ("figure.X02", "4"), ("figure.X04.reason", "Hoãn sang quý sau"))).Sent.IsOk);
        await using var db = Site.Open();
        Assert.Equal("Hoãn sang quý sau", await db.Figures.Where(f => f.PeriodNo == period.No && f.Value == null).Select(f => f.Reason).SingleAsync());
    }

    [Fact]
    public async Task A_leap_and_a_figure_far_from_the_usual_are_asked_about_at_the_cell_once()
    {
        var line = await OwnLine.OnAsync(Site);
        await line.PublishAsync(line.Outline("X01", "X04"), rules: new RuleText(RuleKind.Leap, "X01", [], 50, Blocks: false));
        await line.SendAsync((await line.OpenAsync(1, "SNV")).Value!, "SNV", Written, ("figure.X01", "100"), ("figure.X04", "100"));
        var period = (await line.OpenAsync(2, "SNV")).Value!;

        Assert.Null(await line.RemarkAsync(period, "SNV", "figure.X01", "140"));
        Assert.Contains("tăng 60 % so với kỳ trước (160 so với 100)", (await line.RemarkAsync(period, "SNV", "figure.X01", "160"))!.Message, StringComparison.Ordinal);
        Assert.Contains("gấp 10 lần mức các kỳ trước của đơn vị (100)", (await line.RemarkAsync(period, "SNV", "figure.X04", "1000"))!.Message, StringComparison.Ordinal);
        Assert.Equal(["figure.X01", "figure.X04"], (await line.SendAsync(period, "SNV", Written)).Problems.Select(p => p.Field));

        Assert.Null(await line.RemarkAsync(period, "SNV", "figure.X04.reason", "Đợt cao điểm"));
        Assert.Null(await line.RemarkAsync(period, "SNV", "figure.X01.reason", "Đợt cao điểm"));
        Assert.True((await line.SendAsync(period, "SNV")).Sent.IsOk);
    }

    [Fact]
    public async Task A_sum_is_held_against_its_parts_at_whichever_of_them_is_typed()
    {
        var line = await OwnLine.OnAsync(Site);
        await line.PublishAsync(line.Outline("X01", "X02", "X03"), rules: new RuleText(RuleKind.SumOf, "X03", ["X01", "X02"], null, Blocks: true));
        var period = (await line.OpenAsync(1, "SNV")).Value!;

        Assert.Null(await line.RemarkAsync(period, "SNV", "figure.X03", "10"));
        Assert.Null(await line.RemarkAsync(period, "SNV", "figure.X01", "4"));
        var remark = await line.RemarkAsync(period, "SNV", "figure.X02", "5");
        Assert.Equal("“Tổng số đơn” (10) khác tổng các phần (9). Sửa lại số.", remark!.Message);
        Assert.Null(await line.RemarkAsync(period, "SNV", "figure.X02", "6"));
    }

    [Fact]
    public async Task A_figure_that_a_units_outline_does_not_ask_is_missing_from_nobody()
    {
        var line = await OwnLine.OnAsync(Site);
        await line.PublishAsync(line.Outline("X01", "X04"));
        await line.PublishAsync(line.Outline("X01") with { Units = [UnitKind.ArmedForce] }, family: "DC2");
        var period = (await line.OpenAsync(1, "SNV", "BCHQS")).Value!;
        await line.SendAsync(period, "SNV", Written, ("figure.X01", "3"), ("figure.X04", "5"));
        await line.SendAsync(period, "BCHQS", Written, ("figure.X01", "4"));

        var rolled = await line.ActAsync("TU", Role.DeskOfficer, (s, _) => s.GetRequiredService<RollUps>().OfAsync(period, CancellationToken.None));

        Assert.Equal([("X01", 700L, 2, 2), ("X02", null, 0, 0), ("X04", 500L, 1, 1)], rolled.Where(r => r.Indicator.Code != "X03").Select(r => (r.Indicator.Code, r.Now.Value, r.Now.Filed, r.Now.Asked)));
        Assert.All(rolled, r => Assert.Empty(r.Missing));
    }

    private async Task<ReportFormId> FormOfAsync(ReportingPeriod period, string unit = "SNV")
    {
        await using var db = Site.Open();
        return (await OwnLine.ReportAsync(db, period, unit)).FormId;
    }
}

[Collection(nameof(OnSqlite))]
public sealed class AskedByFormOnSqlite(SqliteSite site) : AskedByFormTests(site);

[Collection(nameof(OnPostgres))]
public sealed class AskedByFormOnPostgres(PostgresSite site) : AskedByFormTests(site);
