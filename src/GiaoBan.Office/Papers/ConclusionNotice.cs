using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GiaoBan.Office.Forms;

namespace GiaoBan.Office.Papers;

/// <summary>
/// Writes a paper of numbered sections (conclusion notice, consolidated report) as a native .docx, by the form it names (domain.md §2).
/// The same paper always gives the same bytes, so that a hash can stand for it.
/// </summary>
public static class ConclusionNotice
{
    public static byte[] Write(NoticePaper paper)
    {
        var repeated = paper.Lines.GroupBy(line => line.Id).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (repeated is not null) throw new ArgumentException($"Two paragraphs bear the id '{repeated}'.", nameof(paper));

        var layout = new Layout(paper);
        var body = new Body([.. layout.Blocks(), paper.Annex is null ? PaperPage.Section(paper.Form) : PaperPage.Turned(paper.Form)]);
        return PaperPackage.Pack(paper.Form, paper.Date, $"{paper.TypeName} {paper.Subject.Text}", body, layout.IsRoman, paper.Code);
    }

    private sealed class Layout(NoticePaper paper)
    {
        private readonly DocumentForm _form = paper.Form;
        private readonly int _width = PaperPage.TextWidth(paper.Form);
        private int _bookmarks;

        public bool IsRoman { get; } = paper.Sections.Any(section => section.Blocks.Any(block => block.Kind is BlockKind.Subheading));

        public IEnumerable<OpenXmlElement> Blocks() =>
        [
            new PaperHeader(paper, _width).Build(),
            PaperParts.Line("GbTypeName", paper.TypeName.ToUpperInvariant()),
            Known("GbSubject", paper.Subject),
            SubjectMark(),
            .. paper.Opening.Select(line => Known("GbBody", line)),
            .. paper.Sections.SelectMany(Section),
            .. paper.Closing.SkipLast(1).Select(line => Known("GbBody", line)),
            .. paper.Closing.TakeLast(1).Select(LastLine),
            new PaperSignature(paper, _width).Build(),
            .. paper.Annex is { } annex ? Annexed(annex) : [PaperPage.End()],
        ];

        // A wide table lies on its side, in a section of its own behind the signature.
        private IEnumerable<OpenXmlElement> Annexed(PaperAnnex annex)
        {
            var turn = PaperPage.End();
            turn.ParagraphProperties!.AppendChild(PaperPage.Section(_form));
            return
            [
                turn,
                PaperParts.Line("GbSubject", "PHỤ LỤC"), PaperParts.Line("GbSubject", annex.Title), PaperParts.Line("GbPlaceDate", annex.Caption),
                PaperTable.Spacer(), PaperTable.Gridded(annex.Table, PaperPage.TurnedWidth(_form)), PaperPage.End(),
            ];
        }

        private IEnumerable<Paragraph> Section(PaperSection section)
        {
            var heading = IsRoman ? new PaperLine(section.Heading.Id, section.Heading.Text.ToUpperInvariant()) : section.Heading;
            yield return Numbered(Known("Heading1", heading), PaperNumbering.Sections, 0);

            foreach (var block in section.Blocks)
            {
                yield return block.Kind switch
                {
                    BlockKind.Subheading => Numbered(Known("Heading2", block.Line), PaperNumbering.Sections, 1),
                    BlockKind.Item => Numbered(Known("GbBody", block.Line), PaperNumbering.Items, 0),
                    _ => Known("GbBody", block.Line),
                };
            }
        }

        private Paragraph SubjectMark()
        {
            if (_form.Used("subject-mark", "kind") is "five-hyphens") return PaperParts.Line("GbSubjectMark", "-----");

            var text = TimesWidths.Widest(paper.Subject.Text, _form.UsedNumber("subject", "size"), bold: true);
            var rule = PaperParts.Rule(_width, Math.Min(text, _width / 20.0) * _form.UsedNumber("subject-mark", "line"));
            rule.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = "60", After = "180" };
            return rule;
        }

        // The form decides how a text ends; the signature must not stand on a page of its own.
        private Paragraph LastLine(PaperLine line)
        {
            var ended = new PaperLine(line.Id, line.Text.TrimEnd('.', '/', ' ') + _form.Used("body", "ending"));
            var paragraph = Known("GbBody", ended);
            paragraph.ParagraphProperties!.KeepNext = new KeepNext();
            return paragraph;
        }

        private Paragraph Known(string style, PaperLine line)
        {
            var paragraph = PaperParts.Line(style, line.Text);
            var start = ParagraphId.Start(line.Id, ++_bookmarks);
            paragraph.InsertAfter(start, paragraph.ParagraphProperties);
            paragraph.AppendChild(new BookmarkEnd { Id = start.Id });
            return paragraph;
        }

        private static Paragraph Numbered(Paragraph paragraph, int list, int level)
        {
            paragraph.ParagraphProperties!.NumberingProperties = new NumberingProperties(
                new NumberingLevelReference { Val = level }, new NumberingId { Val = list });
            return paragraph;
        }
    }
}
