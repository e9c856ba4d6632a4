using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

/// <summary>An outline in versions: written while it is a draft, never after; what it asks again is refused or explained.</summary>
public class ReportFormTests
{
    private static readonly DateOnly Today = Day("2019-04-10");
    private static readonly Indicator Raised = Measure("B06.1", "Đơn tiếp nhận"), Settled = Measure("B06.2", "Đơn đã giải quyết"), Other = Measure("B08", "Cuộc đối thoại");
    private static readonly Indicator Share = new(9, Organiser, Line, Definition("B07", "Tỷ lệ giải quyết") with { Kind = IndicatorKind.Rate, OverUnits = OverUnits.Ratio, OverTime = OverTime.RatioOfSums, Numerator = "B06.2", Denominator = "B06.1" });
    private static readonly Indicator[] Dictionary = [Raised, Settled, Other, Share];

    [Fact]
    public void A_draft_is_rewritten_and_a_published_version_never_again()
    {
        var form = Drafted("B06.1");
        form.Rewrite(Outline("B06.1", "B08") with { Name = "  Báo cáo quý  " }).IsDone();
        Assert.Equal(("Báo cáo quý", 2, "DC1.1", true), (form.Title, form.Figures.Count, form.Code, form.IsDraft));
        form.Publish(Today, [], null).IsDone();

        Assert.Equal((false, Today, Today), (form.IsDraft, form.PublishedOn, form.ValidFrom));
        form.Rewrite(Outline("B08")).IsRefused(PeriodRefusals.FormIsPublished);
        form.AddRule(new(RuleKind.Empty, "B08", [], null, false)).IsRefused(PeriodRefusals.FormIsPublished);
        form.Publish(Today, [], null).IsRefused(PeriodRefusals.FormIsPublished);
        Assert.Equal(2, form.Figures.Count);
    }

    [Fact]
    public void What_makes_no_outline_is_refused()
    {
        var form = Drafted("B08");
        form.Rewrite(Outline("B08") with { Name = " " }).IsRefused(PeriodRefusals.FormNeedsName);
        form.Rewrite(Outline("B08") with { Sections = [] }).IsRefused(PeriodRefusals.FormNeedsSections);
        form.Rewrite(Outline("B08", "B08")).IsRefused(PeriodRefusals.AskedTwiceInOneForm);
        form.Rewrite(Outline("B08") with { Sections = [Part() with { ParagraphsAtMost = 31 }] }).IsRefused(PeriodRefusals.ParagraphsAtMost(30));
        form.Rewrite(Outline("B08") with { Sections = [Part() with { Minutes = -1 }] }).IsRefused(PeriodRefusals.MinutesOutOfRange(600));
        form.Rewrite(Outline("B08") with { ValidFrom = Today, SunsetOn = Today.AddDays(-1) }).IsRefused(PeriodRefusals.SunsetBeforeStart);
        form.Rewrite(Outline("B08") with { SunsetOn = null }).IsDone();
        form.Publish(Today, [], null).IsRefused(PeriodRefusals.NeedsSunset);
        form.Rewrite(Outline("B08") with { SunsetOn = Today.AddDays(-1) }).IsDone();
        form.Publish(Today, [], null).IsRefused(PeriodRefusals.SunsetPassed);
    }

    [Fact]
    public void A_form_asks_what_it_lists_in_its_own_order_and_one_from_before_the_builder_asks_the_dictionary()
    {
        Assert.Equal(["B08", "B06.1"], Drafted("B08", "B06.1").Asked(Dictionary).Select(i => i.Code));
        var old = new ReportForm(Organiser, Line, "BC-1", [SectionKind.Outcomes]);
        Assert.Equal(["B06.1", "B06.2", "B08"], old.Asked(Dictionary).Select(i => i.Code)); // a rate is worked out
        Assert.Equal((30, false), (old.MostParagraphsOf(SectionKind.Outcomes), old.IsDraft));
        Assert.Equal(3, old.ToOutline(Dictionary).Figures.Count);
    }

    [Fact]
    public void A_section_may_be_for_some_units_only_and_the_minutes_are_those_of_what_a_unit_is_asked()
    {
        var form = Drafted("B06.1", "B08");
        form.Rewrite(Outline("B06.1", "B08") with { Sections = [Part() with { Minutes = 4 }, new(SectionKind.Proposals, null, null, false, 5, 2, [UnitKind.Front])] }).IsDone();

        Assert.Equal([SectionKind.Outcomes], form.SectionsFor(UnitKind.AuthorityBody));
        Assert.Equal([SectionKind.Outcomes, SectionKind.Proposals], form.SectionsFor(UnitKind.Front));
        Assert.Equal((4 * 60 + 30, 6 * 60 + 60), (form.SecondsFor(UnitKind.AuthorityBody, ["B08"]), form.SecondsFor(UnitKind.Front, ["B06.1", "B08"])));
    }

    [Fact]
    public void The_newest_published_version_of_the_day_is_used_and_an_expired_one_says_so()
    {
        var (first, second, draft) = (Published(1, "2019-01-01", "2019-12-31"), Published(2, "2019-04-01", "2019-06-30"), Drafted("B08"));
        ReportForm[] all = [draft, second, first];

        Assert.Same(first, On(all, "2019-03-31").For(UnitKind.Front));
        Assert.Same(second, On(all, "2019-04-01").For(UnitKind.Front));
        Assert.Equal(PeriodRefusals.FormExpired("Báo cáo quý", Day("2019-06-30")), On(all, "2019-07-01").Lack); // the first does not come back
        Assert.Equal(PeriodRefusals.NoForm, On(all, "2018-12-31").Lack);
        Assert.Equal(PeriodRefusals.NoForm, new FormsInForce(all, PeriodKind.Year, Day("2019-04-01")).Lack);
        Assert.Null(On(all, "2019-04-01").Lack);
    }

    [Fact]
    public void Units_of_a_kind_that_has_an_outline_of_its_own_get_it()
    {
        var (all, front) = (Published(1, "2019-04-01", "2019-12-31"), Published(1, "2019-01-01", "2019-12-31", "DC2", UnitKind.Front));
        var forms = On([all, front], "2019-05-01");
        Assert.Same(front, forms.For(UnitKind.Front));
        Assert.Same(all, forms.For(UnitKind.ArmedForce));
    }

    [Fact]
    public void What_can_be_worked_out_of_what_is_asked_is_asked_again()
    {
        var form = Drafted("B06.1", "B06.2", "B07", "B08");
        form.AddRule(new(RuleKind.SumOf, "B08", ["B06.1", "B06.2"], null, true)).IsDone();

        var known = AskOnce.In(form, [], Dictionary);

        Assert.Equal(["“Tỷ lệ giải quyết”: tính được từ “Đơn đã giải quyết” và “Đơn tiếp nhận” đã hỏi.", "“Cuộc đối thoại”: là tổng của 2 chỉ tiêu đã hỏi."], known.Select(k => k.Sentence));
        Assert.Empty(AskOnce.In(Drafted("B06.1", "B07"), [], Dictionary));
    }

    [Fact]
    public void What_another_outline_of_the_same_units_asks_is_asked_again()
    {
        var other = Published(1, "2019-01-01", "2019-12-31", "DC2", UnitKind.Front);
        Assert.Equal("“Cuộc đối thoại”: đề cương “Báo cáo quý” đã hỏi cùng những đơn vị ấy.", Assert.Single(AskOnce.In(Drafted("B08"), [other], Dictionary)).Sentence);

        var elsewhere = Drafted("B08");
        elsewhere.Rewrite(Outline("B08") with { Units = [UnitKind.ArmedForce] }).IsDone();
        Assert.Empty(AskOnce.In(elsewhere, [other], Dictionary));
    }

    [Fact]
    public void A_yearly_outline_may_ask_only_what_four_quarters_do_not_give()
    {
        var once = new Indicator(8, Organiser, Line, Definition("B02", "Số người được tiếp") with { OverTime = OverTime.None });
        var yearly = Drafted("B02", "B08");
        yearly.Rewrite(Outline("B02", "B08") with { Periods = [PeriodKind.Year] }).IsDone();
        var quarterly = Drafted("B02", "B08");
        quarterly.Rewrite(Outline("B02", "B08") with { Periods = [PeriodKind.Quarter] }).IsDone();
        Assert.Equal(["Cuộc đối thoại"], AskOnce.In(yearly, [quarterly], [.. Dictionary, once]).Select(k => k.What));
    }

    [Fact]
    public void A_heading_that_reads_like_a_measure_hides_one()
    {
        var form = Drafted("B06.1");
        form.Rewrite(Outline("B06.1") with { Sections = [Part() with { Title = "Cuộc  đối thọai" }] }).IsDone();
        Assert.Contains("mã B08", Assert.Single(AskOnce.In(form, [], Dictionary)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Asking_again_is_refused_with_what_and_why_and_kept_with_its_reason()
    {
        var form = Drafted("B08");
        AskedAgain[] known = [new("Cuộc đối thoại", "đã hỏi")];
        form.Publish(Today, known, " ").IsRefused(PeriodRefusals.AsksAgain("“Cuộc đối thoại”: đã hỏi."));
        Assert.True(form.IsDraft);

        form.Publish(Today, known, " Để đối chiếu. ").IsDone();
        Assert.Equal(("“Cuộc đối thoại”: đã hỏi.", "Để đối chiếu."), (form.AsksAgain, form.AskAgainReason));
    }

    [Fact]
    public void A_rule_names_only_what_is_asked_and_reads_as_a_sentence()
    {
        var form = Drafted("B06.1", "B06.2", "B08");
        form.AddRule(new(RuleKind.NotMoreThan, "B06.2", ["B99"], null, true)).IsRefused(PeriodRefusals.RuleNamesUnasked("B99"));
        form.AddRule(new(RuleKind.NotMoreThan, "B06.2", [], null, true)).IsRefused(PeriodRefusals.RuleNeedsOne);
        form.AddRule(new(RuleKind.SumOf, "B08", ["B06.1"], null, true)).IsRefused(PeriodRefusals.RuleNeedsSeveral);
        form.AddRule(new(RuleKind.SumOf, "B08", ["B08", "B06.1"], null, true)).IsRefused(PeriodRefusals.RuleAgainstItself);
        form.AddRule(new(RuleKind.Leap, "B08", [], 0, true)).IsRefused(PeriodRefusals.RuleNeedsPercent);
        form.AddRule(new(RuleKind.Leap, "", [], 5, true)).IsRefused(PeriodRefusals.RuleNeedsMeasure);
        form.AddRule(new(RuleKind.NotMoreThan, "B06.2", ["B06.1"], null, true)).IsDone();
        form.AddRule(new(RuleKind.NotMoreThan, "B06.2", ["B06.1"], null, false)).IsRefused(PeriodRefusals.RuleTwice);
        form.AddRule(new(RuleKind.SumOf, "B08", ["B06.1", "B06.2"], null, false)).IsDone();
        form.AddRule(new(RuleKind.Leap, "B08", [], 50, true)).IsDone();

        Assert.Equal(
            [
                "“Đơn đã giải quyết” không lớn hơn “Đơn tiếp nhận”; không khớp thì chưa gửi được.",
                "“Cuộc đối thoại” bằng tổng của “Đơn tiếp nhận” và “Đơn đã giải quyết”; không khớp thì phải ghi lý do.",
                "“Cuộc đối thoại” tăng hoặc giảm quá 50 % so với kỳ trước thì phải ghi lý do.",
            ], form.Rules.Select(r => r.Sentence(c => Dictionary.First(i => i.Code == c).Name)));
        form.Rewrite(Outline("B08")).IsDone();
        form.Publish(Today, [], null).IsRefused(PeriodRefusals.RuleNamesUnasked("B06.2"));
    }

    [Theory]
    [InlineData(RuleKind.NotMoreThan, 1100L, null, "lớn hơn")]
    [InlineData(RuleKind.NotMoreThan, 1000L, null, null)]
    [InlineData(RuleKind.NotMoreThan, null, null, null)]
    [InlineData(RuleKind.SumOf, 2900L, null, "khác tổng các phần (30)")]
    [InlineData(RuleKind.SumOf, 3000L, null, null)]
    [InlineData(RuleKind.NotLessThanBefore, 900L, 1000L, "nhỏ hơn kỳ trước")]
    [InlineData(RuleKind.NotLessThanBefore, 900L, null, null)]
    [InlineData(RuleKind.Leap, 1501L, 1000L, "tăng 50 %")]
    [InlineData(RuleKind.Leap, 1500L, 1000L, null)]
    [InlineData(RuleKind.Leap, 400L, 1000L, "giảm 60 %")]
    [InlineData(RuleKind.Leap, 400L, 0L, null)]
    [InlineData(RuleKind.Empty, null, null, "đang để trống")]
    [InlineData(RuleKind.Empty, 0L, null, null)]
    public void A_rule_is_held_against_the_figures(RuleKind kind, long? now, long? before, string? said)
    {
        var form = Drafted("B06.1", "B06.2", "B08");
        string[] others = kind switch { RuleKind.NotMoreThan => ["B06.1"], RuleKind.SumOf => ["B06.1", "B06.2"], _ => [] };
        form.AddRule(new(kind, "B08", others, kind is RuleKind.Leap ? 50 : null, false)).IsDone();
        FigureValues Values(bool reason) => new(c => c switch { "B08" => now, "B06.1" => 1000, _ => 2000 }, _ => before, _ => reason);

        var remarks = FigureChecks.Of(form, c => c, Values(reason: false));

        if (said is null) Assert.Empty(remarks);
        else Assert.Contains(said, Assert.Single(remarks).Message, StringComparison.Ordinal);
        Assert.Empty(FigureChecks.Of(form, c => c, Values(reason: true)));
    }

    [Fact]
    public void A_reason_does_not_open_what_blocks()
    {
        var form = Drafted("B06.1", "B08");
        form.AddRule(new(RuleKind.NotMoreThan, "B08", ["B06.1"], null, true)).IsDone();
        var remark = Assert.Single(FigureChecks.Of(form, c => c, new(c => c == "B08" ? 900 : 800, _ => null, _ => true)));
        Assert.True(remark.Blocks);
        Assert.EndsWith("Sửa lại số.", remark.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_is_added_once_with_a_rule_that_makes_sense_and_ended_but_not_deleted()
    {
        Define(Definition("L01", "Cuộc đối thoại")).IsRefused(PeriodRefusals.MeasureExists("Cuộc đối thoại", "B08"));
        Define(Definition("B08", "Tên khác")).IsRefused(PeriodRefusals.MeasureCodeTaken("B08"));
        Define(Definition("L-1", "Tên khác")).IsRefused(PeriodRefusals.MeasureCode);
        Define(Definition("", "Tên khác")).IsRefused(PeriodRefusals.MeasureNeedsWords);
        Define(Definition("L01", "Tên khác") with { ValidFrom = "quý này" }).IsRefused(PeriodRefusals.PeriodCode);
        Define(Definition("L01", "Tên khác") with { Kind = IndicatorKind.Score }).IsRefused(PeriodRefusals.RateIsNotSummed);
        Define(Definition("L01", "Tên khác") with { Kind = IndicatorKind.Stock }).IsRefused(PeriodRefusals.StockIsNotSummedOverTime);
        Define(Definition("L01", "Tên khác") with { Numerator = "B08" }).IsRefused(PeriodRefusals.OnlyRateHasParts);
        Define(Definition("L01", "Tên khác") with { Kind = IndicatorKind.Rate, OverUnits = OverUnits.Ratio, OverTime = OverTime.RatioOfSums, Numerator = "B08", Denominator = "B99" }).IsRefused(PeriodRefusals.RateNeedsParts);

        var measure = Define(Definition("L01", "Tên khác")).Made();
        measure.End("2018-Q4", null).IsRefused(PeriodRefusals.EndsBeforeStart("2019-Q1"));
        measure.End("xong", null).IsRefused(PeriodRefusals.PeriodCode);
        measure.End("2019", null).IsRefused(PeriodRefusals.PeriodCode); // a bare year says no quarter
        measure.End("2019-Q1", new Quarter(2019, 2)).IsRefused(PeriodRefusals.EndsBeforeOpened("2019-Q2"));
        measure.End("2019-Q2", new Quarter(2019, 2)).IsDone();
        Assert.Equal([true, true, true, false], ((string[])["2019-Q2", "2019-Q2-6T", "2019-Q2-DX1", "2019-Q3"]).Select(measure.IsAskedIn));
    }

    private static Result<Indicator> Define(IndicatorDefinition definition) => Indicator.Define(20, Organiser, Line, definition, null, Dictionary);
    private static FormsInForce On(IEnumerable<ReportForm> forms, string day) => new(forms, PeriodKind.Quarter, Day(day));

    private static ReportForm Published(int edition, string from, string to, string family = "DC1", params UnitKind[] units)
    {
        var form = ReportForm.Draft(Organiser, Line, family, edition, Outline("B08") with { ValidFrom = Day(from), SunsetOn = Day(to), Periods = [PeriodKind.Quarter], Units = units }).Made();
        form.Publish(Day(from), [], null).IsDone();
        return form;
    }

    private static ReportForm Drafted(params string[] codes) => ReportForm.Draft(Organiser, Line, "DC1", 1, Outline(codes)).Made();
    private static FormOutline Outline(params string[] codes) => new("Báo cáo quý", [], [], null, Day("2019-12-31"), [Part()], [.. codes.Select(c => new FigureText(c, null, 30))]);

    private static SectionText Part() => new(SectionKind.Outcomes, null, null, false, 10, 3, []);
    private static Indicator Measure(string code, string name) => new(code[^1] + code[2], Organiser, Line, Definition(code, name));

    private static IndicatorDefinition Definition(string code, string name) => new(code, code, name, "đơn", IndicatorKind.Flow, OverUnits.Sum, OverTime.Sum, null, null, "all", null, false, "2019-Q1");
}
