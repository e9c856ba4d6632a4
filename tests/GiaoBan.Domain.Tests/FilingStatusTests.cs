using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

/// <summary>Due days by level, leave for one unit, and what a day means for a report.</summary>
public class FilingStatusTests
{
    private static readonly UnitId Unit = UnitId.New();

    [Fact]
    public void A_level_sends_so_many_working_days_before_and_keeps_the_same_grace()
    {
        var period = Laddered(district: 2, commune: 4);

        Assert.Equal((Day("2019-03-20"), Day("2019-03-18"), Day("2019-03-20")), (period.DueOf(UnitLevel.Province), period.DueOf(UnitLevel.District), period.DueOf(Unit, UnitLevel.District).GraceUntil));
        Assert.Equal(Day("2019-03-15"), Laddered(district: 1, commune: 3).DueOf(UnitLevel.Commune)); // a weekend lies between
    }

    [Theory]
    [InlineData(21, 21)]
    [InlineData(-1, 0)]
    public void A_ladder_of_impossible_length_is_refused(int district, int commune) => Ladder(district, commune).IsRefused(PeriodRefusals.LadderTooLong);

    [Fact]
    public void A_lower_level_never_sends_later_than_the_one_that_gathers_from_it_nor_before_the_cut_off()
    {
        Ladder(district: 2, commune: 1).IsRefused(PeriodRefusals.LadderUpsideDown);
        Ladder(district: 0, commune: 4).IsRefused(PeriodRefusals.LadderBeforeCutOff(Plan().DataTo));
        Ladder(district: 0, commune: 3).Made();
    }

    [Theory]
    [InlineData(PeriodKind.Quarter, 2, "2019-Q2")]
    [InlineData(PeriodKind.HalfYear, 2, "2019-Q2-6T")]
    [InlineData(PeriodKind.NineMonths, 3, "2019-Q3-9T")]
    [InlineData(PeriodKind.Year, 4, "2019-Q4-N")]
    [InlineData(PeriodKind.AdHoc, 2, "2019-Q2-DX3")]
    public void Each_kind_of_period_has_a_code_of_its_own(PeriodKind kind, int quarter, string code)
    {
        Assert.Equal(code, ReportingPeriod.CodeOf(kind, new Quarter(2019, quarter), 3));
        Assert.True(string.CompareOrdinal(code, new Quarter(2019, quarter).Next.Code) < 0); // a measure asked from the next quarter on is not asked yet
        Assert.True(string.CompareOrdinal(new Quarter(2019, quarter).Code, code) <= 0);
    }

    [Theory]
    [InlineData(PeriodKind.HalfYear, 1)]
    [InlineData(PeriodKind.NineMonths, 4)]
    [InlineData(PeriodKind.Year, 3)]
    public void A_kind_ends_in_its_own_quarter(PeriodKind kind, int quarter) =>
        ReportingPeriod.Open(1, Organiser, Line, new Quarter(2019, quarter), Plan() with { Kind = kind }, Calendar).IsRefused(PeriodRefusals.KindEndsElsewhere(kind));

    [Theory]
    [InlineData("2019-03-20", FilingKind.InTime, 0)]
    [InlineData("2019-03-21", FilingKind.LateWithLeave, 1)] // everybody's grace
    [InlineData("2019-03-22", FilingKind.LateWithLeave, 2)]
    [InlineData("2019-03-25", FilingKind.Late, 3)]
    public void What_was_sent_is_judged_by_the_day_it_was_first_sent(string sent, FilingKind kind, int days) =>
        Assert.Equal(new FilingStatus(kind, days), Of(Period(), ReportState.Accepted, sent, today: "2019-06-01"));

    [Theory]
    [InlineData("2019-03-18", FilingKind.Expected, 2)]
    [InlineData("2019-03-20", FilingKind.Expected, 0)]
    [InlineData("2019-03-21", FilingKind.OnLeave, 1)]
    [InlineData("2019-03-25", FilingKind.Overdue, 3)]
    public void What_is_not_sent_is_judged_by_today(string today, FilingKind kind, int days) => Assert.Equal(new FilingStatus(kind, days), Of(Period(), ReportState.Drafting, null, today));

    [Fact]
    public void A_leave_makes_late_allowed_and_counts_for_nothing_after_its_last_day()
    {
        var period = Period();
        period.Allow(Unit, UnitLevel.Province, new(Day("2019-03-27"), Day("2019-03-29"), "Lũ quét"), "Lộc Thị Hà", Day("2019-03-19"), Calendar).Made();

        Assert.Equal(FilingKind.OnLeave, Of(period, ReportState.Drafting, null, "2019-03-27").Kind);
        Assert.Equal(FilingKind.LateWithLeave, Of(period, ReportState.Submitted, "2019-03-27", "2019-06-01").Kind);
        Assert.Equal(new FilingStatus(FilingKind.Late, 1), Of(period, ReportState.Submitted, "2019-03-28", "2019-06-01")); // a day after the new day
        Assert.Equal(new FilingStatus(FilingKind.Overdue, 2), Of(period, ReportState.Drafting, null, "2019-03-29")); // the leave still holds
        Assert.Equal(new FilingStatus(FilingKind.Overdue, 8), Of(period, ReportState.Drafting, null, "2019-04-01")); // by the day everybody had
    }

    [Fact]
    public void A_leave_has_a_reason_a_later_working_day_and_an_end_and_can_be_taken_back()
    {
        var period = Period();
        Result<DueException> Ask(string day, string until, string why = "Lũ quét", string today = "2019-03-19") => period.Allow(Unit, UnitLevel.Province, new(Day(day), Day(until), why), "Hà", Day(today), Calendar);

        Ask("2019-03-27", "2019-03-29", " ").IsRefused(PeriodRefusals.LeaveNeedsReason);
        Ask("2019-03-20", "2019-03-29").IsRefused(PeriodRefusals.LeaveNotLater(Day("2019-03-20")));
        Ask("2019-03-27", "2019-03-29", today: "2019-03-28").IsRefused(PeriodRefusals.LeaveInThePast(Day("2019-03-28")));
        Ask("2019-03-23", "2019-03-29").IsRefused(PeriodRefusals.LeaveOnDayOff(Day("2019-03-23"), Day("2019-03-22"), Day("2019-03-25")));
        Ask("2019-03-27", "2019-03-26").IsRefused(PeriodRefusals.LeaveEndsBefore(Day("2019-03-27")));
        Assert.Empty(period.Exceptions);

        Ask("2019-03-25", "2019-03-25").Made();
        var second = Ask("2019-03-27", "2019-03-27").Made();
        Assert.Equal(second, period.DueOf(Unit, UnitLevel.Province).Leave); // a new one takes the place of the first, which stays on the list
        Assert.Equal(2, period.Exceptions.Count);
        period.Withdraw(second.Id, "Hà", Day("2019-03-20")).IsDone();
        Assert.Null(period.DueOf(Unit, UnitLevel.Province).Leave);
        period.Withdraw(second.Id, "Hà", Day("2019-03-20")).IsRefused(PeriodRefusals.NoSuchLeave);
        period.Close(default, null, period.Due).IsDone();
        Ask("2019-03-27", "2019-03-27").IsRefused(PeriodRefusals.AlreadyClosed(period.Name));
    }

    [Theory]
    [InlineData(0, 8, false)]
    [InlineData(1, 1, false)] // once is no habit
    [InlineData(2, 4, true)]
    [InlineData(2, 5, false)]
    [InlineData(4, 8, true)]
    public void Likely_late_is_a_habit_of_at_least_two_and_of_half(int late, int of, bool likely)
    {
        var status = FilingStatus.Of(ReportState.Drafting, null, Period().DueOf(Unit, UnitLevel.Province), new(late, of), Day("2019-03-18"), Calendar);
        Assert.Equal(likely ? FilingKind.LikelyLate : FilingKind.Expected, status.Kind);
    }

    [Fact]
    public void A_returned_report_is_the_units_turn_also_while_its_head_reads_the_mended_one()
    {
        Assert.Equal(FilingKind.Returned, Of(Period(), ReportState.Returned, "2019-03-20", "2019-03-21").Kind);
        Assert.Equal(FilingKind.Returned, Of(Period(), ReportState.WithHead, "2019-03-20", "2019-03-21").Kind);
        Assert.True(Of(Period(), ReportState.Returned, "2019-03-20", "2019-03-21").IsMissing);
        Assert.False(Of(Period(), ReportState.Submitted, "2019-03-20", "2019-03-21").IsMissing);
    }

    [Theory]
    [InlineData(ReportState.Submitted)]
    [InlineData(ReportState.Accepted)]
    public void What_came_in_on_an_unknown_day_is_not_missing(ReportState state) => Assert.False(Of(Period(), state, null, "2019-06-01").IsMissing);

    [Fact]
    public void A_leave_given_after_the_report_came_in_late_makes_it_no_less_late()
    {
        var period = Period();
        period.Allow(Unit, UnitLevel.Province, new(Day("2019-03-27"), Day("2019-03-29"), "Lũ quét"), "Lộc Thị Hà", Day("2019-03-26"), Calendar).Made();

        Assert.Equal(FilingKind.Late, Of(period, ReportState.Submitted, "2019-03-25", "2019-06-01").Kind);
        Assert.Equal(FilingKind.LateWithLeave, Of(period, ReportState.Submitted, "2019-03-26", "2019-06-01").Kind);
    }

    private static FilingStatus Of(ReportingPeriod period, ReportState state, string? sent, string today) =>
        FilingStatus.Of(state, sent is null ? null : Day(sent), period.DueOf(Unit, UnitLevel.Province), default, Day(today), Calendar);

    private static ReportingPeriod Laddered(int district, int commune) => ReportingPeriod.Open(1, Organiser, Line, FirstQuarter, Plan() with { DataTo = Day("2019-03-08"), Ladder = [new(UnitLevel.District, district), new(UnitLevel.Commune, commune)] }, Calendar).Made();

    private static Result<ReportingPeriod> Ladder(int district, int commune) => ReportingPeriod.Open(1, Organiser, Line, FirstQuarter, Plan() with { Ladder = [new(UnitLevel.District, district), new(UnitLevel.Commune, commune)] }, Calendar);
}
