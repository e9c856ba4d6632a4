using System.Globalization;
using GiaoBan.Domain.Time;

namespace GiaoBan.Domain.Assignments;

/// <summary>What the ladder asks of one assignment today. Reckoned from the day alone, so that a machine that was off gives what is due when it is back, and no rung twice.</summary>
public static class Reminding
{
    /// <summary>What there is to know about the assignment.</summary>
    public sealed record Facts(AssignmentState State, DateOnly? Due, DateOnly IssuedOn, DateOnly? HeardOn, DateOnly? AskedOn);

    /// <summary>One reminder to be given.</summary>
    public sealed record Wanted(LadderStep Step, DateOnly SlotOn, int Ordinal, bool WantsAgenda, int Days);

    /// <param name="ladder">The body's ladder.</param>
    /// <param name="facts">The assignment as it stands.</param>
    /// <param name="given">What it was reminded of before.</param>
    /// <param name="today">The day of work.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static IEnumerable<Wanted> Today(ReminderLadder ladder, Facts facts, IReadOnlyCollection<Reminder> given, DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(calendar);
        if (OfDue(ladder, facts, given, today, calendar) is { } due) yield return due;
        if (OfSilence(ladder, facts, given, today, calendar) is { } silent) yield return silent;
    }

    public static string Fill(string words, string code, string action, DateOnly? due, int days, int ordinal)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Replace("{mã}", code, StringComparison.Ordinal).Replace("{việc}", action, StringComparison.Ordinal)
            .Replace("{hạn}", due is { } day ? day.ToString("d/M/yyyy", CultureInfo.InvariantCulture) : "chưa rõ", StringComparison.Ordinal)
            .Replace("{ngày}", days.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{lần}", Math.Max(1, ordinal).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>How often it was reminded since the due day in force passed, letters included.</summary>
    public static int CountFor(DateOnly? due, IEnumerable<Reminder> given) => given.Count(r => r.Ordinal > 0 && r.Due == due);

    private static Wanted? OfDue(ReminderLadder ladder, Facts facts, IReadOnlyCollection<Reminder> given, DateOnly today, WorkingCalendar calendar)
    {
        // Whoever has said "done" waits for the checker: there is nothing to remind the unit of.
        if (facts.Due is not { } due || facts.State is AssignmentState.Verified or AssignmentState.Reported) return null;

        // Of rungs that went by while nobody looked only the last one still tells the truth.
        if (Last(ladder.Steps.Where(s => s.Track is ReminderTrack.Due), s => Slots(s, Shift(due, s.Offset, calendar), today, n => calendar.AddWorkdays(n, s.Every!.Value))) is not var (step, slot)) return null;
        if (slot <= facts.IssuedOn || given.Any(r => r.Track is ReminderTrack.Due && r.Due == due && r.SlotOn >= slot)) return null;
        if (today > due && slot <= due) return null; // too late to point ahead, too early to chase

        var ordinal = slot > due ? CountFor(due, given) + 1 : 0;
        return new(step, slot, ordinal, ordinal >= ladder.AgendaAfter && !given.Any(r => r.WantsAgenda && r.Due == due), Math.Abs(calendar.WorkdaysBetween(today, due)));
    }

    private static Wanted? OfSilence(ReminderLadder ladder, Facts facts, IReadOnlyCollection<Reminder> given, DateOnly today, WorkingCalendar calendar)
    {
        if (AssignmentStatus.Of(facts.State, facts.Due, facts.IssuedOn, facts.HeardOn, facts.AskedOn, today, calendar) is not { Kind: StatusKind.Stale } status) return null;

        var since = facts.HeardOn ?? facts.IssuedOn;
        if (Last(ladder.Steps.Where(s => s.Track is ReminderTrack.Silence), s => Slots(s, since.AddDays(s.Offset), today, n => n.AddDays(s.Every!.Value))) is not var (step, slot)) return null;
        return given.Any(r => r.Track is ReminderTrack.Silence && r.SlotOn >= slot) ? null : new(step, slot, 0, false, status.Days);
    }

    private static DateOnly Shift(DateOnly due, int offset, WorkingCalendar calendar) => offset < 0 ? calendar.SubtractWorkdays(due, -offset) : calendar.AddWorkdays(due, offset);

    // The last day a rung names, up to today.
    private static DateOnly? Slots(LadderStep step, DateOnly first, DateOnly today, Func<DateOnly, DateOnly> next)
    {
        if (first > today) return null;
        while (step.Every is not null && next(first) is var later && later <= today) first = later;
        return first;
    }

    private static (LadderStep Step, DateOnly Slot)? Last(IEnumerable<LadderStep> steps, Func<LadderStep, DateOnly?> slot)
    {
        (LadderStep, DateOnly Slot)? last = null;
        foreach (var step in steps)
        {
            if (slot(step) is { } day && (last is null || day >= last.Value.Slot)) last = (step, day);
        }
        return last;
    }
}
