using CsCheck;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class RollUpTests
{
    [Fact]
    public void A_flow_is_added_and_says_how_many_it_rests_on()
    {
        var sum = RollUp.Sum(Measure(), [new(1, 1_250), new(2, null), new(3, -250), new(4, 0)]);
        Assert.Equal((1_000L, 3, 4, null), (sum.Value, sum.Filed, sum.Asked, sum.Refusal));
        Assert.Equal([2], sum.Missing);
        Assert.False(sum.IsComplete);
        Assert.True(RollUp.Sum(Measure(), [new(1, 5)]).IsComplete);
    }

    [Fact]
    public void Nobody_reported_is_not_zero()
    {
        var sum = RollUp.Sum(Measure(), [new(1, null), new(2, null)]);
        Assert.Equal((null, 0, 2), (sum.Value, sum.Filed, sum.Asked));
        Assert.Null(RollUp.Sum(Measure(), []).Value);
        Assert.Equal(0, RollUp.Sum(Measure(), [new(1, 0)]).Value);
    }

    [Theory]
    [InlineData(IndicatorKind.Score, OverUnits.None, "Điểm số")]
    [InlineData(IndicatorKind.Rate, OverUnits.Ratio, "Tỷ lệ")]
    [InlineData(IndicatorKind.Stock, OverUnits.None, "chồng lên nhau")]
    [InlineData(IndicatorKind.Flow, OverUnits.None, "nhiều nơi")]
    public void What_must_not_be_added_is_refused_with_its_reason(IndicatorKind kind, OverUnits over, string why)
    {
        var sum = RollUp.Sum(Measure(kind, over), [new(1, 100), new(2, null)]);
        Assert.Null(sum.Value);
        Assert.Contains(why, sum.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal((1, 2), (sum.Filed, sum.Asked));
    }

    [Fact]
    public void A_rate_is_recomputed_from_the_sums()
    {
        var rate = RollUp.Ratio([new(1, 100), new(2, 300)], [new(1, 200), new(2, 1_000)]);
        Assert.Equal((3_333L, 2, 2, null), (rate.Value, rate.Filed, rate.Asked, rate.Refusal)); // 400 of 1.200, not the mean of 50 % and 30 %
        Assert.True(rate.IsComplete);
    }

    [Fact]
    public void Half_a_hundredth_is_rounded_away_from_zero() =>
        Assert.Equal(13, RollUp.Ratio([new(1, 1)], [new(1, 800)]).Value); // 0,125 %

    [Fact]
    public void A_unit_missing_on_either_side_is_left_out_of_both()
    {
        var rate = RollUp.Ratio([new(1, 100), new(2, 900), new(3, null), new(4, 50)], [new(1, 200), new(2, null), new(3, 600)]);
        Assert.Equal((5_000L, 1, 4), (rate.Value, rate.Filed, rate.Asked));
        Assert.Equal([2, 3, 4], rate.Missing);
        Assert.False(rate.IsComplete);
    }

    [Fact]
    public void Nothing_of_nothing_is_refused_and_nobody_reported_is_silence()
    {
        var zero = RollUp.Ratio([new(1, 0)], [new(1, 0)]);
        Assert.Equal((null, ConsolidationRefusals.DenominatorZero), (zero.Value, zero.Refusal));
        var silence = RollUp.Ratio([new(1, null)], [new(1, 5)]);
        Assert.Equal((null, null, 0), (silence.Value, silence.Refusal, silence.Filed));
    }

    private static readonly Gen<Reported[]> Reports =
        Gen.Select(Gen.Bool, Gen.Long[-1_000_000_000, 1_000_000_000]).Array[0, 60].Select(rows => rows.Select((r, i) => new Reported(i + 1, r.Item1 ? r.Item2 : null)).ToArray());

    [Fact]
    public void The_sum_is_the_sum() =>
        Reports.Sample(reports =>
        {
            var naive = reports.Aggregate(0m, (sum, r) => sum + (r.Value ?? 0) / 100m);
            var rolled = RollUp.Sum(Measure(), reports);
            return rolled.Filed + rolled.Missing.Count == rolled.Asked && (rolled.Value is { } value ? value / 100m == naive : reports.All(r => r.Value is null));
        });

    [Fact]
    public void The_order_of_units_does_not_matter() =>
        Gen.Select(Reports, Gen.Int).Sample((reports, seed) =>
        {
            var shuffled = reports.ToArray();
            new Random(seed).Shuffle(shuffled);
            var (a, b) = (RollUp.Sum(Measure(), reports), RollUp.Sum(Measure(), shuffled));
            var (c, d) = (RollUp.Ratio(reports, [.. reports.Select(Half)]), RollUp.Ratio(shuffled, [.. reports.Select(Half)]));
            return (a.Value, a.Filed) == (b.Value, b.Filed) && a.Missing.Order().SequenceEqual(b.Missing.Order()) && (c.Value, c.Filed, c.Refusal) == (d.Value, d.Filed, d.Refusal);
        });

    private static Reported Half(Reported r) => r with { Value = r.Value / 2 };

    private static Indicator Measure(IndicatorKind kind = IndicatorKind.Flow, OverUnits over = OverUnits.Sum) =>
        new(1, Organiser, Line, new("B01", "1", "Số buổi", "buổi", kind, over, OverTime.Sum, null, null, "all", null, false, "2019-Q1"));
}
