using GiaoBan.App.Web;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace GiaoBan.App.Features.Accounts;

/// <summary>Asks the password again before something that matters. A session left open is no place to guess from: wrong tries count.</summary>
internal sealed class PasswordProof(GiaoBanDb db, UserManager<Account> accounts, Acting acting) : IUseCase
{
    public async Task<bool> IsRightAsync(Account account, string password, CancellationToken ct)
    {
        if (await accounts.IsLockedOutAsync(account)) return false;
        if (await accounts.CheckPasswordAsync(account, password)) return true;

        await accounts.AccessFailedAsync(account);
        db.AccountEvents.Add(new AccountEvent(account.Id, AccountEventKind.SignInRefused, acting.NowUtc));
        await db.CommitAsync(acting.AtTheDoor(account, "account.sign-in-refused"), ct);
        return false;
    }
}
