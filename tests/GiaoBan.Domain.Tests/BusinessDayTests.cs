using System.Globalization;
using CsCheck;
using GiaoBan.Domain.Time;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class BusinessDayTests
{
    [Theory]
    [InlineData("2019-03-20T16:59:59Z", "2019-03-20")]
    [InlineData("2019-03-20T17:00:00Z", "2019-03-21")] // midnight at Hà Nội
    public void Today_is_the_day_at_Hanoi(string instant, string day)
    {
        var business = new BusinessDay(new Clock(instant));
        Assert.Equal(Day(day), business.Today);
        Assert.Null(business.Fixed);
    }

    [Fact]
    public void Without_a_fixed_day_the_moment_is_the_clocks() =>
        Assert.Equal(Utc("2019-03-20T16:59:59Z"), new BusinessDay(new Clock("2019-03-20T16:59:59Z")).NowUtc);

    [Fact]
    public void A_demonstration_stands_still_on_its_day()
    {
        var business = new BusinessDay(new Clock("2026-11-23T18:30:00Z"));
        business.StandStillOn(Day("2019-06-05"));
        Assert.Equal((Day("2019-06-05"), Day("2019-06-05")), (business.Today, business.Fixed));
        Assert.Equal(Utc("2019-06-04T18:30:00Z"), business.NowUtc); // the wall clock at Hà Nội goes on: 1:30

        business.StandStillOn(Day("2019-06-05"), new TimeOnly(8, 0));
        Assert.Equal(Utc("2019-06-05T01:00:00Z"), business.NowUtc);
    }

    [Fact]
    public void Local_and_universal_time_undo_each_other() =>
        Gen.Int[0, 20_000_000].Sample(minutes =>
        {
            var instant = Utc("1990-01-01T00:00:00Z").AddMinutes(minutes);
            return BusinessDay.Utc(BusinessDay.Local(instant)) == instant && BusinessDay.Local(instant) - instant == TimeSpan.FromHours(7);
        });

    private static DateTime Utc(string instant) => DateTime.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private sealed class Clock(string now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Utc(now));
    }
}
