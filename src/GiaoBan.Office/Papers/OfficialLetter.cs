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
            .. paper.Table is { } table ? Gridded(table, width) : [],
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

    private static IEnumerable<OpenXmlElement> Gridded(LetterTable table, int width)
    {
        var sum = table.Widths.Sum();
        List<int> columns = [.. table.Widths.Select(share => width * share / sum)];
        yield return Spacer();
        yield return new Table([
            new TableProperties(
                new TableWidth { Width = columns.Sum().Text(), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
                    new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa })),
            new TableGrid(columns.Select(c => new GridColumn { Width = c.Text() })),
            Row(columns, table.Heads, "GbTableHead", isHead: true),
            .. table.Rows.Select(row => Row(columns, row, "GbTableCell", isHead: false)),
        ]);
        yield return Spacer();
    }

    private static Paragraph Spacer() => new(new ParagraphProperties(new ParagraphStyleId { Val = "GbTableCell" }));

    private static TableRow Row(List<int> columns, IReadOnlyList<string> cells, string style, bool isHead)
    {
        var look = new TableRowProperties(new CantSplit());
        if (isHead) look.AppendChild(new TableHeader());
        return new TableRow([look, .. columns.Select((width, i) => new TableCell(
            new TableCellProperties(new TableCellWidth { Width = width.Text(), Type = TableWidthUnitValues.Dxa }),
            PaperParts.Line(style, cells[i])))]);
    }
}
