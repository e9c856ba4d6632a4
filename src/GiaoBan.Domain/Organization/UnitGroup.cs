using GiaoBan.Text;

namespace GiaoBan.Domain.Organization;

/// <summary>
/// A collective addressee as data (nhóm đơn vị): how papers call it, and the rule that says who belongs to it on a day. An
/// administrator edits it; a new decree needs no new program.
/// </summary>
public sealed class UnitGroup : IAudited, IVersioned
{
    private UnitGroup() { }

    private UnitGroup(GroupText text, GroupRule rule) => Take(text, rule);

    public UnitGroupId Id { get; private set; } = UnitGroupId.New();
    public string Name { get; private set; } = "";

    /// <summary>How papers call it, one a line, as typed.</summary>
    public string Phrases { get; private set; } = "";

    /// <summary>The rule in words, shown beside every expansion.</summary>
    public string Explanation { get; private set; } = "";

    /// <summary>The rule as data: see <see cref="GroupRule.Parse"/>.</summary>
    public string Rule { get; private set; } = "";
    public bool IsRetired { get; private set; }
    public int Version { get; private set; }

    public static Result<UnitGroup> Make(GroupText text, GroupRule rule) => Wrong(text, rule) is { } no ? no : new UnitGroup(text, rule);

    public Result Change(GroupText text, GroupRule rule)
    {
        if (Wrong(text, rule) is { } no) return no;

        Take(text, rule);
        return Result.Ok;
    }

    /// <summary>Keeps the row, so that what was issued by it can still be explained, but opens no phrase any more.</summary>
    public void Retire(bool retired) => IsRetired = retired;

    public bool IsCalled(string foldedPhrase) => Phrases.Split('\n').Any(p => CollectiveAddressee.Key(p) == foldedPhrase);

    private void Take(GroupText text, GroupRule rule)
    {
        (Name, Explanation, Rule) = (text.Name.Trim(), text.Explanation.Trim(), rule.Write());
        Phrases = string.Join('\n', text.Phrases.Split('\n').Select(p => p.Trim()).Where(p => p.Length > 0).Distinct());
    }

    private static Refusal? Wrong(GroupText text, GroupRule rule)
    {
        if (string.IsNullOrWhiteSpace(text.Name)) return OrganizationRefusals.GroupNeedsName;
        if (string.IsNullOrWhiteSpace(text.Phrases)) return OrganizationRefusals.GroupNeedsPhrase;
        return rule.IsEmpty ? OrganizationRefusals.GroupNeedsRule : null;
    }
}

/// <summary>A group's words as typed.</summary>
public sealed record GroupText(string Name, string Phrases, string Explanation);
