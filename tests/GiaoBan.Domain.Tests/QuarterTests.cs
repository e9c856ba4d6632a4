using CsCheck;
using GiaoBan.Domain.Time;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class QuarterTests
{
    [Theory]
    [InlineData("2019-01-01", 2019, 1)]
    [InlineData("2019-03-31", 2019, 1)]
    [InlineData("2019-04-01", 2019, 2)]
    [InlineData("2019-09-30", 2019, 3)]
    [InlineData("2019-10-01", 2019, 4)]
    [InlineData("2019-12-31", 2019, 4)]
    public void A_day_lies_in_a_quarter(string day, int year, int number) => Assert.Equal(new Quarter(year, number), Quarter.Of(Day(day)));

    [Theory]
    [InlineData(1, "2020-01-01", "2020-03-31", "2020-Q1", "quý I/2020")]
    [InlineData(2, "2020-04-01", "2020-06-30", "2020-Q2", "quý II/2020")]
    [InlineData(3, "2020-07-01", "2020-09-30", "2020-Q3", "quý III/2020")]
    [InlineData(4, "2020-10-01", "2020-12-31", "2020-Q4", "quý IV/2020")]
    public void A_quarter_has_its_days_its_code_and_its_name(int number, string first, string last, string code, string name)
    {
        var quarter = new Quarter(2020, number);
        Assert.Equal((Day(first), Day(last), code, name), (quarter.FirstDay, quarter.LastDay, quarter.Code, quarter.ToString()));
        Assert.Equal((2020, number), (quarter.Year, quarter.Number));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-1)]
    public void There_is_no_other_quarter(int number) => Assert.Throws<ArgumentOutOfRangeException>(() => new Quarter(2019, number));

    [Fact]
    public void The_year_turns()
    {
        Assert.Equal(new Quarter(2020, 1), new Quarter(2019, 4).Next);
        Assert.Equal(new Quarter(2018, 4), new Quarter(2019, 1).Previous);
        Assert.Equal(5, new Quarter(2020, 1).Since(new Quarter(2018, 4)));
        Assert.Equal(-1, new Quarter(2018, 4).Since(new Quarter(2019, 1)));
    }

    [Fact]
    public void Order_is_the_order_of_time()
    {
        var (early, late) = (new Quarter(2018, 4), new Quarter(2019, 1));
        Assert.True(early < late && late > early && early <= late && late >= early);
        Assert.False(late < early || early > late || late <= early || early >= late);
        var same = new Quarter(2018, 4);
        Assert.True(early <= same && early >= same);
        Assert.False(early < same || early > same);
        Assert.Equal([early, late], new[] { late, early }.Order());
    }

    [Fact]
    public void Every_day_lies_between_the_ends_of_its_quarter() =>
        Gen.Int[0, 40_000].Sample(offset =>
        {
            var day = Day("1975-04-30").AddDays(offset);
            var quarter = Quarter.Of(day);
            return quarter.FirstDay <= day && day <= quarter.LastDay && quarter.Next.Previous == quarter && quarter.Next.FirstDay == quarter.LastDay.AddDays(1);
        });
}
