using GiaoBan.Office.Papers;
using GiaoBan.Office.Tests.Reading;

namespace GiaoBan.Office.Tests.Papers;

/// <summary>Papers made the way Word's users make them: Calibri in the theme, everything formatted by hand, lines drawn as shapes.</summary>
public class ForeignPaperTests
{
    private const string Styles = """
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>
        <w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Than"><w:name w:val="Than"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr></w:style>
        <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
        """;

    private const string Shape = """<w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:anchor><wp:extent cx="CX" cy="0"/></wp:anchor></w:drawing></w:r>""";

    [Fact]
    public void A_good_paper_formatted_by_hand_passes() => Assert.Empty(Deviations(Paper()));

    [Fact]
    public void A_line_typed_with_underscores_is_not_a_drawn_line() =>
        Assert.Equal(["issuer-mark kind"], Deviations(Paper().Replace(Drawn(400_000), P("______", centred: true), StringComparison.Ordinal)));

    [Fact]
    public void A_bold_word_from_a_character_style_is_seen() =>
        Assert.Equal(["recipients bold"], Deviations(Paper().Replace("<w:t>- Như trên;", "<w:rPr><w:rStyle w:val=\"Strong\"/><w:sz w:val=\"22\"/></w:rPr><w:t>- Như trên;", StringComparison.Ordinal).Replace("<w:rPr><w:sz w:val=\"22\"/></w:rPr><w:rPr>", "<w:rPr>", StringComparison.Ordinal)));

    [Fact]
    public void One_Calibri_word_in_the_body_is_seen_where_it_stands()
    {
        var report = Check(Paper().Replace("Giao các đơn vị", "</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\"/></w:rPr><w:t>Giao các đơn vị", StringComparison.Ordinal));
        var found = Assert.Single(report.Deviations);
        Assert.Equal(("text", "font", "Calibri"), (found.Element, found.Property, found.Found));
        Assert.Equal(14, found.Paragraph);
    }

    [Fact]
    public void A_paper_without_head_misses_each_element_once()
    {
        var missing = Deviations(P("Nội dung bất kỳ.", style: "Than"), "state-2020");
        foreach (var element in new[] { "nation-name", "motto", "issuer", "number", "place-date", "recipients-label", "position" })
        {
            Assert.Single(missing, line => line.StartsWith(element + " ", StringComparison.Ordinal));
        }
    }

    private static string Paper() =>
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"3600\"/><w:gridCol w:w=\"5700\"/></w:tblGrid><w:tr>"
        + Cell(3600, P("UBND TỈNH LẠNG SƠN", 13, centred: true) + P("SỞ NỘI VỤ", 13, bold: true, centred: true) + Drawn(400_000))
        + Cell(5700, P("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold: true, centred: true) + P("Độc lập - Tự do - Hạnh phúc", 14, bold: true, centred: true, shape: 2_095_000))
        + "</w:tr><w:tr>" + Cell(3600, P("Số: 07/TB-SNV", 13, centred: true)) + Cell(5700, P("Lạng Sơn, ngày 08 tháng 01 năm 2021", 14, italic: true, centred: true)) + "</w:tr></w:tbl>"
        + "<w:p/>" + P("THÔNG BÁO", 14, bold: true, centred: true) + P("Kết luận giao ban tháng 12", 14, bold: true, centred: true, shape: 900_000)
        + P("I. ĐÁNH GIÁ", 14, bold: true, style: "Than") + P("Các đơn vị đã hoàn thành nhiệm vụ.", style: "Than") + P("II. NHIỆM VỤ", 14, bold: true, style: "Than") + P("Giao các đơn vị báo cáo trước ngày 15/01/2021./.", style: "Than")
        + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"4600\"/><w:gridCol w:w=\"4700\"/></w:tblGrid><w:tr>"
        + Cell(4600, P("Nơi nhận:", 12, bold: true, italic: true) + P("- Như trên;", 11) + P("- Lưu: VT.", 11))
        + Cell(4700, P("KT. GIÁM ĐỐC", 14, bold: true, centred: true) + P("PHÓ GIÁM ĐỐC", 14, bold: true, centred: true) + "<w:p/><w:p/>" + P("(đã ký)", centred: true) + P("Nguyễn Thị Hoa", 14, bold: true, centred: true))
        + "</w:tr></w:tbl>";

    private static string Drawn(int emu) => $"<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{Shape.Replace("CX", emu.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)}</w:p>";

    private static string Cell(int width, string content) => $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{content}</w:tc>";

    private static string P(string text, int? size = null, bool bold = false, bool italic = false, bool centred = false, string? style = null, int? shape = null)
    {
        var letters = (bold ? "<w:b/>" : "") + (italic ? "<w:i/>" : "") + (size is { } s ? $"<w:sz w:val=\"{s * 2}\"/>" : "");
        var look = (style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>") + (centred ? "<w:jc w:val=\"center\"/>" : "");
        var drawn = shape is { } emu ? Shape.Replace("CX", emu.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) : "";
        return $"<w:p><w:pPr>{look}</w:pPr><w:r><w:rPr>{letters}</w:rPr><w:t>{text}</w:t></w:r>{drawn}</w:p>";
    }

    private static IEnumerable<string> Deviations(string body, string? form = null) => Check(body, form).Deviations.Select(d => $"{d.Element} {d.Property}");

    private static CheckReport Check(string body, string? form = null)
    {
        const string section = """<w:sectPr><w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>""";
        var answer = DocumentCheck.Check(new MemoryStream(Files.Docx(body + section, styles: Styles)), form is null ? null : SamplePapers.Form(form));
        Assert.True(answer.IsOk, answer.Refusal);
        // These bodies are made without page headers, so the page number is always missing.
        return answer.Value with { Deviations = [.. answer.Value.Deviations.Where(d => d.Element is not "page-number")] };
    }
}
