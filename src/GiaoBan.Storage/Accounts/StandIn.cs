using GiaoBan.Domain.Rights;

namespace GiaoBan.Storage.Accounts;

/// <summary>Somebody acts in another's role for a while (dự thay, ủy quyền, cấp phó khi vắng): how far, from when, and always until when.</summary>
public sealed class StandIn : Domain.IAudited
{
    private StandIn() { }

    public StandIn(Guid grant, Guid account, StandInKind kind, Scope scope, DateOnly from, DateOnly until) =>
        (GrantId, AccountId, Kind, Scope, From, Until) = (grant, account, kind, scope, from, until);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid GrantId { get; private set; }

    /// <summary>Who stands in.</summary>
    public Guid AccountId { get; private set; }
    public StandInKind Kind { get; private set; }
    public Scope Scope { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly Until { get; private set; }

    public void EndOn(DateOnly lastDay) => Until = lastDay;

    public void PassTo(Guid account) => AccountId = account;
}
