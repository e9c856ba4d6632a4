using GiaoBan.Domain.Organization;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

/// <summary>Groups are data: what the office writes goes before what the program brings.</summary>
public class UnitGroupTests
{
    private static readonly DateOnly Spring = Day("2019-04-10");

    [Fact]
    public void A_rule_is_read_back_as_it_was_written()
    {
        var rule = new GroupRule
        {
            Kinds = [UnitKind.Authority, UnitKind.AuthorityBody], Levels = [UnitLevel.District], NameStarts = ["Ủy ban nhân dân"], BelowIssuer = true, Under = "cum-thi-dua/TU",
            NotFiled = true, CountsUnnamed = true, Plus = ["SNV"], Minus = ["STP"],
        };
        Assert.Equal(rule.Write(), GroupRule.Parse(rule.Write()).Write());
        Assert.Equal("kind=Authority|AuthorityBody ; level=District ; name=Ủy ban nhân dân ; plus=SNV ; minus=STP ; under=cum-thi-dua/TU ; below ; notfiled ; counts", rule.Write());
        Assert.Throws<FormatException>(() => GroupRule.Parse("loai=x"));
        Assert.True(new GroupRule { Minus = ["SNV"], CountsUnnamed = true }.IsEmpty);
    }

    [Fact]
    public void The_offices_own_group_goes_before_the_one_that_was_brought()
    {
        var ours = Make("Các sở", "các sở, ban, ngành", new() { Plus = ["SNV", "STP"] });
        Assert.Equal(["SNV", "STP"], Open("Các sở, ban, ngành tỉnh", ours).Units.Select(u => u.Code));
        ours.Retire(true);
        Assert.Null(CollectiveAddressee.Expand("các sở, ban, ngành", [ours], Province, Question()));
    }

    [Fact]
    public void Codes_belong_always_or_never()
    {
        var group = Make("Nhóm", "nhóm thử", new() { Kinds = [UnitKind.MassOrganisation], Plus = ["SNV"], Minus = ["TD"] });
        var codes = Open("nhóm thử", group).Units.Select(u => u.Code).ToList();
        Assert.Contains("SNV", codes);
        Assert.DoesNotContain("TD", codes);
        Assert.Equal(5, codes.Count);
    }

    [Fact]
    public void A_body_of_another_hierarchy_is_found_at_any_depth()
    {
        var (head, inner, outer) = (Unit(1, "CUM2"), Unit(2, "A"), Unit(3, "B"));
        inner.StandUnder("cum", head, Spring, null, UnitTree.Of([head, inner])).Made();
        outer.StandUnder("cum", inner, Spring, null, UnitTree.Of([head, inner, outer])).Made();
        var group = Make("Cụm 2", "cụm số 2", new() { Under = "cum/CUM2" });
        Unit[] all = [head, inner, outer];
        Assert.Equal(["A", "B"], CollectiveAddressee.Expand("Cụm số 2", [group], all, new(head, Spring, UnitTree.Of(all)))!.Units.Select(u => u.Code));
    }

    [Fact]
    public void Whoever_has_not_filed_is_a_group_of_the_day()
    {
        HashSet<UnitId> late = [Body("HU-BACSON").Id, Body("SNV").Id];
        Assert.Equal(["SNV", "HU-BACSON"], CollectiveAddressee.Expand("đơn vị chưa nộp báo cáo", [], Province, new(Body("TU"), Spring, UnitTree.Of(Province), late))!.Units.Select(u => u.Code));
        Assert.Empty(CollectiveAddressee.Expand("các đơn vị chưa nộp", [], Province, Question())!.Units);
    }

    [Fact]
    public void Communes_are_a_group_once_they_are_loaded()
    {
        var commune = new Unit(900, "UB-TAMTHANH", "Ủy ban nhân dân phường Tam Thanh", "UBND phường Tam Thanh", UnitKind.Authority, UnitLevel.Commune, Body("UBND").Id, Spring);
        Assert.Equal([commune], CollectiveAddressee.Expand("UBND các xã, phường", [], [.. Province, commune], Question())!.Units);
    }

    [Fact]
    public void A_group_needs_a_name_a_phrase_and_a_rule()
    {
        var rule = new GroupRule { Kinds = [UnitKind.Front] };
        UnitGroup.Make(new(" ", "x", ""), rule).IsRefused(OrganizationRefusals.GroupNeedsName);
        UnitGroup.Make(new("x", " \n ", ""), rule).IsRefused(OrganizationRefusals.GroupNeedsPhrase);
        UnitGroup.Make(new("x", "x", ""), new()).IsRefused(OrganizationRefusals.GroupNeedsRule);
        var group = Make("Mặt trận", "mặt trận các cấp", rule);
        group.Change(new("x", "x", ""), new()).IsRefused(OrganizationRefusals.GroupNeedsRule);
        group.Change(new("Mặt trận huyện", "mặt trận các huyện\r\n\nmặt trận các huyện", "cấp huyện"), rule with { Levels = [UnitLevel.District] }).IsDone();
        Assert.Equal(("Mặt trận huyện", "mặt trận các huyện", "cấp huyện"), (group.Name, group.Phrases, group.Explanation));
        Assert.Equal(11, Open("Mặt trận các huyện.", group).Units.Count);
    }

    [Fact]
    public void What_the_program_brings_is_whole()
    {
        Assert.Equal(13, CollectiveAddressee.Usual.Count);
        Assert.All(CollectiveAddressee.Usual, g => Assert.NotEmpty(g.Explanation));
        Assert.Equal(CollectiveAddressee.Usual.Sum(g => g.Phrases.Split('\n').Length), CollectiveAddressee.Usual.SelectMany(g => g.Phrases.Split('\n')).Distinct().Count());
    }

    private static GroupQuestion Question() => new(Body("TU"), Spring, UnitTree.Of(Province));

    private static Expansion Open(string phrase, UnitGroup group) => CollectiveAddressee.Expand(phrase, [group], Province, Question())!;

    private static UnitGroup Make(string name, string phrases, GroupRule rule) => UnitGroup.Make(new(name, phrases, "quy tắc"), rule).Made();

    private static Unit Unit(int no, string code) => new(no, code, $"Đơn vị {code}", code, UnitKind.AuthorityBody, UnitLevel.Province, null, Spring);
}
