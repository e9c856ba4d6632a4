namespace GiaoBan.Domain.Organization;

/// <summary>
/// What a body can hold when the map changes. The first seven are rows that name it (its own place in a hierarchy ends with it); a report being written keeps the name of
/// its time and is finished by the heir, and a promise is asked of the heir when the next period opens: no row of theirs moves.
/// </summary>
public enum HoldingKind { Lead, Coordination, Role, Delegate, Presenter, Child, Place, OpenReport, Promise }

/// <summary>One thing a body holds. <see cref="Thing"/> says what it is about, so that two holdings of one thing are seen as such.</summary>
/// <param name="Below">For a body below: which, and in which hierarchy.</param>
/// <param name="Was">What undoing puts back besides the unit: the last day the row had.</param>
public sealed record Holding(HoldingKind Kind, Guid Row, UnitId Unit, string Thing, Below? Below = null, DateOnly? Was = null);

/// <summary>One that stands below in a hierarchy.</summary>
public readonly record struct Below(UnitId Child, string Hierarchy);

/// <summary>One row goes from one body to another; folded, it rests where it is, because the heir already has that part.</summary>
public sealed record Move(HoldingKind Kind, Guid Row, UnitId From, UnitId? To, bool IsFolded, DateOnly? Was = null);

/// <summary>
/// Who takes what when the map changes (việc về đâu). Pure: it is shown before anything happens, and the very same is then
/// carried out. Nothing is lost, nothing is doubled.
/// </summary>
public sealed record Rehoming(IReadOnlyList<Move> Moves, IReadOnlyList<Holding> Unanswered, IReadOnlyList<Holding> Stays)
{
    /// <param name="holdings">All that the ending bodies hold, and the parts others already have in the same things.</param>
    /// <param name="tree">The map as it stands before.</param>
    /// <param name="exists">Whether a body lives on the day.</param>
    public static Result<Rehoming> Of(Reorganisation reorganisation, IReadOnlyList<Holding> holdings, UnitTree tree, Func<UnitId, bool> exists)
    {
        ArgumentNullException.ThrowIfNull(reorganisation);
        var ending = reorganisation.Ending.Select(u => u.UnitId).ToHashSet();
        var heirs = reorganisation.Heirs.Select(u => u.UnitId).ToHashSet();
        var chosen = reorganisation.Homes.ToDictionary(h => (h.Kind, h.RowId), h => h.UnitId);
        var asks = reorganisation.Kind is ReorganisationKind.Split or ReorganisationKind.Dissolve;
        List<(Holding Holding, UnitId To)> moving = [];
        List<Holding> unanswered = [], stays = [];
        List<Move> moves = [];
        foreach (var holding in holdings.Where(h => ending.Contains(h.Unit)))
        {
            var home = chosen.TryGetValue((holding.Kind, holding.Row), out var one) ? one : (UnitId?)null;
            if (home is { } given && !MayTake(reorganisation.Kind, given, heirs, ending, exists)) return OrganizationRefusals.HomeNotAllowed(holding.Thing);

            if (holding.Kind is HoldingKind.OpenReport or HoldingKind.Promise) stays.Add(holding);
            else if (holding.Kind is HoldingKind.Place) moves.Add(new(holding.Kind, holding.Row, holding.Unit, null, IsFolded: false, holding.Was));
            else if (holding.Kind is HoldingKind.Child) moves.Add(new(holding.Kind, holding.Row, holding.Unit, NewParent(reorganisation, holding, home ?? reorganisation.MainHeir, ending, tree), IsFolded: false, holding.Was));
            else if (home is null && holding.Kind is HoldingKind.Lead && asks) unanswered.Add(holding);
            else if ((home ?? reorganisation.MainHeir) is { } to) moving.Add((holding, to));
            else if (holding.Kind is HoldingKind.Role) moves.Add(new(holding.Kind, holding.Row, holding.Unit, null, IsFolded: true, holding.Was)); // nobody receives: the role ends with its body
            else if (holding.Kind is not (HoldingKind.Delegate or HoldingKind.Presenter)) unanswered.Add(holding); // an invited person stays invited
        }
        moves.AddRange(Unfolded(moving, [.. holdings.Where(h => !ending.Contains(h.Unit))]));
        if (reorganisation.MainHeir is null) unanswered.AddRange(stays);
        return new Rehoming(moves, unanswered, stays);
    }

    /// <summary>May it be carried out as it stands?</summary>
    public Result Complete()
    {
        if (Unanswered.Count(u => u.Kind is HoldingKind.Lead) is > 0 and var leads) return OrganizationRefusals.ChooseHomes(leads);
        return Unanswered.Count > 0 ? OrganizationRefusals.NeedsReceiver(Unanswered.Count) : Result.Ok;
    }

    private static bool MayTake(ReorganisationKind kind, UnitId home, HashSet<UnitId> heirs, HashSet<UnitId> ending, Func<UnitId, bool> exists) =>
        heirs.Contains(home) || (kind is ReorganisationKind.Dissolve && !ending.Contains(home) && exists(home));

    // Whoever stood below stands below the heir. Where the heir itself stands there, or deeper, that branch goes to the one above: a tree stays a tree.
    private static UnitId? NewParent(Reorganisation reorganisation, Holding holding, UnitId? heir, HashSet<UnitId> ending, UnitTree tree)
    {
        var (child, hierarchy) = (holding.Below!.Value.Child, holding.Below.Value.Hierarchy);
        if (heir is { } to && !StandsBelow(reorganisation, to, child, hierarchy, tree)) return to;

        var above = tree.ParentOf(holding.Unit, reorganisation.On, hierarchy);
        while (above is { } also && ending.Contains(also)) above = tree.ParentOf(also, reorganisation.On, hierarchy);
        return above;
    }

    private static bool StandsBelow(Reorganisation reorganisation, UnitId heir, UnitId child, string hierarchy, UnitTree tree)
    {
        // One that is still to begin stands where the plan puts it.
        var at = reorganisation.Heirs.FirstOrDefault(h => h.UnitId == heir && h.Part is UnitPart.Begins) is { } born ? born.ParentId : heir;
        return at is { } place && tree.PathTo(place, reorganisation.On, hierarchy).Contains(child);
    }

    // One lead and each helper once: a part the heir already has in the same thing is not given to it again.
    private static List<Move> Unfolded(List<(Holding Holding, UnitId To)> moving, List<Holding> already)
    {
        List<Move> moves = [];
        var leads = moving.Where(m => m.Holding.Kind is HoldingKind.Lead).ToDictionary(m => m.Holding.Thing, m => m.To);
        foreach (var lead in already.Where(h => h.Kind is HoldingKind.Lead)) leads.TryAdd(lead.Thing, lead.Unit);
        HashSet<(HoldingKind, string, UnitId)> held = [.. already.Where(h => h.Kind is HoldingKind.Role or HoldingKind.Coordination).Select(h => (h.Kind, h.Thing, h.Unit))];

        foreach (var helper in already.Where(h => h.Kind is HoldingKind.Coordination && leads.TryGetValue(h.Thing, out var lead) && lead == h.Unit))
            moves.Add(new(helper.Kind, helper.Row, helper.Unit, helper.Unit, IsFolded: true, helper.Was));
        foreach (var (holding, to) in moving)
        {
            var isTwice = holding.Kind is HoldingKind.Coordination && leads.TryGetValue(holding.Thing, out var lead) && lead == to
                || holding.Kind is HoldingKind.Role or HoldingKind.Coordination && !held.Add((holding.Kind, holding.Thing, to));
            moves.Add(new(holding.Kind, holding.Row, holding.Unit, to, isTwice, holding.Was));
        }
        return moves;
    }
}
