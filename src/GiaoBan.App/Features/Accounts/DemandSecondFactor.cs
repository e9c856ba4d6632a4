using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Accounts;

/// <summary>Bắt buộc mã thứ hai theo vai trò: whoever acts in one of these roles sets it up at the next sign-in, and does nothing before.</summary>
internal sealed class DemandSecondFactor(GiaoBanDb db, PasswordProof proof, Acting acting) : IUseCase
{
    public async Task<IReadOnlySet<Role>> DemandedAsync(CancellationToken ct)
    {
        var organiser = acting.Who.OrganiserId;
        return (await db.SecondFactorDemands.Where(d => d.OrganiserId == organiser).Select(d => d.Role).ToListAsync(ct)).ToHashSet();
    }

    public async Task<Result> RunAsync(Account me, string password, IReadOnlyCollection<Role> roles, CancellationToken ct)
    {
        if (!await proof.IsRightAsync(me, password, ct)) return AccountRefusals.WrongPassword;

        var organiser = acting.Who.OrganiserId;
        var held = await db.SecondFactorDemands.Where(d => d.OrganiserId == organiser).ToListAsync(ct);
        db.RemoveRange(held.Where(d => !roles.Contains(d.Role)));
        db.AddRange(roles.Distinct().Except(held.Select(d => d.Role)).Select(role => new SecondFactorDemand(organiser, role, acting.NowUtc)));
        await db.CommitAsync(acting.Does("account.demand-second-factor", "account", Guid.Empty, roles.Count == 0 ? "không vai trò nào" : string.Join(", ", roles.Order().Select(Say.Called))), ct);
        return Result.Ok;
    }
}
