using GiaoBan.Domain.Time;

namespace GiaoBan.Domain.Assignments;

public enum DueDoubtKind { DayOff, BeforeNotice }

/// <summary>
/// Something about a due day that a person should look at once: it falls on a day off, or lies before the paper that sets it.
/// It never blocks what is meant; it offers the working days beside it.
/// </summary>
public sealed record DueDoubt(DueDoubtKind Kind, DateOnly Due, DateOnly? Earlier, DateOnly? Later)
{
    /// <param name="due">The day asked about.</param>
    /// <param name="noticeDay">The day of the paper that sets it, where there is one.</param>
    /// <param name="today">No day before this one is offered.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static DueDoubt? About(DateOnly? due, DateOnly? noticeDay, DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (due is not { } day) return null;
        if (day < noticeDay) return new DueDoubt(DueDoubtKind.BeforeNotice, day, null, null);
        if (calendar.IsWorkday(day)) return null;

        var earlier = calendar.OrPreviousWorkday(day);
        return new DueDoubt(DueDoubtKind.DayOff, day, earlier < today || earlier < noticeDay ? null : earlier, calendar.OrNextWorkday(day));
    }
}
