using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Notices;

/// <summary>
/// Who hears of what is told to a unit: whoever acts for it today. Asked by the dispatcher and, before the act, by the page
/// that shows it: one question, so that the two cannot differ. An administrator of the system is told nothing: it is content.
/// </summary>
internal sealed class WhoIsTold(GiaoBanDb db, Acting acting, BusinessDay businessDay) : IUseCase
{
    public sealed record Person(Guid AccountId, string Name, UnitId UnitId, string Unit, bool HasMail);

    /// <summary>The people, and the units where nobody would hear it.</summary>
    public sealed record Audience(IReadOnlyList<Person> People, IReadOnlyList<string> Silent);

    /// <param name="db">Where to look.</param>
    /// <param name="units">Whoever acts for one of these.</param>
    /// <param name="today">The day on which they act.</param>
    /// <param name="organiser">Under which body; null: under any.</param>
    /// <param name="line">In which line of work; null: in any.</param>
    /// <param name="roles">And whoever has one of these roles, whatever the unit.</param>
    public static IQueryable<Person> Query(GiaoBanDb db, IReadOnlyCollection<UnitId> units, DateOnly today, UnitId? organiser, LineId? line, IReadOnlyCollection<Role>? roles = null)
    {
        List<Role> told = [.. roles ?? []];
        return (from grant in db.Grants.InForceOn(today)
                join account in db.Users on grant.AccountId equals account.Id
                join unit in db.Units on grant.UnitId equals unit.Id
                where (units.Contains(grant.UnitId) || told.Contains(grant.Role)) && (organiser == null || grant.OrganiserId == organiser) && (line == null || grant.LineId == line) && grant.Role != Role.Administrator && account.DeactivatedAtUtc == null
                orderby unit.Name, account.DisplayName
                select new Person(account.Id, account.DisplayName, unit.Id, unit.ShortName, account.Email != null)).Distinct();
    }

    public async Task<Audience> OfAsync(IReadOnlyCollection<UnitId> units, CancellationToken ct)
    {
        List<UnitId> all = [.. units.Distinct()];
        var people = await Query(db, all, businessDay.Today, acting.Who.OrganiserId, acting.Who.LineId).ToListAsync(ct);
        var silent = all.Except(people.Select(p => p.UnitId)).ToList();
        return new Audience([.. people.OrderBy(p => p.Unit, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal)], await db.Units.Where(u => silent.Contains(u.Id)).OrderBy(u => u.No).Select(u => u.ShortName).ToListAsync(ct));
    }
}
