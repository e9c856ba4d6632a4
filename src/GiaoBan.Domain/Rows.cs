namespace GiaoBan.Domain;

/// <summary>A row whose every change is written to the audit in the same transaction.</summary>
public interface IAudited;

/// <summary>
/// A root that carries a version of its own, raised by any change in its graph. Forms send back the version they showed,
/// so that two people cannot overwrite each other unseen.
/// </summary>
public interface IVersioned
{
    int Version { get; }
}

/// <summary>
/// A row of the cycle: it belongs to the body that runs the cycle (cơ quan chủ trì chu kỳ) and to one line of work
/// (mảng công tác), so that one installation serves several of both.
/// </summary>
public interface IOrganised
{
    UnitId OrganiserId { get; }
    LineId LineId { get; }
}
