using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace GiaoBan.App.Features.Accounts;

/// <summary>Đổi mật khẩu: the one in use is asked again, and every other session ends.</summary>
internal sealed class ChangePassword(GiaoBanDb db, UserManager<Account> accounts, Acting acting, PasswordProof proof, EndSessions end) : IUseCase
{
    public async Task<Result> RunAsync(Account account, string now, string chosen, string again, Guid? session, CancellationToken ct)
    {
        if (!await proof.IsRightAsync(account, now, ct)) return AccountRefusals.WrongPassword;
        if (chosen != again) return AccountRefusals.PasswordsDiffer;
        if (chosen == now) return AccountRefusals.PasswordUnchanged;
        if (PasswordRules.Check(account, chosen) is { } weak) return weak;

        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, chosen);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        await end.MarkAllButAsync(account.Id, session, ct);
        db.AccountEvents.Add(new AccountEvent(account.Id, AccountEventKind.PasswordChosen, acting.NowUtc));
        await db.CommitAsync(acting.Does("account.password", "account", account.Id), ct);
        return Result.Ok;
    }
}
