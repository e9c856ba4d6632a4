using GiaoBan.Domain.Periods;

namespace GiaoBan.Domain.Consolidation;

/// <summary>One unit's contribution to a figure; <see cref="Value"/> null means it was asked and did not report.</summary>
public readonly record struct Reported(int UnitNo, long? Value);

/// <summary>
/// A figure combined over units, with how many of those asked it rests on. <see cref="Value"/> is null when nobody
/// reported, or when the measure must not be combined: then <see cref="Refusal"/> says why.
/// </summary>
public sealed record RolledUp(long? Value, int Filed, int Asked, IReadOnlyList<int> Missing, Refusal? Refusal)
{
    public bool IsComplete => Filed == Asked;
}

/// <summary>
/// Adds what may be added and refuses the rest (product.md F19, F20). Values are scaled by <see cref="Indicator.Scale"/>.
/// </summary>
public static class RollUp
{
    public static RolledUp Sum(Indicator indicator, IReadOnlyList<Reported> reports)
    {
        var missing = reports.Where(r => r.Value is null).Select(r => r.UnitNo).ToList();
        var filed = reports.Count - missing.Count;
        if (indicator.OverUnits is not OverUnits.Sum) return new(null, filed, reports.Count, missing, ConsolidationRefusals.WhyNotSummed(indicator));

        return new(filed == 0 ? null : reports.Sum(r => r.Value ?? 0), filed, reports.Count, missing, null);
    }

    /// <summary>
    /// A rate is recomputed from the summed numerator and denominator, in per cent, of the units that reported both: a unit
    /// that left one out is left out of the other too, else the rate would be wrong without showing it.
    /// </summary>
    public static RolledUp Ratio(IReadOnlyList<Reported> numerators, IReadOnlyList<Reported> denominators)
    {
        var below = denominators.ToDictionary(d => d.UnitNo, d => d.Value);
        var both = numerators.Where(n => n.Value is not null && below.GetValueOrDefault(n.UnitNo) is not null).ToList();
        var missing = numerators.Select(n => n.UnitNo).Except(both.Select(b => b.UnitNo)).ToList();
        var total = both.Sum(b => below[b.UnitNo]!.Value);
        if (total == 0) return new(null, both.Count, numerators.Count, missing, both.Count == 0 ? null : ConsolidationRefusals.DenominatorZero);

        var percent = Math.Round(both.Sum(b => b.Value!.Value) * 100m / total, 2, MidpointRounding.AwayFromZero);
        return new((long)(percent * Indicator.Scale), both.Count, numerators.Count, missing, null);
    }
}

/// <summary>Every reason this module refuses, in one place, so that a reader can check the Vietnamese.</summary>
public static class ConsolidationRefusals
{
    public static readonly Refusal DenominatorZero = new("Mẫu số bằng 0 nên không tính được tỷ lệ.");

    public static Refusal WhyNotSummed(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Score => new("Điểm số do nơi khác chấm cho cả tỉnh, không cộng giữa các đơn vị."),
        IndicatorKind.Rate => new("Tỷ lệ không cộng với nhau; phải tính lại từ tử số và mẫu số."),
        IndicatorKind.Stock => new("Số này của từng đơn vị chồng lên nhau, không cộng giữa các đơn vị."),
        _ => new("Một người có thể đến nhiều nơi, nên không cộng."),
    };
}
