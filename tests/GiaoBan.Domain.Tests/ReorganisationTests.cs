using GiaoBan.Domain.Organization;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

/// <summary>What may change on the map, and who takes what.</summary>
public class ReorganisationTests
{
    private static readonly DateOnly First = Day("2019-01-01");
    private static readonly DateOnly On = Day("2025-07-01");
    private static readonly DateTime Now = new(2025, 7, 1, 1, 0, 0, DateTimeKind.Utc);
    private static readonly UnitTree Nothing = new([]);
    private static int _no;

    private readonly Unit _a = Make("A"), _b = Make("B"), _c = Make("C");

    [Fact]
    public void A_merger_needs_two_and_comes_to_one()
    {
        Plan(ReorganisationKind.Merge, [_a], [New("N")]).IsRefused(OrganizationRefusals.MergeNeedsTwo);
        Plan(ReorganisationKind.Merge, [], [Is(_a)]).IsRefused(OrganizationRefusals.MergeNeedsTwo);
        Plan(ReorganisationKind.Merge, [_a, _b], []).IsRefused(OrganizationRefusals.MergeIntoOne);
        Plan(ReorganisationKind.Merge, [_a, _b], [New("N"), Is(_c)]).IsRefused(OrganizationRefusals.MergeIntoOne);
        Plan(ReorganisationKind.Merge, [_a], [Is(_b)]).Made();
        Plan(ReorganisationKind.Merge, [_a, _b], [New("N")]).Made();
    }

    [Fact]
    public void A_merger_into_itself_is_refused()
    {
        Plan(ReorganisationKind.Merge, [_a, _b], [Is(_a)]).IsRefused(OrganizationRefusals.MergeIntoItself("A"));
        Plan(ReorganisationKind.Merge, [_a, _a], [Is(_b)]).IsRefused(OrganizationRefusals.NamedTwice("A"));
        Plan(ReorganisationKind.Split, [_a], [Is(_b, main: true), Is(_b)]).IsRefused(OrganizationRefusals.NamedTwice("B"));
        Plan(ReorganisationKind.Split, [_a], [Is(_a, main: true), Is(_b)]).IsRefused(OrganizationRefusals.MergeIntoItself("A"));
        Plan(ReorganisationKind.Split, [_a], [New("N", main: true), New("N")]).IsRefused(OrganizationRefusals.CodeTaken("N"));
    }

    [Fact]
    public void The_other_kinds_have_their_shape()
    {
        Plan(ReorganisationKind.Split, [_a, _b], [New("N", main: true), New("M")]).IsRefused(OrganizationRefusals.SplitOne);
        Plan(ReorganisationKind.Split, [_a], [New("N", main: true)]).IsRefused(OrganizationRefusals.SplitNeedsTwo);
        Plan(ReorganisationKind.Split, [_a], [New("N"), New("M")]).IsRefused(OrganizationRefusals.SplitNeedsMain);
        Plan(ReorganisationKind.Rename, [_a, _b], [New("N")]).IsRefused(OrganizationRefusals.RenameOne);
        Plan(ReorganisationKind.Rename, [_a], [Is(_b)]).IsRefused(OrganizationRefusals.RenameNeedsNew);
        Plan(ReorganisationKind.Rename, [_a], [New(_a.Code, "A")]).IsRefused(OrganizationRefusals.RenameSame);
        Plan(ReorganisationKind.Rename, [_a], [New(_a.Code, "A mới")]).Made(); // the code goes on
        Plan(ReorganisationKind.Dissolve, [_a, _b], []).IsRefused(OrganizationRefusals.DissolveOne);
        Plan(ReorganisationKind.Dissolve, [_a], [New("N")]).IsRefused(OrganizationRefusals.DissolveIntoExisting);
        Plan(ReorganisationKind.Dissolve, [_a], []).Made();
    }

    [Fact]
    public void Bodies_must_live_on_the_day()
    {
        Plan(ReorganisationKind.Rename, [_a], [New("N")], on: First).IsRefused(OrganizationRefusals.BeforeItExists("A", First));
        Plan(ReorganisationKind.Rename, [_a], [New("N")], on: First.AddDays(1)).Made();
        _b.End(Day("2020-12-31")).IsDone();
        Plan(ReorganisationKind.Merge, [_a, _b], [New("N")]).IsRefused(OrganizationRefusals.AlreadyEnded("B", Day("2020-12-31")));
        Plan(ReorganisationKind.Merge, [_a], [Is(_b)]).IsRefused(OrganizationRefusals.AlreadyEnded("B", Day("2020-12-31")));
        var later = Make("Sau", On.AddDays(1));
        Plan(ReorganisationKind.Merge, [_a], [Is(later)]).IsRefused(OrganizationRefusals.NotThereYet("Sau", On));
        Plan(ReorganisationKind.Rename, [_a], [New("N", parent: _a.Id)]).IsRefused(OrganizationRefusals.AlreadyEnded("A", On.AddDays(-1)));
    }

    [Theory]
    [InlineData("", "Tên")]
    [InlineData("MÃ", "Tên")]
    [InlineData("M A", "Tên")]
    public void A_new_body_needs_a_plain_code(string code, string name) => Plan(ReorganisationKind.Rename, [_a], [New(code, name)]).IsRefused(OrganizationRefusals.UnitNeedsCode);

    [Fact]
    public void A_new_body_needs_a_name_and_a_code_of_its_own()
    {
        Plan(ReorganisationKind.Rename, [_a], [New("N", " ")]).IsRefused(OrganizationRefusals.UnitNeedsName);
        Plan(ReorganisationKind.Rename, [_a], [New("N", new string('n', 201))]).IsRefused(OrganizationRefusals.NameTooLong);
        Plan(ReorganisationKind.Rename, [_a], [New(_b.Code, "Mới")]).IsRefused(OrganizationRefusals.CodeTaken(_b.Code));
    }

    [Fact]
    public void A_body_that_runs_a_cycle_is_not_reorganised() =>
        Reorganisation.Plan(new(ReorganisationKind.Rename, On, null, [_a], [New("N")], new HashSet<string>(), new HashSet<UnitId> { _a.Id }), "Hà").IsRefused(OrganizationRefusals.Convenes("A"));

    [Fact]
    public void A_plan_waits_for_its_day_and_can_be_dropped_but_not_twice()
    {
        var plan = Plan(ReorganisationKind.Merge, [_a, _b], [New("N")]).Made();
        plan.CarryOut([], On.AddDays(-1), Now).IsRefused(OrganizationRefusals.NotYet(On));
        plan.MayUndo(Now).IsRefused(OrganizationRefusals.NotCarried);
        plan.Drop().IsDone();
        plan.Drop().IsRefused(OrganizationRefusals.NotPlanned);
        plan.CarryOut([], On, Now).IsRefused(OrganizationRefusals.NotPlanned);
        plan.Choose([]).IsRefused(OrganizationRefusals.NotPlanned);
    }

    [Fact]
    public void It_is_undone_within_a_day_and_not_after()
    {
        var plan = Plan(ReorganisationKind.Merge, [_a, _b], [New("N")]).Made();
        plan.CarryOut([], On, Now).IsDone();
        plan.MayUndo(Now.AddHours(24)).IsDone();
        plan.Undo(Now.AddHours(24).AddSeconds(1)).IsRefused(OrganizationRefusals.UndoTooLate);
        plan.Undo(Now.AddHours(3)).IsDone();
        plan.Undo(Now.AddHours(3)).IsRefused(OrganizationRefusals.NotCarried);
        Assert.Equal((ReorganisationState.Undone, Now.AddHours(3)), (plan.State, plan.UndoneAtUtc));
    }

    [Fact]
    public void What_merges_goes_to_the_heir_and_no_part_twice()
    {
        var plan = Plan(ReorganisationKind.Merge, [_a, _b], [Is(_c)]).Made();
        Holding[] held =
        [
            Held(HoldingKind.Lead, _a, "NV-1"), Held(HoldingKind.Coordination, _b, "NV-1"), Held(HoldingKind.Coordination, _c, "NV-1"),
            Held(HoldingKind.Coordination, _a, "NV-2"), Held(HoldingKind.Coordination, _b, "NV-2"),
            Held(HoldingKind.Role, _a, "hà|đầu mối"), Held(HoldingKind.Role, _c, "hà|đầu mối"), Held(HoldingKind.Role, _b, "lan|đầu mối"),
            Held(HoldingKind.OpenReport, _a, "báo cáo"), Held(HoldingKind.Promise, _b, "lời hứa"),
        ];
        var rehoming = Rehoming.Of(plan, held, Nothing, _ => true).Made();
        rehoming.Complete().IsDone();
        Assert.Equal(
            [(HoldingKind.Lead, "NV-1", false), (HoldingKind.Coordination, "NV-1", true), (HoldingKind.Coordination, "NV-1", true), (HoldingKind.Coordination, "NV-2", false), (HoldingKind.Coordination, "NV-2", true), (HoldingKind.Role, "hà|đầu mối", true), (HoldingKind.Role, "lan|đầu mối", false)],
            rehoming.Moves.Select(m => (m.Kind, held.Single(h => h.Row == m.Row).Thing, m.IsFolded)).OrderBy(m => m.Kind).ThenBy(m => m.Thing, StringComparer.Ordinal).ThenBy(m => m.IsFolded));
        Assert.Equal(2, rehoming.Stays.Count);
        Assert.All(rehoming.Moves, m => Assert.Equal(_c.Id, m.To));
    }

    [Fact]
    public void What_a_split_body_leads_is_asked_one_by_one_and_the_rest_goes_to_the_main_heir()
    {
        var plan = Plan(ReorganisationKind.Split, [_a], [New("N", main: true), Is(_c)]).Made();
        Holding[] held = [Held(HoldingKind.Lead, _a, "NV-1"), Held(HoldingKind.Lead, _a, "NV-2"), Held(HoldingKind.Coordination, _a, "NV-3"), Held(HoldingKind.Role, _a, "hà")];
        Rehoming.Of(plan, held, Nothing, _ => true).Made().Complete().IsRefused(OrganizationRefusals.ChooseHomes(2));
        plan.Choose([(HoldingKind.Lead, held[0].Row, _c.Id), (HoldingKind.Lead, held[1].Row, _b.Id)]).IsDone();
        Rehoming.Of(plan, held, Nothing, _ => true).IsRefused(OrganizationRefusals.HomeNotAllowed("NV-2"));
        plan.Choose([(HoldingKind.Lead, held[1].Row, plan.MainHeir!.Value)]).IsDone();
        var rehoming = Rehoming.Of(plan, held, Nothing, _ => true).Made();
        rehoming.Complete().IsDone();
        Assert.Equal([_c.Id, plan.MainHeir, plan.MainHeir, plan.MainHeir], held.Select(h => rehoming.Moves.Single(m => m.Row == h.Row).To));
    }

    [Fact]
    public void A_body_is_dissolved_only_when_everything_open_has_another_home()
    {
        var plan = Plan(ReorganisationKind.Dissolve, [_a], []).Made();
        Holding[] held = [Held(HoldingKind.Lead, _a, "NV-1"), Held(HoldingKind.Coordination, _a, "NV-2"), Held(HoldingKind.Role, _a, "hà"), Held(HoldingKind.Delegate, _a, "mời"), Held(HoldingKind.Promise, _a, "lời hứa")];
        Rehoming.Of(plan, held, Nothing, _ => true).Made().Complete().IsRefused(OrganizationRefusals.ChooseHomes(1));
        plan.Choose([(HoldingKind.Lead, held[0].Row, _b.Id)]).IsDone();
        Rehoming.Of(plan, held, Nothing, _ => false).IsRefused(OrganizationRefusals.HomeNotAllowed("NV-1"));
        Rehoming.Of(plan, held, Nothing, _ => true).Made().Complete().IsRefused(OrganizationRefusals.NeedsReceiver(2)); // a help and a promise
        var received = Plan(ReorganisationKind.Dissolve, [_a], [Is(_c)]).Made();
        received.Choose([(HoldingKind.Lead, held[0].Row, _b.Id)]).IsDone();
        var rehoming = Rehoming.Of(received, held, Nothing, _ => true).Made();
        rehoming.Complete().IsDone();
        Assert.Equal([_b.Id, _c.Id, _c.Id, _c.Id], held.Take(4).Select(h => rehoming.Moves.Single(m => m.Row == h.Row).To!.Value));
        var empty = Rehoming.Of(Plan(ReorganisationKind.Dissolve, [_a], []).Made(), [held[2], held[3]], Nothing, _ => true).Made();
        empty.Complete().IsDone();
        Assert.Equal((HoldingKind.Role, true, null), (empty.Moves.Single().Kind, empty.Moves[0].IsFolded, empty.Moves[0].To)); // the role ends with its body
    }

    [Fact]
    public void Whoever_stood_below_stands_below_the_heir_and_never_below_itself()
    {
        var (top, child) = (Make("Trên"), Make("Dưới"));
        _a.StandUnder(Hierarchy.Main, top, First, null, UnitTree.Of([top])).Made();
        child.StandUnder(Hierarchy.Main, _a, First, null, UnitTree.Of([top, _a])).Made();
        _c.StandUnder(Hierarchy.Main, _a, First, null, UnitTree.Of([top, _a])).Made();
        _a.StandUnder("cum", _b, First, null, UnitTree.Of([top, _a])).Made();
        _a.CountBelow(12, false, First, null, null).Made();
        var plan = Plan(ReorganisationKind.Merge, [_a], [Is(_c)]).Made();
        Holding[] held =
        [
            new(HoldingKind.Child, child.Edges[0].Id.Value, _a.Id, "Dưới", new Below(child.Id, Hierarchy.Main)), new(HoldingKind.Child, _c.Edges[0].Id.Value, _a.Id, "C", new Below(_c.Id, Hierarchy.Main)),
            .. _a.Edges.Select(e => new Holding(HoldingKind.Place, e.Id.Value, _a.Id, "chỗ đứng")),
        ];
        var moves = Rehoming.Of(plan, held, UnitTree.Of([top, child, _a, _b, _c]), _ => true).Made().Moves;
        var change = new MapChange(plan, new[] { top, child, _a, _b, _c }.ToDictionary(u => u.Id));
        plan.CarryOut(moves, On, Now).IsDone();
        Assert.Empty(change.Carry(100, moves));
        Assert.Equal((_c.Id, top.Id, null), (child.ParentOn(On), _c.ParentOn(On)!.Value, _a.ParentOn(On)));
        Assert.Equal((_a.Id, _a.Id, 12, 0), (child.ParentOn(On.AddDays(-1)), _c.ParentOn(On.AddDays(-1))!.Value, _c.UnnamedOn(On), _c.UnnamedOn(On.AddDays(-1))));
        Assert.Equal((_a.Id, _c.Id, true), change.Steps().Select(s => (s.PredecessorId, s.SuccessorId, s.IsMain)).Single());

        plan.Undo(Now).IsDone();
        change.Undo().IsDone();
        Assert.Equal((_a.Id, _a.Id, top.Id, 0), (child.ParentOn(On), _c.ParentOn(On)!.Value, _a.ParentOn(On)!.Value, _c.UnnamedOn(On)));
        Assert.Equal((1, 1, 2, null), (child.Edges.Count, _c.Edges.Count, _a.Edges.Count, _a.ValidTo));
    }

    [Fact]
    public void A_branch_that_holds_the_heir_goes_to_the_one_above_so_that_no_circle_closes()
    {
        var (top, middle) = (Make("Trên"), Make("Giữa"));
        _a.StandUnder(Hierarchy.Main, top, First, null, UnitTree.Of([top])).Made();
        middle.StandUnder(Hierarchy.Main, _a, First, null, UnitTree.Of([top, _a])).Made();
        _c.StandUnder(Hierarchy.Main, middle, First, null, UnitTree.Of([top, _a, middle])).Made();
        Holding[] held = [new(HoldingKind.Child, middle.Edges[0].Id.Value, _a.Id, "Giữa", new Below(middle.Id, Hierarchy.Main))];
        var tree = UnitTree.Of([top, middle, _a, _c]);
        Assert.Equal(top.Id, Rehoming.Of(Plan(ReorganisationKind.Merge, [_a], [Is(_c)]).Made(), held, tree, _ => true).Made().Moves.Single().To);
        Assert.Equal(top.Id, Rehoming.Of(Plan(ReorganisationKind.Rename, [_a], [New("N", parent: middle.Id)]).Made(), held, tree, _ => true).Made().Moves.Single().To);
        Assert.Equal(_b.Id, Rehoming.Of(Plan(ReorganisationKind.Merge, [_a], [Is(_b)]).Made(), held, tree, _ => true).Made().Moves.Single().To);
    }

    [Fact]
    public void A_new_body_takes_the_places_of_the_first_it_comes_from_in_the_other_hierarchies()
    {
        _a.StandUnder("cum", _c, First, null, UnitTree.Of([_a])).Made();
        var plan = Plan(ReorganisationKind.Merge, [_a, _b], [New("N")]).Made();
        var born = new MapChange(plan, new[] { _a, _b }.ToDictionary(u => u.Id)).Carry(41, []).Single();
        Assert.Equal((42, "N", _c.Id, On), (born.No, born.Code, born.ParentOn(On, "cum")!.Value, born.ValidFrom));
        Assert.Equal(born.Id, plan.MainHeir);
    }

    private static Holding Held(HoldingKind kind, Unit unit, string thing) => new(kind, Guid.CreateVersion7(), unit.Id, thing);

    private Result<Reorganisation> Plan(ReorganisationKind kind, IReadOnlyList<Unit> ending, IReadOnlyList<Heir> heirs, DateOnly? on = null) =>
        Reorganisation.Plan(new(kind, on ?? On, " ", ending, heirs, new[] { _a, _b, _c }.Select(u => u.Code).ToHashSet(), new HashSet<UnitId>()), "Hà");

    private static Heir Is(Unit unit, bool main = false) => new(unit, null, main);

    private static Heir New(string code, string? name = null, bool main = false, UnitId? parent = null) => new(null, new NewUnit(code, name ?? $"Mới {code}", null, UnitKind.AuthorityBody, UnitLevel.Province, parent), main);

    private static Unit Make(string name, DateOnly? from = null)
    {
        var no = Interlocked.Increment(ref _no);
        return new(no, $"DV{no}", name, name, UnitKind.AuthorityBody, UnitLevel.Province, null, from ?? First);
    }
}
