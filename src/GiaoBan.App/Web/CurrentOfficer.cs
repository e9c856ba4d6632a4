using System.Security.Claims;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Web;

/// <summary>One role somebody may act in today: their own, or another's whom they stand in for.</summary>
/// <param name="OwesSinceUtc">Since when this role demands a second factor that its wearer has not set up; null where nothing is owed.</param>
internal sealed record Hat(Guid Id, Officer Officer, DateOnly? Until, DateTime? OwesSinceUtc);

/// <summary>
/// Turns the signed-in account into the officer it is today: of the roles in force the one chosen in this browser, else the
/// first. A role ends with its day, not with the next sign-in; one taken away ends at once, on every node.
/// </summary>
internal sealed class CurrentOfficer(GiaoBanDb db, Acting acting, KeptAnswers kept, BusinessDay businessDay)
{
    public const string Cookie = "giaoban-vai";

    public async Task LoadAsync(HttpContext http)
    {
        if (acting.Officer is not null || !Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return;

        // Not the request's own token: another request may be waiting for the same answer.
        var hats = (await kept.UntilAnyCommitAsync<IReadOnlyList<Hat>>($"hats {id:N} {businessDay.Today:yyMMdd}", await kept.NowAsync(http), async () => await HatsAsync(id, CancellationToken.None)))!;
        var hat = (Guid.TryParse(http.Request.Cookies[Cookie], out var chosen) ? hats.FirstOrDefault(h => h.Id == chosen) : null) ?? hats.FirstOrDefault();
        acting.As(hat?.Officer, owesSecondFactor: hat?.OwesSinceUtc is { } since && await BeganAfterAsync(SessionCheck.IdOf(http.User), since, http.RequestAborted));
    }

    // Whoever is at work when a role begins to demand a second factor finishes the day; a passkey is one.
    private Task<bool> BeganAfterAsync(Guid? session, DateTime since, CancellationToken ct) =>
        db.Sessions.AnyAsync(s => s.Id == session && s.StartedAtUtc >= since && s.Way != AccountSession.ByPasskey, ct);

    /// <summary>Every role in force, one's own first.</summary>
    public async Task<IReadOnlyList<Hat>> HatsAsync(Guid accountId, CancellationToken ct)
    {
        var today = businessDay.Today;
        var own = await (from grant in db.Grants.InForceOn(today)
                         join account in db.Users on grant.AccountId equals account.Id
                         where grant.AccountId == accountId
                         orderby grant.Role, grant.Id // the one held longest first, on every database
                         select new Hat(grant.Id, new Officer(new AccountId(account.Id), account.DisplayName, account.Title, grant.Role, grant.UnitId, grant.OrganiserId, grant.LineId), grant.EndsOn,
                             account.TwoFactorEnabled ? null : db.SecondFactorDemands.Where(d => d.OrganiserId == grant.OrganiserId && d.Role == grant.Role).Select(d => (DateTime?)d.SinceUtc).FirstOrDefault()))
            .AsNoTracking().ToListAsync(ct);
        var lent = await (from stand in db.StandIns
                          join grant in db.Grants.InForceOn(today) on stand.GrantId equals grant.Id
                          join holder in db.Users on grant.AccountId equals holder.Id
                          join me in db.Users on stand.AccountId equals me.Id
                          where stand.AccountId == accountId && holder.DeactivatedAtUtc == null && stand.From <= today && stand.Until >= today
                          orderby stand.From
                          select new { stand.Id, stand.Scope, stand.Until, Owes = me.TwoFactorEnabled ? null : db.SecondFactorDemands.Where(d => d.OrganiserId == grant.OrganiserId && d.Role == grant.Role).Select(d => (DateTime?)d.SinceUtc).FirstOrDefault(), grant.Role, grant.UnitId, grant.OrganiserId, grant.LineId, Me = me.DisplayName, me.Title, Holder = holder.DisplayName, HolderId = holder.Id })
            .AsNoTracking().ToListAsync(ct);
        return [.. own, .. lent.Select(l => new Hat(l.Id, new Officer(new AccountId(accountId), $"{l.Me} (thay {l.Holder})", l.Title, l.Role, l.UnitId, l.OrganiserId, l.LineId) { InPlaceOf = l.Holder, InPlaceOfId = new AccountId(l.HolderId), Scope = l.Scope }, l.Until, l.Owes))];
    }
}
