using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>Người đứng đầu của đơn vị hôm nay: who holds the post under this body and in this line of work, and who stands in.</summary>
internal sealed class UnitHeads(GiaoBanDb db, Acting acting, BusinessDay businessDay) : IUseCase
{
    public sealed record Person(Guid AccountId, string Name);

    /// <summary>Holders of the post first, then those who stand in for one of them in reports; empty where the post is vacant.</summary>
    public async Task<IReadOnlyList<Person>> OfAsync(UnitId unit, CancellationToken ct)
    {
        var (organiser, line, today) = (acting.Who.OrganiserId, acting.Who.LineId, businessDay.Today);
        var held = from grant in db.Grants.InForceOn(today)
                   join account in db.Users on grant.AccountId equals account.Id
                   where grant.Role == Role.UnitHead && grant.UnitId == unit && grant.OrganiserId == organiser && grant.LineId == line && account.DeactivatedAtUtc == null
                   select new { Grant = grant.Id, account.Id, account.DisplayName };
        var holders = await held.OrderBy(h => h.DisplayName).Select(h => new Person(h.Id, h.DisplayName)).Distinct().ToListAsync(ct);
        if (holders.Count == 0) return [];

        var lent = await (from stand in db.StandIns
                          join h in held on stand.GrantId equals h.Grant
                          join account in db.Users on stand.AccountId equals account.Id
                          where stand.From <= today && stand.Until >= today && (stand.Scope == Scope.Everything || stand.Scope == Scope.Reports) && account.DeactivatedAtUtc == null
                          orderby account.DisplayName
                          select new Person(account.Id, account.DisplayName)).Distinct().ToListAsync(ct);
        return [.. holders.Concat(lent).DistinctBy(p => p.AccountId)];
    }
}
