namespace GiaoBan.Text.Tests.Grouping;

/// <summary>Of all pairs of sentences: how many of those put together belong together, and how many of those that belong were put together.</summary>
internal readonly record struct PairwiseScore(double Precision, double Recall)
{
    public double F1 => Precision + Recall is 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static PairwiseScore Of(IReadOnlyList<IReadOnlyList<string>> groups, IReadOnlyDictionary<string, string> gold)
    {
        var together = groups.Sum(group => Pairs(group.Count));
        var belonging = gold.Values.GroupBy(label => label).Sum(label => Pairs(label.Count()));
        var right = groups.Sum(group => group.GroupBy(id => gold[id]).Sum(label => Pairs(label.Count())));
        return new PairwiseScore(together is 0 ? 0 : (double)right / together, belonging is 0 ? 0 : (double)right / belonging);
    }

    private static long Pairs(long count) => count * (count - 1) / 2;
}
