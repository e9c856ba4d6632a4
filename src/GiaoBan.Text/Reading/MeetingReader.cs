using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading.Times;

namespace GiaoBan.Text.Reading;

/// <summary>When, where and about what was met; who presided and came is read by <see cref="Attendance"/>.</summary>
internal static class MeetingReader
{
    public static MeetingFacts Read(Script script, Frontmatter front, List<OutlineNode> nodes)
    {
        var kind = front.Facts.Kind;
        if (kind is DocumentKind.Report or DocumentKind.Letter or DocumentKind.Other || nodes.Count == 0) return MeetingFacts.None;

        // Without a printed date the year may still be named in the headline or the opening; 1 January keeps every day of it.
        var since = new TimeBase(front.Facts.Date?.Date ?? (YearHint(script, front, nodes) is { } year ? new DateOnly(year, 1, 1) : null));
        var labelled = Labelled(script, nodes, since);
        if (kind is DocumentKind.Plan && (labelled.Date is null || !script.Contains(front.TitleTokens, PhraseClass.Meeting))) return MeetingFacts.None;

        var lead = kind is DocumentKind.Plan or DocumentKind.Invitation ? MeetingFacts.None : Lead(script, front, nodes, since);
        if (kind is DocumentKind.News && lead.Date is null && lead.Subject is null && !nodes.Take(3).Any(node => IsPresided(script, node.Content))) return MeetingFacts.None;

        var date = labelled.Date ?? lead.Date ?? (kind is DocumentKind.Minutes ? front.Facts.Date : null);
        var subject = kind is DocumentKind.Minutes or DocumentKind.Plan ? front.Facts.Title : lead.Subject ?? front.Facts.Title;
        var meeting = new MeetingFacts(subject, date, labelled.PartOfDay ?? lead.PartOfDay, labelled.Place ?? lead.Place, [], []);
        var (chairs, attendees) = Attendance.Read(script, front, nodes);
        return meeting with { Chairs = chairs, Attendees = attendees };
    }

    // "Chủ tịch UBND tỉnh A vừa chủ trì phiên họp …": a meeting, whatever its day
    private static bool IsPresided(Script script, Stretch s) => script.Find(s, PhraseClass.Preside) is >= 0 and var at && script.Contains(s with { From = at }, PhraseClass.Meeting);

    private static int? YearHint(Script script, Frontmatter front, List<OutlineNode> nodes)
    {
        foreach (var s in nodes.Take(3).Select(node => node.Content).Prepend(front.TitleTokens))
            for (var i = s.From; i < s.To; i++)
            {
                if (!script.IsNumber(i)) continue;
                var key = script.KeyOf(i);
                var year = Numerals.Whole(key[(key.LastIndexOfAny('/', '-', '.') + 1)..]);
                if (year is { } y && Calendar.IsYear(y) && (key.Length > 4 || script.IsAny(i - 1, "năm") || script.IsMark(i - 1, '/') || script.IsDash(i - 1))) return y;
            }
        return null;
    }

    // "Thời gian: 14 giờ 00 phút, ngày …" / "Địa điểm: …"
    private static MeetingFacts Labelled(Script script, List<OutlineNode> nodes, TimeBase since)
    {
        var facts = MeetingFacts.None;
        foreach (var node in nodes)
        {
            var i = node.Content.From;
            if (facts.Date is null && (script.Says(i, "thời gian") is > 0 and var n && IsLabel(script, node, i + n) || Opens(script, i)))
            {
                if (DateIn(script, node.Content, since) is not { } date) continue;
                facts = facts with { Date = date, PartOfDay = PartOf(script, node.Content), Place = facts.Place ?? PlaceIn(script, node) };
            }
            else if (facts.Place is null && script.Says(i, "địa điểm") is > 0 and var p && IsLabel(script, node, i + p))
                facts = facts with { Place = script.Excerpt(UntilSemicolon(script, node.Content with { From = i + p + (script.IsMark(i + p, ':') ? 1 : 0) }), 0.9, "nhãn Địa điểm") };
        }
        return facts;
    }

    private static bool IsLabel(Script script, OutlineNode node, int i) => script.IsMark(i, ':') || i >= node.Content.To || script.Is(i, "bắt") || script.Is(i, "họp") || script.Is(i, "tổ");

    private static bool Opens(Script script, int i) =>
        script.Says(i, "hội nghị bắt đầu") > 0 || script.Says(i, "cuộc họp bắt đầu") > 0 || script.Says(i, "bắt đầu") > 0 || script.Says(i, "hôm nay") > 0 || script.Says(i, "vào hồi") > 0 || script.Says(i, "hồi") > 0 || script.Says(i, "vào lúc") > 0
        || script.Says(i, "khai mạc lúc") > 0;

    private static DatedExcerpt? DateIn(Script script, Stretch s, TimeBase since)
    {
        var times = new TimeReader(script, since);
        for (var i = s.From; i < s.To; i++)
        {
            if (!script.Is(i, "ngày") && !(script.IsNumber(i) && Numerals.DayMonth(script.KeyOf(i)) is (_, _, not null))) continue;
            if (times.Read(i, s.To) is not { Grain: Grain.Day, Date: { } date } time) continue;
            var tokens = new Stretch(i, time.End);
            return new DatedExcerpt(date, script.Slice(tokens), new Origin(script.SpanOf(tokens), 0.95, "nhãn Thời gian"));
        }
        return null;
    }

    private static PartOfDay? PartOf(Script script, Stretch s)
    {
        for (var i = s.From; i < s.To; i++)
        {
            if (script.IsNumber(i) && Numerals.Whole(script.KeyOf(i)) is { } hour and < 24 && (script.IsAny(i + 1, "giờ", "g", "h") || script.IsWord(i + 1) && script[i + 1].Start == script[i].End && script.KeyOf(i + 1)[0] is 'h' or 'g'))
                return hour < 12 ? PartOfDay.Morning : hour < 18 ? PartOfDay.Afternoon : PartOfDay.Evening;
            if (MeetingLead.PartWord(script, i) is { } part) return part;
        }
        return null;
    }

    private static Excerpt? PlaceIn(Script script, OutlineNode node)
    {
        for (var i = node.Content.From; i < node.Content.To - 1; i++)
            if (script.Is(i, "tại")) return script.Excerpt(UntilActor(script, UntilSemicolon(script, new Stretch(i + 1, node.Content.To))), 0.8, "tại … sau giờ họp");
        return null;
    }

    // "tại phòng họp cơ quan, Phòng Lao động tổ chức họp": the last part acts, it is no place
    private static Stretch UntilActor(Script script, Stretch s)
    {
        for (var i = s.From; i < s.To; i++)
            if (script.IsMark(i, ',') && (script.FindWord(new Stretch(i, s.To), "tổ chức") >= 0 || script.FindWord(new Stretch(i, s.To), "chủ trì") >= 0 || script.FindWord(new Stretch(i, s.To), "tiến hành") >= 0)) return s with { To = i };
        return s;
    }

    private static Stretch UntilSemicolon(Script script, Stretch s)
    {
        for (var i = s.From; i < s.To; i++)
            if (script.IsMark(i, ';') || script.IsMark(i, '.') && i > s.From + 1) return script.Trim(new Stretch(s.From, i));
        return script.Trim(s);
    }

    private static MeetingFacts Lead(Script script, Frontmatter front, List<OutlineNode> nodes, TimeBase since)
    {
        foreach (var node in nodes.Take(6))
            foreach (var sentence in Sentences.Of(script, node.Content).Take(3))
            {
                if (MeetingLead.DateAt(script, sentence, since) is not var (found, part, end)) continue;
                if (found.Date.Year == MeetingLead.NoYear) return MeetingFacts.None with { Subject = script.Excerpt(sentence with { From = end }, 0.3, "cuộc họp không rõ năm"), PartOfDay = part };
                var date = found with { Date = Nearest(found.Date, found.Text, front.Facts.Date?.Date) };
                var place = MeetingLead.Place(script, end, sentence.To);
                var subject = Subject(script, sentence with { From = end });
                if (subject.IsEmpty && HeldBefore(script, sentence with { To = end })) subject = Subject(script, sentence with { To = end });
                if (subject.IsEmpty && front.Facts.Kind is DocumentKind.News) continue;
                return new MeetingFacts(
                    subject.IsEmpty ? null : script.Excerpt(subject, 0.8, "tên cuộc họp sau “tổ chức”"), date, part ?? HourOf(script, sentence),
                    place.IsEmpty ? null : script.Excerpt(script.Trim(place), 0.8, "tại … sau ngày họp"), [], []);
            }
        return MeetingFacts.None;
    }

    // "Phiên họp diễn ra sáng 8-7.": the day stands behind the meeting
    private static bool HeldBefore(Script script, Stretch s) =>
        script.At(s.From, PhraseClass.Meeting) > 0 && (script.FindWord(s, "diễn ra") >= 0 || script.FindWord(s, "được tổ chức") >= 0 || script.FindWord(s, "khai mạc") >= 0);

    private static PartOfDay? HourOf(Script script, Stretch sentence) =>
        PartOf(script, sentence with { To = Math.Min(sentence.To, sentence.From + 12) });

    // "Sáng 31/12" in an article of 2 January was last year.
    private static DateOnly Nearest(DateOnly date, string written, DateOnly? document)
    {
        var hasYear = written.Count(c => c is '/' or '-' or '.') > 1 || written.Contains("năm", StringComparison.Ordinal);
        if (hasYear || document is not { } posted) return date;
        var sameYear = Calendar.IsDay(posted.Year, date.Month, date.Day) ? new DateOnly(posted.Year, date.Month, date.Day) : date;
        return sameYear > posted.AddDays(60) && Calendar.IsDay(posted.Year - 1, date.Month, date.Day) ? sameYear.AddYears(-1) : sameYear;
    }

    private static Stretch Subject(Script script, Stretch s)
    {
        var at = script.Find(s, PhraseClass.Meeting);
        while (at >= 0 && script.IsAny(at - 1, "phòng", "nhà", "trung")) at = script.Find(s with { From = at + 1 }, PhraseClass.Meeting); // "phòng họp" is a place
        if (at < 0) return default;
        if (script.Is(at, "giao") && script.IsAny(at - 1, "họp", "nghị")) at--;

        var end = at + 1;
        string[] stops = ["theo hình thức", "bằng hình thức", "dưới sự chủ trì", "do đồng chí", "với sự tham", "diễn ra", "được tổ chức", "nhằm", "để", "kết hợp trực tuyến", "đánh giá tình hình"];
        while (end < s.To && !script.IsMark(end, '.') && !script.IsMark(end, ';') && !stops.Any(stop => script.Says(end, stop) > 0)) end++;
        return script.Trim(new Stretch(at, end));
    }
}
