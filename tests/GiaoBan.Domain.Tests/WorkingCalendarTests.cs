using CsCheck;
using GiaoBan.Domain.Time;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class WorkingCalendarTests
{
    [Theory]
    [InlineData("2019-02-01", true)]  // Friday before Tết
    [InlineData("2019-02-02", false)] // Saturday
    [InlineData("2019-02-03", false)] // Sunday
    [InlineData("2019-02-04", false)] // Tết Kỷ Hợi, five days
    [InlineData("2019-02-08", false)]
    [InlineData("2019-02-11", true)]
    [InlineData("2018-12-31", false)] // swapped for a Saturday
    [InlineData("2019-01-05", true)]  // that Saturday
    [InlineData("2019-01-12", false)] // an ordinary one
    [InlineData("2019-05-04", true)]
    public void A_day_is_worked_or_not(string day, bool worked) => Assert.Equal(worked, Calendar.IsWorkday(Day(day)));

    [Theory]
    [InlineData("2019-02-01", "2019-02-01")]
    [InlineData("2019-02-02", "2019-02-11")]
    [InlineData("2018-12-29", "2019-01-02")]
    public void A_day_off_leads_to_the_next_that_is_worked(string day, string next) => Assert.Equal(Day(next), Calendar.OrNextWorkday(Day(day)));

    [Theory]
    [InlineData("2019-02-01", 0, "2019-02-01")]
    [InlineData("2019-02-01", 1, "2019-02-11")]
    [InlineData("2019-01-04", 1, "2019-01-05")]
    [InlineData("2019-01-04", 2, "2019-01-07")]
    [InlineData("2019-02-03", 0, "2019-02-03")]
    public void Working_days_are_added(string day, int count, string expected) => Assert.Equal(Day(expected), Calendar.AddWorkdays(Day(day), count));

    [Fact]
    public void Working_days_are_never_taken_away() => Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkdays(Day("2019-02-01"), -1));

    [Theory]
    [InlineData("2019-02-01", "2019-02-01", 0)]
    [InlineData("2019-02-01", "2019-02-10", 0)]
    [InlineData("2019-02-01", "2019-02-11", 1)]
    [InlineData("2019-02-11", "2019-02-01", -1)]
    [InlineData("2019-03-11", "2019-03-15", 4)]
    public void Working_days_are_counted_after_the_first_up_to_the_last(string from, string to, int expected) =>
        Assert.Equal(expected, Calendar.WorkdaysBetween(Day(from), Day(to)));

    [Fact]
    public void It_knows_which_years_it_covers()
    {
        Assert.All(Enumerable.Range(2018, 9), year => Assert.True(Calendar.Covers(year)));
        Assert.False(Calendar.Covers(2017));
        Assert.False(Calendar.Covers(2031));
    }

    [Fact]
    public void A_holiday_worked_in_exchange_is_worked()
    {
        var day = Day("2019-06-05");
        Assert.True(new WorkingCalendar([day], [day]).IsWorkday(day));
        Assert.False(new WorkingCalendar([day], []).IsWorkday(day));
    }

    [Fact]
    public void Adding_and_counting_undo_each_other() =>
        Gen.Select(Gen.Int[0, 2500], Gen.Int[1, 200]).Sample((offset, count) =>
        {
            var from = Day("2018-06-01").AddDays(offset);
            var to = Calendar.AddWorkdays(from, count);
            return Calendar.WorkdaysBetween(from, to) == count && Calendar.IsWorkday(to) && Calendar.WorkdaysBetween(to, from) == -count;
        });

    [Fact]
    public void Counts_of_two_stretches_add_up() =>
        Gen.Int[0, 1500].Array[3].Sample(offsets =>
        {
            var days = offsets.Select(Day("2018-06-01").AddDays).ToArray();
            return Calendar.WorkdaysBetween(days[0], days[1]) + Calendar.WorkdaysBetween(days[1], days[2]) == Calendar.WorkdaysBetween(days[0], days[2]);
        });
}
