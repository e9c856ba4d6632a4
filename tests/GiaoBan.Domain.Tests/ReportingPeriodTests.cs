using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Time;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class ReportingPeriodTests
{
    [Fact]
    public void An_opened_period_keeps_what_was_planned()
    {
        var period = Open(Plan() with { ExternalId = "ky-1" }).Made();
        Assert.Equal(("2019-Q1", "Quý I năm 2019", PeriodKind.Quarter, PeriodState.Open, "ky-1"), (period.Code, period.Name, period.Kind, period.State, period.ExternalId));
        Assert.Equal((Organiser, Line, 3), (period.OrganiserId, period.LineId, period.No));
        Assert.Equal(FirstQuarter, period.Quarter);
        Assert.Equal((Day("2018-12-15"), Day("2019-03-14"), Day("2019-03-20"), Day("2019-03-22")), (period.DataFrom, period.DataTo, period.Due, period.GraceUntil));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void It_needs_a_name(string name) => Open(Plan() with { Name = name }).IsRefused(PeriodRefusals.NeedsName);

    [Theory]
    [InlineData("2019-03-13", false)]
    [InlineData("2019-03-14", false)]
    [InlineData("2019-03-15", true)]
    public void The_data_end_after_they_begin(string to, bool goes)
    {
        var opened = Open(Plan() with { DataFrom = Day("2019-03-14"), DataTo = Day(to) });
        if (goes) opened.Made();
        else opened.IsRefused(PeriodRefusals.DataRangeReversed(Day("2019-03-14"), Day(to)));
    }

    [Theory]
    [InlineData("2019-03-14", "2019-03-13", "2019-03-15")]
    [InlineData("2019-03-14", "2019-03-14", "2019-03-15")]
    [InlineData("2019-03-15", "2019-03-17", "2019-03-18")] // Sunday after a Friday: no working day between
    [InlineData("2019-02-01", "2019-02-10", "2019-02-11")] // all of Tết
    public void The_due_day_comes_a_working_day_after_the_cut_off(string dataTo, string due, string earliest)
    {
        Open(Plan() with { DataTo = Day(dataTo), Due = Day(due) }).IsRefused(PeriodRefusals.DueTooSoon(Day(dataTo), Day(earliest)));
        Open(Plan() with { DataTo = Day(dataTo), Due = Day(earliest) }).Made();
    }

    [Fact]
    public void Grace_never_ends_before_the_due_day()
    {
        Open(Plan() with { GraceUntil = Day("2019-03-19") }).IsRefused(PeriodRefusals.GraceBeforeDue(Day("2019-03-20")));
        Open(Plan() with { GraceUntil = Day("2019-03-20") }).Made();
    }

    [Fact]
    public void It_is_closed_once_and_over_nothing_that_waits()
    {
        var period = Period();
        period.Close(default, null, Day("2019-03-19")).IsRefused(PeriodRefusals.CloseBeforeDue(Day("2019-03-20")));
        period.Close(new(Waiting: 2, Missing: 0), "Đã muộn", Day("2019-03-20")).IsRefused(PeriodRefusals.CloseOverWaiting(2));
        period.Close(new(Waiting: 0, Missing: 3), " ", Day("2019-03-20")).IsRefused(PeriodRefusals.CloseOverMissing(3));
        period.Reopen("Nhầm").IsRefused(PeriodRefusals.NotClosed("Quý I năm 2019"));
        Assert.Equal(PeriodState.Open, period.State);

        period.Close(new(Waiting: 0, Missing: 3), "Ba đơn vị đã giải thể", Day("2019-03-20")).IsDone();
        Assert.Equal(PeriodState.Closed, period.State);
        period.Close(default, null, Day("2019-03-20")).IsRefused(PeriodRefusals.AlreadyClosed("Quý I năm 2019"));
        period.Reopen(" ").IsRefused(PeriodRefusals.ReopenNeedsReason);
        period.Reopen("Nhận thêm một báo cáo").IsDone();
        Assert.Equal(PeriodState.Open, period.State);
    }

    [Theory]
    [InlineData("2018-Q4", false)]
    [InlineData("2019-Q1", true)]
    [InlineData("2019-Q2", true)]
    public void A_measure_is_asked_from_its_first_period_on(string period, bool asked) => Assert.Equal(asked, Measure("all").IsAskedIn(period));

    [Theory]
    [InlineData("all", "SNV", false, true)]
    [InlineData("district", "HU-BACSON", true, true)]
    [InlineData("district", "SNV", false, false)]
    [InlineData("SNV,STP", "STP", false, true)]
    [InlineData("SNV,STP", "SNVX", false, false)]
    [InlineData("SNV,district", "HU-BACSON", true, true)]
    public void A_measure_knows_who_reports_it(string reporters, string unit, bool isDistrict, bool reports) =>
        Assert.Equal(reports, Measure(reporters).IsReportedBy(unit, isDistrict));

    [Fact]
    public void A_measure_keeps_its_definition()
    {
        var measure = Measure("all");
        Assert.Equal(("B01", "1", "Số buổi đối thoại", "buổi", "A", "B"), (measure.Code, measure.Row, measure.Name, measure.UnitOfMeasure, measure.Numerator, measure.Denominator));
        Assert.Equal((IndicatorKind.Flow, OverUnits.Sum, OverTime.Sum, true, true), (measure.Kind, measure.OverUnits, measure.OverTime, measure.HigherIsBetter, measure.SmallCell));
        Assert.Equal((9, Organiser, Line), (measure.No, measure.OrganiserId, measure.LineId));
    }

    [Fact]
    public void An_outline_keeps_the_order_of_its_sections()
    {
        SectionKind[] order = [SectionKind.Difficulties, SectionKind.Outcomes, SectionKind.NextTasks];
        var form = new ReportForm(Organiser, Line, "DC-2019", order);
        Assert.Equal(order, form.SectionOrder);
        Assert.Equal((Organiser, Line, "DC-2019"), (form.OrganiserId, form.LineId, form.Code));
        Assert.Empty(new ReportForm(Organiser, Line, "DC-0", []).SectionOrder);
        Assert.Throws<ArgumentException>(() => new ReportForm(Organiser, Line, " ", order));
    }

    private static Result<ReportingPeriod> Open(PeriodPlan plan) =>
        // Grace follows the due day unless the test is about it.
        ReportingPeriod.Open(3, Organiser, Line, FirstQuarter, plan.Due != Plan().Due ? plan with { GraceUntil = plan.Due } : plan, Calendar);

    private static Indicator Measure(string reporters) => new(9, Organiser, Line, new(
        "B01", "1", "Số buổi đối thoại", "buổi", IndicatorKind.Flow, OverUnits.Sum, OverTime.Sum, "A", "B", reporters, true, true, "2019-Q1"));
}
