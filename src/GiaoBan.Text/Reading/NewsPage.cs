using System.Buffers;
using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading.Times;

namespace GiaoBan.Text.Reading;

/// <summary>A news article copied with its page: menus before, links and comments behind. Finds headline, posting date and body.</summary>
internal static class NewsPage
{
    private const int ShortestParagraph = 90;
    private static readonly SearchValues<char> MenuMarks = SearchValues.Create("|»›>≡•©");

    public static Frontmatter Read(Script script, List<Line> lines)
    {
        var first = lines.FindIndex(line => IsParagraph(line));
        if (first < 0) first = lines.Count;
        var headline = Headline(script, lines, first);
        var date = PostingDate(script, lines, first, headline);
        var isNews = first < lines.Count && LooksLikeNews(script, lines, first);
        var title = headline < 0 ? default : lines[headline].Tokens;
        var facts = new DocumentFacts(
            isNews ? DocumentKind.News : DocumentKind.Other, new Origin(null, isNews ? 0.9 : 0.4, isNews ? "bài báo: tít, dòng ngày, đoạn mở đầu" : "không nhận ra thể loại"),
            title.IsEmpty ? null : script.Excerpt(title, 0.85, "tít bài"), null, Publisher(script, lines, first), date);
        return new Frontmatter(facts, Body(script, lines, first), title);
    }

    private static bool IsParagraph(Line line) => line.Text.Length >= ShortestParagraph && line.Gaps.Length == 0 && line.Text[^1] is '.' or ';' or ':' or '”' or '…' or '/' or ')'
        && !line.Text.Contains(" | ", StringComparison.Ordinal);

    private static bool LooksLikeNews(Script script, List<Line> lines, int first)
    {
        for (var l = first; l < Math.Min(first + 3, lines.Count); l++)
            if (MeetingLead.DateAt(script, lines[l].Tokens, new TimeBase(null)) is not null || script.Contains(lines[l].Tokens, PhraseClass.Meeting)) return true;
        return false;
    }

    // The headline is the longest plain line above the first paragraph; datelines, menus and captions are not.
    private static int Headline(Script script, List<Line> lines, int first)
    {
        var best = -1;
        for (var l = 0; l < first; l++)
        {
            if (lines[l].Tokens.IsEmpty || IsMenu(script, lines[l]) || DateIn(script, lines[l].Tokens) is not null && lines[l].Tokens.To - lines[l].Tokens.From < 16) continue;
            if (lines[l].Text[^1] is '.' or ',' || lines[l].Text[0] is '[' or '(') continue;
            if (best < 0 || lines[l].Text.Length > lines[best].Text.Length) best = l;
        }
        return best;
    }

    private static bool IsMenu(Script script, Line line) =>
        line.Gaps.Length > 0 || line.Text.AsSpan().IndexOfAny(MenuMarks) >= 0 || script.At(line.Tokens.From, PhraseClass.Furniture) > 0;

    /// <summary>The date printed with the article; a site's clock stands above the headline.</summary>
    private static DatedExcerpt? PostingDate(Script script, List<Line> lines, int first, int headline)
    {
        DatedExcerpt? above = null;
        for (var l = Math.Max(headline, 0); l < first; l++)
            if (l != headline && DateIn(script, lines[l].Tokens) is { } below) return below;
        for (var l = 0; l < Math.Max(headline, 0); l++) above = DateIn(script, lines[l].Tokens) ?? above;
        return above;
    }

    private static DatedExcerpt? DateIn(Script script, Stretch tokens)
    {
        var times = new TimeReader(script, new TimeBase(null));
        for (var i = tokens.From; i < tokens.To; i++)
        {
            var time = script.Is(i, "ngày") ? times.Read(i, tokens.To)
                : script.IsNumber(i) && Numerals.DayMonth(script.KeyOf(i)) is (_, _, not null) ? times.Read(i, tokens.To) : null;
            if (time is not { Grain: Grain.Day, Date: { } date }) continue;
            var span = new Stretch(i, time.Value.End);
            return new DatedExcerpt(date, script.Slice(span), new Origin(script.SpanOf(span), 0.8, "ngày đăng"));
        }
        return null;
    }

    private static Excerpt? Publisher(Script script, List<Line> lines, int first)
    {
        for (var l = 0; l < Math.Min(first, 4); l++)
            if (!lines[l].Tokens.IsEmpty && lines[l].Gaps.Length == 0 && script.IsAny(lines[l].Tokens.From, "báo", "cổng", "tạp") && !script.Is(lines[l].Tokens.From + 1, "cáo") && lines[l].Tokens.To - lines[l].Tokens.From < 8)
                return script.Excerpt(lines[l].Tokens, 0.5, "tên báo đầu trang");
        return null;
    }

    private static List<Line> Body(Script script, List<Line> lines, int first)
    {
        var body = new List<Line>();
        for (var l = first; l < lines.Count; l++)
        {
            var line = lines[l];
            if (!line.Tokens.IsEmpty && l > first && script.At(line.Tokens.From, PhraseClass.Furniture) > 0 && line.Text.Length < ShortestParagraph) break;
            if (line.Tokens.IsEmpty || IsBodyLine(line)) body.Add(line);
        }
        return body;
    }

    // Captions, crossheads' neighbours, the author's name: short and without a full stop.
    private static bool IsBodyLine(Line line) =>
        line.Text[0] is not ('[' or '>' or '©') && !line.Text.StartsWith("Ảnh", StringComparison.Ordinal)
        && (line.Text[^1] is '.' or ';' or ':' or '”' or '…' or '/' || OutlineMarker.Read(line.Text) is not null && line.Text[0] is not '•' || line.Text.Length >= 160);
}
