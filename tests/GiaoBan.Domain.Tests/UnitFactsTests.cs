using CsCheck;
using GiaoBan.Domain.Organization;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

/// <summary>What is known about a body besides its name, and where it stands in the hierarchies.</summary>
public class UnitFactsTests
{
    private static readonly DateOnly First = Day("2019-01-01");
    private static int _no;

    [Theory]
    [InlineData("H37")]
    [InlineData("H37.12")]
    [InlineData("000.00.12.H37")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ.12345678")] // thirty-five
    public void An_agency_code_of_the_decision_is_taken_and_found_by(string code)
    {
        var unit = Make("Sở Nội vụ");
        unit.Identify($" {code} ").IsDone();
        Assert.Equal(code, unit.AgencyCode);
        Assert.Same(unit, UnitPicker.TheOne(code, [unit]).Made());
        unit.Identify(" ").IsDone();
        Assert.Null(unit.AgencyCode);
    }

    [Theory]
    [InlineData("h37")]
    [InlineData("H37.")]
    [InlineData(".H37")]
    [InlineData("H37..12")]
    [InlineData("H37-12")]
    [InlineData("H37 12")]
    [InlineData("MÃ.12")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ.123456789")] // thirty-six
    public void Another_agency_code_is_refused(string code) => Make("Sở Nội vụ").Identify(code).IsRefused(OrganizationRefusals.BadAgencyCode(code));

    [Fact]
    public void A_body_has_other_names_each_once()
    {
        var unit = Make("Ban Tuyên giáo và Dân vận Tỉnh ủy");
        unit.AlsoCalled("Ban Dân vận cũ").Made();
        unit.AlsoCalled("ban dân vận CŨ").IsRefused(OrganizationRefusals.AliasAlready("ban dân vận CŨ"));
        unit.AlsoCalled(" ").IsRefused(OrganizationRefusals.AliasNeedsName);
        unit.AlsoCalled(new string('a', 201)).IsRefused(OrganizationRefusals.NameTooLong);
        Assert.Same(unit, UnitPicker.TheOne("ban dan van cu", [unit]).Made());
        Assert.Same(unit, new UnitNames([unit], First).Find("Ban Dân vận cũ"));
    }

    [Fact]
    public void A_body_has_two_contacts_and_the_second_try_replaces()
    {
        var unit = Make("Sở Nội vụ");
        unit.AskThere(1, "Lý Thị Mai", "Chánh Văn phòng", "0205 3812 345").Made();
        unit.AskThere(2, "Hoàng Văn Nam", null, null).Made();
        unit.AskThere(1, "Vi Thị Lan", null, null).Made();
        Assert.Equal(["Hoàng Văn Nam", "Vi Thị Lan"], unit.Contacts.Select(c => c.Name));
        unit.AskThere(3, "Ai đó", null, null).IsRefused(OrganizationRefusals.TwoContacts);
        unit.AskThere(1, " ", null, null).IsRefused(OrganizationRefusals.ContactNeedsName);
    }

    [Fact]
    public void A_body_stands_in_several_hierarchies_at_once()
    {
        var (province, cluster, district) = (Make("Tỉnh"), Make("Cụm số 2"), Make("Huyện"));
        district.StandUnder(Hierarchy.Main, province, First, null, Tree(province, cluster, district)).Made();
        district.StandUnder("cum-thi-dua", cluster, First, Day("2019-12-31"), Tree(province, cluster, district)).Made();
        district.StandUnder("cum-thi-dua", province, Day("2020-01-01"), null, Tree(province, cluster, district)).Made();
        Assert.Equal((province.Id, cluster.Id), (district.ParentOn(First), district.ParentOn(First, "cum-thi-dua")));
        var tree = Tree(province, cluster, district);
        Assert.Equal([province.Id, district.Id], tree.PathTo(district.Id, Day("2020-01-01"), "cum-thi-dua"));
        Assert.Equal([district.Id], tree.ChildrenOf(cluster.Id, First, "cum-thi-dua"));
        Assert.Empty(tree.ChildrenOf(cluster.Id, Day("2020-01-01"), "cum-thi-dua"));
        Assert.Equal("cum-thi-dua", Hierarchy.CodeOf("Cụm thi đua"));
    }

    [Fact]
    public void A_place_must_lie_within_both_lives_and_never_twice_at_once()
    {
        var (above, unit, later) = (Make("Trên"), Make("Dưới"), Make("Sau", Day("2021-01-01")));
        unit.StandUnder(Hierarchy.Main, unit, First, null, Tree(unit)).IsRefused(OrganizationRefusals.UnderItself("Dưới"));
        unit.StandUnder(Hierarchy.Main, above, First, Day("2018-12-31"), Tree(above, unit)).IsRefused(OrganizationRefusals.DaysReversed(First, Day("2018-12-31")));
        unit.StandUnder(Hierarchy.Main, above, Day("2018-12-31"), null, Tree(above, unit)).IsRefused(OrganizationRefusals.OutsideItsLife("Dưới", First, null));
        unit.StandUnder(Hierarchy.Main, later, First, null, Tree(later, unit)).IsRefused(OrganizationRefusals.OutsideItsLife("Sau", Day("2021-01-01"), null));
        unit.StandUnder(Hierarchy.Main, above, First, Day("2019-12-31"), Tree(above, unit)).Made();
        unit.StandUnder(Hierarchy.Main, later, Day("2019-12-31"), null, Tree(above, unit, later)).IsRefused(OrganizationRefusals.OutsideItsLife("Sau", Day("2021-01-01"), null));
        unit.StandUnder(Hierarchy.Main, above, Day("2019-12-31"), null, Tree(above, unit)).IsRefused(OrganizationRefusals.AlreadyUnderAnother("Dưới", First, Day("2019-12-31")));
        unit.StandUnder(Hierarchy.Main, above, Day("2020-01-01"), null, Tree(above, unit)).Made();
        above.End(Day("2024-12-31")).IsDone();
        Make("Khác").StandUnder(Hierarchy.Main, above, First, null, Tree(above)).IsRefused(OrganizationRefusals.OutsideItsLife("Trên", First, Day("2024-12-31")));
    }

    [Fact]
    public void A_circle_is_refused_on_the_days_it_would_close_and_only_there()
    {
        var (a, b, c) = (Make("A"), Make("B"), Make("C"));
        b.StandUnder(Hierarchy.Main, a, First, Day("2019-06-30"), Tree(a, b, c)).Made();
        c.StandUnder(Hierarchy.Main, b, First, null, Tree(a, b, c)).Made();
        a.StandUnder(Hierarchy.Main, c, Day("2019-06-30"), null, Tree(a, b, c)).IsRefused(OrganizationRefusals.Circle("A", "C"));
        a.StandUnder(Hierarchy.Main, c, Day("2019-07-01"), null, Tree(a, b, c)).Made(); // the day after, B stands free
        b.StandUnder(Hierarchy.Main, a, Day("2019-07-01"), null, Tree(a, b, c)).IsRefused(OrganizationRefusals.Circle("B", "A"));
        b.StandUnder("lanh-tho", a, Day("2019-07-01"), null, Tree(a, b, c)).Made(); // another hierarchy is another tree
    }

    [Fact]
    public void However_places_are_asked_for_nobody_comes_to_stand_above_itself() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[0, 9], Gen.Int[0, 9]).Array[0, 40].Sample(asked =>
        {
            var units = Enumerable.Range(0, 7).Select(n => Make($"Đơn vị {n}")).ToList();
            foreach (var (child, parent, from, days) in asked)
                _ = units[child].StandUnder(Hierarchy.Main, units[parent], First.AddDays(from), First.AddDays(from + days), UnitTree.Of(units));
            var tree = UnitTree.Of(units);
            return units.All(u => Enumerable.Range(0, 20).All(day => ClimbsOut(tree, u.Id, First.AddDays(day)) && u.Edges.Count(e => e.HoldsOn(First.AddDays(day))) <= 1));
        });

    [Fact]
    public void What_is_below_and_unnamed_is_counted_by_time()
    {
        var unit = Make("Tỉnh");
        unit.CountBelow(226, false, First, Day("2019-12-31"), null).Made();
        unit.CountBelow(200, false, Day("2020-01-01"), null, "theo nghị quyết").Made();
        unit.CountBelow(0, false, First, null, null).IsRefused(OrganizationRefusals.CountBelowOne);
        unit.CountBelow(5, false, Day("2020-01-02"), Day("2020-01-01"), null).IsRefused(OrganizationRefusals.DaysReversed(Day("2020-01-02"), Day("2020-01-01")));
        unit.CountBelow(5, false, Day("2019-12-31"), Day("2019-12-31"), null).IsRefused(OrganizationRefusals.CountedTwice("Tỉnh", Day("2019-12-31")));
        Assert.Equal((226, 200), (unit.UnnamedOn(Day("2019-12-31")), unit.UnnamedOn(Day("2020-01-01"))));
    }

    [Fact]
    public void A_body_ends_once_and_not_before_it_begins()
    {
        var unit = Make("Sở");
        unit.End(Day("2018-12-31")).IsRefused(OrganizationRefusals.EndsBeforeItBegins("Sở", First));
        unit.End(Day("2025-06-30")).IsDone();
        unit.End(Day("2026-06-30")).IsRefused(OrganizationRefusals.AlreadyEnded("Sở", Day("2025-06-30")));
        unit.Reopen();
        Assert.True(unit.ExistsOn(Day("2026-01-01")));
    }

    private static bool ClimbsOut(UnitTree tree, UnitId unit, DateOnly day)
    {
        var at = (UnitId?)unit;
        for (var n = 0; n <= 7 && at is { } here; n++) at = tree.ParentOf(here, day);
        return at is null;
    }

    private static UnitTree Tree(params Unit[] units) => UnitTree.Of(units);

    private static Unit Make(string name, DateOnly? from = null)
    {
        var no = Interlocked.Increment(ref _no);
        return new(no, $"DV{no}", name, name, UnitKind.AuthorityBody, UnitLevel.Province, null, from ?? First);
    }
}
