using System.Globalization;
using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text.Tests;

/// <summary>What units.tsv says of time: when a body came, when it went and who took its place.</summary>
public class LexiconDatesTests
{
    private static readonly DateOnly DistrictsEnd = new(2025, 6, 30);

    private sealed record Unit(string Name, string Kind, DateOnly? Since, DateOnly? Until, string Successor);

    private static readonly Unit[] Units = [.. LexiconTables.Read("units")!.Rows.Select(row => new Unit(row[0], row[2], Day(row[3]), Day(row[4]), row[5]))];

    [Fact]
    public void A_successor_is_itself_in_the_list_and_there_the_day_after() =>
        Assert.All(Units.Where(unit => unit.Successor.Length > 0), unit =>
        {
            var next = Units.FirstOrDefault(other => other.Name == unit.Successor);
            Assert.True(next is not null, $"{unit.Name}: {unit.Successor} is not in the list");
            Assert.True(unit.Until is { } end && (next.Since ?? DateOnly.MinValue) <= end.AddDays(1) && (next.Until ?? DateOnly.MaxValue) > end, $"{unit.Name} ends {unit.Until}, {next.Name} stands from {next.Since} to {next.Until}");
        });

    [Fact]
    public void Nothing_ends_before_it_begins() => Assert.All(Units, unit => Assert.True(unit.Since is null || unit.Until is null || unit.Since <= unit.Until, unit.Name));

    [Fact]
    public void No_committee_or_council_of_a_district_outlives_the_districts() =>
        Assert.All(Units.Where(unit => unit.Kind is "district-party" || unit.Kind is "district-state" && !unit.Name.StartsWith("Trung tâm", StringComparison.Ordinal)), unit => Assert.True(unit.Until <= DistrictsEnd, unit.Name));

    [Theory]
    [InlineData("Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và Môi trường")]
    [InlineData("Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ")]
    [InlineData("Sở Kế hoạch và Đầu tư", "Sở Tài chính")]
    [InlineData("Sở Giao thông vận tải", "Sở Xây dựng")]
    [InlineData("Ban Dân tộc tỉnh", "Sở Dân tộc và Tôn giáo")]
    [InlineData("Ban Dân vận Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy")]
    [InlineData("Ban cán sự đảng UBND tỉnh", "Đảng ủy UBND tỉnh")]
    [InlineData("Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh", "Đảng ủy các cơ quan Đảng tỉnh")]
    public void The_bodies_of_2019_name_who_followed_them(string before, string after) => Assert.Equal(after, Assert.Single(Units, unit => unit.Name == before).Successor);

    private static DateOnly? Day(string cell) => cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
