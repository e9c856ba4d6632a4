using System.Text.RegularExpressions;
using GiaoBan.Text;

namespace GiaoBan.Domain.Organization;

/// <summary>What is known about a body besides its name: its electronic code, other names, contacts, whom it stands under, how many below are unnamed.</summary>
public sealed partial class Unit
{
    /// <summary>Two people to ask: one, and one when that one is away.</summary>
    public const int ContactsAtMost = 2;

    public Result Identify(string? agencyCode)
    {
        var code = string.IsNullOrWhiteSpace(agencyCode) ? null : agencyCode.Trim();
        if (code is not null && !AgencyCodeForm().IsMatch(code)) return OrganizationRefusals.BadAgencyCode(code);

        AgencyCode = code;
        Remember();
        return Result.Ok;
    }

    public Result<UnitAlias> AlsoCalled(string name)
    {
        if (string.IsNullOrWhiteSpace(name)) return OrganizationRefusals.AliasNeedsName;
        if (name.Trim().Length > 200) return OrganizationRefusals.NameTooLong;
        if (_aliases.Any(a => a.Name.Folded() == name.Trim().Folded())) return OrganizationRefusals.AliasAlready(name.Trim());

        var alias = new UnitAlias(Id, name.Trim());
        _aliases.Add(alias);
        Remember();
        return alias;
    }

    public Result<UnitContact> AskThere(int ordinal, string name, string? post, string? officePhone)
    {
        if (ordinal is < 1 or > ContactsAtMost) return OrganizationRefusals.TwoContacts;
        if (string.IsNullOrWhiteSpace(name)) return OrganizationRefusals.ContactNeedsName;

        _contacts.RemoveAll(c => c.Ordinal == ordinal);
        var contact = new UnitContact(Id, ordinal, name.Trim(), Blank(post), Blank(officePhone));
        _contacts.Add(contact);
        return contact;
    }

    /// <summary>Puts it under another body for a time. Within one hierarchy it stands under one body at a time, and never under itself.</summary>
    public Result<UnitEdge> StandUnder(string hierarchy, Unit parent, DateOnly from, DateOnly? to, UnitTree tree)
    {
        ArgumentNullException.ThrowIfNull(parent);
        if (parent.Id == Id) return OrganizationRefusals.UnderItself(Name);
        if (to < from) return OrganizationRefusals.DaysReversed(from, to.Value);
        if (from < ValidFrom || (ValidTo is { } last && (to is null || to > last))) return OrganizationRefusals.OutsideItsLife(Name, ValidFrom, ValidTo);
        if (from < parent.ValidFrom || (parent.ValidTo is { } end && (to is null || to > end))) return OrganizationRefusals.OutsideItsLife(parent.Name, parent.ValidFrom, parent.ValidTo);
        if (_edges.FirstOrDefault(e => e.Hierarchy == hierarchy && e.Overlaps(from, to)) is { } other) return OrganizationRefusals.AlreadyUnderAnother(Name, other.From, other.To);
        if (tree.WouldCircle(hierarchy, Id, parent.Id, from, to)) return OrganizationRefusals.Circle(Name, parent.Name);

        var edge = new UnitEdge(Id, hierarchy, parent.Id, from, to);
        _edges.Add(edge);
        return edge;
    }

    /// <summary>The one above it changed: it stands under the heir from that day, for as long as it would have.</summary>
    public UnitEdge PassTo(UnitEdge before, UnitId heir, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(before);
        var edge = new UnitEdge(Id, before.Hierarchy, heir, on > before.From ? on : before.From, before.To);
        _edges.Add(edge);
        return edge;
    }

    /// <summary>Takes the passing back.</summary>
    public void Leave(UnitEdge edge) => _edges.Remove(edge);

    /// <summary>So many exist below it that nobody here can name: counted and said, never invented.</summary>
    public Result<UnnamedUnits> CountBelow(int count, bool isApproximate, DateOnly from, DateOnly? to, string? note)
    {
        if (count < 1) return OrganizationRefusals.CountBelowOne;
        if (to < from) return OrganizationRefusals.DaysReversed(from, to.Value);
        if (_unnamed.Any(u => from <= (u.To ?? DateOnly.MaxValue) && u.From <= (to ?? DateOnly.MaxValue))) return OrganizationRefusals.CountedTwice(Name, from);

        var counted = new UnnamedUnits(Id, count, isApproximate, from, to, Blank(note));
        _unnamed.Add(counted);
        return counted;
    }

    /// <summary>What was counted below a body that ends is counted below its heir.</summary>
    internal void TakeCountsOf(Unit ending, DateOnly on) =>
        _unnamed.AddRange(ending._unnamed.Where(u => u.HoldsOn(on)).Select(u => new UnnamedUnits(Id, u.Count, u.IsApproximate, on, u.To, After(ending))));

    internal void GiveCountsBack(Unit reopened, DateOnly on) => _unnamed.RemoveAll(u => u.From == on && u.Note == After(reopened));

    private static string After(Unit ended) => $"tiếp theo {ended.Name} ({ended.Code})";

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // QĐ 20/2020/QĐ-TTg: at most 35 characters, A to Z, digits, levels parted by dots.
    [GeneratedRegex(@"^(?=.{1,35}$)[A-Z0-9]+(\.[A-Z0-9]+)*$")]
    private static partial Regex AgencyCodeForm();
}
