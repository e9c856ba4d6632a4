using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

/// <summary>Lines of bodies through time, and figures on another day's map.</summary>
public class LineageTests
{
    private static readonly DateOnly Early = Day("2020-01-01"), Late = Day("2025-07-01");
    private readonly UnitId _a = UnitId.New(), _b = UnitId.New(), _c = UnitId.New(), _d = UnitId.New(), _e = UnitId.New();

    private Lineage Line => new([Step(_a, _c, Early), Step(_b, _c, Early), Step(_c, _d, Late), Step(_c, _e, Late, isMain: false)]);

    [Fact]
    public void An_heir_is_one_of_a_day()
    {
        Assert.Equal([_a], Line.HeirsOf(_a, Early.AddDays(-1)));
        Assert.Equal([_c], Line.HeirsOf(_a, Early));
        Assert.Equal([_d, _e], Line.HeirsOf(_a, Late)); // the main one first
        Assert.Equal((_c, _d, _e), (Line.MainHeirOf(_a, Early), Line.MainHeirOf(_a, Late), Line.MainHeirOf(_e, Late)));
        Assert.Equal([_c, _a, _b], Line.ForebearsOf(_e));
        Assert.Equal([_d, _e], Line.After(_c).Select(s => s.SuccessorId));
        Assert.Equal([_a, _b], Line.Into(_c).Select(s => s.PredecessorId));
    }

    [Fact]
    public void Figures_of_those_that_became_one_are_added_and_those_of_a_split_one_stay_whole()
    {
        var sums = Measure(OverUnits.Sum);
        var merged = Redrawing.Of(sums, [(_a, 100), (_b, 250), (_d, null)], Line, Early);
        Assert.Equal([(_c, 350L, false), (_d, (long?)null, false)], merged.Select(l => (l.Unit, l.Value, l.IsUndivided)));
        Assert.Equal([_a, _b], merged[0].Sources);
        var split = Redrawing.Of(sums, [(_c, 70), (_d, 5)], Line, Late);
        Assert.Equal([(_c, 70L, true), (_d, 5L, false)], split.Select(l => (l.Unit, l.Value!.Value, l.IsUndivided)));
    }

    [Fact]
    public void What_must_not_be_added_is_not()
    {
        var never = Measure(OverUnits.None);
        Assert.Null(Redrawing.Of(never, [(_a, 100), (_b, 250)], Line, Early).Single().Value);
        Assert.Equal(100, Redrawing.Of(never, [(_a, 100)], Line, Early).Single().Value);
    }

    private static UnitSuccession Step(UnitId from, UnitId to, DateOnly on, bool isMain = true) => new(from, to, on, isMain, null);

    private static Indicator Measure(OverUnits over) => new(1, Organiser, Samples.Line, new("B01", "1", "Lượt tiếp công dân", "lượt", IndicatorKind.Flow, over, OverTime.Sum, null, null, "all", null, false, "2019"));
}
