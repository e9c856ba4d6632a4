namespace GiaoBan.Text.Reading.Times;

internal enum Grain { Day, Weekday, Week, Month, Quarter, Half, Year, Recurring, Relative, Vague }

/// <summary>A time as written: up to which token, its last day (when exact), how often.</summary>
internal readonly record struct TimeExpression(int End, Grain Grain, DateOnly? Date, Recurrence? Recurrence = null);

/// <summary>Reads one time expression at a token: "15 giờ ngày 20/10", "tháng 4", "quý II/2019", "thứ Sáu hằng tuần".</summary>
internal sealed partial class TimeReader(Script script, TimeBase since)
{
    // A time is a few words. The bound also ends what refers to itself: "ngày 10 và ngày 10 và …" without end.
    private const int LongestTime = 40;

    public TimeExpression? Read(int i, int to) => Within(i, Math.Min(to, i + LongestTime));

    private TimeExpression? Within(int i, int to)
    {
        if (i >= to) return null;

        return Hour(i, to) ?? RelativeDays(i, to) ?? Half(i, to) ?? DayOf(i, to) ?? SpelledDay(i, to) ?? Today(i, to) ?? PartOfPeriod(i, to) ?? Month(i, to) ?? QuarterOf(i, to)
            ?? Weekday(i, to) ?? Week(i, to) ?? Recurring(i, to) ?? Year(i, to) ?? BareDay(i, to) ?? Vague(i, to);
    }

    // 22 giờ tối nay · 17 giờ 00 ngày 12/9 · 16h00 ngày 05/12 · 6 giờ sáng 7/9
    private TimeExpression? Hour(int i, int to)
    {
        if (!script.IsNumber(i)) return null;

        var j = i + 1;
        if (script.Is(j, "giờ") || script.Is(j, "g") || script.Is(j, "h"))
        {
            j++;
            if (script.IsNumber(j) && script.Is(j + 1, "phút")) j += 2;
            else if (script.IsNumber(j) && script.KeyOf(j).Length == 2 && !script.Is(j + 1, "ngày làm")) j++;
        }
        else if (j < to && script.IsWord(j) && script[j].Start == script[j - 1].End && script.KeyOf(j)[0] is 'h' or 'g') j++;
        else return null;

        if (script.IsMark(j, ',')) j++;
        if (script.IsAny(j, "sáng", "chiều", "tối", "trưa", "đêm") && !script.IsAny(j + 1, "nay", "mai")) j++;
        return Within(j, to);
    }

    private TimeExpression? DayOf(int i, int to)
    {
        if (!script.Is(i, "ngày")) return null;

        if (script.Is(i + 1, "mai")) return Exact(i + 2, since.Today?.AddDays(1));
        if (script.Says(i + 1, "hôm nay") > 0) return Exact(i + 3, since.Today);
        if (!script.IsNumber(i + 1)) return null;

        return NumberedDay(i + 1, to);
    }

    // ngày mười lăm tháng Chín · ngày cuối cùng của tháng Chín
    private TimeExpression? SpelledDay(int i, int to)
    {
        if (!script.Is(i, "ngày")) return null;
        if (script.Says(i + 1, "cuối cùng") > 0 || script.Says(i + 1, "cuối tháng") > 0)
        {
            var month = script.Is(i + 2, "tháng") ? i + 2 : script.Is(i + 3, "của") ? i + 4 : i + 3;
            if (Every(month, "tháng") is > 0 and var every) return new TimeExpression(month + every, Grain.Recurring, null, Recurrence.Monthly);
            return Month(month, to) is { Grain: Grain.Month } last ? last with { Grain = Grain.Day } : null;
        }
        if (Numerals.SpelledDay(script, i + 1) is not (var day, var after) || !script.Is(after, "tháng") || MonthNumber(after + 1) is not var (inMonth, inYear, end)) return null;
        if (inYear is null) (end, inYear) = YearAfter(end, to);
        return Exact(end, Calendar.Day(inYear, inMonth, day, since.Anchor));
    }

    // The number after "ngày" (or after a trigger, when "ngày" is dropped).
    private TimeExpression? NumberedDay(int i, int to)
    {
        if (i >= to) return null;
        if (Numerals.DayMonth(script.KeyOf(i)) is var (day, month, year))
        {
            if (Every(i + 1, "năm") is > 0 and var n) return new TimeExpression(i + 1 + n, Grain.Recurring, null, Recurrence.Yearly);
            if (year is null && script.Is(i + 1, "năm") && script.IsNumber(i + 2)) return Exact(i + 3, Calendar.Day(Numerals.Whole(script.KeyOf(i + 2)), month, day, since.Anchor));
            return Exact(i + 1, Calendar.Day(year, month, day, since.Anchor));
        }
        if (Numerals.Whole(script.KeyOf(i)) is not (>= 1 and <= 31 and var d)) return null;

        // ngày 10 và ngày 25 hằng tháng
        if (script.Is(i + 1, "và") && (script.Is(i + 2, "ngày") ? NumberedDay(i + 3, to) : script.IsNumber(i + 2) ? NumberedDay(i + 2, to) : null) is { Recurrence: not null } both) return both;
        if (Every(i + 1, "tháng") is > 0 and var m) return new TimeExpression(i + 1 + m, Grain.Recurring, null, Recurrence.Monthly);
        if (Every(i + 1, "quý") is > 0 and var q) return new TimeExpression(i + 1 + q, Grain.Recurring, null, Recurrence.Quarterly);

        var j = script.Is(i + 1, "của") ? i + 2 : i + 1;
        if (script.Is(j, "tháng") && script.IsAny(j + 1, "đầu", "cuối", "giữa") && (script.Is(j + 2, "quý") || script.Is(j + 2, "mỗi") || script.Is(j + 2, "hằng") || script.Is(j + 2, "hàng")))
        {
            var end = script.Is(j + 2, "quý") ? j + 3 : j + 4;
            return new TimeExpression(Math.Min(end, to), Grain.Recurring, null, Recurrence.Quarterly);
        }
        if (script.Is(j, "tháng") && script.IsAny(j + 1, "chạp", "giêng")) return new TimeExpression(j + 2, Grain.Vague, null);
        if (script.Is(j, "tháng") && script.IsAny(j + 1, "này")) return Exact(j + 2, Calendar.Day(since.Anchor?.Year, since.Anchor?.Month ?? 0, d, since.Anchor));
        if (script.Is(j, "tháng") && script.IsAny(j + 1, "sau", "tới")) return Exact(j + 2, Next(d));
        if (script.Is(j, "tháng") && script.IsWord(j + 1) && MonthNumber(j + 1) is var (named, _, behind)) return YearAfter(behind, to) is var (to4, in4) ? Exact(to4, Calendar.Day(in4, named, d, since.Anchor)) : null;
        if (!script.Is(j, "tháng") || !script.IsNumber(j + 1) || Numerals.MonthYear(script.KeyOf(j + 1)) is not var (inMonth, inYear)) return null;
        if (inYear is null && script.Is(j + 2, "năm") && script.IsNumber(j + 3)) return Exact(j + 4, Calendar.Day(Numerals.Whole(script.KeyOf(j + 3)), inMonth, d, since.Anchor));
        if (Every(j + 2, "năm") is > 0 and var y) return new TimeExpression(j + 2 + y, Grain.Recurring, null, Recurrence.Yearly);
        return Exact(j + 2, Calendar.Day(inYear, inMonth, d, since.Anchor));
    }

    private DateOnly? Next(int day) => since.Anchor?.AddMonths(1) is { } next ? Calendar.Day(next.Year, next.Month, day, since.Anchor) : null;

    private TimeExpression? BareDay(int i, int to) =>
        script.IsNumber(i) && i < to && !script.Is(i - 1, "tháng") && (Numerals.DayMonth(script.KeyOf(i)) is not null || IsDayOfMonth(i)) ? NumberedDay(i, to) : null;

    // "trước 30 tháng 8": a day without the word; "3 tháng 6" of a count does not come behind such a word
    private bool IsDayOfMonth(int i) => script.Is(i + 1, "tháng") && script.IsNumber(i + 2) && script.IsAny(i - 1, "trước", "nhất", "hạn", "đến", "hết", "là", "vào") && Numerals.MonthYear(script.KeyOf(i + 2)) is not null;

    private TimeExpression? Today(int i, int to)
    {
        if (i >= to) return null;
        if (script.Says(i, "hôm nay") > 0 || script.Says(i, "tối nay") > 0 || script.Says(i, "đêm nay") > 0 || script.Says(i, "chiều nay") > 0 || script.Says(i, "sáng nay") > 0)
            return Exact(i + 2, since.Today);
        return script.Says(i, "ngày mai") > 0 || script.Says(i, "sáng mai") > 0 || script.Says(i, "chiều mai") > 0 ? Exact(i + 2, since.Today?.AddDays(1)) : null;
    }

    private static TimeExpression? Exact(int end, DateOnly? date) => date is null ? null : new TimeExpression(end, Grain.Day, date);

    // hằng tháng · hàng tháng · mỗi tháng · của mỗi tháng
    private int Every(int i, string period)
    {
        var j = script.Is(i, "của") ? i + 1 : i;
        return script.IsAny(j, "hằng", "hàng", "mỗi") && script.Is(j + 1, period) ? j + 2 - i : 0;
    }
}
