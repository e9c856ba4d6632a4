using GiaoBan.Text;

namespace GiaoBan.Domain.Organization;

public enum UnitKind { PartyCommittee, PartyBody, Authority, AuthorityBody, Front, MassOrganisation, Association, ArmedForce, PublicService, CentralBranch }

public enum UnitLevel { Central, Province, District, Commune }

/// <summary>
/// A body (đơn vị, cơ quan) that can report, speak and own assignments. One row is one life: one name, kind and level between
/// two days. A body that is renamed, merged or split ends and others begin (<see cref="Reorganisation"/>), so that papers
/// keep the name of their time without being told.
/// </summary>
public sealed partial class Unit : IAudited, IVersioned
{
    private readonly List<UnitEdge> _edges = [];
    private readonly List<UnitAlias> _aliases = [];
    private readonly List<UnitContact> _contacts = [];
    private readonly List<UnnamedUnits> _unnamed = [];

    private Unit() { }

    public Unit(int no, string code, string name, string shortName, UnitKind kind, UnitLevel level, UnitId? parent, DateOnly validFrom, int communes = 0)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(no);
        (No, Code, Name, ShortName, Kind, Level) = (no, code, name, string.IsNullOrWhiteSpace(shortName) ? name : shortName, kind, level);
        ValidFrom = validFrom;
        if (parent is { } above) _edges.Add(new UnitEdge(Id, Hierarchy.Main, above, validFrom, null));
        if (communes > 0) _unnamed.Add(new UnnamedUnits(Id, communes, isApproximate: false, validFrom, null, null));
        Remember();
    }

    /// <summary>A body that begins by a plan, under the id the plan gave it.</summary>
    internal static Unit Begin(UnitId id, int no, NewUnit born, DateOnly on)
    {
        var unit = new Unit(no, born.Code, born.Name, born.ShortName ?? "", born.Kind, born.Level, null, on) { Id = id };
        if (born.Parent is { } above) unit._edges.Add(new UnitEdge(id, Hierarchy.Main, above, on, null));
        return unit;
    }

    public UnitId Id { get; private set; } = UnitId.New();

    /// <summary>Small number that keys figures, which are millions; unique in the installation.</summary>
    public int No { get; private set; }
    public string Code { get; private set; } = "";

    /// <summary>The electronic identity of the agency (mã định danh; QĐ 20/2020/QĐ-TTg), where it is known.</summary>
    public string? AgencyCode { get; private set; }
    public string Name { get; private set; } = "";
    public string ShortName { get; private set; } = "";
    public UnitKind Kind { get; private set; }
    public UnitLevel Level { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public DateOnly? ValidTo { get; private set; }
    public string SearchText { get; private set; } = "";
    public string? Phone { get; private set; }
    public int Version { get; private set; }

    /// <summary>Whom it stands under, by hierarchy and time. Empty where the query did not ask for them: see <see cref="UnitTree"/>.</summary>
    public IReadOnlyList<UnitEdge> Edges => _edges;
    public IReadOnlyList<UnitAlias> Aliases => _aliases;
    public IReadOnlyList<UnitContact> Contacts => _contacts;
    public IReadOnlyList<UnnamedUnits> Unnamed => _unnamed;

    public bool IsDistrictCommittee => Kind is UnitKind.PartyCommittee && Level is UnitLevel.District;

    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>Whom it stands under on a day, in the main hierarchy unless another is named.</summary>
    public UnitId? ParentOn(DateOnly day, string hierarchy = Hierarchy.Main) => _edges.FirstOrDefault(e => e.Hierarchy == hierarchy && e.HoldsOn(day))?.ParentId;

    /// <summary>Communes below that exist but whose names are not known here: an expansion shows them as a count.</summary>
    public int UnnamedOn(DateOnly day) => _unnamed.Where(u => u.HoldsOn(day)).Sum(u => u.Count);

    /// <summary>The office telephone shown beside the unit on the chase list; never a private number.</summary>
    public void CallAt(string? officePhone) => Phone = officePhone;

    /// <summary>Its last day. What it held must have found other homes: that is the work of a <see cref="Reorganisation"/>.</summary>
    public Result End(DateOnly lastDay)
    {
        if (ValidTo is { } already) return OrganizationRefusals.AlreadyEnded(Name, already);
        if (lastDay < ValidFrom) return OrganizationRefusals.EndsBeforeItBegins(Name, ValidFrom);

        ValidTo = lastDay;
        return Result.Ok;
    }

    /// <summary>Takes an end back, as if it had not been.</summary>
    public void Reopen() => ValidTo = null;

    private void Remember() => SearchText = string.Join(' ', new[] { Name, ShortName, Code, AgencyCode }.Concat(_aliases.Select(a => a.Name)).OfType<string>().Distinct()
        .Append(Initials(Name)).Append(Initials(ShortName))).Folded();

    // "Sở Nội vụ" is asked for as "SNV", whatever its code is.
    internal static string Initials(string name) => string.Concat(name.Split([' ', '-', ',', '–'], StringSplitOptions.RemoveEmptyEntries).Select(word => word[0]));
}
