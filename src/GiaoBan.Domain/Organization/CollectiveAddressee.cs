using GiaoBan.Text;

namespace GiaoBan.Domain.Organization;

/// <summary>What a collective addressee opens to on a day: the bodies that get an assignment, and how many more follow by cascade without being loaded.</summary>
public sealed record Expansion(IReadOnlyList<Unit> Units, int NotLoaded, string Rule);

/// <summary>
/// Opens collective addressees ("cấp ủy, chính quyền các cấp", "các sở, ban, ngành"; domain.md §3.2 D) to the direct
/// subordinates of the body that issues the directive, as of a day. Lower levels follow by cascade.
/// </summary>
public static class CollectiveAddressee
{
    private sealed record Group(string Phrase, string Rule, Func<Unit, Unit, bool> Holds, bool CountsCommunes);

    // Longest phrase first: "cac cap uy" must not catch "cac cap uy, to chuc dang" before its own rule does.
    private static readonly Group[] Groups =
    [
        new("cap uy cac cap", "cấp ủy trực thuộc; cấp xã theo phân cấp", IsCommitteeBelow, true),
        new("cac cap uy", "cấp ủy trực thuộc; cấp xã theo phân cấp", IsCommitteeBelow, true),
        new("chinh quyen cac cap", "ủy ban nhân dân tỉnh và cấp huyện; cấp xã theo phân cấp", IsPeoplesCommittee, true),
        new("cac cap chinh quyen", "ủy ban nhân dân tỉnh và cấp huyện; cấp xã theo phân cấp", IsPeoplesCommittee, true),
        new("cac huyen uy, thanh uy", "các huyện ủy, thành ủy", IsDistrictCommittee, false),
        new("cac huyen uy", "các huyện ủy", (u, issuer) => IsDistrictCommittee(u, issuer) && IsNamed(u, "huyen uy"), false),
        new("thanh uy", "thành ủy trực thuộc", (u, issuer) => IsDistrictCommittee(u, issuer) && IsNamed(u, "thanh uy"), false),
        new("cac thanh uy", "các thành ủy", (u, issuer) => IsDistrictCommittee(u, issuer) && IsNamed(u, "thanh uy"), false),
        new("uy ban nhan dan cac huyen, thanh pho", "ủy ban nhân dân cấp huyện", IsDistrictAuthority, false),
        new("ubnd cac huyen, thanh pho", "ủy ban nhân dân cấp huyện", IsDistrictAuthority, false),
        new("cac so, ban, nganh", "các sở, ban, ngành thuộc ủy ban nhân dân tỉnh", (u, _) => u is { Kind: UnitKind.AuthorityBody, Level: UnitLevel.Province }, false),
        new("ban dan van cac huyen uy, thanh uy", "ban dân vận các huyện ủy, thành ủy", (u, _) => u is { Kind: UnitKind.PartyBody, Level: UnitLevel.District }, false),
        new("ban dan van cac cap", "ban dân vận tỉnh và huyện", (u, _) => u.Kind is UnitKind.PartyBody && IsNamed(u, "ban dan van"), true),
        new("cac to chuc chinh tri - xa hoi", "các tổ chức chính trị - xã hội cấp tỉnh", IsMassOrganisation, false),
        new("cac doan the", "các tổ chức chính trị - xã hội cấp tỉnh", IsMassOrganisation, false),
    ];

    /// <summary>The expansion, or null when the phrase names no group known here: then it is one body or a question for a person.</summary>
    public static Expansion? Expand(string phrase, Unit issuer, IReadOnlyList<Unit> units, DateOnly asOf)
    {
        var folded = phrase.Folded().Replace('–', '-').Trim(' ', '.', ';', ',');
        if (folded.EndsWith(" tinh", StringComparison.Ordinal)) folded = folded[..^5];
        if (Groups.FirstOrDefault(g => g.Phrase == folded) is not { } group) return null;

        var members = units.Where(u => u.ExistsOn(asOf) && group.Holds(u, issuer)).OrderBy(u => u.No).ToList();
        return new Expansion(members, group.CountsCommunes ? members.Sum(u => u.Communes) : 0, group.Rule);
    }

    private static bool IsCommitteeBelow(Unit unit, Unit issuer) => unit.Kind is UnitKind.PartyCommittee && unit.ParentId == issuer.Id;
    private static bool IsDistrictCommittee(Unit unit, Unit issuer) => unit is { Kind: UnitKind.PartyCommittee, Level: UnitLevel.District } && unit.ParentId == issuer.Id;
    private static bool IsPeoplesCommittee(Unit unit, Unit _) => unit.Kind is UnitKind.Authority && IsNamed(unit, "uy ban nhan dan");
    private static bool IsDistrictAuthority(Unit unit, Unit issuer) => unit.Level is UnitLevel.District && IsPeoplesCommittee(unit, issuer);
    private static bool IsNamed(Unit unit, string start) => unit.SearchText.StartsWith(start, StringComparison.Ordinal);
    private static bool IsMassOrganisation(Unit unit, Unit _) => unit is { Kind: UnitKind.MassOrganisation, Level: UnitLevel.Province };
}
