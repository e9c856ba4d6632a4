using System.Globalization;
using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading.Times;
using Calendar = GiaoBan.Text.Reading.Times.Calendar;

namespace GiaoBan.Text.Reading;

/// <summary>Which periods a meeting looked back on and which its tasks are for.</summary>
internal sealed class PeriodReader(Script script, int defaultYear)
{
    private sealed record Mention(string Form, int Number, int? Year, bool Planned, bool Beside = false)
    {
        public int Order => Form switch { "M" => Number * 10, "Q" => Number * 30, "H" => Number * 60, "9M" => 90, _ => 120 };
        public string Code(int year) => Form switch
        {
            "M" => string.Create(CultureInfo.InvariantCulture, $"{year}-M{Number:00}"),
            "Q" => $"{year}-Q{Number}",
            "H" => $"{year}-H{Number}",
            "9M" => $"{year}-9M",
            _ => $"{year}",
        };
    }

    public static PeriodFacts Read(Script script, Frontmatter front, MeetingFacts meeting, List<OutlineNode> nodes)
    {
        var year = front.Facts.Date?.Date.Year ?? meeting.Date?.Date.Year ?? 2000;
        var reader = new PeriodReader(script, year);
        var lookAhead = front.Facts.Kind is DocumentKind.Plan && meeting.Date is null;
        var (reviewed, planned) = (new List<Mention>(), new List<Mention>());
        var sources = new List<(Stretch, bool)> { (front.TitleTokens, lookAhead) };
        if (front.Facts.Kind is DocumentKind.News or DocumentKind.Conclusion or DocumentKind.Minutes or DocumentKind.Invitation)
            foreach (var node in nodes.Take(3))
                foreach (var sentence in Sentences.Of(script, node.Content).Take(1))
                    if (script.Contains(sentence, PhraseClass.Meeting)) sources.Add((sentence, false));
        sources.AddRange(nodes.Where(node => Sections.IsHeading(script, node)).Select(node => (node.Content, false)));

        foreach (var (source, ahead) in sources)
        {
            var found = reader.Mentions(source, ahead);
            if (front.Facts.Kind is DocumentKind.Letter) continue;
            if (reviewed.Count == 0) reviewed.AddRange(found.Where(m => !m.Planned));
            if (planned.Count == 0) planned.AddRange(found.Where(m => m.Planned));
        }
        if (planned.Count == 0 && reviewed.Count > 0 && front.Facts.Kind is not DocumentKind.Letter) planned.AddRange(reader.FromOrders(nodes));
        return reader.Dated(reviewed, planned);
    }

    private List<Mention> Mentions(Stretch s, bool lookAhead)
    {
        var planned = lookAhead;
        var mentions = new List<Mention>();
        for (var i = s.From; i < s.To; i++)
        {
            var (ahead, back) = (script.At(i, PhraseClass.PlannedCue), script.At(i, PhraseClass.ReviewedCue));
            if (lookAhead && back > 0 && !script.IsAny(i, "kết", "đánh", "tình", "sơ", "tổng")) back = 0; // a plan "thực hiện công tác" looks ahead
            if (back > 0 && back >= ahead) (planned, i) = (false, i + back - 1);
            else if (ahead > 0) (planned, i) = (true, i + ahead - 1);
            else if (At(i, s.To, planned) is var (mention, end))
            {
                mentions.Add(mention);
                i = end - 1;
            }
        }
        // A year counts only when nothing finer is named: in "quý I năm 2019" it belongs to the quarter.
        if (mentions.Any(m => m.Form != "Y")) mentions.RemoveAll(m => m.Form == "Y" && !m.Beside);
        return mentions;
    }

    private (Mention, int)? At(int i, int to, bool planned)
    {
        if (script.IsNumber(i) && script.Is(i + 1, "tháng"))
        {
            var months = Numerals.Whole(script.KeyOf(i));
            var last = script.IsAny(i + 2, "cuối") && script.Is(i + 3, "năm");
            var first = script.IsAny(i + 2, "đầu") && script.Is(i + 3, "năm");
            var (end, year) = last || first ? YearAt(i + 3, to) : YearAt(i + 2, to);
            if ((last || first) && year is null) end = i + 4;
            if (months == 6 && (last || first)) return (new Mention("H", last ? 2 : 1, year, planned), end);
            if (months == 6 && !last) return (new Mention("H", 1, year, planned), end);
            if (months == 9) return (new Mention("9M", 9, year, planned), end);
            if (months == 3 && (last || first)) return (new Mention("Q", last ? 4 : 1, year, planned), end);
            return null;
        }
        if (script.Is(i, "quý") && i + 1 < to)
        {
            var inToken = script.IsNumber(i + 1) ? Numerals.MonthYear(script.KeyOf(i + 1)) : null;
            if ((inToken?.Month ?? Numerals.Quarter(script.KeyOf(i + 1))) is not (>= 1 and <= 4 and var quarter)) return null;
            var (end, year) = inToken?.Year is { } y ? (i + 2, y) : YearAt(i + 2, to);
            return (new Mention("Q", quarter, year, planned), end);
        }
        if (script.Is(i, "tháng") && script.IsNumber(i + 1) && i + 1 < to && Numerals.MonthYear(script.KeyOf(i + 1)) is var (month, written) && !IsInDate(i) && !script.IsAny(i - 1, "đầu", "giữa", "cuối"))
        {
            var (end, year) = written is { } y ? (i + 2, y) : YearAt(i + 2, to);
            return (new Mention("M", month, year, planned), end);
        }
        if (script.Is(i, "năm") && script.IsNumber(i + 1) && i + 1 < to && Numerals.Whole(script.KeyOf(i + 1)) is { } whole && Calendar.IsYear(whole) && !IsInDate(i) && !HasWeek(i))
            return (new Mention("Y", 0, whole, planned, script.Is(i - 1, "và") || script.Is(i - 1, "cả")), i + 2);
        return null;
    }

    // "ngày 5 tháng 6 năm 2019": a date, not a period
    private bool IsInDate(int i) => script.IsNumber(i - 1) && script.IsAny(i - 2, "ngày", "tháng", "tuần", "khóa");

    private bool HasWeek(int i) => script.Is(i - 2, "tuần") || script.Is(i - 1, "tuần");

    private (int End, int? Year) YearAt(int i, int to)
    {
        if (script.IsMark(i, ',')) return (i, null);
        if ((script.IsMark(i, '/') || script.IsDash(i) || script.IsMark(i, '.')) && i + 1 < to && script.IsNumber(i + 1) && Numerals.Whole(script.KeyOf(i + 1)) is { } slashed && Calendar.IsYear(slashed)) return (i + 2, slashed);
        if (script.Is(i, "năm") && i + 1 < to && script.IsNumber(i + 1) && Numerals.Whole(script.KeyOf(i + 1)) is { } year && Calendar.IsYear(year)) return (i + 2, year);
        return (i, null);
    }

    // "… nhấn mạnh: 6 tháng cuối năm, … cần": the orders name their period
    private List<Mention> FromOrders(List<OutlineNode> nodes)
    {
        foreach (var node in nodes)
            foreach (var sentence in Sentences.Of(script, node.Content))
            {
                if (!script.Contains(sentence, PhraseClass.Request) && !script.Contains(sentence, PhraseClass.Speech)) continue;
                var opening = sentence with { To = Math.Min(sentence.To, sentence.From + 28) };
                for (var i = opening.From; i < opening.To; i++)
                    if (At(i, opening.To, true) is var (mention, end) && (mention.Form is "H" or "Q" || script.IsAny(i - 1, "vụ")) && !script.IsAny(i - 1, "hết", "đến", "trước") && (script.IsMark(end, ',') || script.IsMark(end, ':') || script.Is(i - 1, "trong") && script.At(i - 3, PhraseClass.Request) > 0)) return [mention];
            }
        return [];
    }

    private PeriodFacts Dated(List<Mention> reviewed, List<Mention> planned)
    {
        var all = reviewed.Concat(planned).ToList();
        var named = all.FirstOrDefault(m => m.Year is not null)?.Year;
        var aheadYear = planned.FirstOrDefault(m => m.Year is not null)?.Year;
        var backYear = reviewed.FirstOrDefault(m => m.Year is not null)?.Year;
        var latest = reviewed.Count == 0 ? 0 : reviewed.Max(m => m.Order);
        var earliest = planned.Count == 0 ? 999 : planned.Min(m => m.Order);
        var wraps = latest > earliest && latest < 999; // quý IV, then quý I of the next year
        var back = backYear ?? (aheadYear is { } a ? (wraps ? a - 1 : a) : named ?? defaultYear);
        var ahead = aheadYear ?? (wraps ? back + 1 : back);
        return new PeriodFacts(
            [.. reviewed.Select(m => m.Code(m.Year ?? back)).Distinct()],
            [.. planned.Select(m => m.Code(m.Year ?? ahead)).Distinct()]);
    }
}
