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
    private ReportingPeriod() { }

    private ReportingPeriod(int no, UnitId organiser, LineId line, Quarter quarter, PeriodPlan plan)
    {
        (No, OrganiserId, LineId, Code, Name, Kind) = (no, organiser, line, quarter.Code, plan.Name, plan.Kind);
        (Year, QuarterNumber) = (quarter.Year, quarter.Number);
        (DataFrom, DataTo, Due, GraceUntil) = (plan.DataFrom, plan.DataTo, plan.Due, plan.GraceUntil);
        ExternalId = plan.ExternalId;
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

    public Quarter Quarter => new(Year, QuarterNumber);

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

        return new ReportingPeriod(no, organiser, line, quarter, plan);
    }

    public Result Close()
    {
        if (State is PeriodState.Closed) return PeriodRefusals.AlreadyClosed(Name);

        State = PeriodState.Closed;
        return Result.Ok;
    }
}

/// <summary>What a person decides when opening a period.</summary>
public sealed record PeriodPlan(string Name, PeriodKind Kind, DateOnly DataFrom, DateOnly DataTo, DateOnly Due, DateOnly GraceUntil, string? ExternalId = null);
