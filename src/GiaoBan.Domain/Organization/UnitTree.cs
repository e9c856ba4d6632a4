namespace GiaoBan.Domain.Organization;

/// <summary>The hierarchies read as trees of a day: who stands above, who below, and whether a new edge would close a circle.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<(string Hierarchy, UnitId Unit), List<UnitEdge>> _above = [];
    private readonly Dictionary<(string Hierarchy, UnitId Parent), List<UnitEdge>> _below = [];

    public UnitTree(IEnumerable<UnitEdge> edges)
    {
        foreach (var edge in edges) Add(edge);
    }

    public void Add(UnitEdge edge)
    {
        ArgumentNullException.ThrowIfNull(edge);
        Put(_above, (edge.Hierarchy, edge.UnitId), edge);
        Put(_below, (edge.Hierarchy, edge.ParentId), edge);
    }

    public static UnitTree Of(IEnumerable<Unit> units) => new(units.SelectMany(u => u.Edges));

    public UnitId? ParentOf(UnitId unit, DateOnly day, string hierarchy = Hierarchy.Main) => Of(_above, (hierarchy, unit)).FirstOrDefault(e => e.HoldsOn(day))?.ParentId;

    public IEnumerable<UnitId> ChildrenOf(UnitId unit, DateOnly day, string hierarchy = Hierarchy.Main) => Of(_below, (hierarchy, unit)).Where(e => e.HoldsOn(day)).Select(e => e.UnitId);

    /// <summary>From the top down to the body itself.</summary>
    public IReadOnlyList<UnitId> PathTo(UnitId unit, DateOnly day, string hierarchy = Hierarchy.Main)
    {
        List<UnitId> path = [unit];
        while (ParentOf(path[0], day, hierarchy) is { } above && !path.Contains(above)) path.Insert(0, above);
        return path;
    }

    /// <summary>Would the unit come to stand above itself on any day of the span?</summary>
    public bool WouldCircle(string hierarchy, UnitId unit, UnitId parent, DateOnly from, DateOnly? to) => Reaches(hierarchy, parent, unit, from, to ?? DateOnly.MaxValue);

    // Going up, the span narrows to the days on which every edge of the way holds.
    private bool Reaches(string hierarchy, UnitId unit, UnitId wanted, DateOnly from, DateOnly to) =>
        unit == wanted || Of(_above, (hierarchy, unit)).Where(e => e.Overlaps(from, to))
            .Any(e => Reaches(hierarchy, e.ParentId, wanted, e.From > from ? e.From : from, (e.To ?? to) < to ? e.To!.Value : to));

    private static void Put(Dictionary<(string, UnitId), List<UnitEdge>> edges, (string, UnitId) key, UnitEdge edge)
    {
        if (!edges.TryGetValue(key, out var list)) edges[key] = list = [];
        list.Add(edge);
    }

    private static List<UnitEdge> Of(Dictionary<(string, UnitId), List<UnitEdge>> edges, (string, UnitId) key) => edges.GetValueOrDefault(key) ?? [];
}
