using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Posts;

/// <summary>Cử người làm thay: one's own role, to a colleague, so far and until that day. It ends by itself.</summary>
internal sealed class AppointStandIn(GiaoBanDb db, UserManager<Account> accounts, Acting acting, BusinessDay businessDay) : IUseCase
{
    public sealed record Input
    {
        public string? User { get; init; }
        public Guid? Role { get; init; }
        public StandInKind Kind { get; init; }
        public Scope Scope { get; init; }
        public DateOnly? From { get; init; }
        public DateOnly? Until { get; init; }
    }

    public async Task<Result<StandIn>> RunAsync(Input input, CancellationToken ct)
    {
        var (me, today) = (acting.Who.AccountId.Value, businessDay.Today);
        if (string.IsNullOrWhiteSpace(input.User) || await accounts.FindByNameAsync(input.User.Trim()) is not { } colleague) return RightsRefusals.UnknownColleague;
        if (colleague.Id == me) return RightsRefusals.NotOneself;
        if (input.Until is not { } until) return RightsRefusals.NeedsEnd;
        var from = input.From ?? today;
        if (until < from || until < today) return RightsRefusals.EndsTooEarly(from > today ? from : today);

        var own = db.Grants.Where(g => g.AccountId == me && (g.EndsOn == null || g.EndsOn >= today));
        var role = await (input.Role is { } id ? own.Where(g => g.Id == id) : own.OrderBy(g => g.Role)).FirstOrDefaultAsync(ct);
        if (role is null) return RightsRefusals.NoRole;
        if (await db.StandIns.AnyAsync(s => s.GrantId == role.Id && s.Scope == input.Scope && s.From <= until && s.Until >= from, ct)) return RightsRefusals.SomebodyAlready;

        var made = new StandIn(role.Id, colleague.Id, input.Kind, input.Scope, from, until);
        db.StandIns.Add(made);
        await db.CommitAsync(acting.Does("post.stand-in", "account", colleague.Id, $"{colleague.DisplayName} thay {acting.Who.Name} đến {Say.Day(until)}"), ct);
        return made;
    }

    /// <summary>The holder takes the role back before its day; what has ended stays as it was.</summary>
    public async Task EndAsync(Guid id, CancellationToken ct)
    {
        var (me, today) = (acting.Who.AccountId.Value, businessDay.Today);
        if (await db.StandIns.FirstOrDefaultAsync(s => s.Id == id && s.Until >= today && db.Grants.Any(g => g.Id == s.GrantId && g.AccountId == me), ct) is not { } given) return;

        given.EndOn(today.AddDays(-1));
        await db.CommitAsync(acting.Does("post.stand-in.end", "account", given.AccountId), ct);
    }
}
