using GiaoBan.Domain.Time;

namespace GiaoBan.Domain.Assignments;

/// <summary>How an assignment looks today. Computed, never typed; each has a word and a sign besides its colour.</summary>
public enum StatusKind { Fresh, Doing, Soon, Late, Stale, Asked, Returned, Said, Done }

/// <summary>A status and the number its word carries (days late, days left, days silent).</summary>
public readonly record struct AssignmentStatus(StatusKind Kind, int Days)
{
    /// <summary>Days without a word after which nobody knows how it stands: it is not the same as late.</summary>
    public const int SilentDays = 20;

    /// <summary>Working days within which a unit takes the assignment, asks or argues; after them its silence is counted.</summary>
    public const int HandshakeWorkdays = 3;

    /// <summary>Working days before the due day from which it is near.</summary>
    public const int NearWorkdays = 5;

    /// <summary>
    /// First who has it (verified, waiting for a check, late whoever has it, returned, a question waiting), then silence, then
    /// the due day. Late and the days over the time for the handshake are working days; silence counts calendar days from the
    /// last word or from the day it was issued.
    /// </summary>
    public static AssignmentStatus Of(AssignmentState state, DateOnly? due, DateOnly issuedOn, DateOnly? heardOn, DateOnly? askedOn, DateOnly today, WorkingCalendar calendar)
    {
        if (state is AssignmentState.Verified) return new(StatusKind.Done, 0);
        if (state is AssignmentState.Reported) return new(StatusKind.Said, 0);
        if (due < today) return new(StatusKind.Late, calendar.WorkdaysBetween(due.Value, today));
        if (state is AssignmentState.Returned) return new(StatusKind.Returned, 0);
        if (askedOn is { } asked) return new(StatusKind.Asked, calendar.WorkdaysBetween(asked, today));

        var silent = today.DayNumber - (heardOn ?? issuedOn).DayNumber;
        if (silent >= SilentDays) return new(StatusKind.Stale, silent);
        if (state is AssignmentState.Issued) return new(StatusKind.Fresh, Math.Max(0, calendar.WorkdaysBetween(issuedOn, today) - HandshakeWorkdays));
        if (due is { } day && calendar.WorkdaysBetween(today, day) is var left and <= NearWorkdays) return new(StatusKind.Soon, left);

        return new(StatusKind.Doing, 0);
    }
}
