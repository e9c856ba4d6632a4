using GiaoBan.Domain.Periods;

namespace GiaoBan.Domain.Consolidation;

/// <summary>
/// One piece of work that several units did together and each reported (việc làm chung): three who supervise together all
/// report one supervision, and the sum says three. Noted by the office that adds; the units' own figures stay as they are.
/// </summary>
public sealed class JointEffort : IAudited, IOrganised
{
    public const int LongestName = 300;

    private readonly List<JointPart> _parts = [];

    private JointEffort() { }

    public JointEffortId Id { get; private set; } = JointEffortId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public int PeriodNo { get; private set; }
    public int IndicatorNo { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>What each of the units counted for it, scaled by <see cref="Indicator.Scale"/>.</summary>
    public long Amount { get; private set; }
    public string By { get; private set; } = "";
    public DateOnly On { get; private set; }

    /// <summary>Noted by mistake: it stays in the record and takes nothing from the sum.</summary>
    public DateOnly? DroppedOn { get; private set; }
    public IReadOnlyList<JointPart> Parts => _parts;

    /// <param name="amount">Scaled by <see cref="Indicator.Scale"/>.</param>
    public static Result<JointEffort> Note(ReportingPeriod period, Indicator indicator, string? name, long? amount, IReadOnlyList<JointReporter> units, string by, DateOnly on)
    {
        if (indicator.OverUnits is not OverUnits.Sum) return ConsolidationRefusals.JointNotSummed;
        if (string.IsNullOrWhiteSpace(name)) return ConsolidationRefusals.JointNeedsName;
        if (name.Trim().Length > LongestName) return ConsolidationRefusals.TooLong(LongestName);
        if (amount is not > 0) return ConsolidationRefusals.JointNeedsAmount;
        if (units.DistinctBy(u => u.No).Count() < 2) return ConsolidationRefusals.JointNeedsTwo;
        if (units.FirstOrDefault(u => !(u.Free >= amount)) is { } small) return ConsolidationRefusals.JointMoreThanReported(small.Name);

        var effort = new JointEffort { OrganiserId = period.OrganiserId, LineId = period.LineId, PeriodNo = period.No, IndicatorNo = indicator.No, Name = name.Trim(), Amount = amount.Value, By = by, On = on };
        effort._parts.AddRange(units.DistinctBy(u => u.No).Select(u => new JointPart(effort.Id, u.No)));
        return effort;
    }

    public Result Drop(DateOnly on)
    {
        if (DroppedOn is not null) return ConsolidationRefusals.JointNotThere;

        DroppedOn = on;
        return Result.Ok;
    }

    /// <summary>What the sum over these units has too much of it: it is counted once however many of them reported it.</summary>
    /// <param name="reported">Whether the unit's figure, as it stands, still holds the amount.</param>
    public long Surplus(IReadOnlySet<int> counted, Func<int, bool> reported) =>
        DroppedOn is not null ? 0 : Amount * Math.Max(0, _parts.Count(p => counted.Contains(p.UnitNo) && reported(p.UnitNo)) - 1);
}

/// <summary>A unit that reported the joint effort.</summary>
public sealed class JointPart : IAudited
{
    private JointPart() { }

    internal JointPart(JointEffortId effort, int unitNo) => (JointEffortId, UnitNo) = (effort, unitNo);

    public JointPartId Id { get; private set; } = JointPartId.New();
    public JointEffortId JointEffortId { get; private set; }
    public int UnitNo { get; private set; }
}

/// <summary>A unit named in a joint effort.</summary>
/// <param name="Free">What of its figure no other joint effort has named yet, scaled by <see cref="Indicator.Scale"/>; null when it reported none.</param>
public sealed record JointReporter(int No, string Name, long? Free);
