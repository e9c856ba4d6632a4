using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Accounts;

/// <summary>Everything kept about one officer, for that officer: the page shows it, the export is it.</summary>
internal sealed class OwnData(GiaoBanDb db) : IUseCase
{
    public sealed record Role(string Name, string Unit, DateOnly? EndsOn);
    public sealed record Stand(string Scope, DateOnly From, DateOnly Until);
    public sealed record Session(DateTime StartedAtUtc, DateTime LastSeenAtUtc, DateTime? EndedAtUtc, string Address, string Device, string Way);
    public sealed record Key(string? Name, DateTime MadeAtUtc);
    public sealed record Event(DateTime AtUtc, string What);
    public sealed record Told(DateTime AtUtc, string Text, DateTime? ReadAtUtc);
    public sealed record Letter(DateOnly Day, string State, DateTime? SentAtUtc);
    public sealed record Opened(DateTime AtUtc, string Kind, Guid Paper);
    public sealed record Did(long Entry, DateTime AtUtc, string Act, string? Why);

    /// <summary>A step of a notice's route, or a question about one, and what was said.</summary>
    public sealed record Asked(DateOnly? AnsweredOn, string What, string? Words);
    public sealed record All(
        Guid Id, string UserName, string DisplayName, string? Title, string? Email, bool SecondFactor, DateTime? ClosedAtUtc, IReadOnlyList<string> OutsideLogins, IReadOnlyList<Key> Passkeys, IReadOnlyList<Role> Roles, IReadOnlyList<Stand> StandIns, IReadOnlyList<Session> Sessions,
        IReadOnlyList<Event> Events, IReadOnlyList<DateTime> Invitations, IReadOnlyList<Told> Notices, IReadOnlyList<Letter> Letters, IReadOnlyList<Opened> PapersOpened, IReadOnlyList<string> DraftsBeingTyped, IReadOnlyList<Asked> AboutNotices, IReadOnlyList<Did> Acts);

    public async Task<All> OfAsync(Guid id, CancellationToken ct)
    {
        var me = await db.Users.AsNoTracking().FirstAsync(a => a.Id == id, ct);
        var roles = await (from g in db.Grants join u in db.Units on g.UnitId equals u.Id where g.AccountId == id select new { g.Role, u.Name, g.EndsOn }).ToListAsync(ct);
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.AccountId == id).OrderByDescending(s => s.StartedAtUtc).ToListAsync(ct);
        var events = await db.AccountEvents.AsNoTracking().Where(e => e.AccountId == id).OrderByDescending(e => e.AtUtc).ToListAsync(ct);
        var letters = await db.Letters.AsNoTracking().Where(l => l.AccountId == id).OrderByDescending(l => l.Day).ToListAsync(ct);
        return new All(
            me.Id, me.UserName!, me.DisplayName, me.Title, me.Email, me.TwoFactorEnabled, me.DeactivatedAtUtc,
            await db.UserLogins.Where(l => l.UserId == id).Select(l => l.LoginProvider + ": " + l.ProviderKey).ToListAsync(ct),
            [.. (await db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(k => k.UserId == id).ToListAsync(ct)).Select(k => new Key(k.Data.Name, k.Data.CreatedAt.UtcDateTime))],
            [.. roles.Select(r => new Role(Say.Called(r.Role), r.Name, r.EndsOn))],
            [.. (await db.StandIns.AsNoTracking().Where(s => s.AccountId == id).OrderBy(s => s.From).ToListAsync(ct)).Select(s => new Stand(s.Scope.ToString(), s.From, s.Until))],
            [.. sessions.Select(s => new Session(s.StartedAtUtc, s.LastSeenAtUtc, s.EndedAtUtc, s.Address, s.Agent, s.Way))],
            [.. events.Select(e => new Event(e.AtUtc, Say.Happened(e.Kind)))],
            await db.Invitations.Where(i => i.AccountId == id).OrderByDescending(i => i.MadeAtUtc).Select(i => i.MadeAtUtc).ToListAsync(ct),
            await db.Notices.Where(n => n.AccountId == id).OrderByDescending(n => n.AtUtc).Select(n => new Told(n.AtUtc, n.Text, n.ReadAtUtc)).ToListAsync(ct),
            [.. letters.Select(l => new Letter(l.Day, l.State.ToString(), l.SentAtUtc))],
            await db.PaperReadings.Where(r => r.AccountId == id).OrderByDescending(r => r.AtUtc).Select(r => new Opened(r.AtUtc, r.Kind, r.PaperId)).ToListAsync(ct),
            await db.DraftFields.Where(d => d.SavedBy == me.DisplayName).Select(d => d.Field).ToListAsync(ct),
            [
                .. (await db.ApprovalSteps.AsNoTracking().Where(s => s.HolderId == new AccountId(id)).ToListAsync(ct)).Select(s => new Asked(s.On, s.Title, s.Comment)),
                .. (await db.OpinionRequests.AsNoTracking().Where(o => o.AccountId == new AccountId(id)).ToListAsync(ct)).Select(o => new Asked(o.AnsweredOn, o.Question ?? "Xin ý kiến", o.Answer)),
            ],
            [.. (await db.AuditEntries.AsNoTracking().Where(e => e.AccountId == id).OrderByDescending(e => e.Seq).Select(e => new { e.Seq, e.AtUtc, e.Act, e.Why }).ToListAsync(ct)).Select(e => new Did(e.Seq, e.AtUtc, T(ActWords.Of(e.Act)), e.Why))]);
    }
}
