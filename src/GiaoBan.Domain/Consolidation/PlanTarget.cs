using GiaoBan.Domain.Periods;

namespace GiaoBan.Domain.Consolidation;

/// <summary>What is planned for one measure in one year (kế hoạch năm), to hold the figures against.</summary>
public sealed class PlanTarget : IAudited, IOrganised
{
    private PlanTarget() { }

    public PlanTarget(UnitId organiser, LineId line, IndicatorId indicator, int year) => (OrganiserId, LineId, IndicatorId, Year) = (organiser, line, indicator, year);

    public PlanTargetId Id { get; private set; } = PlanTargetId.New();
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public IndicatorId IndicatorId { get; private set; }
    public int Year { get; private set; }

    /// <summary>Scaled by <see cref="Indicator.Scale"/>; null where the plan was taken back.</summary>
    public long? Value { get; private set; }

    public Result Set(long? value)
    {
        if (value < 0) return ConsolidationRefusals.PlanNotNegative;

        Value = value;
        return Result.Ok;
    }

    /// <summary>How much of a plan was reached, in per cent and scaled; null where there is nothing to compare.</summary>
    public static long? Share(long? reached, long? plan) =>
        reached is { } have && plan is > 0 and var whole ? (long)Math.Round(have * 100m * Indicator.Scale / whole, MidpointRounding.AwayFromZero) : null;
}
