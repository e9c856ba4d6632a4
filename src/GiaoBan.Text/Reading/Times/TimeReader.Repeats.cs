namespace GiaoBan.Text.Reading.Times;

internal sealed partial class TimeReader
{
    // thứ Sáu hằng tuần · thứ Sáu tuần này · thứ Năm (06/11) · thứ Hai tuần đầu mỗi tháng
    private TimeExpression? Weekday(int i, int to)
    {
        int day;
        if (script.Says(i, "chủ nhật") > 0) day = 6;
        else if (!script.Is(i, "thứ") || i + 1 >= to) return null;
        else if ((script.IsNumber(i + 1) ? Numerals.Whole(script.KeyOf(i + 1)) : Numerals.Spelled(script.KeyOf(i + 1))) is not (>= 2 and <= 7 and var number)) return null;
        else day = number - 2;

        var j = i + 2;
        if (script.Is(i - 1, "cứ") || script.Is(i - 2, "cứ")) return new TimeExpression(j, Grain.Recurring, null, Recurrence.Weekly); // "cứ chiều thứ Sáu"
        if (Every(j, "tuần") is > 0 and var weekly) return new TimeExpression(j + weekly, Grain.Recurring, null, Recurrence.Weekly);
        if (Every(j, "tháng") is > 0 and var monthly) return new TimeExpression(j + monthly, Grain.Recurring, null, Recurrence.Monthly);
        if (script.Is(j, "tuần") && Week(j, to) is { } week)
            return week.Recurrence is not null ? week : week with { Grain = Grain.Weekday, Date = week.Date?.AddDays(day - 6) };
        if (script.IsMark(j, '(') && (DayOf(j + 1, to) ?? BareDay(j + 1, to)) is { } bracketed)
            return bracketed with { End = script.IsMark(bracketed.End, ')') ? bracketed.End + 1 : bracketed.End };
        if (script.IsMark(j, ',') && DayOf(j + 1, to) is { } dated) return dated;
        if (DayOf(j, to) is { } plain) return plain;
        return since.Today is { } today ? new TimeExpression(j, Grain.Weekday, NextWeekday(today, day)) : new TimeExpression(j, Grain.Weekday, null);
    }

    private static DateOnly NextWeekday(DateOnly today, int day)
    {
        var date = Calendar.Monday(today).AddDays(day);
        return date > today ? date : date.AddDays(7);
    }

    // định kỳ hằng tuần · hằng tháng · mỗi quý một lần · 6 tháng một lần
    private TimeExpression? Recurring(int i, int to)
    {
        var j = script.Says(i, "định kỳ") is > 0 and var n ? i + n : i;
        var regular = j > i;
        if (script.Says(j, "vào") > 0) j++;
        if (regular && script.Is(j, "ngày") && DayOf(j, to) is { Recurrence: not null } dated) return dated;
        if (regular && script.Is(j, "thứ") && Weekday(j, to) is { Recurrence: not null } weekday) return weekday;

        var every = script.IsAny(j, "hằng", "hàng", "mỗi", "theo") ? j + 1 : j;
        var once = every + 1;
        if (every == j && !regular) return null;
        var recurrence = script.Is(every, "tuần") ? Recurrence.Weekly : script.Is(every, "tháng") ? Recurrence.Monthly
            : script.Is(every, "quý") ? Recurrence.Quarterly : script.Is(every, "năm") ? Recurrence.Yearly : (Recurrence?)null;
        if (recurrence is null)
            return every > j && script.Is(every, "ngày") && !script.Is(j, "theo") ? new TimeExpression(once, Grain.Recurring, null) : null;
        if (every > j && script.Is(j, "mỗi") && !regular && CountsTimes(once, to)) return new TimeExpression(once, Grain.Recurring, null, recurrence);
        if (every > j && script.IsAny(j, "mỗi", "theo") && !regular && script.Says(once, "một lần") == 0 && script.Says(once, "1 lần") == 0 && script.Says(once, "01 lần") == 0) return null;

        if (script.Says(once, "một lần") > 0 || script.Says(once, "1 lần") > 0 || script.Says(once, "01 lần") > 0) once += 2;
        if (recurrence is Recurrence.Weekly && (script.Is(once, "vào") ? once + 1 : once) is var w && script.Is(w, "thứ")) once = Math.Min(to, w + 2);
        if (recurrence is Recurrence.Monthly && (script.Is(once, "vào") ? once + 1 : once) is var d && script.Is(d, "ngày") && script.IsNumber(d + 1)) once = Math.Min(to, d + 2);
        return new TimeExpression(Math.Min(once, to), Grain.Recurring, null, recurrence);
    }

    // mỗi tháng 05 trường · mỗi tháng ít nhất một lần · mỗi quý báo cáo … một lần
    private bool CountsTimes(int i, int to)
    {
        for (var j = Math.Max(0, i - 8); j < i - 2; j++) // "viết 04 tin, bài mỗi tháng"
            if (script.IsNumber(j) && Numerals.Whole(script.KeyOf(j)) is not null && script.At(j - 1, Lexicon.PhraseClass.Action) + (script.Is(j - 1, "nhất") || script.Is(j - 1, "thiểu") ? 1 : 0) > 0) return true;
        if (script.IsAny(i, "một", "hai", "ba", "bốn", "vài") && script.IsAny(i + 1, "kỳ", "buổi", "lần", "cuộc", "số", "ngày", "bài", "lượt", "đợt", "chuyên")) return true; // "mỗi tháng hai buổi"
        if (script.IsNumber(i) || script.Says(i, "ít nhất") > 0 || script.Says(i, "tối thiểu") > 0) return true;
        for (var j = i; j < Math.Min(to, i + 12); j++)
            if (script.Is(j, "lần") && (script.IsNumber(j - 1) || script.IsAny(j - 1, "một", "hai", "ba"))) return true;
        return false;
    }

    // 10 ngày kể từ ngày ban hành … · 05 ngày trước khi khai mạc …
    private TimeExpression? RelativeDays(int i, int to)
    {
        if (!script.IsNumber(i) || !script.IsAny(i + 1, "ngày", "tháng", "tuần") || Numerals.Whole(script.KeyOf(i)) is not { } count) return null;

        var unit = script.KeyOf(i + 1);
        var (j, working) = script.Says(i + 2, "làm việc") is > 0 and var n ? (i + 2 + n, true) : (i + 2, false);
        if (unit is "ngày" && script.Is(j, "trước") && (script.IsAny(j + 1, "khi") || script.Says(j + 1, "ngày khai mạc") > 0 || script.Says(j + 1, "hội nghị") > 0 || script.Says(j + 1, "ngày họp") > 0 || script.Says(j + 1, "phiên họp") > 0))
        {
            var end = EndOfPhrase(j + 1, to);
            return new TimeExpression(end, Grain.Relative, since.Today?.AddDays(-count));
        }
        var from = script.Says(j, "kể từ khi") > 0 ? j + 3 : script.Says(j, "kể từ") > 0 ? j + 2 : script.Says(j, "tính từ") > 0 ? j + 2 : script.Is(j, "từ") ? j + 1 : -1;
        if (from < 0) return null;

        var after = EndOfPhrase(from, to);
        DateOnly? start = (DayOf(from, to) ?? BareDay(from, to)) is { Date: { } named } dated ? named : null;
        var mention = new Stretch(from, after);
        if (start is null && (Mentions(mention, "ký") || Mentions(mention, "ban hành") || Mentions(mention, "phát hành"))) start = since.Document;
        else if (start is null && (Mentions(mention, "họp") || Mentions(mention, "hội nghị") || script.Says(from, "hôm nay") > 0)) start = since.Today;
        var date = start is not { } s ? (DateOnly?)null
            : unit is "tháng" ? s.AddMonths(count) : unit is "tuần" ? s.AddDays(7 * count) : working ? Calendar.AddWorkingDays(s, count) : s.AddDays(count);
        return new TimeExpression(after, Grain.Relative, date);
    }

    private bool Mentions(Stretch s, string word) => script.FindWord(s, word) >= 0;

    // "(tại) buổi giao ban thứ Hai tuần sau", "giao ban báo chí hằng tháng": the meeting's own day or rhythm
    private TimeExpression? DatedEvent(int i, int to)
    {
        for (var j = i + 1; j < Math.Min(to, i + 7) && script[j].Kind is not TokenKind.Mark; j++)
        {
            if (script.Is(j, "thứ") && Weekday(j, to) is { } day) return day with { Grain = Grain.Vague };
            if (Every(j, "tháng") is > 0 and var m) return new TimeExpression(j + m, Grain.Vague, null, Recurrence.Monthly);
            if (Every(j, "quý") is > 0 and var q) return new TimeExpression(j + q, Grain.Vague, null, Recurrence.Quarterly);
            if (Every(j, "tuần") is > 0 and var w) return new TimeExpression(j + w, Grain.Vague, null, Recurrence.Weekly);
        }
        return null;
    }

    private int EndOfPhrase(int i, int to)
    {
        while (i < to && (script[i].Kind is not TokenKind.Mark || script.IsMark(i, '/'))) i++;
        return i;
    }

    // Known to be a time, not known when: the text is kept for a person to decide.
    private TimeExpression? Vague(int i, int to)
    {
        string[] events = ["buổi giao ban", "cuộc họp", "buổi họp", "tết", "mùa mưa", "mùa khô", "mùa lũ", "kỳ họp", "đại hội", "khai giảng", "hội nghị giao ban tháng sau", "phiên họp", "hội nghị giao ban", "cuộc họp giao ban", "ngày bầu cử", "giao ban"];
        foreach (var name in events)
            if (script.Says(i, name) is > 0) return DatedEvent(i, to) ?? new TimeExpression(EndOfPhrase(i, to), Grain.Vague, null);
        return null;
    }
}
