using GiaoBan.Text;

namespace GiaoBan.Domain.Organization;

public enum UnitKind { PartyCommittee, PartyBody, Authority, AuthorityBody, Front, MassOrganisation, Association, ArmedForce, PublicService, CentralBranch }

public enum UnitLevel { Central, Province, District, Commune }

/// <summary>
/// A body (đơn vị, cơ quan) that can report, speak and own assignments. It lives between two days; papers keep the name
/// it bore in their time.
/// </summary>
public sealed class Unit : IAudited, IVersioned
{
    private Unit() { }

    public Unit(int no, string code, string name, string shortName, UnitKind kind, UnitLevel level, UnitId? parent, DateOnly validFrom, int communes = 0)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(no);
        (No, Code, Name, ShortName, Kind, Level) = (no, code, name, string.IsNullOrWhiteSpace(shortName) ? name : shortName, kind, level);
        (ParentId, ValidFrom, Communes) = (parent, validFrom, communes);
        SearchText = $"{name} {ShortName} {code}".Folded();
    }

    public UnitId Id { get; private set; } = UnitId.New();

    /// <summary>Small number that keys figures, which are millions; unique in the installation.</summary>
    public int No { get; private set; }
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string ShortName { get; private set; } = "";
    public UnitKind Kind { get; private set; }
    public UnitLevel Level { get; private set; }
    public UnitId? ParentId { get; private set; }

    /// <summary>Communes below that exist but are not loaded: an expansion shows them as a count.</summary>
    public int Communes { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public DateOnly? ValidTo { get; private set; }
    public string SearchText { get; private set; } = "";
    public string? Phone { get; private set; }
    public int Version { get; private set; }

    public bool IsDistrictCommittee => Kind is UnitKind.PartyCommittee && Level is UnitLevel.District;

    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>The office telephone shown beside the unit on the chase list; never a private number.</summary>
    public void CallAt(string? officePhone) => Phone = officePhone;
}
