using GiaoBan.Domain.Organization;
using static GiaoBan.Domain.Tests.Samples;

namespace GiaoBan.Domain.Tests;

/// <summary>Bodies are found as people type them.</summary>
public class UnitPickerTests
{
    [Theory]
    [InlineData("so noi vu", "SNV")]
    [InlineData("SNV", "SNV")]
    [InlineData("snv", "SNV")]
    [InlineData("sở nội vụ", "SNV")]
    [InlineData("SỞ NỘI VỤ", "SNV")]
    [InlineData("noi vu", "SNV")]
    [InlineData("nội v", "SNV")]
    [InlineData("bdvtu", "BDVTU")]
    [InlineData("huyen uy bac son", "HU-BACSON")]
    public void The_one_meant_is_found(string typed, string code) => Assert.Equal(code, UnitPicker.TheOne(typed, Province).Made().Code);

    [Theory]
    [InlineData("huyện ủy")]
    [InlineData("bắc sơn")]
    public void Several_are_a_question_that_names_them(string typed)
    {
        var no = UnitPicker.TheOne(typed, Province).Refusal!;
        Assert.StartsWith($"“{typed}” hợp với nhiều đơn vị: ", no.Message, StringComparison.Ordinal);
        Assert.Contains("(HU-BACSON)", no.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sở thủy sản")]
    [InlineData("xyz")]
    [InlineData("")]
    [InlineData("  ,")]
    [InlineData("sở nội vụ và sở y tế")]
    public void Nobody_is_said(string typed)
    {
        UnitPicker.TheOne(typed, Province).IsRefused(OrganizationRefusals.NameOfNone(typed.Trim()));
        Assert.Empty(UnitPicker.Rank(typed, Province));
    }

    [Fact]
    public void A_whole_name_stands_before_a_beginning_and_that_before_a_word_within()
    {
        Assert.Equal("TTT", UnitPicker.Rank("thanh tra tỉnh", Province)[0].Code);
        Assert.Equal("UBND", UnitPicker.Rank("ubnd", Province)[0].Code);
        Assert.StartsWith("Ban", UnitPicker.Rank("ban", Province)[0].Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_body_of_the_province_is_found_by_its_whole_name_and_its_code() =>
        Assert.All(Province, u => Assert.Equal([u.Code, u.Code], new[] { u.Name, u.Code }.Select(typed => UnitPicker.TheOne(typed, Province).Made().Code)));
}
