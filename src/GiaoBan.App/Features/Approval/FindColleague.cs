using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using GiaoBan.Text;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Approval;

/// <summary>Somebody who acts under this body in this line of work, by user name or by full name; a province has too many to list.</summary>
internal sealed class FindColleague(GiaoBanDb db, Acting acting, BusinessDay businessDay) : IUseCase
{
    private const int Most = 20;

    public sealed record Colleague(AccountId Account, string User, string Name, string? Title);

    public async Task<Result<Colleague>> TheOneAsync(string? words, CancellationToken ct)
    {
        var wanted = (words ?? "").Trim();
        var (user, folded) = (wanted.ToUpperInvariant(), SearchWords.ForLike(wanted));
        if (folded.Length == 0) return ConclusionRefusals.OpinionNeedsPeople;
        if (await (from u in People() where u.NormalizedUserName == user select new Colleague(new AccountId(u.Id), u.UserName!, u.DisplayName, u.Title)).FirstOrDefaultAsync(ct) is { } named) return named;

        var alike = await (from u in People() where EF.Functions.Like(u.SearchText, $"%{folded}%") orderby u.UserName select new Colleague(new AccountId(u.Id), u.UserName!, u.DisplayName, u.Title)).Take(Most).ToListAsync(ct);
        var same = alike.Where(c => c.Name.Folded() == folded).ToList();
        return same switch
        {
            [var one] => one,
            [] => ConclusionRefusals.NoSuchPerson(wanted),
            _ => ConclusionRefusals.SeveralPeople(wanted, string.Join(", ", same.Select(c => c.User))),
        };
    }

    /// <summary>Desk officers and leaders: those a notice usually goes to, few enough to offer.</summary>
    public async Task<IReadOnlyList<Colleague>> OfTheOfficeAsync(CancellationToken ct) =>
        await (from u in People(Role.DeskOfficer, Role.Leader) orderby u.UserName select new Colleague(new AccountId(u.Id), u.UserName!, u.DisplayName, u.Title)).Take(Most).ToListAsync(ct);

    private IQueryable<Storage.Accounts.Account> People(params Role[] roles)
    {
        var (organiser, line, today) = (acting.Who.OrganiserId, acting.Who.LineId, businessDay.Today);
        List<Role> only = [.. roles];
        var any = only.Count == 0;
        return db.Users.AsNoTracking().Where(u => u.DeactivatedAtUtc == null && db.Grants.InForceOn(today).Any(g =>
            g.AccountId == u.Id && g.OrganiserId == organiser && g.LineId == line && g.Role != Role.Administrator && (any || only.Contains(g.Role))));
    }
}
