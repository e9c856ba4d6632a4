using GiaoBan.Domain.Periods;

namespace GiaoBan.Domain.Consolidation;

/// <summary>What the units asked for one measure have said of it, added up where their figures lie.</summary>
/// <param name="Sum">Scaled by <see cref="Indicator.Scale"/>; null when nobody reported.</param>
/// <param name="Filed">How many reported a value.</param>
public readonly record struct Totals(long? Sum, int Filed, int Asked);

/// <summary>
/// The two sides of a rate over the units that reported both: a unit that left one out is left out of the other too, else the
/// rate would be wrong without showing it.
/// </summary>
/// <param name="Filed">How many reported both.</param>
public readonly record struct PairTotals(long Numerators, long Denominators, int Filed, int Asked);

/// <summary>
/// A figure combined over units, with how many of those asked it rests on. <see cref="Value"/> is null when nobody
/// reported, or when the measure must not be combined: then <see cref="Refusal"/> says why.
/// </summary>
public sealed record RolledUp(long? Value, int Filed, int Asked, Refusal? Refusal)
{
    public bool IsComplete => Filed == Asked;
}

/// <summary>
/// Adds what may be added and refuses the rest (product.md F19, F20). Values are scaled by <see cref="Indicator.Scale"/>.
/// </summary>
public static class RollUp
{
    public static RolledUp Sum(Indicator indicator, Totals totals) => indicator.OverUnits is OverUnits.Sum
        ? new(totals.Filed == 0 ? null : totals.Sum, totals.Filed, totals.Asked, null)
        : new(null, totals.Filed, totals.Asked, ConsolidationRefusals.WhyNotSummed(indicator));

    /// <summary>A rate is recomputed from the summed numerators and denominators, in per cent.</summary>
    public static RolledUp Ratio(PairTotals pair)
    {
        if (pair.Denominators == 0) return new(null, pair.Filed, pair.Asked, pair.Filed == 0 ? null : ConsolidationRefusals.DenominatorZero);

        var percent = Math.Round(pair.Numerators * 100m / pair.Denominators, 2, MidpointRounding.AwayFromZero);
        return new((long)(percent * Indicator.Scale), pair.Filed, pair.Asked, null);
    }
}
