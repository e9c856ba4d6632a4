using GiaoBan.Domain.Organization;
using GiaoBan.Text;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

public class OrganizationTests
{
    private static readonly DateOnly Spring = Day("2019-04-10");

    [Fact]
    public void The_sample_has_its_ninety_five_bodies() => Assert.Equal(95, Province.Count);

    [Theory]
    [InlineData("2018-12-31", false)]
    [InlineData("2019-01-01", true)]
    [InlineData("2025-07-01", true)]
    public void A_body_lives_from_its_first_day(string day, bool exists) => Assert.Equal(exists, Body("SNV").ExistsOn(Day(day)));

    [Theory]
    [InlineData("2025-06-30", true)]
    [InlineData("2025-07-01", false)]
    public void A_body_lives_until_its_last_day(string day, bool exists)
    {
        var unit = Make(1, "HU", "Huyện ủy Bắc Sơn", UnitKind.PartyCommittee);
        unit.End(Day("2025-06-30")).IsDone();
        Assert.Equal(exists, unit.ExistsOn(Day(day)));
    }

    [Fact]
    public void A_body_has_a_name_a_code_and_a_number()
    {
        var unit = new Unit(7, "SNV", "Sở Nội vụ", " ", UnitKind.AuthorityBody, UnitLevel.Province, null, Spring, 3);
        Assert.Equal((7, "SNV", "Sở Nội vụ", "Sở Nội vụ", 3), (unit.No, unit.Code, unit.Name, unit.ShortName, unit.UnnamedOn(Spring))); // no short name: the full one serves
        Assert.Contains("so noi vu", unit.SearchText, StringComparison.Ordinal);
        unit.CallAt("0205 3812 345");
        Assert.Equal("0205 3812 345", unit.Phone);
        Assert.Throws<ArgumentException>(() => Make(1, " ", "Sở", UnitKind.Authority));
        Assert.Throws<ArgumentException>(() => Make(1, "S", " ", UnitKind.Authority));
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(0, "S", "Sở", UnitKind.Authority));
        Assert.Equal(("dan-van", "Công tác dân vận"), (new LineOfWork("dan-van", "Công tác dân vận").Code, new LineOfWork("x", "Công tác dân vận").Name));
    }

    [Fact]
    public void A_district_committee_is_the_partys_and_the_districts()
    {
        Assert.Equal(11, Province.Count(u => u.IsDistrictCommittee));
        Assert.True(Body("HU-BACSON").IsDistrictCommittee);
        Assert.False(Body("UB-BACSON").IsDistrictCommittee);
        Assert.False(Body("DUK").IsDistrictCommittee);
    }

    [Fact]
    public void Committees_and_authorities_of_all_levels_open_to_twelve_each()
    {
        var committees = Open("cấp ủy các cấp");
        var authorities = Open("chính quyền các cấp");
        Assert.Equal(12, committees.Units.Count); // eleven of the districts and that of the province's offices
        Assert.All(committees.Units, u => Assert.Equal((UnitKind.PartyCommittee, Body("TU").Id), (u.Kind, u.ParentOn(Spring))));
        Assert.Equal(12, authorities.Units.Count); // the province's and eleven of the districts; no assembly
        Assert.All(authorities.Units, u => Assert.StartsWith("Ủy ban nhân dân", u.Name, StringComparison.Ordinal));
        Assert.Equal((226, 226), (committees.NotLoaded, authorities.NotLoaded));
        Assert.Empty(committees.Units.Intersect(authorities.Units));
        Assert.Equal(committees.Units.OrderBy(u => u.No), committees.Units);
    }

    [Theory]
    [InlineData("các cấp ủy", 12, 226)]
    [InlineData("các cấp chính quyền", 12, 226)]
    [InlineData("Các huyện ủy, thành ủy", 11, 0)]
    [InlineData("các huyện ủy", 10, 0)] // the reader parts a list of bodies at its commas
    [InlineData("thành ủy", 1, 0)]
    [InlineData("UBND các huyện, thành phố", 11, 0)]
    [InlineData("ban dân vận các huyện ủy, thành ủy", 11, 0)]
    [InlineData("ban dân vận các cấp", 12, 0)]
    [InlineData("các tổ chức chính trị - xã hội", 5, 0)]
    [InlineData("các tổ chức chính trị – xã hội tỉnh", 5, 0)] // with a dash as printed
    [InlineData("các đoàn thể.", 5, 0)]
    public void A_group_opens_to_its_members(string phrase, int members, int notLoaded)
    {
        var opened = Open(phrase);
        Assert.Equal((members, notLoaded), (opened.Units.Count, opened.NotLoaded));
        Assert.NotEmpty(opened.Rule);
    }

    [Theory]
    [InlineData("các sở, ban, ngành")]
    [InlineData("Các Sở, ban, ngành tỉnh;")]
    public void Departments_are_those_of_the_province(string phrase)
    {
        var opened = Open(phrase);
        Assert.All(opened.Units, u => Assert.Equal((UnitKind.AuthorityBody, UnitLevel.Province), (u.Kind, u.Level)));
        Assert.Contains(Body("SNV"), opened.Units);
        Assert.DoesNotContain(Body("BDVTU"), opened.Units);
        Assert.Equal(Province.Count(u => u.Kind is UnitKind.AuthorityBody), opened.Units.Count);
    }

    [Theory]
    [InlineData("Sở Nội vụ")]
    [InlineData("các cơ quan liên quan")]
    [InlineData("cấp ủy, chính quyền các cấp")] // two groups in one breath: the reader parts them first
    [InlineData("")]
    public void What_names_no_group_is_not_guessed(string phrase) => Assert.Null(CollectiveAddressee.Expand(phrase, Body("TU"), Province, Spring));

    [Fact]
    public void A_group_is_opened_as_of_a_day()
    {
        Assert.Empty(CollectiveAddressee.Expand("các đoàn thể", Body("TU"), Province, Day("2018-12-31"))!.Units);
        Assert.Empty(CollectiveAddressee.Expand("các cấp ủy", Body("UBND"), Province, Spring)!.Units); // committees follow the one above them
        Assert.Empty(CollectiveAddressee.Expand("các huyện ủy, thành ủy", Body("UBND"), Province, Spring)!.Units);
    }

    [Theory]
    [InlineData("Mặt trận Tổ quốc", "MTTQ")]
    [InlineData("Mặt trận Tổ quốc Việt Nam", "MTTQ")]
    [InlineData("Ủy ban MTTQ Việt Nam", "MTTQ")]
    [InlineData("Ủy ban MTTQ Việt Nam tỉnh", "MTTQ")]
    [InlineData("Ủy ban Mặt trận Tổ quốc tỉnh", "MTTQ")]
    [InlineData("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lạng Sơn", "MTTQ")]
    [InlineData("UBMTTQ huyện Bắc Sơn", "MT-BACSON")]
    [InlineData("Ủy ban Mặt trận Tổ quốc huyện Bắc Sơn", "MT-BACSON")]
    [InlineData("Ban Dân tộc tỉnh", "BDT")]
    [InlineData("Ban Dân tộc", "BDT")]
    [InlineData("Ban dân tộc tỉnh Lạng Sơn.", "BDT")]
    [InlineData("SNV", "SNV")]
    [InlineData("snv", "SNV")]
    [InlineData("so noi vu", "SNV")]
    [InlineData("Sở Nội Vụ;", "SNV")]
    [InlineData("Sở LĐ–TB&XH", "SLDTBXH")]
    [InlineData("Công an tỉnh", "CAT")]
    [InlineData("Công an tỉnh Lạng Sơn", "CAT")]
    [InlineData("Ban Dân vận", "BDVTU")]
    [InlineData("UBND tỉnh Lạng Sơn", "UBND")]
    [InlineData("Hội Nông dân tỉnh", "HND")]
    [InlineData("UBND tỉnh", "UBND")]
    [InlineData("UBND huyện Bắc Sơn", "UB-BACSON")]
    [InlineData("Thanh tra tỉnh", "TTT")]
    [InlineData("Văn phòng Ủy ban nhân dân tỉnh", "VPUB")]
    public void A_printed_name_finds_its_body(string printed, string code) => Assert.Equal(code, new UnitNames(Province, Spring).Find(printed)?.Code);

    [Theory]
    [InlineData("Sở Thủy sản")]
    [InlineData("Công an tỉnh Cao Bằng")] // another province's
    [InlineData("Sở Nội vụ tỉnh và Sở Y tế")] // two bodies: neither is dropped in silence
    [InlineData("")]
    [InlineData("tỉnh")]
    public void An_unknown_name_finds_nobody(string printed) => Assert.Null(new UnitNames(Province, Spring).Find(printed));

    [Fact]
    public void Every_body_is_found_by_its_name_its_short_name_and_its_code()
    {
        var names = new UnitNames(Province, Spring);
        Assert.All(Province, u => Assert.Equal([u.Code, u.Code, u.Code], new[] { u.Name, u.ShortName, u.Code }.Select(n => names.Find(n)?.Code)));
        Assert.All(Province, u => Assert.Equal(u.Code, names.Find(u.Name.Folded())?.Code));
    }

    [Fact]
    public void One_name_of_two_bodies_is_a_question()
    {
        var (a, b, c) = (Make(1, "A", "Hội Nông dân tỉnh Lạng Sơn", UnitKind.MassOrganisation), Make(2, "B", "Hội Nông dân tỉnh Cao Bằng", UnitKind.MassOrganisation), Make(3, "C", "Hội Nông dân tỉnh Bắc Kạn", UnitKind.MassOrganisation));
        Assert.Null(new UnitNames([a, b], Spring).Find("Hội Nông dân tỉnh"));
        Assert.Null(new UnitNames([a, b, c], Spring).Find("Hội Nông dân tỉnh")); // a third does not win
        Assert.Same(b, new UnitNames([a, b], Spring).Find("Hội Nông dân tỉnh Cao Bằng"));
        Assert.Null(new UnitNames([a], Day("2018-12-31")).Find("A"));
    }

    private static Expansion Open(string phrase) => CollectiveAddressee.Expand(phrase, Body("TU"), Province, Spring)!;

    private static Unit Make(int no, string code, string name, UnitKind kind) => new(no, code, name, name, kind, UnitLevel.Province, null, Day("2019-01-01"));
}
