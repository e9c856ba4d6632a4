using GiaoBan.Domain.Organization;

namespace GiaoBan.Domain.Periods;

/// <summary>How many working days before the province's own due day a level sends its reports: a step of the ladder (bậc hạn nộp).</summary>
public readonly record struct LevelDue(UnitLevel Level, int WorkdaysBefore);

/// <summary>The due day of one level in one period; kept as a day, so that a calendar mended later moves no deadline that was announced.</summary>
public sealed class DueStep : IAudited
{
    private DueStep() { }

    internal DueStep(PeriodId period, LevelDue level, DateOnly due, DateOnly graceUntil) =>
        (PeriodId, Level, WorkdaysBefore, Due, GraceUntil) = (period, level.Level, level.WorkdaysBefore, due, graceUntil);

    public DueStepId Id { get; private set; } = DueStepId.New();
    public PeriodId PeriodId { get; private set; }
    public UnitLevel Level { get; private set; }
    public int WorkdaysBefore { get; private set; }
    public DateOnly Due { get; private set; }
    public DateOnly GraceUntil { get; private set; }
}

/// <summary>A later day for one unit in one period (cho lùi hạn): why, by whom, and the last day on which it counts at all.</summary>
public sealed class DueException : IAudited
{
    private DueException() { }

    internal DueException(PeriodId period, UnitId unit, DateOnly newDue, DateOnly expires, string reason, string by, DateOnly on) =>
        (PeriodId, UnitId, NewDue, Expires, Reason, By, On) = (period, unit, newDue, expires, reason.Trim(), by, on);

    public DueExceptionId Id { get; private set; } = DueExceptionId.New();
    public PeriodId PeriodId { get; private set; }
    public UnitId UnitId { get; private set; }
    public DateOnly NewDue { get; private set; }

    /// <summary>After this day an unsent report is late by the day everybody had.</summary>
    public DateOnly Expires { get; private set; }
    public string Reason { get; private set; } = "";
    public string By { get; private set; } = "";
    public DateOnly On { get; private set; }
    public string? WithdrawnBy { get; private set; }
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>From the day it was given: one given afterwards makes no late report an allowed one.</summary>
    public bool CountsOn(DateOnly day) => WithdrawnOn is null && On <= day && day <= Expires;

    internal void Withdraw(string by, DateOnly on) => (WithdrawnBy, WithdrawnOn) = (by, on);
}

/// <summary>What one unit has to keep: its level's day, the days of grace everybody has, and its own leave where there is one.</summary>
public sealed record UnitDue(DateOnly Due, DateOnly GraceUntil, DueException? Leave)
{
    /// <summary>The day lateness counts from: the leave's own while it holds, the one everybody had when its last day is past.</summary>
    public DateOnly LateFrom(DateOnly day) => Leave is { } leave && leave.CountsOn(day) && leave.NewDue > Due ? leave.NewDue : Due;

    /// <summary>The last day on which a report sent on <paramref name="day"/> is late with leave and not simply late.</summary>
    public DateOnly LeaveUntil(DateOnly day) => Leave is { } leave && leave.CountsOn(day) && leave.NewDue > GraceUntil ? leave.NewDue : GraceUntil;
}
