using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading.Times;

namespace GiaoBan.Text.Reading;

/// <summary>The header of a state or party paper: issuer, number, date, kind, trích yếu; and where the body ends.</summary>
internal static class OfficialHeader
{
    private const int HeaderLines = 30, LongestTitle = 8;

    public static Frontmatter? Read(Script script, List<Line> lines)
    {
        var top = Math.Min(lines.Count, HeaderLines);
        var number = Number(script, lines, top, out var numberLine);
        var kindAt = lines.FindIndex(0, top, line => KindLine.Opening(line.Text) is not null && line.Gaps.Length == 0 && line.Text.Length < 200);
        var motto = lines.FindIndex(0, top, line => IsMotto(line));
        var address = lines.FindIndex(0, top, line => line.Begins("kính gửi"));
        if (motto < 0 && number is null && (kindAt < 0 || !KindLine.IsOne(lines[kindAt].Text))) return null;
        if (kindAt >= 0 && address >= 0 && address < kindAt) kindAt = -1;

        var date = Date(script, lines, kindAt >= 0 ? Math.Max(kindAt, numberLine + 1) : address >= 0 ? address : top);
        var (title, bodyFrom) = kindAt >= 0 ? TitleBelow(script, lines, kindAt) : LetterTitle(script, lines, numberLine, address);
        var (kind, rule) = Kind(kindAt >= 0 ? KindLine.Opening(lines[kindAt].Text) : null, script.Slice(title), number?.Text);
        var titleExcerpt = title.IsEmpty ? null : script.Excerpt(title, 0.9, "trích yếu");
        var issuer = Issuer.Read(script, lines, kindAt >= 0 ? kindAt : Math.Max(numberLine, 0), date);
        var facts = new DocumentFacts(kind, new Origin(null, 0.95, rule), titleExcerpt, number, issuer, date);
        return new Frontmatter(facts, Body(lines, bodyFrom), title);
    }

    // A newspaper is "cơ quan của Đảng bộ Đảng Cộng sản Việt Nam tỉnh …": there the name stands inside a line of its own.
    private static bool IsMotto(Line line)
    {
        var key = line.Key.Span;
        if (key.Contains("cộng hòa xã hội chủ nghĩa việt nam", StringComparison.Ordinal)) return true;
        return (key.StartsWith("đảng cộng sản việt nam") || key.EndsWith("đảng cộng sản việt nam")) && !key.Contains("cơ quan", StringComparison.Ordinal);
    }

    private static Excerpt? Number(Script script, List<Line> lines, int top, out int at)
    {
        for (at = 0; at < top; at++)
        {
            var column = 0;
            foreach (var text in lines[at].Columns)
            {
                if (text.StartsWith("Số", StringComparison.Ordinal) && Symbol(text) is { } symbol)
                {
                    var start = lines[at].Start + lines[at].Text.IndexOf(symbol, column, StringComparison.Ordinal);
                    var span = new TextSpan(script.Text.CodePoint(start), script.Text.CodePoint(start + symbol.Length));
                    return new Excerpt(symbol, new Origin(span, 0.95, "số, ký hiệu"));
                }
                column += text.Length;
            }
        }
        at = -1;
        return null;
    }

    // "145/TB-VPUBND", "45-TB/TU": a number, then letters; a lone "Số 12" is a house or a bus.
    private static string? Symbol(string text)
    {
        var from = 2;
        while (from < text.Length && text[from] is ' ' or ':') from++;
        var to = from;
        while (to < text.Length && (text[to] is not ' ' and not ',' || to + 1 < text.Length && text[to + 1] is '/' or '-')) to++;
        var symbol = text[from..to];
        return symbol.Length > 3 && symbol.AsSpan().IndexOfAny("/-") >= 0 && symbol.Any(char.IsUpper) && char.IsAsciiDigit(symbol[0]) ? symbol : null;
    }

    private static DatedExcerpt? Date(Script script, List<Line> lines, int before)
    {
        var times = new TimeReader(script, new TimeBase(null));
        for (var l = 0; l < Math.Min(before + 3, lines.Count); l++)
            for (var i = lines[l].Tokens.From; i < lines[l].Tokens.To; i++)
                if (script.Is(i, "ngày") && times.Read(i, lines[l].Tokens.To) is { Grain: Grain.Day, Date: { } date } time && (l < before || lines[l].Gaps.Length > 0))
                {
                    var tokens = new Stretch(i, time.End);
                    return new DatedExcerpt(date, script.Slice(tokens), new Origin(script.SpanOf(tokens), 0.95, "địa danh, ngày tháng"));
                }
        return null;
    }

    private static (Stretch Title, int BodyFrom) TitleBelow(Script script, List<Line> lines, int kindAt)
    {
        var first = lines[kindAt].Tokens;
        var whole = KindLine.IsOne(lines[kindAt].Text);
        var from = whole ? first.To : first.From + KindLine.Opening(lines[kindAt].Text)!.Split(' ').Length;
        var to = first.To;
        var at = kindAt + 1;
        while (at < lines.Count && lines[at].Tokens.IsEmpty) at++;
        for (var taken = 0; at < lines.Count && taken < LongestTitle; at++, taken++)
        {
            var line = lines[at];
            if (line.Tokens.IsEmpty || line.Gaps.Length > 0 || IsRule(line.Text) || OutlineMarker.Read(line.Text) is not null) break;
            if (line.Begins("kính gửi") || line.Begins("thời gian") || line.Begins("căn cứ")) break;
            if (line.Text[^1] is '.' or ':' && taken > 0 || line.Text.Length > 60 && line.Text[^1] is '.' or ':') break;
            if (taken == 0 && IsDateOrNumber(line.Text)) continue;
            to = line.Tokens.To;
        }
        while (at < lines.Count && (lines[at].Tokens.IsEmpty || IsRule(lines[at].Text))) at++;
        if (at < lines.Count && lines[at].Begins("kính gửi")) at = AfterAddress(lines, at);
        return (script.Trim(new Stretch(from, to)), at);
    }

    private static bool IsDateOrNumber(string line) => line.StartsWith("Số", StringComparison.Ordinal) || line.StartsWith('(');

    internal static bool IsRule(string line) => line.Length > 0 && line.All(c => c is '-' or '–' or '—' or '_' or '*' or '=' or '.' or ' ');

    private static (Stretch Title, int BodyFrom) LetterTitle(Script script, List<Line> lines, int numberLine, int address)
    {
        var title = default(Stretch);
        for (var l = 0; l < Math.Min(lines.Count, HeaderLines) && title.IsEmpty; l++)
            foreach (var opening in (string[])["v/v", "về việc", "trích yếu"])
                if (!lines[l].Tokens.IsEmpty && script.Says(lines[l].Tokens.From, opening) is > 0 and var n && (address < 0 || l < address))
                    title = script.Trim(new Stretch(lines[l].Tokens.From + n, lines[l].Tokens.To));
        var at = address >= 0 ? AfterAddress(lines, address) : Math.Max(0, numberLine + 1);
        return (title, at);
    }

    private static int AfterAddress(List<Line> lines, int address)
    {
        var at = address + 1;
        while (at < lines.Count && (lines[at].Tokens.IsEmpty || OutlineMarker.Read(lines[at].Text)?.Style is "-" or "+" or "•")) at++;
        return at;
    }

    private static (DocumentKind, string) Kind(string? opening, string title, string? number)
    {
        var concludes = KeyForm.Of(title).Contains("kết luận", StringComparison.Ordinal) || KeyForm.Of(title).Contains("ý kiến chỉ đạo", StringComparison.Ordinal);
        var kind = opening switch
        {
            "thông báo kết luận" or "kết luận" => DocumentKind.Conclusion,
            "thông báo" when concludes => DocumentKind.Conclusion,
            "biên bản" => DocumentKind.Minutes,
            "kế hoạch" or "chương trình" => DocumentKind.Plan,
            "báo cáo" => DocumentKind.Report,
            "giấy mời" or "thư mời" => DocumentKind.Invitation,
            "công văn" => DocumentKind.Letter,
            not null => DocumentKind.Other,
            null when KeyForm.Of(title).StartsWith("mời", StringComparison.Ordinal) || number?.Contains("/GM", StringComparison.Ordinal) == true || number?.Contains("-GM", StringComparison.Ordinal) == true => DocumentKind.Invitation,
            null when number?.Contains("-TB/", StringComparison.Ordinal) == true || number?.Contains("/TB-", StringComparison.Ordinal) == true => DocumentKind.Conclusion,
            null => DocumentKind.Letter,
        };
        return (kind, opening is null ? "công văn có Kính gửi hoặc V/v" : $"tên loại “{opening}”");
    }

    private static List<Line> Body(List<Line> lines, int from)
    {
        var end = lines.FindIndex(from, line => line.Begins("nơi nhận"));
        if (end < 0)
        {
            // no "Nơi nhận": the signatures are the columns at the very end
            end = lines.Count;
            for (var l = lines.Count - 1; l > from && l > lines.Count - 12; l--)
                if (lines[l].Gaps.Length > 0 || lines[l].Tokens.IsEmpty || lines[l].Text.Length < 40 && !lines[l].Text.EndsWith('.')) end = lines[l].Gaps.Length > 0 ? l : end;
                else break;
        }
        return lines.GetRange(Math.Min(from, lines.Count), Math.Max(0, end - Math.Min(from, lines.Count)));
    }
}
