using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GiaoBan.Office.Forms;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace GiaoBan.Office.Tests.Papers;

/// <summary>Breaks one rule in a good paper, the way a hand in Word would: by direct formatting or by typing.</summary>
internal static class PaperMutation
{
    private static readonly Dictionary<string, string> Styles = new()
    {
        ["nation-name"] = "GbNationName",
        ["motto"] = "GbMotto",
        ["superior"] = "GbSuperior",
        ["issuer"] = "GbIssuer",
        ["number"] = "GbNumber",
        ["place-date"] = "GbPlaceDate",
        ["type-name"] = "GbTypeName",
        ["subject"] = "GbSubject",
        ["heading"] = "Heading1",
        ["body"] = "GbBody",
        ["authority"] = "GbAuthority",
        ["position"] = "GbPosition",
        ["signer"] = "GbSigner",
        ["recipients-label"] = "GbRecipientsLabel",
        ["recipients"] = "GbRecipients",
        ["text"] = "GbBody",
    };

    public static byte[] Break(byte[] docx, FormRule rule)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var package = WordprocessingDocument.Open(stream, true))
        {
            Break(package.MainDocumentPart!, rule);
        }
        return stream.ToArray();
    }

    private static void Break(MainDocumentPart main, FormRule rule)
    {
        var body = main.Document!.Body!;
        var section = body.Descendants<SectionProperties>().First(); // an annex has a section of its own behind
        var margins = section.GetFirstChild<PageMargin>()!;
        switch (rule.Element, rule.Property)
        {
            case ("page", "width"): section.GetFirstChild<PageSize>()!.Width = 11000; break;
            case ("page", "height"): section.GetFirstChild<PageSize>()!.Height = 15840; break;
            case ("page", "top"): margins.Top = 1000; break;
            case ("page", "bottom"): margins.Bottom = 1600; break;
            case ("page", "left"): margins.Left = 1500; break;
            case ("page", "right"): margins.Right = 1300; break;
            case ("page-number", "first-page"): section.GetFirstChild<TitlePage>()!.Remove(); break;
            case ("page-number", "distance"): margins.Header = 100; margins.Footer = 100; break;
            case ("page-number", "place"): section.Elements<HeaderFooterReferenceType>().First().Remove(); break;
            case ("page-number", var property): Letters(PageNumber(main), property); break;
            case ("nation-name" or "motto", "line"): Remove(body, "GbRule", 1); break;
            case ("nation-name", "side"): Swap(body); break;
            case ("issuer-mark", "kind") when rule.Allowed is "asterisk": Type(Star(body), "**"); break;
            case ("issuer-mark", "kind"): Remove(body, "GbRule", 0); break;
            case ("issuer-mark", "line"): Widen(body, 0); break;
            case ("subject-mark", "kind") when rule.Allowed is "five-hyphens": Type(Styled(body, "GbSubjectMark"), "---"); break;
            case ("subject-mark", "kind"): Remove(body, "GbRule", 2); break;
            case ("subject-mark", "line"): Widen(body, 2); break;
            case ("number", "colon"): Retype(body, "GbNumber", t => t.Contains(':', StringComparison.Ordinal) ? t.Replace(":", "", StringComparison.Ordinal) : t.Replace("Số", "Số:", StringComparison.Ordinal)); break;
            case ("number", "pattern"): Retype(body, "GbNumber", t => t.Contains("/TU", StringComparison.Ordinal) ? "Số 05/TB-TU" : "Số: 05-TB/VP"); break;
            case ("number", "padded"): Retype(body, "GbNumber", _ => rule.Clause.StartsWith("HD", StringComparison.Ordinal) ? "Số 5-TB/TU" : "Số: 5/TB-VP"); break;
            case ("place-date", "padded"): Retype(body, "GbPlaceDate", _ => "Lạng Sơn, ngày 2 tháng 4 năm 2022"); break;
            case ("body", "ending"): Retype(Last(body, "GbBody"), t => t.TrimEnd('.', '/') + ";"); break;
            case ("authority", "mark"): Retype(body, "GbAuthority", t => t.Contains('/', StringComparison.Ordinal) ? "TL. BAN THƯỜNG VỤ" : "T/L CHỦ TỊCH"); break;
            case ("signer", "titles"): Retype(body, "GbSigner", t => "TS. " + t); break;
            case ("recipients", "separator"): Retype(body, "GbRecipients", t => t[..^1] + "!"); break;
            case ("recipients", "last"): Retype(Last(body, "GbRecipients"), t => t[..^1] + ";"); break;
            case (var element, var property): Letters(Styled(body, Styles[element]), property); break;
        }
    }

    private static void Letters(Paragraph paragraph, string property)
    {
        var look = paragraph.ParagraphProperties!;
        var runs = paragraph.Descendants<Run>().ToList();
        switch (property)
        {
            case "size": Direct(runs, () => new FontSize { Val = "41" }); break;
            case "bold": Direct(runs, () => new Bold { Val = !IsOn<Bold>(paragraph) }); break;
            case "italic": Direct(runs, () => new Italic { Val = !IsOn<Italic>(paragraph) }); break;
            case "underline": Direct(runs, () => new Underline { Val = IsOn<Underline>(paragraph) ? UnderlineValues.None : UnderlineValues.Single }); break;
            case "font": Direct(runs, () => new RunFonts { Ascii = "Arial", HighAnsi = "Arial" }); break;
            case "colour": Direct(runs, () => new Color { Val = "FF0000" }); break;
            case "caps": Retype(paragraph, t => t.Any(char.IsLower) ? t.ToUpperInvariant() : t.ToLowerInvariant()); break;
            case "text": Retype(paragraph, t => t + "!"); break;
            case "align": look.Justification = new Justification { Val = JustificationValues.Left }; break;
            case "indent": look.Indentation = new Indentation { FirstLine = "0" }; break;
            case "line-exact" or "line": look.SpacingBetweenLines = new SpacingBetweenLines { Line = "480", LineRule = LineSpacingRuleValues.Auto }; break;
            case "gap": look = ((Paragraph)paragraph.NextSibling()!).ParagraphProperties!; look.SpacingBetweenLines = new SpacingBetweenLines { Before = "0" }; break;
            default: throw new InvalidOperationException($"No mutation for {property}.");
        }
    }

    private static void Direct(List<Run> runs, Func<OpenXmlElement> format)
    {
        foreach (var run in runs)
        {
            run.RunProperties ??= new RunProperties();
            run.RunProperties.AppendChild(format());
        }
    }

    private static bool IsOn<T>(Paragraph paragraph) where T : OpenXmlElement
    {
        var part = (paragraph.Ancestors<OpenXmlPartRootElement>().First().OpenXmlPart! switch
        {
            MainDocumentPart main => main,
            var other => (MainDocumentPart)other.GetParentParts().First(),
        }).StyleDefinitionsPart!;
        var id = paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value;
        return part.Styles!.Elements<Style>().Single(s => s.StyleId! == id).StyleRunProperties?.GetFirstChild<T>() is not null;
    }

    private static Paragraph PageNumber(MainDocumentPart main) =>
        main.HeaderParts.Select(p => (OpenXmlElement)p.Header!).Concat(main.FooterParts.Select(p => p.Footer!))
            .SelectMany(root => root.Descendants<Paragraph>()).First(p => p.Descendants<SimpleField>().Any());

    private static Paragraph Styled(Body body, string style) => All(body, style).First();
    private static Paragraph Last(Body body, string style) => All(body, style).Last();
    private static Paragraph Star(Body body) => body.Descendants<Paragraph>().First(p => p.InnerText is "*");

    private static IEnumerable<Paragraph> All(Body body, string style) =>
        body.Descendants<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style);

    // The nation's rule stands second in State papers, where the issuer has one too.
    private static void Remove(Body body, string style, int index)
    {
        var rules = All(body, style).ToList();
        rules[Math.Min(index, rules.Count - 1)].ParagraphProperties!.ParagraphBorders = new ParagraphBorders(new TopBorder { Val = BorderValues.Nil });
    }

    private static void Widen(Body body, int index) =>
        All(body, "GbRule").ElementAt(index).ParagraphProperties!.Indentation = new Indentation { Left = "0", Right = "0" };

    private static void Swap(Body body)
    {
        var row = body.Descendants<TableRow>().First();
        var left = row.Elements<TableCell>().First();
        left.Remove();
        row.AppendChild(left);
    }

    private static void Type(Paragraph paragraph, string text) => Retype(paragraph, _ => text);
    private static void Retype(Body body, string style, Func<string, string> change) => Retype(Styled(body, style), change);

    private static void Retype(Paragraph paragraph, Func<string, string> change)
    {
        foreach (var (index, words) in paragraph.Descendants<Words>().ToList().Index())
        {
            if (index == 0 || change("A") is "a") words.Text = change(words.Text);
        }
    }
}
