using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Accounts;

/// <summary>Đóng tài khoản, mở lại, mở khóa. A closed account is kept: acts carry its name.</summary>
internal sealed class CloseAccount(GiaoBanDb db, Acting acting, BusinessDay businessDay, EndSessions end) : IUseCase
{
    public async Task<Result> CloseAsync(Account account, string? why, CancellationToken ct)
    {
        if (account.Id == acting.Who.AccountId.Value) return AccountRefusals.NotYourself;
        if (string.IsNullOrWhiteSpace(why)) return AccountRefusals.WhyClosed;

        account.DeactivatedAtUtc ??= acting.NowUtc;
        await end.MarkAllButAsync(account.Id, stays: null, ct);
        foreach (var open in await db.Invitations.Where(i => i.AccountId == account.Id && i.UsedAtUtc == null).ToListAsync(ct)) open.Withdraw(acting.NowUtc);
        // Whoever leaves lends nothing any more, and stands in for nobody.
        var today = businessDay.Today;
        foreach (var stand in await db.StandIns.Where(s => s.Until >= today && (s.AccountId == account.Id || db.Grants.Any(g => g.Id == s.GrantId && g.AccountId == account.Id))).ToListAsync(ct)) stand.EndOn(today.AddDays(-1));
        return await SaveAsync(account, AccountEventKind.Deactivated, "account.close", why.Trim(), ct);
    }

    public Task<Result> ReopenAsync(Account account, CancellationToken ct)
    {
        account.DeactivatedAtUtc = null;
        return SaveAsync(account, AccountEventKind.Reactivated, "account.reopen", account.UserName, ct);
    }

    public Task<Result> UnlockAsync(Account account, CancellationToken ct)
    {
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        return SaveAsync(account, AccountEventKind.Unlocked, "account.unlock", account.UserName, ct);
    }

    private async Task<Result> SaveAsync(Account account, AccountEventKind kind, string act, string? why, CancellationToken ct)
    {
        db.AccountEvents.Add(new AccountEvent(account.Id, kind, acting.NowUtc));
        await db.CommitAsync(acting.Does(act, "account", account.Id, why), ct);
        return Result.Ok;
    }
}
