using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Accounts;

/// <summary>Lời mời: a new link for an account; whatever was open before is open no more.</summary>
internal sealed class InviteAgain(GiaoBanDb db, AddAccount add, Acting acting) : IUseCase
{
    public async Task<Result<string>> RunAsync(Account account, CancellationToken ct)
    {
        if (account.DeactivatedAtUtc is not null) return AccountRefusals.IsClosed;

        foreach (var old in await db.Invitations.Where(i => i.AccountId == account.Id && i.UsedAtUtc == null && i.WithdrawnAtUtc == null).ToListAsync(ct)) old.Withdraw(acting.NowUtc);
        var token = add.PutInvitation(account);
        await db.CommitAsync(acting.Does("account.invite", "account", account.Id, account.UserName), ct);
        return token;
    }
}

/// <summary>Nhận lời mời: the person behind the link chooses a password. The link is used up, other sessions end, a lock is lifted.</summary>
internal sealed class AcceptInvitation(GiaoBanDb db, UserManager<Account> accounts, Acting acting, EndSessions end) : IUseCase
{
    public async Task<Result<Account>> FindAsync(string token, CancellationToken ct)
    {
        var found = await HeldAsync(token, ct);
        return found is { Value: { } held } ? held.Account : found.Refusal!;
    }

    public async Task<Result> RunAsync(string token, string chosen, string again, CancellationToken ct)
    {
        var found = await HeldAsync(token, ct);
        if (found.Value is not { } held) return found.Refusal!;
        if (chosen != again) return AccountRefusals.PasswordsDiffer;
        if (PasswordRules.Check(held.Account, chosen) is { } weak) return weak;

        held.Invitation.Use(acting.NowUtc);
        held.Account.PasswordHash = accounts.PasswordHasher.HashPassword(held.Account, chosen);
        held.Account.SecurityStamp = Guid.NewGuid().ToString("N");
        (held.Account.AccessFailedCount, held.Account.LockoutEnd) = (0, null);
        await end.MarkAllButAsync(held.Account.Id, stays: null, ct);
        db.AccountEvents.Add(new AccountEvent(held.Account.Id, AccountEventKind.PasswordChosen, acting.NowUtc));
        await db.CommitAsync(acting.AtTheDoor(held.Account, "account.join"), ct);
        return Result.Ok;
    }

    private sealed record Held(Invitation Invitation, Account Account);

    private async Task<Result<Held>> HeldAsync(string token, CancellationToken ct)
    {
        var hash = Invitation.HashOf(token);
        if (await db.Invitations.FirstOrDefaultAsync(i => i.TokenHash == hash, ct) is not { UsedAtUtc: null, WithdrawnAtUtc: null } invitation) return AccountRefusals.NoInvitation;
        if (!invitation.IsOpen(acting.NowUtc)) return AccountRefusals.InvitationExpired;

        return await db.Users.FirstOrDefaultAsync(a => a.Id == invitation.AccountId && a.DeactivatedAtUtc == null, ct) is { } account ? new Held(invitation, account) : AccountRefusals.NoInvitation;
    }
}
