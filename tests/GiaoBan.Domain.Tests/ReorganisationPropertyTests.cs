using CsCheck;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

/// <summary>Whatever is reorganised, in whatever order: nothing is lost, nothing is doubled, sums are equal, and it can be taken back.</summary>
public class ReorganisationPropertyTests
{
    private static readonly Gen<((int Kind, int Which, int Homes)[] Changes, int[] Leads)> Histories =
        Gen.Select(Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 99]).Array[1, 9], Gen.Int[0, 40].Array[0, 12]);

    [Fact]
    public void Every_open_assignment_has_one_living_lead_and_no_helper_twice() => Histories.Sample(history =>
    {
        var world = Live(history);
        var living = world.Living.Select(u => u.Id).ToHashSet();
        Assert.All(world.Assignments, a =>
        {
            Assert.Contains(a.LeadUnitId, living);
            var helping = a.Coordinators.Where(c => !c.IsFolded).Select(c => c.UnitId).ToList();
            Assert.Equal(helping.Count, helping.Distinct().Count());
            Assert.DoesNotContain(a.LeadUnitId, helping);
            Assert.All(helping, unit => Assert.Contains(unit, living));
        });
    });

    [Fact]
    public void Nobody_who_had_a_part_in_an_assignment_has_lost_it_to_a_stranger() => Histories.Sample(history =>
    {
        var before = new ReorganisationWorld(history.Leads).Assignments.Select(a => a.Code).ToList();
        var world = Live(history);
        Assert.Equal(before, world.Assignments.Select(a => a.Code));
        var heirsOfAll = world.Units.Take(8).Select(u => world.Lineage.HeirsOf(u.Id, world.Today)).ToList();
        Assert.All(world.Assignments.Select((a, n) => (a, n)), pair =>
        {
            Assert.Contains(pair.a.LeadUnitId, heirsOfAll[history.Leads[pair.n] % 8]); // the lead is an heir of the first lead
            Assert.Equal(new ReorganisationWorld(history.Leads).Assignments[pair.n].Coordinators.Count, pair.a.Coordinators.Count); // no row is lost
        });
    });

    [Fact]
    public void Every_person_still_has_a_role_and_none_twice_for_one_unit() => Histories.Sample(history =>
    {
        var world = Live(history);
        var held = world.Roles.Where(r => r.EndsOn is null).ToList();
        Assert.Equal(7, held.Select(r => r.Person).Distinct().Count());
        Assert.Equal(held.Count, held.Select(r => (r.Person, r.Unit)).Distinct().Count());
        Assert.All(held, r => Assert.Contains(world.Living, u => u.Id == r.Unit));
    });

    [Fact]
    public void Sums_on_the_old_map_and_on_the_new_are_equal_and_each_figure_stands_once() => Histories.Sample(history =>
    {
        var world = Live(history);
        var measure = new Indicator(1, Organiser, Line, new("D01", "1", "Mô hình đăng ký mới", "mô hình", IndicatorKind.Flow, OverUnits.Sum, OverTime.Sum, null, null, "all", null, false, "2019"));
        var lines = Redrawing.Of(measure, world.Figures.Select(f => (f.Unit, (long?)f.Value)), world.Lineage, world.Today);
        Assert.Equal(world.Figures.Sum(f => f.Value), lines.Sum(l => l.Value));
        Assert.Equal(world.Figures.Select(f => f.Unit).Order(ById), lines.SelectMany(l => l.Sources).Order(ById));
        Assert.All(lines.Where(l => !l.IsUndivided), l => Assert.Contains(world.Living, u => u.Id == l.Unit));
    });

    [Fact]
    public void The_tree_stays_a_tree_on_every_day_and_stands_on_living_bodies() => Histories.Sample(history =>
    {
        var world = Live(history);
        var tree = UnitTree.Of(world.Units);
        for (var day = Day("2019-01-01"); day <= world.Today; day = day.AddDays(10))
        {
            foreach (var unit in world.Units.Where(u => u.ExistsOn(day)))
            {
                Assert.True(unit.Edges.Count(e => e.Hierarchy == Hierarchy.Main && e.HoldsOn(day)) <= 1);
                var path = tree.PathTo(unit.Id, day);
                Assert.Null(tree.ParentOf(path[0], day)); // the walk up ended at a top, not in a circle
                Assert.All(path, above => Assert.Contains(world.Units, u => u.Id == above && u.ExistsOn(day)));
            }
        }
    });

    [Fact]
    public void Taken_back_one_by_one_everything_is_as_it_was() => Histories.Sample(history =>
    {
        var world = new ReorganisationWorld(history.Leads);
        Stack<string> pictures = new();
        foreach (var (kind, which, homes) in history.Changes)
        {
            var before = world.Picture();
            if (world.Try(kind, which, homes)) pictures.Push(before);
        }
        while (world.UndoLast()) Assert.Equal(pictures.Pop(), world.Picture());
        Assert.Empty(pictures);
    });

    [Fact]
    public void The_histories_do_reorganise()
    {
        var carried = 0;
        Histories.Sample(history => Interlocked.Add(ref carried, history.Changes.Count(c => new ReorganisationWorld(history.Leads).Try(c.Kind, c.Which, c.Homes))), iter: 100);
        Assert.True(carried > 300, $"only {carried} were carried out");
    }

    private static readonly Comparer<UnitId> ById = Comparer<UnitId>.Create((a, b) => a.Value.CompareTo(b.Value));

    private static ReorganisationWorld Live(((int Kind, int Which, int Homes)[] Changes, int[] Leads) history)
    {
        var world = new ReorganisationWorld(history.Leads);
        foreach (var (kind, which, homes) in history.Changes) world.Try(kind, which, homes);
        return world;
    }
}
