using GiaoBan.Text;

namespace GiaoBan.Domain.Organization;

/// <summary>One body under another in one hierarchy, between two days.</summary>
public sealed class UnitEdge : IAudited
{
    private UnitEdge() { }

    internal UnitEdge(UnitId unit, string hierarchy, UnitId parent, DateOnly from, DateOnly? to) =>
        (UnitId, Hierarchy, ParentId, From, To) = (unit, hierarchy, parent, from, to);

    public UnitEdgeId Id { get; private set; } = UnitEdgeId.New();
    public UnitId UnitId { get; private set; }
    public string Hierarchy { get; private set; } = "";
    public UnitId ParentId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    public bool Overlaps(DateOnly from, DateOnly? to) => From <= (to ?? DateOnly.MaxValue) && from <= (To ?? DateOnly.MaxValue);

    public void EndOn(DateOnly lastDay) => To = lastDay;

    /// <summary>Takes an end back: to what it was before.</summary>
    public void LastUntil(DateOnly? to) => To = to;
}

/// <summary>Another name people use for it (tên gọi khác): an abbreviation of the place, the name of the last term.</summary>
public sealed class UnitAlias : IAudited
{
    private UnitAlias() { }

    internal UnitAlias(UnitId unit, string name) => (UnitId, Name) = (unit, name);

    public UnitAliasId Id { get; private set; } = UnitAliasId.New();
    public UnitId UnitId { get; private set; }
    public string Name { get; private set; } = "";
}

/// <summary>Whom to ask at the unit (đầu mối liên hệ): an officer at an office telephone. There are two, so that one can be away.</summary>
public sealed class UnitContact : IAudited
{
    private UnitContact() { }

    internal UnitContact(UnitId unit, int ordinal, string name, string? post, string? officePhone) =>
        (UnitId, Ordinal, Name, Post, OfficePhone) = (unit, ordinal, name, post, officePhone);

    public UnitContactId Id { get; private set; } = UnitContactId.New();
    public UnitId UnitId { get; private set; }
    public int Ordinal { get; private set; }
    public string Name { get; private set; } = "";
    public string? Post { get; private set; }
    public string? OfficePhone { get; private set; }
}

/// <summary>Communes that exist below a body for a time and whose names are not known here: a number with its source, in place of invented names.</summary>
public sealed class UnnamedUnits : IAudited
{
    private UnnamedUnits() { }

    internal UnnamedUnits(UnitId unit, int count, bool isApproximate, DateOnly from, DateOnly? to, string? note) =>
        (UnitId, Count, IsApproximate, From, To, Note) = (unit, count, isApproximate, from, to, note);

    public UnnamedUnitsId Id { get; private set; } = UnnamedUnitsId.New();
    public UnitId UnitId { get; private set; }
    public int Count { get; private set; }
    public bool IsApproximate { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public string? Note { get; private set; }

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>
/// One way to order the bodies (cây đơn vị): who directs whom, the territory, a sector, an emulation cluster. The same bodies
/// stand in several. The main one, who directs whom, needs no row.
/// </summary>
public sealed class Hierarchy : IAudited
{
    public const string Main = "truc-thuoc";
    public const string MainName = "Trực thuộc";

    private Hierarchy() { }

    public Hierarchy(string code, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        (Code, Name) = (code, name.Trim());
    }

    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>"Cụm thi đua" is kept as "cum-thi-dua".</summary>
    public static string CodeOf(string name) => string.Join('-', name.Folded().Split([' ', '-', ',', '.'], StringSplitOptions.RemoveEmptyEntries));
}
