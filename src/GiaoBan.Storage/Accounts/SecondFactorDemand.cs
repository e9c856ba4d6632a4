using GiaoBan.Domain;
using GiaoBan.Domain.Rights;

namespace GiaoBan.Storage.Accounts;

/// <summary>Under this organiser nobody acts in this role without a second factor, from the next sign-in after this moment on.</summary>
public sealed class SecondFactorDemand : IAudited
{
    private SecondFactorDemand() { }

    public SecondFactorDemand(UnitId organiser, Role role, DateTime sinceUtc) => (OrganiserId, Role, SinceUtc) = (organiser, role, sinceUtc);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public UnitId OrganiserId { get; private set; }
    public Role Role { get; private set; }
    public DateTime SinceUtc { get; private set; }
}
