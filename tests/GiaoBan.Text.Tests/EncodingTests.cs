using System.Text;
using GiaoBan.Text;

namespace GiaoBan.Text.Tests;

public class EncodingTests
{
    private const string Sample = "Ủy ban nhân dân tỉnh yêu cầu các sở, ngành tiếp tục đẩy mạnh cải cách hành chính, tổng hợp báo cáo kết quả; phấn đấu vượt chỉ tiêu. Đảng ủy các xã thực hiện.";

    [Theory, InlineData(TextEncoding.Utf8), InlineData(TextEncoding.Utf16LittleEndian), InlineData(TextEncoding.Utf16BigEndian)]
    public void Unicode_is_recognised_with_and_without_a_mark(TextEncoding encoding)
    {
        Encoding writer = encoding switch { TextEncoding.Utf8 => new UTF8Encoding(true), TextEncoding.Utf16LittleEndian => Encoding.Unicode, _ => Encoding.BigEndianUnicode };
        var bytes = writer.GetBytes(Sample);

        Assert.Equal(encoding, LegacyEncoding.Detect(bytes));
        Assert.Equal(Sample, LegacyEncoding.Decode([.. writer.GetPreamble(), .. bytes]));
    }

    // ư is byte 0xAD, which every other table calls a soft hyphen.
    [Fact]
    public void TCVN3_keeps_its_u_with_a_horn() =>
        Assert.Equal("Uỷ ban nhân dân tỉnh tư vấn, đưa ra chủ trương", LegacyEncoding.Decode(Encoding.Latin1.GetBytes("Uû ban nh©n d©n tØnh t\u00AD vÊn, ®\u00ADa ra chñ tr\u00AD¬ng")));

    [Fact]
    public void VNI_writes_each_mark_as_a_letter() =>
        Assert.Equal("Ủy ban nhân dân, chính quyền các cấp tổ chức thực hiện", LegacyEncoding.Decode(Encoding.Latin1.GetBytes("UÛy ban nhaân daân, chính quyeàn caùc caáp toå chöùc thöïc hieän")));

    [Fact]
    public void Windows_1258_puts_tones_behind_the_vowel()
    {
        byte[] bytes = [(byte)'U', 0xD2, .. "y ban nh"u8, 0xE2, .. "n d"u8, 0xE2, .. "n t"u8, (byte)'i', 0xD2, .. "nh "u8, 0xF0, 0xF4, .. "n "u8, 0xF0, 0xF4, 0xEC, .. "c"u8];

        Assert.Equal(TextEncoding.Windows1258, LegacyEncoding.Detect(bytes));
        Assert.Equal("Ủy ban nhân dân tỉnh đôn đốc", LegacyEncoding.Decode(bytes));
    }

    [Fact]
    public void Persons_are_sorted_by_given_name_then_by_letters_then_by_tones()
    {
        string[] sorted = ["Lê Văn An", "Trần Thị Ân", "Vũ Bá", "Hồ Văn Đức", "Nguyễn Văn Hòa", "Nguyễn Văn Hóa", "Phạm Hùng"];

        Assert.Equal(sorted, sorted.Reverse().Order(NameOrder.Instance));
    }

    // Found by fuzzing: a search box may be given half of an emoji.
    [Theory, InlineData("\uD83D"), InlineData("a\uFFFE"), InlineData("a\uDD14b"), InlineData("Đôn đốc \uD83D\uD83D")]
    public void Half_a_surrogate_pair_is_folded_and_sorted_like_any_stranger(string text)
    {
        Assert.DoesNotContain(text.Folded(), char.IsSurrogate);
        Assert.NotEmpty(NameOrder.Key(text));
    }
}
