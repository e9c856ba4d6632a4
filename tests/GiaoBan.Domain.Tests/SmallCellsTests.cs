using CsCheck;
using GiaoBan.Domain.Consolidation;

namespace GiaoBan.Domain.Tests;

/// <summary>What is hidden cannot be reckoned from what is shown.</summary>
public class SmallCellsTests
{
    private const CellShown W = CellShown.Whole, S = CellShown.Small, B = CellShown.Beside;

    [Fact]
    public void A_single_small_cell_takes_the_smallest_plentiful_one_with_it_and_nought_is_said()
    {
        var shown = SmallCells.Of([40, 3, 0, null, 12, 7]);
        Assert.Equal([W, S, W, W, B, W], shown.Parts); // seven could be told from its mark
        Assert.Equal(W, shown.Total);
    }

    [Fact]
    public void Two_small_cells_hide_each_other_unless_their_sum_tells_both()
    {
        Assert.Equal([S, S, W], SmallCells.Of([2, 3, 50]).Parts);
        Assert.Equal([S, S, B], SmallCells.Of([1, 1, 50]).Parts);
        Assert.Equal([S, S, B], SmallCells.Of([4, 4, 50]).Parts);
    }

    [Fact]
    public void Where_nobody_can_be_hidden_beside_the_total_is()
    {
        Assert.Equal(B, SmallCells.Of([3, 0, 7]).Total);
        Assert.Equal(S, SmallCells.Of([3, 0]).Total);
        Assert.Equal(B, SmallCells.Of([1, 1, 1, 1]).Total); // "fewer than five" over four units would say one each
    }

    [Theory]
    [InlineData(W, W, W), InlineData(W, S, S), InlineData(S, W, B), InlineData(B, B, B), InlineData(S, S, S)]
    public void A_rate_is_said_only_where_both_its_sides_are(CellShown above, CellShown below, CellShown rate) => Assert.Equal(rate, SmallCells.OfRate(above, below));

    [Fact]
    public void No_small_cell_can_be_reckoned_from_the_total_and_the_others() =>
        Gen.Long[0, 14].Array[1, 4].Sample(counts =>
        {
            var shown = SmallCells.Of([.. counts.Select(c => (long?)c)]);
            var sum = counts.Sum();
            List<long[]> told = [.. Readings([.. counts], shown.Parts, 0).Where(r => shown.Total switch { W => r.Sum() == sum, S => SmallCells.IsSmall(r.Sum()), _ => true })];
            return counts.Index().Where(c => SmallCells.IsSmall(c.Item)).All(c => shown.Parts[c.Index] is S && told.Select(r => r[c.Index]).Distinct().Count() > 1);
        }, iter: 400);

    [Fact]
    public void Nor_from_counts_that_add_up_to_one_another() =>
        Gen.Select(Gen.Long[0, 12], Gen.Long[0, 12]).Array[1, 3].Sample(units =>
        {
            long?[] late = [.. units.Select(u => (long?)u.Item1)], onTime = [.. units.Select(u => (long?)u.Item2)], all = [.. units.Select(u => (long?)(u.Item1 + u.Item2))];
            var shown = SmallCells.Together([late, onTime, all]);
            List<(long[] Late, long[] OnTime)> told =
            [
                .. from l in Readings(late, shown[0].Parts, 0).Where(r => Tells(shown[0].Total, r, late))
                   from o in Readings(onTime, shown[1].Parts, 0).Where(r => Tells(shown[1].Total, r, onTime))
                   let both = l.Zip(o, (a, b) => a + b).ToArray()
                   where Tells(shown[2].Total, both, all) && both.Index().All(b => Bears(shown[2].Parts[b.Index], b.Item, all[b.Index]!.Value))
                   select (l, o),
            ];
            return Enumerable.Range(0, units.Length).All(u =>
                (!SmallCells.IsSmall(late[u]) || told.Select(t => t.Late[u]).Distinct().Count() > 1) && (!SmallCells.IsSmall(onTime[u]) || told.Select(t => t.OnTime[u]).Distinct().Count() > 1));
        }, iter: 60);

    private static bool Tells(CellShown mark, long[] reading, long?[] real) => Bears(mark, reading.Sum(), real.Sum()!.Value);

    private static bool Bears(CellShown mark, long value, long real) => mark switch { W => value == real, S => SmallCells.IsSmall(value), _ => true };

    /// <summary>Everything a reader must hold possible who knows what the marks mean.</summary>
    private static IEnumerable<long[]> Readings(long?[] counts, IReadOnlyList<CellShown> shown, int at)
    {
        if (at == counts.Length) return [[]];

        IEnumerable<long> here = shown[at] switch { W => [counts[at]!.Value], S => [1, 2, 3, 4], _ => [0, .. Enumerable.Range(5, 18).Select(n => (long)n)] };
        return from first in here from rest in Readings(counts, shown, at + 1) select (long[])[first, .. rest];
    }
}
