using GiaoBan.Text;

namespace GiaoBan.Domain.Organization;

/// <summary>What a collective addressee opens to on a day: the bodies that get an assignment, and how many more follow by cascade without being loaded.</summary>
public sealed record Expansion(IReadOnlyList<Unit> Units, int NotLoaded, string Rule);

/// <summary>
/// Opens collective addressees ("cấp ủy, chính quyền các cấp", "các sở, ban, ngành"; domain.md §3.2 D) to the bodies their
/// group's rule names, as of a day. Lower levels follow by cascade. The groups are data: those the program brings
/// (groups.tsv) and those the office has written, which go before.
/// </summary>
public static class CollectiveAddressee
{
    private static readonly Lazy<IReadOnlyList<UnitGroup>> Brought = new(() => [.. Read()]);

    /// <summary>The groups every installation begins with.</summary>
    public static IReadOnlyList<UnitGroup> Usual => Brought.Value;

    /// <summary>The expansion, or null when the phrase names no group: then it is one body or a question for a person.</summary>
    public static Expansion? Expand(string phrase, Unit issuer, IReadOnlyList<Unit> units, DateOnly asOf) =>
        Expand(phrase, [], units, new GroupQuestion(issuer, asOf, UnitTree.Of(units)));

    public static Expansion? Expand(string phrase, IReadOnlyList<UnitGroup> ours, IReadOnlyList<Unit> units, GroupQuestion question)
    {
        ArgumentNullException.ThrowIfNull(ours);
        var key = Key(phrase);
        if (key.EndsWith(" tinh", StringComparison.Ordinal)) key = key[..^5];
        if ((ours.FirstOrDefault(g => g.IsCalled(key)) ?? Usual.FirstOrDefault(g => g.IsCalled(key))) is not { IsRetired: false } group) return null;

        return Open(group, units, question);
    }

    public static Expansion Open(UnitGroup group, IReadOnlyList<Unit> units, GroupQuestion question)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(question);
        var rule = GroupRule.Parse(group.Rule);
        UnitId? UnitOf(string code) => units.FirstOrDefault(u => u.Code == code && u.ExistsOn(question.AsOf))?.Id;
        var members = units.Where(u => rule.Holds(u, question, UnitOf)).OrderBy(u => u.No).ToList();
        return new Expansion(members, rule.CountsUnnamed ? members.Sum(u => u.UnnamedOn(question.AsOf)) : 0, group.Explanation);
    }

    internal static string Key(string phrase) => phrase.Folded().Replace('–', '-').Trim(' ', '.', ';', ',', '\r');

    private static IEnumerable<UnitGroup> Read()
    {
        using var stream = typeof(CollectiveAddressee).Assembly.GetManifestResourceStream("groups.tsv")!;
        using var reader = new StreamReader(stream);
        foreach (var cells in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t')))
            yield return UnitGroup.Make(new(cells[0], cells[1].Replace("|", "\n", StringComparison.Ordinal), cells[2]), GroupRule.Parse(cells[3])).Value!;
    }
}
