using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GiaoBan.Office.Forms;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace GiaoBan.Office.Papers;

/// <summary>The sheet: size, margins, and the number that every page but the first carries.</summary>
internal static class PaperPage
{
    public const string HeaderId = "rIdHeader", FirstHeaderId = "rIdFirstHeader";

    public static int TextWidth(DocumentForm form) =>
        Page(form, "width") - Page(form, "left") - Page(form, "right");

    public static SectionProperties Section(DocumentForm form)
    {
        var distance = (uint)Lengths.Twips(form.UsedNumber("page-number", "distance"));
        var page = new OpenXmlElement[]
        {
            new PageSize { Width = (uint)Page(form, "width"), Height = (uint)Page(form, "height") },
            new PageMargin
            {
                Top = Page(form, "top"), Bottom = Page(form, "bottom"),
                Left = (uint)Page(form, "left"), Right = (uint)Page(form, "right"),
                Header = distance, Footer = distance, Gutter = 0,
            },
            new TitlePage(),
        };
        return new SectionProperties([.. References(form), .. page]);
    }

    /// <summary>The sheet turned round, with its margins: every page of it is numbered.</summary>
    public static SectionProperties Turned(DocumentForm form)
    {
        var distance = (uint)Lengths.Twips(form.UsedNumber("page-number", "distance"));
        return new SectionProperties([
            References(form).First(),
            new PageSize { Width = (uint)Page(form, "height"), Height = (uint)Page(form, "width"), Orient = PageOrientationValues.Landscape },
            new PageMargin { Top = Page(form, "left"), Bottom = Page(form, "right"), Left = (uint)Page(form, "bottom"), Right = (uint)Page(form, "top"), Header = distance, Footer = distance, Gutter = 0 },
        ]);
    }

    public static int TurnedWidth(DocumentForm form) => Page(form, "height") - Page(form, "top") - Page(form, "bottom");

    public static bool NumbersAtTop(DocumentForm form) => form.Used("page-number", "place") is "top";

    public static Paragraph Number() => new(
        new ParagraphProperties(new ParagraphStyleId { Val = "GbPageNumber" }),
        new SimpleField(new Run(new Words("2"))) { Instruction = " PAGE " });

    /// <summary>Word wants a paragraph after the last table; this one takes no room, so it never makes a page of its own.</summary>
    public static Paragraph End() => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact },
        new ParagraphMarkRunProperties(new FontSize { Val = "2" })));

    private static IEnumerable<OpenXmlElement> References(DocumentForm form) => NumbersAtTop(form)
        ? [
            new HeaderReference { Type = HeaderFooterValues.Default, Id = HeaderId },
            new HeaderReference { Type = HeaderFooterValues.First, Id = FirstHeaderId },
        ]
        : [
            new FooterReference { Type = HeaderFooterValues.Default, Id = HeaderId },
            new FooterReference { Type = HeaderFooterValues.First, Id = FirstHeaderId },
        ];

    private static int Page(DocumentForm form, string property) => Lengths.Twips(form.UsedNumber("page", property));
}
