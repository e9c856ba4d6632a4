namespace GiaoBan.Text.Reading.Times;

/// <summary>Ends of months, quarters and weeks; the year that is meant when none is written.</summary>
internal static class Calendar
{
    // Notices are often issued after a date they name; only a date long gone must be next year's.
    private const int LongGone = 45;

    public static DateOnly? Day(int? year, int month, int day, DateOnly? anchor)
    {
        if (year is { } y) return IsDay(y, month, day) ? new DateOnly(y, month, day) : null;
        if (anchor is not { } a) return null;
        if (!IsDay(a.Year, month, day)) return null;

        var date = new DateOnly(a.Year, month, day);
        return date < a.AddDays(-LongGone) && IsDay(a.Year + 1, month, day) ? date.AddYears(1) : date;
    }

    public static DateOnly? MonthEnd(int? year, int month, DateOnly? anchor)
    {
        if (month is < 1 or > 12) return null;
        if (year is { } y) return IsYear(y) ? new DateOnly(y, month, DateTime.DaysInMonth(y, month)) : null;
        if (anchor is not { } a) return null;

        var end = new DateOnly(a.Year, month, DateTime.DaysInMonth(a.Year, month));
        return end < a.AddDays(-LongGone) ? new DateOnly(a.Year + 1, month, DateTime.DaysInMonth(a.Year + 1, month)) : end;
    }

    public static DateOnly? YearEnd(int? year, DateOnly? anchor) =>
        (year ?? anchor?.Year) is { } y && IsYear(y) ? new DateOnly(y, 12, 31) : null;

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static DateOnly AddWorkingDays(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) count--;
        }
        return day;
    }

    public static bool IsYear(int year) => year is > 1900 and < 2200;

    public static bool IsDay(int year, int month, int day) =>
        IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
