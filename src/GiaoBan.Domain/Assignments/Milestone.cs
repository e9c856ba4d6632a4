using GiaoBan.Domain.Time;

namespace GiaoBan.Domain.Assignments;

/// <summary>
/// An event of the body that work is due before (mốc: Đại hội, kỳ họp, ngày hội). Its day may be unknown; when it is set or
/// moved, every open assignment that hangs on it follows.
/// </summary>
public sealed class Milestone : IAudited, IVersioned, IOrganised
{
    public const int MostWorkdaysBefore = 250;

    private Milestone() { }

    private Milestone(UnitId organiser, LineId line, string name, DateOnly? day) => (OrganiserId, LineId, Name, Day) = (organiser, line, name.Trim(), day);

    public MilestoneId Id { get; private set; } = MilestoneId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public string Name { get; private set; } = "";
    public DateOnly? Day { get; private set; }
    public int Version { get; private set; }

    public static Result<Milestone> Plan(UnitId organiser, LineId line, string name, DateOnly? day) =>
        string.IsNullOrWhiteSpace(name) ? AssignmentRefusals.MilestoneNeedsName : new Milestone(organiser, line, name, day);

    /// <summary>Sets or moves its day; null: it is no longer known.</summary>
    public void MoveTo(DateOnly? day) => Day = day;

    public DateOnly? DueBefore(int workdays, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Day is { } day ? calendar.SubtractWorkdays(day, workdays) : null;
    }
}

/// <summary>A due day that moved with its event; not an extension, and not counted as one.</summary>
public sealed class DueChange : IAudited
{
    private DueChange() { }

    internal DueChange(AssignmentId assignment, int ordinal, DateOnly? from, DateOnly? to, string milestone, DateOnly? milestoneDay, DateOnly on) =>
        (AssignmentId, Ordinal, From, To, Milestone, MilestoneDay, On) = (assignment, ordinal, from, to, milestone, milestoneDay, on);

    public DueChangeId Id { get; private set; } = DueChangeId.New();
    public AssignmentId AssignmentId { get; private set; }
    public int Ordinal { get; private set; }
    public DateOnly? From { get; private set; }
    public DateOnly? To { get; private set; }

    /// <summary>The event by the name it had then.</summary>
    public string Milestone { get; private set; } = "";
    public DateOnly? MilestoneDay { get; private set; }
    public DateOnly On { get; private set; }

    /// <summary>The due day had been extended, and was left as it was.</summary>
    public bool KeptItsDay => From == To;
}
