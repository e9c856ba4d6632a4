using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;

namespace GiaoBan.Domain.Consolidation;

/// <summary>One line of a measure on another map: the unit, its value, and whose figures make it up.</summary>
/// <param name="IsUndivided">The unit was split: no one can say which part of its figure belongs where, so it stands alone under its old name.</param>
public sealed record RedrawnLine(UnitId Unit, long? Value, IReadOnlyList<UnitId> Sources, bool IsUndivided);

/// <summary>
/// A period's figures as they stand on the map of another day (số liệu so sánh được trên bản đồ mới): those of units that
/// became one are added, those of a unit that was split stay whole. Every figure stands in exactly one line.
/// </summary>
public static class Redrawing
{
    public static IReadOnlyList<RedrawnLine> Of(Indicator indicator, IEnumerable<(UnitId Unit, long? Value)> figures, Lineage lineage, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(lineage);
        var placed = figures.Select(f => (Figure: f, Heirs: lineage.HeirsOf(f.Unit, asOf))).Select(p => (p.Figure, Unit: p.Heirs is [var only] ? only : p.Figure.Unit, IsUndivided: p.Heirs.Count > 1));
        return [.. placed.GroupBy(p => (p.Unit, p.IsUndivided)).Select(g => new RedrawnLine(g.Key.Unit, Together(indicator, [.. g.Select(p => p.Figure.Value)]), [.. g.Select(p => p.Figure.Unit)], g.Key.IsUndivided))];
    }

    // What must not be added over units is shown only where one unit's figure stands alone.
    private static long? Together(Indicator indicator, IReadOnlyList<long?> values) =>
        values.All(v => v is null) ? null : values.Count == 1 ? values[0] : indicator.OverUnits is OverUnits.Sum ? values.Sum(v => v ?? 0) : null;
}
