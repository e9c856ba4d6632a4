using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Time;

namespace GiaoBan.Domain.Assignments;

/// <summary>Due days that move by themselves: an event whose day is set later, and work that comes again.</summary>
public sealed partial class Assignment
{
    private readonly List<DueChange> _dueChanges = [];

    public IReadOnlyList<DueChange> DueChanges => _dueChanges;

    /// <summary>The event it is due before; the due day is unknown while the event's is.</summary>
    public MilestoneId? MilestoneId { get; private set; }
    public int WorkdaysBefore { get; private set; }

    /// <summary>How it comes again; null for work that is done once.</summary>
    public Recurrence? Repeats { get; private set; }

    /// <summary>The first of the series, for each of it.</summary>
    public AssignmentId? SeriesId { get; private set; }
    public int Occurrence { get; private set; }

    /// <summary>The day the series counts from: an extension of one occurrence never shifts the next.</summary>
    public DateOnly? SeriesFrom { get; private set; }

    /// <summary>The next one has been made.</summary>
    public bool IsContinued { get; private set; }
    public DateOnly? StoppedOn { get; private set; }

    /// <summary>Due so many working days before the event.</summary>
    public void HangOn(Milestone milestone, int workdaysBefore, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        (MilestoneId, WorkdaysBefore, IsStanding) = (milestone.Id, workdaysBefore, false);
        Due = FirstDue = milestone.DueBefore(workdaysBefore, calendar);
        foreach (var helper in _coordinators) helper.IsDue(Due);
    }

    /// <summary>The event's day was set, moved or taken back. What the chair has extended keeps its own day, and the story says so.</summary>
    public bool Follow(Milestone milestone, DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        if (MilestoneId != milestone.Id || !IsOpen) return false;

        var (was, extended) = (Due, _extensions.Count > 0);
        var due = extended ? Due : milestone.DueBefore(WorkdaysBefore, calendar);
        if (!extended && due == was) return false;

        _dueChanges.Add(new DueChange(Id, _dueChanges.Count + 1, was, due, milestone.Name, milestone.Day, today));
        (Due, FirstDue) = (due, FirstDue ?? due);
        foreach (var helper in _coordinators.Where(c => c.Due == was)) helper.IsDue(due);
        return true;
    }

    /// <summary>This is the first of a series; its due day is the one the others count from.</summary>
    public void Repeat(Recurrence each, DateOnly from) => (Repeats, SeriesId, Occurrence, SeriesFrom, IsStanding) = (each, Id, 1, from, false);

    /// <summary>
    /// The next of the series, an assignment of its own, as soon as this one's day has passed: what was missed stays open
    /// beside it. Null while it is not time, or when the series has been stopped.
    /// </summary>
    public Assignment? Next(int number, DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (Repeats is not { } each || SeriesFrom is not { } from || IsContinued || StoppedOn is not null) return null;
        var begins = calendar.OrNextWorkday(Series.Slot(each, from, Occurrence)).AddDays(1);
        if (today < begins) return null;

        var due = calendar.OrNextWorkday(Series.Slot(each, from, Occurrence + 1));
        var next = new Assignment(OrganiserId, LineId, PeriodId, Quarter.Of(begins), DirectiveId, number, new(LeadUnitId, Action, due, IsStanding: false, Accountable, Authority, Deliverable), begins)
        {
            Repeats = each,
            SeriesId = SeriesId,
            Occurrence = Occurrence + 1,
            SeriesFrom = from,
            ParentId = ParentId,
        };
        foreach (var helper in _coordinators.Where(c => !c.IsFolded)) next.CoordinateWith(helper.UnitId, helper.Duty, due);
        IsContinued = true;
        return next;
    }

    /// <summary>No further one will be made; those that exist go on.</summary>
    public Result Stop(DateOnly today)
    {
        if (Repeats is null || StoppedOn is not null) return AssignmentRefusals.DoesNotRepeat;

        StoppedOn = today;
        return Result.Ok;
    }
}

/// <summary>The days of a series (nhiệm vụ định kỳ), counted from its first day.</summary>
public static class Series
{
    /// <param name="each">How often it comes.</param>
    /// <param name="from">The first day.</param>
    /// <param name="occurrence">1 for the first.</param>
    public static DateOnly Slot(Recurrence each, DateOnly from, int occurrence)
    {
        var n = occurrence - 1;
        if (each is Recurrence.Weekly) return from.AddDays(7 * n);

        var month = from.AddMonths((each switch { Recurrence.Monthly => 1, Recurrence.Quarterly => 3, _ => 12 }) * n);
        // "Ngày cuối tháng" stays the last day: 28/2 is followed by 31/3.
        return from.Day == DateTime.DaysInMonth(from.Year, from.Month) ? new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)) : month;
    }

    /// <summary>Where the words name no day: the last working day of the week, month, quarter or year that runs; the next one's when it is over.</summary>
    public static DateOnly FirstDay(Recurrence each, DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var ends = EndOf(each, today);
        var day = calendar.OrPreviousWorkday(ends);
        return day >= today ? day : calendar.OrPreviousWorkday(EndOf(each, ends.AddDays(1)));
    }

    private static DateOnly EndOf(Recurrence each, DateOnly day) => each switch
    {
        Recurrence.Weekly => day.AddDays((7 - (int)day.DayOfWeek) % 7),
        Recurrence.Monthly => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
        Recurrence.Quarterly => Quarter.Of(day).LastDay,
        _ => new DateOnly(day.Year, 12, 31),
    };
}
