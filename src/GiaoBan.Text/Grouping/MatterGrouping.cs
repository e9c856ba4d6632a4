namespace GiaoBan.Text.Grouping;

/// <summary>A difficulty or a proposal of some unit, one sentence or a few.</summary>
public sealed record MatterText(string Id, string Text);

/// <summary>Words that speak for two sentences being about the same: the matter, and how each of them puts it.</summary>
public sealed record SharedMatter(string Matter, IReadOnlyList<string> Here, IReadOnlyList<string> There);

/// <summary>
/// Puts difficulties and proposals of many units together where they are about the same matter. Proposes only: a person confirms.
/// The same texts give the same groups, in whatever order they come; nothing is learnt and nothing is asked of a network.
/// </summary>
public static class MatterGrouping
{
    /// <summary>More than this at once would need more memory than an office's machine has.</summary>
    public const int Most = 10_000;

    /// <summary>Every id exactly once; ids within a group and groups by their first id in ordinal order. A difficulty never stands beside a proposal.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Group(IReadOnlyList<MatterText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Count > Most) throw new ArgumentException($"At most {Most} texts at once.", nameof(texts));

        var ordered = texts.OrderBy(text => text.Text, StringComparer.Ordinal).ThenBy(text => text.Id, StringComparer.Ordinal).ToList();
        var portraits = Portrait.Of([.. ordered.Select(text => text.Text)]);
        List<List<string>> groups = [.. OfOneKind(ordered, portraits, isProposal: false), .. OfOneKind(ordered, portraits, isProposal: true)];
        return [.. groups.OrderBy(group => group[0], StringComparer.Ordinal)];
    }

    /// <summary>Why two sentences are thought to be about the same, the weightiest first; empty when nothing but single words speaks for it.</summary>
    public static IReadOnlyList<SharedMatter> Why(string here, string there)
    {
        var (concepts, portraits) = (GroupingLexicon.Concepts.Concepts, Portrait.Of([here, there]));
        return [.. portraits[0].Features.Keys.Where(feature => feature < concepts.Count && portraits[1].Features.ContainsKey(feature))
            .OrderByDescending(concept => portraits[0].Features[concept] * portraits[1].Features[concept]).ThenBy(concept => concept)
            .Select(concept => new SharedMatter(concepts[concept].Name, [.. portraits[0].WordsFor(concept)], [.. portraits[1].WordsFor(concept)]))];
    }

    private static IEnumerable<List<string>> OfOneKind(List<MatterText> texts, List<Portrait> portraits, bool isProposal)
    {
        var places = Enumerable.Range(0, texts.Count).Where(i => portraits[i].IsProposal == isProposal).ToList();
        return Clusters.Of([.. places.Select(i => portraits[i])], GroupingLexicon.Weights.Threshold)
            .Select(group => group.Select(place => texts[places[place]].Id).Order(StringComparer.Ordinal).ToList());
    }
}
