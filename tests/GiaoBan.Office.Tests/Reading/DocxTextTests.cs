using GiaoBan.Office.Papers;
using GiaoBan.Office.Reading;
using GiaoBan.Office.Tests.Papers;
using static GiaoBan.Office.Tests.Reading.Files;

namespace GiaoBan.Office.Tests.Reading;

public class DocxTextTests
{
    [Fact]
    public void Our_own_notice_reads_as_it_is_seen()
    {
        var lines = Words("tb.docx", ConclusionNotice.Write(SamplePapers.Party())).Split('\n');

        Assert.Equal(["ĐẢNG BỘ TỈNH LẠNG SƠN | ĐẢNG CỘNG SẢN VIỆT NAM", "BAN THƯỜNG VỤ TỈNH ỦY", "*", "Số 05-TB/TU | Lạng Sơn, ngày 02 tháng 4 năm 2019", "THÔNG BÁO"], lines[..5]);
        Assert.Contains("II. NHIỆM VỤ TRỌNG TÂM QUÝ II", lines);
        Assert.Contains("1. Ban Dân vận Tỉnh ủy", lines);
        Assert.Contains("3. Các huyện ủy, thành ủy", lines);
        Assert.Contains(lines, line => line.StartsWith("- Chủ trì, phối hợp với", StringComparison.Ordinal));
        Assert.Contains("Nơi nhận: | T/L BAN THƯỜNG VỤ", lines);
        Assert.Equal("- Lưu Văn phòng Tỉnh ủy.", lines[^1]);
    }

    [Fact]
    public void Blocks_stand_where_they_say_in_the_text_and_headings_know_their_level()
    {
        var text = Read("tb.docx", ConclusionNotice.Write(SamplePapers.Party())).Text!;

        var headings = text.Blocks.Where(b => b.Kind is TextBlockKind.Heading).Select(b => (b.Level, text.Text.Substring(b.Start, b.Length))).ToList();
        Assert.Equal((1, "I. ĐÁNH GIÁ KẾT QUẢ QUÝ I"), headings[0]);
        Assert.Contains((2, "2. Ban Dân tộc tỉnh"), headings);
    }

    [Fact]
    public void Legal_numbering_counts_through_levels_and_lists_may_start_again()
    {
        const string numbering = """
            <w:abstractNum w:abstractNumId="7">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2."/></w:lvl>
            <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
            """;
        static string N(string text, int level, int list = 1) => P(text, $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>""");
        var body = N("một", 0) + N("hai", 0) + N("con", 1) + N("con", 1) + N("điểm", 2) + N("ba", 0) + N("con", 1) + N("lại", 0, 2);

        Assert.Equal(["I. một", "II. hai", "2.1. con", "2.2. con", "a) điểm", "III. ba", "3.1. con", "I. lại"], Words("a.docx", Docx(body, numbering: numbering)).Split('\n'));
    }

    [Fact]
    public void A_table_with_lines_is_read_row_by_row_and_kept_as_a_table()
    {
        static string Cell(string text) => $"<w:tc>{P(text)}</w:tc>";
        var table = $"""<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tr>{Cell("STT")}{Cell("Nội dung")}</w:tr><w:tr>{Cell("1")}<w:tc>{P("Rà soát")}{P("mô hình")}</w:tc></w:tr></w:tbl>""";

        var text = Read("a.docx", Docx(P("Trước") + table + P("Sau"))).Text!;

        Assert.Equal("Trước\nSTT | Nội dung\n1 | Rà soát mô hình\nSau", text.Text);
        Assert.Equal(["1", "Rà soát\nmô hình"], Assert.Single(text.Tables).Rows[1]);
    }

    [Fact]
    public void Old_fonts_go_to_the_converter_a_whole_stretch_at_a_time()
    {
        List<string> asked = [];
        var decoders = new FileDecoders { FromFont = (font, text) => { asked.Add($"{font}:{text}"); return text.ToUpperInvariant(); } };
        const string styles = """<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>""";
        const string body = """<w:p><w:r><w:t>cha</w:t></w:r><w:r><w:t>o</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr><w:t> mới</w:t></w:r></w:p>""";

        Assert.Equal("CHAO mới", Words("a.docx", Docx(body, styles: styles), decoders));
        Assert.Equal([".VnTime:chao"], asked);
    }

    [Fact]
    public void Deleted_words_field_codes_and_fallbacks_are_not_read()
    {
        const string body = """
            <w:p><w:pPr><w:rPr><w:del w:id="9"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">giữ </w:t></w:r><w:del w:id="1"><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:del w:id="2"><w:r><w:t>bỏ</w:t></w:r></w:del><w:ins w:id="3"><w:r><w:t>thêm</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
            """;
        Assert.Equal("giữ thêm", Words("a.docx", Docx(body)));
    }
}
