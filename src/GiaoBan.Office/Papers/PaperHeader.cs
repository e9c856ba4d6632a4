using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using GiaoBan.Office.Forms;

namespace GiaoBan.Office.Papers;

/// <summary>The head of the first page: who issues on the left, Party or State on the right, number and date below.</summary>
internal sealed class PaperHeader(OfficialPaper paper, int widthTwips)
{
    /// <summary>A letter's subject, which stands under the number; null: the paper has a title.</summary>
    public string? LetterSubject { get; init; }

    private const double Air = 12; // pt beside the widest line of the right column, so that Word's own metrics never wrap it
    private const double MostRight = 112, LeastRight = 82; // mm

    private readonly DocumentForm _form = paper.Form;

    public Table Build()
    {
        var right = Lengths.Twips(Math.Clamp(Lengths.Millimetres(Lengths.TwipsOfPoints(RightPoints())), LeastRight, MostRight));
        var left = widthTwips - right;
        return PaperParts.Columns(left, right,
            (IssuerBlock(left), NationBlock(right)),
            ([Spaced(PaperParts.Line("GbNumber", Number())), .. LetterSubject is { } subject ? [PaperParts.Line("GbLetterSubject", subject)] : Array.Empty<Paragraph>()], [Spaced(PaperParts.Line("GbPlaceDate", PlaceAndDate()))]));
    }

    private IEnumerable<Paragraph> IssuerBlock(int column)
    {
        var room = column / 20.0 - Air / 2;
        if (paper.Superior is { } superior) yield return PaperParts.Line("GbSuperior", Fitted(superior, "superior", room));

        var issuer = Fitted(paper.Issuer, "issuer", room);
        yield return PaperParts.Line("GbIssuer", issuer);

        if (_form.Used("issuer-mark", "kind") is "asterisk")
        {
            yield return PaperParts.Line("GbSuperior", "*");
            yield break;
        }
        var text = TimesWidths.Widest(issuer, _form.UsedNumber("issuer", "size"), bold: true);
        yield return PaperParts.Rule(column, text * _form.UsedNumber("issuer-mark", "line"));
    }

    private IEnumerable<Paragraph> NationBlock(int column)
    {
        var name = _form.Used("nation-name", "text");
        yield return PaperParts.Line("GbNationName", name);

        var last = "nation-name";
        if (_form.Knows("motto"))
        {
            last = "motto";
            yield return PaperParts.Line("GbMotto", _form.Used("motto", "text"));
        }
        yield return PaperParts.Rule(column, Width(last) * _form.UsedNumber(last, "line"));
    }

    private string Number()
    {
        var colon = _form.Uses("number", "colon") ? ":" : "";
        return $"Số{colon} {paper.NumberText}";
    }

    // Days below 10 and the months 1 and 2 carry a zero, so that no figure can be added to them (NĐ 30/2020; HD 36).
    private string PlaceAndDate() =>
        string.Create(CultureInfo.InvariantCulture,
            $"{paper.Place}, ngày {paper.Date.Day:00} tháng {(paper.Date.Month < 3 ? $"0{paper.Date.Month}" : paper.Date.Month)} năm {paper.Date.Year}");

    private double RightPoints()
    {
        var date = TimesWidths.Measure(PlaceAndDate(), _form.UsedNumber("place-date", "size"), italic: true);
        return Math.Max(date, Width("nation-name")) + Air;
    }

    private double Width(string element) =>
        TimesWidths.Measure(_form.Used(element, "text"), _form.UsedNumber(element, "size"), bold: true);

    private string Fitted(string name, string element, double room) =>
        NameBreaks.Balanced(name.ToUpperInvariant(), room, _form.UsedNumber(element, "size"), _form.Uses(element, "bold"));

    private static Paragraph Spaced(Paragraph line)
    {
        line.ParagraphProperties!.AppendChild(new SpacingBetweenLines { Before = "60" });
        return line;
    }
}
