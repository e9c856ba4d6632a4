using System.Security.Claims;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Web;

/// <summary>One role somebody may act in today: their own, or another's whom they stand in for.</summary>
internal sealed record Hat(Guid Id, Officer Officer, DateOnly? Until);

/// <summary>
/// Turns the signed-in account into the officer it is today: of the roles in force the one chosen in this browser, else the
/// first. A role ends with its day, not with the next sign-in.
/// </summary>
internal sealed class CurrentOfficer(GiaoBanDb db, Acting acting, BusinessDay businessDay)
{
    public const string Cookie = "giaoban-vai";

    public async Task LoadAsync(HttpContext http)
    {
        if (acting.Officer is not null || !Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return;

        acting.As(await FindAsync(id, http.RequestAborted, Guid.TryParse(http.Request.Cookies[Cookie], out var chosen) ? chosen : null));
    }

    public async Task<Officer?> FindAsync(Guid accountId, CancellationToken ct, Guid? chosen = null)
    {
        var hats = await HatsAsync(accountId, ct);
        return (hats.FirstOrDefault(h => h.Id == chosen) ?? hats.FirstOrDefault())?.Officer;
    }

    /// <summary>Every role in force, one's own first.</summary>
    public async Task<IReadOnlyList<Hat>> HatsAsync(Guid accountId, CancellationToken ct)
    {
        var today = businessDay.Today;
        var own = await (from grant in db.Grants
                         join account in db.Users on grant.AccountId equals account.Id
                         where grant.AccountId == accountId && (grant.StartsOn == null || grant.StartsOn <= today) && (grant.EndsOn == null || grant.EndsOn >= today)
                         orderby grant.Role
                         select new Hat(grant.Id, new Officer(new AccountId(account.Id), account.DisplayName, account.Title, grant.Role, grant.UnitId, grant.OrganiserId, grant.LineId), grant.EndsOn))
            .AsNoTracking().ToListAsync(ct);
        var lent = await (from stand in db.StandIns
                          join grant in db.Grants on stand.GrantId equals grant.Id
                          join holder in db.Users on grant.AccountId equals holder.Id
                          join me in db.Users on stand.AccountId equals me.Id
                          where stand.AccountId == accountId && holder.DeactivatedAtUtc == null && stand.From <= today && stand.Until >= today && (grant.StartsOn == null || grant.StartsOn <= today) && (grant.EndsOn == null || grant.EndsOn >= today)
                          orderby stand.From
                          select new { stand.Id, stand.Scope, stand.Until, grant.Role, grant.UnitId, grant.OrganiserId, grant.LineId, Me = me.DisplayName, me.Title, Holder = holder.DisplayName })
            .AsNoTracking().ToListAsync(ct);
        return [.. own, .. lent.Select(l => new Hat(l.Id, new Officer(new AccountId(accountId), $"{l.Me} (thay {l.Holder})", l.Title, l.Role, l.UnitId, l.OrganiserId, l.LineId) { InPlaceOf = l.Holder, Scope = l.Scope }, l.Until))];
    }
}
