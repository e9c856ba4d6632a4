namespace GiaoBan.Domain.Organization;

/// <summary>
/// Draws a reorganisation on the register itself: bodies end and begin, whoever stood below passes to the heir, the line is
/// written down. Undoing reads the same notes backwards and leaves the register as it was.
/// </summary>
/// <param name="units">Every body the reorganisation names and every child that moves, with edges and counts.</param>
public sealed class MapChange(Reorganisation reorganisation, IReadOnlyDictionary<UnitId, Unit> units)
{
    private DateOnly LastDay => reorganisation.On.AddDays(-1);

    /// <summary>What begins. Their numbers follow the highest given so far.</summary>
    public IReadOnlyList<Unit> Carry(int highestNo, IReadOnlyList<Move> moves)
    {
        ArgumentNullException.ThrowIfNull(moves);
        var ending = reorganisation.Ending.Select(e => units[e.UnitId]).ToList();
        List<Unit> born = [.. reorganisation.Heirs.Where(h => h.Part is UnitPart.Begins).Select((h, n) => h.Begin(highestNo + n + 1, reorganisation.On))];
        foreach (var unit in born) TakePlaces(unit, ending);
        foreach (var move in moves.Where(m => m.Kind is HoldingKind.Child or HoldingKind.Place)) CarryEdge(move);
        foreach (var unit in ending) unit.End(LastDay);
        if (reorganisation.MainHeir is { } main)
        {
            var heir = born.FirstOrDefault(b => b.Id == main) ?? units[main];
            foreach (var unit in ending) heir.TakeCountsOf(unit, reorganisation.On);
        }
        return born;
    }

    public IReadOnlyList<UnitSuccession> Steps() =>
        [.. from ends in reorganisation.Ending from heir in reorganisation.Heirs select new UnitSuccession(ends.UnitId, heir.UnitId, reorganisation.On, heir.IsMain, reorganisation.Id)];

    /// <summary>Takes it back on the register. Those that had begun are for the caller to remove.</summary>
    public Result Undo()
    {
        foreach (var ends in reorganisation.Ending)
            if (units[ends.UnitId].ValidTo != LastDay) return OrganizationRefusals.ChangedSince(units[ends.UnitId].Name);
        foreach (var move in reorganisation.Moves.Select(m => m.AsMove()).Where(m => m.Kind is HoldingKind.Child && m.To is not null))
            if (PassedEdge(move) is null) return OrganizationRefusals.ChangedSince(EdgeOf(move)?.Unit.Name ?? "cây đơn vị");

        foreach (var move in reorganisation.Moves.Select(m => m.AsMove()).Where(m => m.Kind is HoldingKind.Child or HoldingKind.Place)) UndoEdge(move);
        foreach (var ends in reorganisation.Ending)
        {
            units[ends.UnitId].Reopen();
            if (reorganisation.MainHeir is { } main && units.TryGetValue(main, out var heir)) heir.GiveCountsBack(units[ends.UnitId], reorganisation.On);
        }
        return Result.Ok;
    }

    // In the other hierarchies (territory, cluster) a new body stands where the first of those it comes from stood.
    private void TakePlaces(Unit born, List<Unit> ending)
    {
        foreach (var edge in ending.SelectMany(e => e.Edges).Where(e => e.Hierarchy != Hierarchy.Main && e.HoldsOn(LastDay) && (e.To is null || e.To >= reorganisation.On) && ending.All(u => u.Id != e.ParentId)))
            if (born.ParentOn(reorganisation.On, edge.Hierarchy) is null) born.PassTo(edge, edge.ParentId, reorganisation.On);
    }

    private void CarryEdge(Move move)
    {
        if (EdgeOf(move) is not { } found) return;

        if (move is { Kind: HoldingKind.Child, To: { } heir }) found.Unit.PassTo(found.Edge, heir, reorganisation.On);
        found.Edge.EndOn(LastDay);
    }

    private void UndoEdge(Move move)
    {
        if (EdgeOf(move) is not { } found) return;

        if (move.Kind is HoldingKind.Child && PassedEdge(move) is { } passed) found.Unit.Leave(passed);
        found.Edge.LastUntil(move.Was);
    }

    private (Unit Unit, UnitEdge Edge)? EdgeOf(Move move)
    {
        foreach (var unit in units.Values)
            if (unit.Edges.FirstOrDefault(e => e.Id.Value == move.Row) is { } edge) return (unit, edge);
        return null;
    }

    private UnitEdge? PassedEdge(Move move) => EdgeOf(move) is { } found
        ? found.Unit.Edges.FirstOrDefault(e => e.Hierarchy == found.Edge.Hierarchy && e.ParentId == move.To && e.From >= reorganisation.On && e.To == move.Was) : null;
}
