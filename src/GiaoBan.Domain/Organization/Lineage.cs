namespace GiaoBan.Domain.Organization;

/// <summary>One step of a line: this body went on as that one from this day.</summary>
public sealed class UnitSuccession : IAudited
{
    private UnitSuccession() { }

    public UnitSuccession(UnitId predecessor, UnitId successor, DateOnly on, bool isMain, ReorganisationId? reorganisation) =>
        (PredecessorId, SuccessorId, On, IsMain, ReorganisationId) = (predecessor, successor, on, isMain, reorganisation);

    public UnitSuccessionId Id { get; private set; } = UnitSuccessionId.New();
    public UnitId PredecessorId { get; private set; }
    public UnitId SuccessorId { get; private set; }
    public DateOnly On { get; private set; }

    /// <summary>Of several successors, the one that takes what nobody was named for. One of each body's.</summary>
    public bool IsMain { get; private set; }

    /// <summary>Null where the step was loaded with the register and not carried out here.</summary>
    public ReorganisationId? ReorganisationId { get; private set; }
}

/// <summary>The lines of bodies through time (đơn vị tiền thân, đơn vị kế thừa).</summary>
public sealed class Lineage(IEnumerable<UnitSuccession> steps)
{
    private readonly ILookup<UnitId, UnitSuccession> _after = steps.ToLookup(s => s.PredecessorId);
    private readonly ILookup<UnitId, UnitSuccession> _before = steps.ToLookup(s => s.SuccessorId);

    public bool IsEmpty => _after.Count == 0;

    /// <summary>Who answers for it as of a day: itself, or where its line has come to by then. Several where it was split.</summary>
    public IReadOnlyList<UnitId> HeirsOf(UnitId unit, DateOnly asOf)
    {
        var next = _after[unit].Where(s => s.On <= asOf).ToList();
        return next.Count == 0 ? [unit] : [.. next.OrderByDescending(s => s.IsMain).SelectMany(s => HeirsOf(s.SuccessorId, asOf)).Distinct()];
    }

    /// <summary>The one that takes what nobody was named for.</summary>
    public UnitId MainHeirOf(UnitId unit, DateOnly asOf) => _after[unit].FirstOrDefault(s => s.IsMain && s.On <= asOf) is { } step ? MainHeirOf(step.SuccessorId, asOf) : unit;

    /// <summary>All it came from, nearest first.</summary>
    public IReadOnlyList<UnitId> ForebearsOf(UnitId unit)
    {
        List<UnitId> all = [];
        for (var layer = Before(unit); layer.Count > 0; layer = [.. layer.SelectMany(Before).Distinct().Except(all)]) all.AddRange(layer);
        return all;
    }

    public IReadOnlyList<UnitSuccession> After(UnitId unit) => [.. _after[unit].OrderBy(s => s.On)];

    public IReadOnlyList<UnitSuccession> Into(UnitId unit) => [.. _before[unit].OrderBy(s => s.On)];

    private List<UnitId> Before(UnitId unit) => [.. _before[unit].Select(s => s.PredecessorId).Distinct()];
}
