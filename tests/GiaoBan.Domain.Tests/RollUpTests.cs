using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

/// <summary>What is done with totals; that the totals themselves are right is asked of both databases (RollUpsTests).</summary>
public class RollUpTests
{
    [Fact]
    public void A_flow_is_added_and_says_how_many_it_rests_on()
    {
        var sum = RollUp.Sum(Measure(), new Totals(1_000, 3, 4));
        Assert.Equal((1_000L, 3, 4, null), (sum.Value, sum.Filed, sum.Asked, sum.Refusal));
        Assert.False(sum.IsComplete);
        Assert.True(RollUp.Sum(Measure(), new Totals(5, 1, 1)).IsComplete);
    }

    [Fact]
    public void Nobody_reported_is_not_zero()
    {
        var silence = RollUp.Sum(Measure(), new Totals(0, 0, 2)); // a database may call the sum of nothing nought
        Assert.Equal((null, 0, 2), (silence.Value, silence.Filed, silence.Asked));
        Assert.Equal(0, RollUp.Sum(Measure(), new Totals(0, 1, 1)).Value);
    }

    [Theory]
    [InlineData(IndicatorKind.Score, OverUnits.None, "Điểm số")]
    [InlineData(IndicatorKind.Rate, OverUnits.Ratio, "Tỷ lệ")]
    [InlineData(IndicatorKind.Stock, OverUnits.None, "chồng lên nhau")]
    [InlineData(IndicatorKind.Flow, OverUnits.None, "nhiều nơi")]
    public void What_must_not_be_added_is_refused_with_its_reason(IndicatorKind kind, OverUnits over, string why)
    {
        var sum = RollUp.Sum(Measure(kind, over), new Totals(100, 1, 2));
        Assert.Null(sum.Value);
        Assert.Contains(why, sum.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal((1, 2), (sum.Filed, sum.Asked));
    }

    [Fact]
    public void A_rate_is_recomputed_from_the_sums()
    {
        var rate = RollUp.Ratio(new PairTotals(400, 1_200, 2, 2)); // 100 of 200 and 300 of 1.000: not the mean of 50 % and 30 %
        Assert.Equal((3_333L, 2, 2, null), (rate.Value, rate.Filed, rate.Asked, rate.Refusal));
        Assert.True(rate.IsComplete);
    }

    [Fact]
    public void Half_a_hundredth_is_rounded_away_from_zero() =>
        Assert.Equal(13, RollUp.Ratio(new PairTotals(1, 800, 1, 1)).Value); // 0,125 %

    [Fact]
    public void Nothing_of_nothing_is_refused_and_nobody_reported_is_silence()
    {
        var zero = RollUp.Ratio(new PairTotals(0, 0, 1, 1));
        Assert.Equal((null, ConsolidationRefusals.DenominatorZero), (zero.Value, zero.Refusal));
        var silence = RollUp.Ratio(new PairTotals(0, 0, 0, 1));
        Assert.Equal((null, null, 0), (silence.Value, silence.Refusal, silence.Filed));
    }

    private static Indicator Measure(IndicatorKind kind = IndicatorKind.Flow, OverUnits over = OverUnits.Sum) =>
        new(1, Organiser, Line, new("B01", "1", "Số buổi", "buổi", kind, over, OverTime.Sum, null, null, "all", null, false, "2019-Q1"));
}
