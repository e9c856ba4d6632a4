using DocumentFormat.OpenXml.Wordprocessing;
using GiaoBan.Office.Forms;

namespace GiaoBan.Office.Papers;

/// <summary>The foot of the last page: who receives on the left, who signs on the right; never torn apart by a page end.</summary>
internal sealed class PaperSignature(OfficialPaper paper, int widthTwips)
{
    private const double LeastRight = 75, MostRight = 95; // mm

    private readonly DocumentForm _form = paper.Form;

    public Table Build()
    {
        var lines = (paper.Authority?.Split('\n') ?? []).Append(paper.Position).Append(paper.Signer);
        var widest = lines.Max(line => TimesWidths.Measure(line.ToUpperInvariant(), _form.UsedNumber("position", "size"), bold: true));
        var right = Lengths.Twips(Math.Clamp(Lengths.Millimetres(widest * 20) + 4, LeastRight, MostRight));
        var left = widthTwips - right;
        return PaperParts.Columns(left, right, (Recipients(), Signer(right / 20.0 - 6)));
    }

    private IEnumerable<Paragraph> Recipients()
    {
        yield return First(PaperParts.Line("GbRecipientsLabel", "Nơi nhận:"));
        foreach (var (index, name) in paper.Recipients.Index())
        {
            var end = _form.Used("recipients", index == paper.Recipients.Count - 1 ? "last" : "separator");
            yield return PaperParts.Line("GbRecipients", $"- {name.TrimEnd('.', ',', ';', ' ')}{end}");
        }
        // A picture and no words: what stands under the recipients' label in words is a recipient.
        if (paper.Code is not null) yield return PaperPicture.Paragraph();
    }

    private IEnumerable<Paragraph> Signer(double room)
    {
        var first = true;
        foreach (var line in paper.Authority?.Split('\n') ?? [])
        {
            var paragraph = PaperParts.Line("GbAuthority", Fitted(line, "authority", room));
            yield return first ? First(paragraph) : paragraph;
            first = false;
        }
        var position = PaperParts.Line("GbPosition", Fitted(paper.Position, "position", room));
        yield return first ? First(position) : position;
        yield return PaperParts.Line("GbSigner", paper.Signer);
    }

    private string Fitted(string line, string element, double room) =>
        NameBreaks.Balanced(line.ToUpperInvariant(), room, _form.UsedNumber(element, "size"), _form.Uses(element, "bold"));

    // Both columns start on one line, a little below the last words.
    private static Paragraph First(Paragraph line)
    {
        line.ParagraphProperties!.AppendChild(new SpacingBetweenLines { Before = "240" });
        return line;
    }
}
