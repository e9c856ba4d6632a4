namespace GiaoBan.Domain.Consolidation;

/// <summary>How a cell of a table goes outside: as it is, as too small to say, or unsaid so that a small one cannot be reckoned from it.</summary>
public enum CellShown { Whole, Small, Beside }

/// <summary>How the cells of one count may be shown, in the order they were given, and its total.</summary>
public sealed record ShownCells(IReadOnlyList<CellShown> Parts, CellShown Total);

/// <summary>
/// Small cells of a table by unit (domain.md §1.8): a count from one to four is not said, nor anything that would give it away. Nought
/// is said: nobody stands in it.
/// </summary>
public static class SmallCells
{
    public const long Fewest = 5;

    // Of what is hidden beside: it could be five more or five less and would still bear the same mark, so nothing pins it down.
    private const long Plenty = 2 * Fewest;

    public static bool IsSmall(long? count) => count is > 0 and < Fewest;

    /// <summary>One count by unit; null where a unit reported none.</summary>
    public static ShownCells Of(IReadOnlyList<long?> parts) => Together([parts])[0];

    /// <summary>
    /// Counts by unit that add up to one another (on time and late make all that was settled): whoever is hidden in one is hidden in
    /// each, else the others would tell. Where the totals would give a single cell away, the smallest unit that is plenty in every count
    /// is hidden beside it; where there is none, the totals are.
    /// </summary>
    public static IReadOnlyList<ShownCells> Together(IReadOnlyList<IReadOnlyList<long?>> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var units = counts[0].Count;
        var hidden = Enumerable.Range(0, units).Where(u => counts.Any(c => IsSmall(c[u]))).ToHashSet();
        var totalsHidden = false;
        if (hidden.Count > 0 && !(counts.Count == 1 && IsOpen(hidden, counts[0])))
        {
            if (Enumerable.Range(0, units).Where(u => counts.All(c => c[u] >= Plenty)).OrderBy(u => counts.Sum(c => c[u])).Cast<int?>().FirstOrDefault() is { } beside) hidden.Add(beside);
            else totalsHidden = true;
        }
        return [.. counts.Select(c => new ShownCells([.. Enumerable.Range(0, units).Select(u => c[u] is null || !hidden.Contains(u) ? CellShown.Whole : Mark(c[u]))], TotalOf(c, totalsHidden)))];
    }

    /// <summary>A rate is said where both its sides are; of fewer than five it is small.</summary>
    public static CellShown OfRate(CellShown above, CellShown below) => below is CellShown.Small ? CellShown.Small : above is CellShown.Whole && below is CellShown.Whole ? CellShown.Whole : CellShown.Beside;

    // Two or more small cells hide each other, unless their sum leaves only all ones, or only all fours.
    private static bool IsOpen(HashSet<int> hidden, IReadOnlyList<long?> count) => hidden.Count > 1 && hidden.Sum(u => count[u]!.Value) is var sum && sum > hidden.Count && sum < hidden.Count * (Fewest - 1);

    private static CellShown Mark(long? count) => IsSmall(count) ? CellShown.Small : CellShown.Beside;

    // A small total over as many units as it counts would say that each has one.
    private static CellShown TotalOf(IReadOnlyList<long?> count, bool hidden) => count.Sum() is var sum && IsSmall(sum) ? (count.Count(IsSmall) < Fewest - 1 ? CellShown.Small : CellShown.Beside) : hidden ? CellShown.Beside : CellShown.Whole;
}
