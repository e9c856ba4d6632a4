using GiaoBan.Domain.Consolidation;

namespace GiaoBan.Domain.Tests;

public class UnusualTests
{
    [Theory]
    [InlineData(12_400, 10, 1_240)] // a digit too many
    [InlineData(1_240, 0.1, 12_400)]
    [InlineData(500, 5, 100)]
    public void Five_times_as_much_or_as_little_stands_out(int now, double times, int before)
    {
        var odd = Unusual.Of(now * 100L, [before * 100L]);

        Assert.Equal(((decimal)times, before * 100L), (odd!.Times, odd.Usual));
    }

    [Theory]
    [InlineData(499, 100)] // not quite
    [InlineData(19, 1)] // chance
    [InlineData(40, 0)] // no rule says how many times nothing it is
    public void Less_than_that_does_not(int now, int before) => Assert.Null(Unusual.Of(now * 100L, [before * 100L]));

    [Fact]
    public void The_middle_of_what_is_known_is_the_usual_one()
    {
        Assert.Equal(20_000, Unusual.Of(200_000, [10_000, 20_000, 90_000])!.Usual);
        Assert.Equal(15_000, Unusual.Of(200_000, [10_000, null, 20_000])!.Usual);
        Assert.Null(Unusual.Of(200_000, [10_000, 90_000, 90_000]));
    }

    [Fact]
    public void Nothing_known_is_nothing_odd()
    {
        Assert.Null(Unusual.Of(null, [100]));
        Assert.Null(Unusual.Of(100_000, []));
        Assert.Null(Unusual.Of(100_000, [null]));
    }
}
