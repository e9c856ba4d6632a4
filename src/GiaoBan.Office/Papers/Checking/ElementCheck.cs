using System.Globalization;
using System.Text.RegularExpressions;
using GiaoBan.Office.Forms;
using GiaoBan.Text;

namespace GiaoBan.Office.Papers.Checking;

/// <summary>The elements of the paper, from the nation's name to the list of recipients.</summary>
internal sealed partial class ElementCheck(DocumentForm form, PaperElements elements)
{
    private readonly DeviationList _list = new(form);

    public IReadOnlyList<Deviation> Run()
    {
        Nation();
        Issuer();
        NumberAndDate();
        Title();
        Body();
        Signature();
        Recipients();
        Fonts();
        return _list.All;
    }

    private void Nation()
    {
        var name = Present("nation-name", "text");
        var motto = form.Knows("motto") ? Present("motto", "text") : null;
        foreach (var (element, line) in new[] { ("nation-name", name), ("motto", motto) })
        {
            if (line is null) continue;
            Letters(element, line);
            _list.Word(line, element, "text", line.Text.Collapsed());
        }
        if (name is not null) _list.Word(name, "nation-name", "side", name.Cell is { Column: > 0 } || name.Align is "right" ? "right" : "left");

        var (ruled, over) = form.Knows("motto") ? ("motto", motto) : ("nation-name", name);
        if (over is not null) LineUnder(ruled, "line", elements.First("nation-rule"), over);
    }

    private void Issuer()
    {
        foreach (var line in elements["superior"]) Letters("superior", line);
        var issuer = Present("issuer", "caps");
        foreach (var line in elements["issuer"]) Letters("issuer", line);

        var mark = elements.First("issuer-mark");
        _list.Word(mark ?? issuer, "issuer-mark", "kind", Kind(mark));
        if (mark?.Rule is not null && issuer is not null) LineUnder("issuer-mark", "line", mark, elements["issuer"].MaxBy(WidestLine)!);
    }

    private void NumberAndDate()
    {
        if (Present("number", "pattern") is { } number)
        {
            Letters("number", number);
            _list.Flag(number, "number", "colon", Colon().IsMatch(number.Text));
            _list.Word(number, "number", "pattern", DocumentForms.FamilyOf(number.Text) switch
            {
                PaperFamily.Party => "NN-KH",
                PaperFamily.State => "NN/KH",
                _ => number.Text.Trim(),
            });
            _list.Flag(number, "number", "padded", !LoneDigit().IsMatch(number.Text));
        }

        if (Present("place-date", "italic") is { } date)
        {
            Letters("place-date", date);
            _list.Flag(date, "place-date", "padded", !UnpaddedDate().IsMatch(date.Text));
        }
    }

    private void Title()
    {
        if (Present("type-name", "caps") is { } type)
        {
            Letters("type-name", type);
            _list.Word(type, "type-name", "align", type.Align);
        }
        foreach (var line in elements["subject"])
        {
            Letters("subject", line);
            _list.Word(line, "subject", "align", line.Align);
        }
        if (Present("subject", "bold") is not { } subject) return;

        var mark = elements.First("subject-mark");
        _list.Word(mark ?? subject, "subject-mark", "kind", Kind(mark));
        if (mark?.Rule is not null) LineUnder("subject-mark", "line", mark, elements["subject"].MaxBy(WidestLine)!);
    }

    private void Body()
    {
        foreach (var heading in elements["heading"]) Letters("heading", heading);

        var flow = elements["flow"];
        foreach (var (index, line) in flow.Index())
        {
            // Word sets two neighbours apart by the larger of what the upper and the lower one ask for.
            if (index > 0) _list.Number(line, "body", "gap", Math.Max(flow[index - 1].After, line.Before));
            if (elements["heading"].Contains(line)) continue;

            Letters("body", line);
            _list.Word(line, "body", "align", line.Align);
            _list.Number(line, "body", "indent", Lengths.Millimetres(line.FirstLine * 20));
            LineSpacing(line);
        }
        if (elements.Last("body") is { } last) _list.Word(last, "body", "ending", Ending(last.Text));
    }

    private void LineSpacing(SeenParagraph line)
    {
        var shown = string.Create(CultureInfo.InvariantCulture, $"{line.Line:0.##} {(line.LineRule is "auto" ? "dòng" : "pt")}");
        if (line.LineRule is "exact") _list.Number(line, "body", "line-exact", line.Line);
        else _list.Other(line, "body", "line-exact", line.LineRule is "auto" ? shown : "ít nhất " + shown);

        // A line of Times New Roman is 1.15 times its size: so points can be told in lines.
        _list.Number(line, "body", "line", line.LineRule is "auto" ? line.Line : line.Line / (1.15 * Math.Max(line.Size, 1)));
    }

    private void Signature()
    {
        foreach (var line in elements["authority"])
        {
            Letters("authority", line);
            var head = line.Text.TrimStart().Split(' ', 2)[0];
            _list.Word(line, "authority", "mark", head.Contains('/', StringComparison.Ordinal) ? "slash" : head.Contains('.', StringComparison.Ordinal) ? "dot" : "none");
        }
        Present("position", "caps");
        foreach (var line in elements["position"]) Letters("position", line);
        foreach (var line in elements["signer"])
        {
            Letters("signer", line);
            _list.Flag(line, "signer", "titles", PersonalTitle().IsMatch(line.Text.Trim()));
        }
    }

    private void Recipients()
    {
        if (Present("recipients-label", "size") is { } label) Letters("recipients-label", label);

        var lines = elements["recipients"];
        foreach (var line in lines)
        {
            Letters("recipients", line);
            var end = line.Text.TrimEnd() is { Length: > 0 } text && char.IsPunctuation(text[^1]) && text[^1] is not ')' ? text[^1].ToString() : "none";
            var isLast = line == lines[^1];
            // A dash opens an entry; a line that only goes on, or announces others ("- Như trên:"), ends as it likes.
            if (isLast) _list.Word(line, "recipients", "last", end);
            else if (end is not ":") _list.Word(line, "recipients", "separator", end);
        }
        if (lines.Count == 0) _list.Missing("recipients", "size");
    }

    private void Fonts()
    {
        foreach (var line in elements.All)
        {
            if (line.Runs.FirstOrDefault(run => !form.Rule("text", "font")!.Allows(run.Font)) is { } font) _list.Word(line, "text", "font", font.Font);
            if (line.Runs.FirstOrDefault(run => run.Colour is not "black") is { } colour) _list.Word(line, "text", "colour", "#" + colour.Colour);
        }
    }

    private SeenParagraph? Present(string element, string property)
    {
        if (elements.First(element) is { } found) return found;
        _list.Missing(element, property);
        return null;
    }

    // A rule about letters is broken by a single word that differs; the first such run is named.
    private void Letters(string element, SeenParagraph line)
    {
        if (Deviant(line, run => form.Rule(element, "size")?.Allows(run.Size) ?? true) is { } size) _list.Number(line, element, "size", size.Size);
        Toggle(element, "bold", line, run => run.Bold);
        Toggle(element, "italic", line, run => run.Italic);
        Toggle(element, "underline", line, run => run.Underline);
        _list.Flag(line, element, "caps", line.IsCaps);
    }

    private void Toggle(string element, string property, SeenParagraph line, Func<SeenRun, bool> isOn)
    {
        if (form.Rule(element, property) is not { } rule) return;
        if (Deviant(line, run => rule.Allows(isOn(run) ? "yes" : "no")) is { } run) _list.Flag(line, element, property, isOn(run));
    }

    private static SeenRun? Deviant(SeenParagraph line, Func<SeenRun, bool> isGood) => line.Runs.FirstOrDefault(run => !isGood(run));

    private void LineUnder(string element, string property, SeenParagraph? ruled, SeenParagraph over)
    {
        if (ruled?.Rule is not { } length)
        {
            _list.Word(over, element, property, ruled is not null || over.Runs.Any(run => run.Underline) ? "typed-line" : "none");
            return;
        }
        if (!double.IsNaN(length)) _list.Number(ruled, element, property, length / WidestLine(over));
    }

    private static double WidestLine(SeenParagraph line)
    {
        var width = TimesWidths.Widest(line.Text.Trim(), line.Size, line.IsAllBold);
        return Math.Max(1, line.Room > 0 ? Math.Min(width, line.Room) : width);
    }

    private static string Kind(SeenParagraph? mark) => mark switch
    {
        null => "none",
        { IsBlank: false } when mark.Text.Trim() is "*" => "asterisk",
        { IsBlank: false } when mark.Text.Trim() is "-----" => "five-hyphens",
        { Rule: not null } => "line",
        _ => "typed-line",
    };

    private static string Ending(string text) => text.TrimEnd() switch
    {
        var t when t.EndsWith("./.", StringComparison.Ordinal) => "./.",
        var t when t.EndsWith('.') => ".",
        { Length: > 0 } t => t[^1].ToString(),
        _ => "none",
    };

    [GeneratedRegex(@"^\s*Số\s*:")]
    private static partial Regex Colon();

    [GeneratedRegex(@"^\s*Số\s*:?\s*\d\s*[-/]")]
    private static partial Regex LoneDigit();

    [GeneratedRegex(@"ngày\s+\d\s+tháng|tháng\s+[12]\s+năm|tháng\s+0[3-9]\s+năm")]
    private static partial Regex UnpaddedDate();

    [GeneratedRegex(@"^(GS|PGS|TS|ThS|BS|Đ/c|Đồng chí|Ông|Bà|(Đại|Thượng|Trung|Thiếu) (tướng|tá|úy|uý)|Tiến sĩ|Thạc sĩ|Nhà giáo)\b", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalTitle();
}
