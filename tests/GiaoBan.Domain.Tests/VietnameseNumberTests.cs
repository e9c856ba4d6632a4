using CsCheck;
using GiaoBan.Domain.Reports;

namespace GiaoBan.Domain.Tests;

public class VietnameseNumberTests
{
    [Theory]
    [InlineData("1.240", 124_000)]
    [InlineData("1.234.567", 123_456_700)]
    [InlineData("91,4", 9_140)]
    [InlineData("83,01", 8_301)]
    [InlineData("1.234,5", 123_450)]
    [InlineData("1234,5", 123_450)]
    [InlineData("1234.5", 123_450)]
    [InlineData("1234.56", 123_456)]
    [InlineData("12", 1_200)]
    [InlineData("0", 0)]
    [InlineData("0,5", 50)]
    [InlineData("100.000", 10_000_000)]
    [InlineData("-5", -500)]
    [InlineData("-1.240,5", -124_050)]
    [InlineData("1 240", 124_000)]
    [InlineData("1\u00a0240", 124_000)] // as pasted from a sheet
    [InlineData("  7 ", 700)]
    [InlineData("\t7\n", 700)]
    [InlineData("1.240,50", 124_050)]
    [InlineData("1000000000000000", 100_000_000_000_000_000)]
    public void Read_as_an_official_means_it(string typed, long scaled) => Assert.Equal(scaled, VietnameseNumber.Read(typed).Made());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u00a0")]
    public void Nothing_typed_is_nothing_reported_and_not_zero(string? typed)
    {
        var read = VietnameseNumber.Read(typed);
        Assert.True(read.IsOk);
        Assert.Null(read.Value);
    }

    [Theory]
    [InlineData("1.5")] // 1,5 or a slip for 1.500
    [InlineData("12.34")]
    [InlineData("1,234")] // an English thousand or three decimals
    [InlineData("1,234.5")]
    [InlineData("1.2345")]
    [InlineData("1.24.0")]
    [InlineData("1234.567")]
    [InlineData("0.240")] // nobody writes two hundred and forty so
    [InlineData("00.240")]
    [InlineData("-0.125")]
    public void What_reads_two_ways_is_asked(string typed) => VietnameseNumber.Read($" {typed} ").IsRefused(ReportRefusals.AmbiguousNumber(typed));

    [Theory]
    [InlineData("nhiều")]
    [InlineData("12 hộ")]
    [InlineData("--5")]
    [InlineData("5-")]
    [InlineData("50%")]
    [InlineData(",5")]
    [InlineData("1000000000000001")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("١٢")] // digits of another script
    public void Words_are_no_numbers(string typed) => VietnameseNumber.Read($" {typed} ").IsRefused(ReportRefusals.NotANumber(typed));

    [Theory]
    [InlineData("1.234,567")]
    [InlineData("1.240,005")]
    public void Three_decimals_are_too_many(string typed) => VietnameseNumber.Read($" {typed} ").IsRefused(ReportRefusals.TooPrecise(typed));

    [Theory]
    [InlineData("1.240,500", 124_050)] // a third decimal that says nothing
    public void Zeros_at_the_end_lose_nothing(string typed, long scaled) => Assert.Equal(scaled, VietnameseNumber.Read(typed).Made());

    [Theory]
    [InlineData(null, "")]
    [InlineData(0L, "0")]
    [InlineData(50L, "0,5")]
    [InlineData(124_000L, "1.240")]
    [InlineData(9_140L, "91,4")]
    [InlineData(8_301L, "83,01")]
    [InlineData(-124_050L, "-1.240,5")]
    [InlineData(123_456_700L, "1.234.567")]
    public void Written_as_read(long? scaled, string written) => Assert.Equal(written, VietnameseNumber.Write(scaled));

    [Fact]
    public void What_is_written_reads_back_the_same() =>
        Gen.OneOf(Gen.Long[-200_000, 200_000], Gen.Long[-100_000_000_000_000_000, 100_000_000_000_000_000])
            .Sample(scaled => VietnameseNumber.Read(VietnameseNumber.Write(scaled)).Made() == scaled);

    [Fact]
    public void Whatever_is_typed_is_answered_and_never_thrown() =>
        Gen.Char["0123456789.,- \u00a0xđ"].Array[0, 12].Sample(chars => VietnameseNumber.Read(new string(chars)) is { } read && (read.Refusal is null || read.Value is null));
}
