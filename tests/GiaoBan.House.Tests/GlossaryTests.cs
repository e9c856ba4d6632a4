using System.Reflection;
using System.Text.RegularExpressions;

namespace GiaoBan.House.Tests;

/// <summary>One concept, one word: docs/glossary.md and the domain say the same, each under its module.</summary>
public partial class GlossaryTests
{
    private const string ForLater = "Words kept for later";

    internal static readonly IReadOnlyList<Type> DomainTypes = typeof(Domain.Result).Assembly.GetExportedTypes();

    private static readonly Dictionary<string, HashSet<string>> Page = Read(House.Text("docs/glossary.md"));

    [Fact]
    public void Every_domain_type_stands_under_its_module() => House.Keeps(Missing(DomainTypes.Select(type => (Module(type), Plain(type))), Page));

    [Fact]
    public void Every_identifier_of_a_module_is_a_type_or_a_member_of_it() => House.Keeps(Unknown(Page));

    [Fact]
    public void A_word_kept_for_later_is_no_type_yet() => House.Keeps(Page[ForLater].Intersect(DomainTypes.Select(Plain)));

    [Fact]
    public void A_gap_or_a_stray_word_would_be_seen()
    {
        var page = Read("## Time\n\n| Tiếng Việt | Identifier | Mind |\n|---|---|---|\n| quý | `Quarter`; `Quartal` | `Year` is its year |\n\n## " + ForLater + "\n\n| Biên bản | `Minutes` | |\n");
        Assert.Equal(["Quarter", "Quartal"], page["Time"]);
        Assert.Equal(["Minutes"], page[ForLater]);
        Assert.NotEmpty(Missing([("Time", "BusinessDay")], page));
        Assert.NotEmpty(Missing([("Periods", "Quarter")], page));
        Assert.Equal(["Time: Quartal"], Unknown(page));
        Assert.NotEmpty(Unknown(Read("## Tempus\n\n| quý | `Quarter` | |\n")));
    }

    private static string Module(Type type) => type.Namespace is "GiaoBan.Domain" ? "Root: ids, rows, the thread" : type.Namespace!["GiaoBan.Domain.".Length..];

    private static string Plain(Type type) => type.Name.Split('`')[0];

    private static IEnumerable<string> Missing(IEnumerable<(string Module, string Name)> types, Dictionary<string, HashSet<string>> page) =>
        types.Where(type => !page.GetValueOrDefault(type.Module, []).Contains(type.Name)).Select(type => $"{type.Module}: {type.Name} is not in the glossary");

    private static IEnumerable<string> Unknown(Dictionary<string, HashSet<string>> page) =>
        page.Where(section => section.Key != ForLater).SelectMany(section => section.Value.Except(Words(section.Key)).Select(word => $"{section.Key}: {word}"));

    private static IEnumerable<string> Words(string module) =>
        DomainTypes.Where(type => Module(type) == module).SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Select(member => member.Name).Append(Plain(type)));

    /// <summary>The identifiers in the second column of each table, by the heading above it.</summary>
    private static Dictionary<string, HashSet<string>> Read(string page)
    {
        Dictionary<string, HashSet<string>> sections = [];
        var heading = "";
        foreach (var line in page.Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) sections[heading = line[3..].Trim()] = [];
            if (line.StartsWith('|') && line.Split('|') is { Length: > 3 } cells) sections[heading].UnionWith(Code().Matches(cells[2]).Select(match => match.Groups[1].Value));
        }
        return sections;
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
