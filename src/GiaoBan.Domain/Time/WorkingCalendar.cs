using System.Globalization;

namespace GiaoBan.Domain.Time;

/// <summary>
/// Counts working days (ngày làm việc): Monday to Friday, less the holidays, plus the Saturdays and Sundays worked in
/// exchange. Which days those are is data; the years it covers are known, and beyond them it says so.
/// </summary>
public sealed class WorkingCalendar(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> workedWeekends)
{
    private readonly HashSet<DateOnly> _holidays = [.. holidays];
    private readonly HashSet<DateOnly> _worked = [.. workedWeekends];

    /// <summary>
    /// The state's working days of the years in calendar.tsv (Labour Code, article 112, and each year's notice of swapped
    /// days). An office edits its own; beyond the last year <see cref="Covers"/> says no.
    /// </summary>
    public static WorkingCalendar OfTheState()
    {
        using var stream = typeof(WorkingCalendar).Assembly.GetManifestResourceStream("calendar.tsv")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t')).ToLookup(cells => cells[1], cells => DateOnly.Parse(cells[0], CultureInfo.InvariantCulture));
        return new WorkingCalendar(rows["off"], rows["worked"]);
    }

    public bool Covers(int year) => _holidays.Any(d => d.Year == year);

    public bool IsWorkday(DateOnly day) =>
        _worked.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day));

    /// <summary>The day itself when it is worked, else the next that is.</summary>
    public DateOnly OrNextWorkday(DateOnly day)
    {
        while (!IsWorkday(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The day itself when it is worked, else the last before it that is.</summary>
    public DateOnly OrPreviousWorkday(DateOnly day)
    {
        while (!IsWorkday(day)) day = day.AddDays(-1);
        return day;
    }

    public DateOnly AddWorkdays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        while (count > 0)
        {
            day = day.AddDays(1);
            if (IsWorkday(day)) count--;
        }
        return day;
    }

    public DateOnly SubtractWorkdays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        while (count > 0)
        {
            day = day.AddDays(-1);
            if (IsWorkday(day)) count--;
        }
        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative when <paramref name="to"/> is earlier.</summary>
    public int WorkdaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from) return -WorkdaysBetween(to, from);

        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1)) count += IsWorkday(day) ? 1 : 0;
        return count;
    }
}
