using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Time;

namespace GiaoBan.Domain.Reports;

/// <summary>
/// How a unit stands with one report: still expected, likely late by its own past, overdue, past its day with leave, returned;
/// or sent in time, late with leave, late.
/// </summary>
public enum FilingKind { Expected, LikelyLate, OnLeave, Overdue, Returned, InTime, LateWithLeave, Late }

/// <summary>How often the unit was late in its last periods; leave does not count against it.</summary>
public readonly record struct FilingHistory(int Late, int Of)
{
    /// <summary>How many periods back are looked at.</summary>
    public const int Periods = 8;

    /// <summary>Late in at least two of its last eight periods, and in half of those it reported in.</summary>
    public bool IsLikelyLate => Late >= 2 && Late * 2 >= Of;
}

/// <summary>Computed from days alone, never typed. Judged by the day the report was first sent up (<see cref="UnitReport.FirstSentAtUtc"/>).</summary>
/// <param name="Days">Working days it is or was late, or has left.</param>
public readonly record struct FilingStatus(FilingKind Kind, int Days)
{
    public bool IsLate => Kind is FilingKind.Late or FilingKind.Overdue;

    /// <summary>It is the unit's turn: nothing is with the desk.</summary>
    public bool IsMissing => Kind is FilingKind.Expected or FilingKind.LikelyLate or FilingKind.OnLeave or FilingKind.Overdue or FilingKind.Returned;

    public static FilingStatus Of(ReportState state, DateOnly? firstSent, UnitDue due, FilingHistory past, DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(due);
        ArgumentNullException.ThrowIfNull(calendar);
        if (state is ReportState.Submitted or ReportState.Accepted && firstSent is null) return new(FilingKind.InTime, 0); // it came in; nobody knows when, and nobody is chased for it
        if (state is ReportState.Returned or ReportState.WithHead && firstSent is { } first) return new(FilingKind.Returned, LateBy(first, due.Due)); // the head has the mended one: it is still not back
        if (firstSent is { } sent) return new(Punctuality(sent), LateBy(sent, Punctuality(sent) is FilingKind.Late ? due.LateFrom(sent) : due.Due));
        if (today > due.Due) return today <= due.LeaveUntil(today) ? new(FilingKind.OnLeave, calendar.WorkdaysBetween(today, due.LeaveUntil(today))) : new(FilingKind.Overdue, LateBy(today, due.LateFrom(today)));

        return new(past.IsLikelyLate ? FilingKind.LikelyLate : FilingKind.Expected, calendar.WorkdaysBetween(today, due.Due));

        FilingKind Punctuality(DateOnly day) => day <= due.Due ? FilingKind.InTime : day <= due.LeaveUntil(day) ? FilingKind.LateWithLeave : FilingKind.Late;
        int LateBy(DateOnly day, DateOnly from) => Math.Max(0, calendar.WorkdaysBetween(from, day));
    }
}
