using GiaoBan.App.Web;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Accounts;

/// <summary>Kết thúc phiên: one, all but this one, or all of somebody.</summary>
internal sealed class EndSessions(GiaoBanDb db, Acting acting) : IUseCase
{
    /// <summary>Signing out, as the person themselves.</summary>
    public Task LeaveAsync(Account account, Guid session, CancellationToken ct) =>
        EndAsync(account.Id, s => s.Id == session, AccountEventKind.SignedOut, acting.AtTheDoor(account, "account.sign-out"), ct);

    public Task OneAsync(Guid account, Guid session, CancellationToken ct) => EndAsync(account, s => s.Id == session, AccountEventKind.SessionsEnded, Does(account), ct);

    public Task AllButAsync(Guid account, Guid? stays, CancellationToken ct) => EndAsync(account, s => s.Id != stays, AccountEventKind.SessionsEnded, Does(account), ct);

    /// <summary>As part of another act, which saves it.</summary>
    public async Task MarkAllButAsync(Guid account, Guid? stays, CancellationToken ct) => await MarkAsync(account, s => s.Id != stays, ct);

    private Act Does(Guid account) => acting.Does("account.end-sessions", "account", account);

    private async Task EndAsync(Guid account, Func<AccountSession, bool> which, AccountEventKind kind, Act act, CancellationToken ct)
    {
        await MarkAsync(account, which, ct);
        db.AccountEvents.Add(new AccountEvent(account, kind, acting.NowUtc));
        await db.CommitAsync(act, ct);
    }

    private async Task MarkAsync(Guid account, Func<AccountSession, bool> which, CancellationToken ct)
    {
        foreach (var session in (await db.Sessions.Where(s => s.AccountId == account && s.EndedAtUtc == null).ToListAsync(ct)).Where(which)) session.End(acting.NowUtc);
    }
}
