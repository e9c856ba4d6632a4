using System.Security.Claims;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Web;

/// <summary>Turns the signed-in account into the officer it is today: its first role that is in force.</summary>
internal sealed class CurrentOfficer(GiaoBanDb db, Acting acting, BusinessDay businessDay)
{
    public async Task LoadAsync(HttpContext http)
    {
        if (acting.Officer is not null || !Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return;

        acting.As(await FindAsync(id, http.RequestAborted));
    }

    public async Task<Officer?> FindAsync(Guid accountId, CancellationToken ct)
    {
        var today = businessDay.Today;
        return await (from grant in db.Grants
                      join account in db.Users on grant.AccountId equals account.Id
                      where grant.AccountId == accountId && (grant.EndsOn == null || grant.EndsOn >= today)
                      orderby grant.Role
                      select new Officer(new AccountId(account.Id), account.DisplayName, account.Title, grant.Role, grant.UnitId, grant.OrganiserId, grant.LineId))
            .AsNoTracking().FirstOrDefaultAsync(ct);
    }
}
