using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Time;

namespace GiaoBan.Domain.Periods;

public enum PeriodKind { Quarter, HalfYear, NineMonths, Year, AdHoc }

public enum PeriodState { Open, Closed }

/// <summary>
/// A reporting period (kỳ báo cáo) with its own cut-off, which is not the calendar quarter's (domain.md §1.5: data run from
/// the 15th of a month to the 14th of another). All days are days of Hà Nội, both ends included.
/// </summary>
public sealed class ReportingPeriod : IAudited, IVersioned, IOrganised
{
    private readonly List<DueStep> _dueSteps = [];
    private readonly List<DueException> _exceptions = [];

    private ReportingPeriod() { }

    private ReportingPeriod(int no, UnitId organiser, LineId line, Quarter quarter, PeriodPlan plan, WorkingCalendar calendar)
    {
        (No, OrganiserId, LineId, Code, Name, Kind) = (no, organiser, line, CodeOf(plan.Kind, quarter, plan.AdHocNumber), plan.Name, plan.Kind);
        (Year, QuarterNumber) = (quarter.Year, quarter.Number);
        (DataFrom, DataTo, Due, GraceUntil) = (plan.DataFrom, plan.DataTo, plan.Due, plan.GraceUntil);
        ExternalId = plan.ExternalId;
        var grace = calendar.WorkdaysBetween(plan.Due, plan.GraceUntil);
        foreach (var level in plan.Levels.Where(l => l.WorkdaysBefore > 0))
        {
            var due = calendar.SubtractWorkdays(plan.Due, level.WorkdaysBefore);
            _dueSteps.Add(new DueStep(Id, level, due, calendar.AddWorkdays(due, grace)));
        }
    }

    public PeriodId Id { get; private set; } = PeriodId.New();
    public int No { get; private set; }
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public PeriodKind Kind { get; private set; }
    public int Year { get; private set; }
    public int QuarterNumber { get; private set; }
    public DateOnly DataFrom { get; private set; }
    public DateOnly DataTo { get; private set; }
    public DateOnly Due { get; private set; }
    public DateOnly GraceUntil { get; private set; }
    public PeriodState State { get; private set; }
    public string? ExternalId { get; private set; }
    public int Version { get; private set; }

    /// <summary>Levels that send earlier than the period's own due day.</summary>
    public IReadOnlyList<DueStep> DueSteps => _dueSteps;
    public IReadOnlyList<DueException> Exceptions => _exceptions;

    /// <summary>The quarter it ends in.</summary>
    public Quarter Quarter => new(Year, QuarterNumber);

    /// <summary>
    /// A quarter's code is the quarter's; what else is asked in the same quarter has a tail, so that the two never meet:
    /// "2019-Q2-6T", "2019-Q3-9T", "2019-Q4-N", "2019-Q2-DX1". The order of codes stays the order of quarters.
    /// </summary>
    public static string CodeOf(PeriodKind kind, Quarter quarter, int adHocNumber) => kind switch
    {
        PeriodKind.HalfYear => $"{quarter.Code}-6T",
        PeriodKind.NineMonths => $"{quarter.Code}-9T",
        PeriodKind.Year => $"{quarter.Code}-N",
        PeriodKind.AdHoc => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{quarter.Code}-DX{adHocNumber}"),
        _ => quarter.Code,
    };

    /// <summary>
    /// Opens a period. The due day comes at least one working day after the cut-off (Decree 09/2019/NĐ-CP; domain.md §1.5),
    /// and both fall into the order a reader expects.
    /// </summary>
    public static Result<ReportingPeriod> Open(int no, UnitId organiser, LineId line, Quarter quarter, PeriodPlan plan, WorkingCalendar calendar)
    {
        if (string.IsNullOrWhiteSpace(plan.Name)) return PeriodRefusals.NeedsName;
        if (plan.DataTo <= plan.DataFrom) return PeriodRefusals.DataRangeReversed(plan.DataFrom, plan.DataTo);
        if (calendar.WorkdaysBetween(plan.DataTo, plan.Due) < 1) return PeriodRefusals.DueTooSoon(plan.DataTo, calendar.AddWorkdays(plan.DataTo, 1));
        if (plan.GraceUntil < plan.Due) return PeriodRefusals.GraceBeforeDue(plan.Due);
        if (!EndsRight(plan.Kind, quarter)) return PeriodRefusals.KindEndsElsewhere(plan.Kind);
        if (plan.Levels.Any(l => l.WorkdaysBefore is < 0 or > PeriodPlan.MostWorkdaysBefore)) return PeriodRefusals.LadderTooLong;
        if (plan.Levels.Any(l => plan.Levels.Any(above => above.Level < l.Level && above.WorkdaysBefore > l.WorkdaysBefore))) return PeriodRefusals.LadderUpsideDown;
        if (plan.Levels.Any(l => calendar.WorkdaysBetween(plan.DataTo, calendar.SubtractWorkdays(plan.Due, l.WorkdaysBefore)) < 1)) return PeriodRefusals.LadderBeforeCutOff(plan.DataTo);

        return new ReportingPeriod(no, organiser, line, quarter, plan, calendar);
    }

    /// <summary>The day a level has, without anybody's leave.</summary>
    public DateOnly DueOf(UnitLevel level) => _dueSteps.FirstOrDefault(s => s.Level == level)?.Due ?? Due;

    /// <summary>What one unit has to keep; a new leave takes the place of the one before.</summary>
    public UnitDue DueOf(UnitId unit, UnitLevel level)
    {
        var step = _dueSteps.FirstOrDefault(s => s.Level == level);
        return new UnitDue(step?.Due ?? Due, step?.GraceUntil ?? GraceUntil, _exceptions.FirstOrDefault(e => e.UnitId == unit && e.WithdrawnOn is null));
    }

    /// <summary>Gives one unit a later day (cho lùi hạn), with its reason and the day after which it no longer counts.</summary>
    public Result<DueException> Allow(UnitId unit, UnitLevel level, LeaveAsked asked, string by, DateOnly today, WorkingCalendar calendar)
    {
        if (State is PeriodState.Closed) return PeriodRefusals.AlreadyClosed(Name);
        if (string.IsNullOrWhiteSpace(asked.Reason)) return PeriodRefusals.LeaveNeedsReason;
        if (asked.NewDue <= DueOf(level)) return PeriodRefusals.LeaveNotLater(DueOf(level));
        if (asked.NewDue < today) return PeriodRefusals.LeaveInThePast(today);
        if (!calendar.IsWorkday(asked.NewDue)) return PeriodRefusals.LeaveOnDayOff(asked.NewDue, calendar.OrPreviousWorkday(asked.NewDue), calendar.OrNextWorkday(asked.NewDue));
        if (asked.Expires < asked.NewDue) return PeriodRefusals.LeaveEndsBefore(asked.NewDue);

        foreach (var earlier in _exceptions.Where(e => e.UnitId == unit && e.WithdrawnOn is null)) earlier.Withdraw(by, today);
        var leave = new DueException(Id, unit, asked.NewDue, asked.Expires, asked.Reason, by, today);
        _exceptions.Add(leave);
        return leave;
    }

    public Result Withdraw(DueExceptionId leave, string by, DateOnly today)
    {
        if (_exceptions.FirstOrDefault(e => e.Id == leave && e.WithdrawnOn is null) is not { } one) return PeriodRefusals.NoSuchLeave;

        one.Withdraw(by, today);
        return Result.Ok;
    }

    private static bool EndsRight(PeriodKind kind, Quarter quarter) => kind switch
    {
        PeriodKind.HalfYear => quarter.Number is 2 or 4,
        PeriodKind.NineMonths => quarter.Number is 3,
        PeriodKind.Year => quarter.Number is 4,
        _ => true,
    };

    /// <summary>
    /// Closes the period (đóng kỳ): from then on no report is sent or returned, and later figures come as addenda. Nothing that
    /// waits for an answer of this office may be shut in; units that never sent are closed over only with a reason.
    /// </summary>
    public Result Close(PeriodLeft left, string? reason, DateOnly today)
    {
        if (State is PeriodState.Closed) return PeriodRefusals.AlreadyClosed(Name);
        if (today < Due) return PeriodRefusals.CloseBeforeDue(Due);
        if (left.Waiting > 0) return PeriodRefusals.CloseOverWaiting(left.Waiting);
        if (left.Missing > 0 && string.IsNullOrWhiteSpace(reason)) return PeriodRefusals.CloseOverMissing(left.Missing);

        State = PeriodState.Closed;
        return Result.Ok;
    }

    /// <summary>Opens a closed period again (mở lại kỳ), so that a report can still be sent or returned.</summary>
    public Result Reopen(string? reason)
    {
        if (State is PeriodState.Open) return PeriodRefusals.NotClosed(Name);
        if (string.IsNullOrWhiteSpace(reason)) return PeriodRefusals.ReopenNeedsReason;

        State = PeriodState.Open;
        return Result.Ok;
    }
}

/// <summary>What a period still has open in its reports.</summary>
/// <param name="Waiting">Sent, and neither taken nor returned by the office.</param>
/// <param name="Missing">Regular reports never sent, or returned and not sent again.</param>
public readonly record struct PeriodLeft(int Waiting, int Missing);

/// <summary>What a person decides when opening a period.</summary>
/// <param name="Ladder">Levels that send earlier; null: everybody has the same day.</param>
/// <param name="AdHocNumber">Which of the quarter's ad hoc periods it is.</param>
public sealed record PeriodPlan(
    string Name, PeriodKind Kind, DateOnly DataFrom, DateOnly DataTo, DateOnly Due, DateOnly GraceUntil, string? ExternalId = null, IReadOnlyList<LevelDue>? Ladder = null, int AdHocNumber = 1)
{
    /// <summary>Four weeks: a ladder longer than that is a slip.</summary>
    public const int MostWorkdaysBefore = 20;

    public IReadOnlyList<LevelDue> Levels => Ladder ?? [];
}

/// <summary>A later day asked for one unit.</summary>
public sealed record LeaveAsked(DateOnly NewDue, DateOnly Expires, string Reason);
