using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GiaoBan.Office.Papers;

/// <summary>Writes an official letter (công văn) as a native .docx in the form the paper names. The same paper always gives the same bytes.</summary>
public static class OfficialLetter
{
    public static byte[] Write(LetterPaper paper)
    {
        var width = PaperPage.TextWidth(paper.Form);
        OpenXmlElement[] blocks =
        [
            new PaperHeader(paper, width) { LetterSubject = $"{paper.Form.Used("letter-subject", "lead")} {paper.Subject}" }.Build(),
            .. Salutation(paper),
            .. paper.Before.Select(text => PaperParts.Line("GbBody", text)),
            .. paper.Table is { } table ? (OpenXmlElement[])[PaperTable.Spacer(), PaperTable.Gridded(table, width), PaperTable.Spacer()] : [],
            .. paper.After.SkipLast(1).Select(text => PaperParts.Line("GbBody", text)),
            .. paper.After.TakeLast(1).Select(text => LastLine(paper, text)),
            new PaperSignature(paper, width).Build(),
            PaperPage.End(),
        ];
        return PaperPackage.Pack(paper.Form, paper.Date, paper.Subject, new Body([.. blocks, PaperPage.Section(paper.Form)]), roman: false);
    }

    // One addressee stands on the line itself; several each on a line of their own.
    private static IEnumerable<Paragraph> Salutation(LetterPaper paper)
    {
        if (paper.Addressees is [var one])
        {
            yield return Labelled(paper, $" {one}");
            yield break;
        }
        yield return Labelled(paper, "");
        foreach (var (i, name) in paper.Addressees.Index()) yield return PaperParts.Line("GbAddressee", $"- {name}{(i == paper.Addressees.Count - 1 ? "." : ";")}");
    }

    private static Paragraph Labelled(LetterPaper paper, string names)
    {
        var label = PaperParts.Run("Kính gửi:");
        if (paper.Form.Uses("salutation", "italic")) label.RunProperties = new RunProperties(new Italic(), new ItalicComplexScript());
        return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "GbSalutation" }), label, PaperParts.Run(names));
    }

    private static Paragraph LastLine(LetterPaper paper, string text)
    {
        var paragraph = PaperParts.Line("GbBody", text.TrimEnd('.', '/', ' ') + paper.Form.Used("body", "ending"));
        paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        return paragraph;
    }
}
