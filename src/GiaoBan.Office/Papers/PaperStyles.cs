using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GiaoBan.Office.Forms;

namespace GiaoBan.Office.Papers;

/// <summary>One paragraph style for each element of the form, so that an office can see and change the look in one place.</summary>
internal sealed class PaperStyles(DocumentForm form)
{
    private const int SignatureRoom = 72; // pt: about four lines, where the signature and the seal go

    public Styles Build() => new([Defaults(), .. All()]);

    private IEnumerable<Style> All()
    {
        yield return Paragraph("Normal", "Normal", "body", null);
        yield return Paragraph("GbNationName", "GB Quốc hiệu", "nation-name", Centred());
        if (form.Knows("motto")) yield return Paragraph("GbMotto", "GB Tiêu ngữ", "motto", Centred());
        yield return Paragraph("GbSuperior", "GB Cơ quan cấp trên", "superior", Centred());
        yield return Paragraph("GbIssuer", "GB Cơ quan ban hành", "issuer", Centred());
        yield return Paragraph("GbRule", "GB Đường kẻ", null, RuleLook());
        yield return Paragraph("GbNumber", "GB Số ký hiệu", "number", Centred());
        yield return Paragraph("GbLetterSubject", "GB Trích yếu công văn", "letter-subject", Centred(before: 6));
        yield return Paragraph("GbSalutation", "GB Kính gửi", "salutation", Centred(before: 18, after: 6), plain: true);
        yield return Paragraph("GbAddressee", "GB Nơi kính gửi", "salutation", Addressee(), plain: true);
        yield return Paragraph("GbTableHead", "GB Đầu bảng", "table", Centred(before: 2, after: 2));
        yield return Paragraph("GbTableCell", "GB Ô bảng", "table", new StyleParagraphProperties(new SpacingBetweenLines { Before = Points(2), After = Points(2) }), plain: true);
        yield return Paragraph("GbPlaceDate", "GB Địa danh ngày tháng", "place-date", Centred());
        yield return Paragraph("GbTypeName", "GB Tên loại", "type-name", Centred(before: 18));
        yield return Paragraph("GbSubject", "GB Trích yếu", "subject", Centred());
        yield return Paragraph("GbSubjectMark", "GB Gạch dưới trích yếu", "subject", Centred(after: 12), plain: true);
        yield return Paragraph("GbBody", "GB Nội dung", "body", Body());
        yield return Paragraph("Heading1", "heading 1", "heading", Heading(0), next: "GbBody");
        yield return Paragraph("Heading2", "heading 2", "heading", Heading(1), next: "GbBody");
        yield return Paragraph("GbAuthority", "GB Quyền hạn", "authority", Signature());
        yield return Paragraph("GbPosition", "GB Chức vụ", "position", Signature());
        yield return Paragraph("GbSigner", "GB Họ tên người ký", "signer", Signature(before: SignatureRoom));
        yield return Paragraph("GbRecipientsLabel", "GB Nơi nhận", "recipients-label", Flush());
        yield return Paragraph("GbRecipients", "GB Danh sách nơi nhận", "recipients", Listed());
        yield return Paragraph("GbPageNumber", "GB Số trang", "page-number", PageNumber());
    }

    private DocDefaults Defaults()
    {
        var font = form.Used("text", "font");
        return new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = font, HighAnsi = font, EastAsia = font, ComplexScript = font },
                new FontSize { Val = HalfPoints("body") },
                new FontSizeComplexScript { Val = HalfPoints("body") },
                new Languages { Val = "vi-VN", EastAsia = "vi-VN", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto })));
    }

    private Style Paragraph(string id, string name, string? element, StyleParagraphProperties? look, bool plain = false, string? next = null)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id };
        style.AppendChild(new StyleName { Val = name });
        if (id is "Normal") style.Default = true;
        else style.AppendChild(new BasedOn { Val = "Normal" });
        if (next is not null) style.AppendChild(new NextParagraphStyle { Val = next });
        style.AppendChild(new PrimaryStyle());
        if (look is not null) style.AppendChild(look);
        if (element is not null) style.AppendChild(Letters(element, plain));
        return style;
    }

    private StyleRunProperties Letters(string element, bool plain)
    {
        var letters = new StyleRunProperties();
        if (!plain && form.Uses(element, "bold")) letters.Append(new Bold(), new BoldComplexScript());
        if (!plain && form.Uses(element, "italic")) letters.Append(new Italic(), new ItalicComplexScript());
        letters.Append(new FontSize { Val = HalfPoints(element) }, new FontSizeComplexScript { Val = HalfPoints(element) });
        if (!plain && form.Uses(element, "underline")) letters.Append(new Underline { Val = UnderlineValues.Single });
        return letters;
    }

    private StyleParagraphProperties Body() => new(
        new SpacingBetweenLines
        {
            Before = Points(form.UsedNumber("body", "gap")),
            After = "0",
            Line = BodyLine(form),
            LineRule = form.Rule("body", "line-exact") is null ? LineSpacingRuleValues.Auto : LineSpacingRuleValues.Exact,
        },
        new Indentation { FirstLine = Lengths.Twips(form.UsedNumber("body", "indent")).Text() },
        new Justification { Val = form.Used("body", "align") is "both" ? JustificationValues.Both : JustificationValues.Left });

    // State forms count in lines of single spacing (240ths), the Party's in points.
    private static string BodyLine(DocumentForm form) => form.Rule("body", "line-exact") is null
        ? ((int)Math.Round(form.UsedNumber("body", "line") * 240)).Text()
        : Points(form.UsedNumber("body", "line-exact"));

    private StyleParagraphProperties Heading(int level)
    {
        var look = Body();
        look.InsertAt(new KeepNext(), 0);
        look.AppendChild(new OutlineLevel { Val = level });
        return look;
    }

    private static StyleParagraphProperties Centred(int before = 0, int after = 0) => new(
        new SpacingBetweenLines { Before = Points(before), After = Points(after) },
        new Justification { Val = JustificationValues.Center });

    // Under the colon of "Kính gửi:", which stands about the middle.
    private static StyleParagraphProperties Addressee() => new(new Indentation { Left = "3402", Hanging = "142" });

    private static StyleParagraphProperties Signature(int before = 0) => new(
        new KeepNext(), new KeepLines(),
        new SpacingBetweenLines { Before = Points(before) },
        new Justification { Val = JustificationValues.Center });

    private static StyleParagraphProperties Flush() => new(new KeepNext(), new Justification { Val = JustificationValues.Left });

    private static StyleParagraphProperties Listed() => new(
        new KeepNext(),
        new Indentation { Left = "142", Hanging = "142" },
        new Justification { Val = JustificationValues.Left });

    private static StyleParagraphProperties RuleLook() => new(
        new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
        new SpacingBetweenLines { Before = Points(2), Line = Points(6), LineRule = LineSpacingRuleValues.Exact });

    private StyleParagraphProperties PageNumber() => new(new Justification
    {
        Val = form.Used("page-number", "align") is "right" ? JustificationValues.Right : JustificationValues.Center,
    });

    private string HalfPoints(string element) => ((int)Math.Round(form.UsedNumber(element, "size") * 2)).Text();
    private static string Points(double points) => Lengths.TwipsOfPoints(points).Text();
}
