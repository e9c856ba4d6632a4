using GiaoBan.Text.Grouping;

namespace GiaoBan.Domain.Consolidation;

/// <summary>One difficulty or proposal as its unit wrote it.</summary>
/// <param name="Group">The confirmed group it is in, where it is in one.</param>
public sealed record MatterSentence(ReportItemId Item, UnitId Unit, string Text, MatterGroupId? Group = null);

/// <summary>Lines that the machine thinks are about one matter. A person says yes, or "khác nhau".</summary>
/// <param name="Into">The confirmed group they would come into; null where they would make one of their own.</param>
public sealed record MatterSuggestion(MatterGroupId? Into, IReadOnlyList<ReportItemId> Lines)
{
    /// <summary>
    /// What is not yet in a group, put together by <see cref="MatterGrouping"/> and taken apart again wherever a person has said so.
    /// Proposes only what several units say, the most units first; the same lines give the same proposals.
    /// </summary>
    public static IReadOnlyList<MatterSuggestion> Of(IReadOnlyList<MatterSentence> sentences, IReadOnlySet<MatterPair> parted)
    {
        ArgumentNullException.ThrowIfNull(parted);
        var units = sentences.ToDictionary(s => s.Item, s => s.Unit);
        return [.. Clusters(sentences).SelectMany(cluster => Kept(cluster, parted))
            .Where(s => s.Into is not null || s.Lines.Select(l => units[l]).Distinct().Count() > 1)
            .OrderBy(s => s.Into is null).ThenByDescending(s => s.Lines.Count)];
    }

    /// <summary>For each confirmed group of a period the group of the period before that the machine thinks it goes on with.</summary>
    public static IReadOnlyDictionary<MatterGroupId, MatterGroupId> Earlier(IReadOnlyList<MatterSentence> now, IReadOnlyList<MatterSentence> before)
    {
        var old = before.Select(s => s.Item).ToHashSet();
        return Clusters([.. now, .. before])
            .SelectMany(cluster => from here in cluster.Where(s => s.Group is not null && !old.Contains(s.Item)) from there in cluster.Where(s => s.Group is not null && old.Contains(s.Item)) select (Here: here.Group!.Value, There: there.Group!.Value))
            .GroupBy(pair => pair.Here).ToDictionary(g => g.Key, g => g.GroupBy(p => p.There).OrderByDescending(t => t.Count()).ThenBy(t => t.Key.Value).First().Key);
    }

    private static IEnumerable<List<MatterSentence>> Clusters(IReadOnlyList<MatterSentence> sentences)
    {
        var byId = sentences.ToDictionary(s => s.Item.Value.ToString());
        return MatterGrouping.Group([.. byId.Select(s => new MatterText(s.Key, s.Value.Text))]).Select(ids => ids.Select(id => byId[id]).OrderBy(s => s.Text, StringComparer.Ordinal).ToList());
    }

    private static IEnumerable<MatterSuggestion> Kept(List<MatterSentence> cluster, IReadOnlySet<MatterPair> parted)
    {
        // The confirmed groups stand first: a loose line rather joins what a person has made than makes something beside it.
        List<(MatterGroupId? Into, List<MatterSentence> Lines, int Placed)> heaps = [.. cluster.Where(s => s.Group is not null).GroupBy(s => s.Group).OrderByDescending(g => g.Count()).Select(g => (g.Key, g.ToList(), g.Count()))];
        foreach (var loose in cluster.Where(s => s.Group is null))
        {
            var home = heaps.FindIndex(heap => heap.Lines.All(l => !parted.Contains(MatterPair.Of(l.Item, loose.Item))));
            if (home < 0) heaps.Add((null, [loose], 0));
            else heaps[home].Lines.Add(loose);
        }
        return heaps.Select(h => new MatterSuggestion(h.Into, [.. h.Lines.Skip(h.Placed).Select(l => l.Item)])).Where(s => s.Lines.Count > (s.Into is null ? 1 : 0));
    }
}
