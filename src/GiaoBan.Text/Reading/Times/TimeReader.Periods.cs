namespace GiaoBan.Text.Reading.Times;

internal sealed partial class TimeReader
{
    // 6 tháng đầu năm 2020 · 3 tháng cuối năm · 9 tháng đầu năm
    private TimeExpression? Half(int i, int to)
    {
        if (!script.IsNumber(i) || !script.Is(i + 1, "tháng") || !script.IsAny(i + 2, "đầu", "cuối") || !script.Is(i + 3, "năm")) return null;

        var (end, year) = YearAfter(i + 3, to);
        var months = Numerals.Whole(script.KeyOf(i)) ?? 0;
        if (months is not (3 or 6 or 9)) return null;
        return new TimeExpression(end, Grain.Half, script.Is(i + 2, "cuối") ? Calendar.YearEnd(year, since.Anchor) : Calendar.MonthEnd(year ?? since.Anchor?.Year, months, since.Anchor));
    }

    private TimeExpression? Month(int i, int to)
    {
        if (i >= to || !script.Is(i, "tháng")) return null;
        if (script.IsAny(i + 1, "này")) return new TimeExpression(i + 2, Grain.Month, since.Anchor is { } a ? Calendar.MonthEnd(a.Year, a.Month, a) : null);
        if (script.IsAny(i + 1, "tới", "sau")) return new TimeExpression(i + 2, Grain.Month, since.Anchor?.AddMonths(1) is { } n ? Calendar.MonthEnd(n.Year, n.Month, n) : null);
        if (script.IsAny(i + 1, "chạp", "giêng") && script.IsWord(i + 1)) return new TimeExpression(i + 2, Grain.Vague, null);

        if (MonthNumber(i + 1) is not var (month, year, after)) return null;
        (after, year) = year is null ? YearAfter(after, to) : (after, year);
        // tháng 10 và tháng 11 · từ tháng 8 đến tháng 11
        if ((script.Is(after, "và") || script.IsMark(after, ',') || script.IsDash(after)) && script.Is(after + 1, "tháng") && Month(after + 1, to) is { Grain: Grain.Month } later) return later;
        return new TimeExpression(after, Grain.Month, Calendar.MonthEnd(year, month, since.Anchor));
    }

    private (int Month, int? Year, int After)? MonthNumber(int i)
    {
        if (script.IsNumber(i) && Numerals.LaterMonth(script.KeyOf(i)) is var (last, lastYear)) return (last, lastYear, i + 1);
        if (script.IsNumber(i)) return Numerals.MonthYear(script.KeyOf(i)) is var (month, year) ? (month, year, i + 1) : null;
        if (!script.IsWord(i) || Numerals.Spelled(script.KeyOf(i)) is not { } spelled || !script.IsCapital(i)) return null;
        if (spelled == 10 && script.IsAny(i + 1, "một", "hai")) return (script.Is(i + 1, "một") ? 11 : 12, null, i + 2);
        return (spelled, null, i + 1);
    }

    private TimeExpression? QuarterOf(int i, int to)
    {
        if (!script.Is(i, "quý")) return null;
        if (script.Is(i + 1, "này")) return new TimeExpression(i + 2, Grain.Quarter, QuarterEnd(since.Anchor));
        if (script.IsAny(i + 1, "tới", "sau")) return new TimeExpression(i + 2, Grain.Quarter, QuarterEnd(since.Anchor?.AddMonths(3)));
        if (i + 1 >= to) return null;

        int? quarter;
        var (end, year) = (i + 2, (int?)null);
        if (script.IsNumber(i + 1) && Numerals.MonthYear(script.KeyOf(i + 1)) is var (number, inYear))
            (quarter, year) = (number <= 4 ? number : null, inYear);
        else
            quarter = Numerals.Quarter(script.KeyOf(i + 1));
        if (quarter is null) return null;
        if (year is null) (end, year) = YearAfter(end, to);
        return new TimeExpression(end, Grain.Quarter, Calendar.MonthEnd(year, quarter.Value * 3, since.Anchor));
    }

    private static DateOnly? QuarterEnd(DateOnly? day) => day is { } d ? Calendar.MonthEnd(d.Year, (d.Month + 2) / 3 * 3, d) : null;

    private TimeExpression? Year(int i, int to)
    {
        if (!script.Is(i, "năm")) return null;

        var (end, year) = YearAfter(i, to);
        return year is null ? null : new TimeExpression(end, Grain.Year, Calendar.YearEnd(year, since.Anchor));
    }

    /// <summary>năm 2019 · /2019 · năm nay · năm (alone, after "cuối").</summary>
    private (int End, int? Year) YearAfter(int i, int to)
    {
        if (i >= to) return (i, null);
        if ((script.IsMark(i, '/') || script.IsDash(i) || script.IsMark(i, '.')) && i + 1 < to && script.IsNumber(i + 1) && script[i + 1].Start == script[i].End
            && Numerals.Whole(script.KeyOf(i + 1)) is { } slashed && Calendar.IsYear(slashed)) return (i + 2, slashed);
        if (script.IsMark(i, ',') && script.Is(i + 1, "năm") && script.IsNumber(i + 2)) i++;
        if (!script.Is(i, "năm")) return (i, null);
        if (script.IsAny(i + 1, "nay", "này")) return (i + 2, since.Anchor?.Year);
        if (script.IsAny(i + 1, "sau", "tới")) return (i + 2, since.Anchor?.Year + 1);
        if (i + 1 < to && script.IsNumber(i + 1) && Numerals.Whole(script.KeyOf(i + 1)) is { } year && Calendar.IsYear(year)) return (i + 2, year);
        return (i + 1, null);
    }

    // cuối tháng 10 · nửa đầu tháng 10 · đầu tháng · tuần đầu tháng 10 · cuối năm 2019
    private TimeExpression? PartOfPeriod(int i, int to)
    {
        var part = script.Is(i, "nửa") ? i + 1 : script.Is(i, "trung") || script.Is(i, "thượng") || script.Is(i, "hạ") ? i + 1 : i;
        if (script.Is(part, "tuần") && script.IsAny(part + 1, "đầu", "cuối", "thứ") && Week(part, to) is { } week) return week;
        if (part > i && script.Is(part, "tuần")) return Month(part + 1, to) is { } decade ? decade with { Grain = Grain.Vague, Date = null } : null;
        if (!script.IsAny(part, "đầu", "giữa", "cuối")) return null;

        var whole = Month(part + 1, to) ?? QuarterOf(part + 1, to);
        if (whole is { } w)
        {
            if (part > i) return w with { Date = script.Is(part, "đầu") && w.Date is { } d && w.Grain is Grain.Month ? new DateOnly(d.Year, d.Month, 15) : script.Is(part, "cuối") ? w.Date : null };
            return script.Is(part, "cuối") ? w : w with { Grain = Grain.Vague, Date = null };
        }
        if (!script.Is(part + 1, "năm")) return null;
        var (end, year) = YearAfter(part + 1, to);
        return script.Is(part, "cuối") ? new TimeExpression(end, Grain.Year, Calendar.YearEnd(year, since.Anchor)) : new TimeExpression(end, Grain.Vague, null);
    }

    private TimeExpression? Week(int i, int to)
    {
        if (!script.Is(i, "tuần") || i + 1 >= to) return null;
        if (script.Is(i + 1, "này")) return new TimeExpression(i + 2, Grain.Week, WeekEnd(0));
        if (script.IsAny(i + 1, "tới", "sau")) return new TimeExpression(i + 2, Grain.Week, WeekEnd(1));
        // tuần 47 (17/11 - 23/11): the bracket says which days
        if (script.IsNumber(i + 1) && script.IsMark(i + 2, '('))
            for (var close = i + 3; close < Math.Min(to, i + 14); close++)
                if (script.IsMark(close, ')')) return script.IsNumber(close - 1) && BareDay(close - 1, to) is { Date: not null } ended ? ended with { End = close + 1, Grain = Grain.Week } : null;
        if (!script.IsAny(i + 1, "đầu", "cuối")) return null;

        var j = script.Is(i + 2, "của") ? i + 3 : i + 2;
        if (Every(j, "tháng") is > 0 and var n) return new TimeExpression(j + n, Grain.Recurring, null, Recurrence.Monthly);
        if (Every(j, "quý") is > 0 and var q) return new TimeExpression(j + q, Grain.Recurring, null, Recurrence.Quarterly);
        if (Month(j, to) is not { Grain: Grain.Month, Date: { } end } month) return null;
        if (script.Is(i + 1, "cuối")) return month;

        var first = new DateOnly(end.Year, end.Month, 1);
        return month with { Grain = Grain.Week, Date = Calendar.Monday(first).AddDays(6) };
    }

    private DateOnly? WeekEnd(int weeks) => since.Today is { } today ? Calendar.Monday(today).AddDays((7 * weeks) + 6) : null;
}
