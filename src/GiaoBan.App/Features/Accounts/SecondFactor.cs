using GiaoBan.App.Verbs;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using GiaoBan.Storage.Audit;
using Microsoft.AspNetCore.Identity;

namespace GiaoBan.App.Features.Accounts;

/// <summary>Mã thứ hai: on with a code from the app, on and off with the password; ten recovery codes, shown once.</summary>
internal sealed class SecondFactor(GiaoBanDb db, UserManager<Account> accounts, AccountStore store, PasswordProof proof, Acting acting) : IUseCase
{
    private const int Codes = 10;

    /// <summary>A key for the app to hold; it counts for nothing until a code of it has been shown.</summary>
    public async Task<string> KeyAsync(Account account, CancellationToken ct)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is { Length: > 0 } key) return key;

        await accounts.ResetAuthenticatorKeyAsync(account);
        await db.SaveChangesAsync(ct);
        return (await accounts.GetAuthenticatorKeyAsync(account))!;
    }

    public async Task<Result<IReadOnlyList<string>>> TurnOnAsync(Account account, string code, string password, CancellationToken ct)
    {
        if (!await proof.IsRightAsync(account, password, ct)) return AccountRefusals.WrongPassword;
        if (!await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)) return AccountRefusals.WrongCode;

        await accounts.SetTwoFactorEnabledAsync(account, true);
        return await NewCodesAsync(account, AccountEventKind.SecondFactorOn, acting.Does("account.second-factor-on", "account", account.Id), ct);
    }

    public async Task<Result<IReadOnlyList<string>>> RenewCodesAsync(Account account, string password, CancellationToken ct)
    {
        if (!await proof.IsRightAsync(account, password, ct)) return AccountRefusals.WrongPassword;

        return await NewCodesAsync(account, AccountEventKind.RecoveryCodesMade, acting.Does("account.recovery-codes", "account", account.Id), ct);
    }

    public async Task<Result> TurnOffAsync(Account account, string password, CancellationToken ct)
    {
        if (!await proof.IsRightAsync(account, password, ct)) return AccountRefusals.WrongPassword;

        await ForgetAsync(account, acting.Does("account.second-factor-off", "account", account.Id), ct);
        return Result.Ok;
    }

    /// <summary>For somebody who lost telephone and paper; the administrator has made sure who asks. A passkey on the lost telephone goes too.</summary>
    public async Task<Result> TakeOffAsync(Account account, string? why, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(why)) return AccountRefusals.WhyReset;

        foreach (var key in await accounts.GetPasskeysAsync(account)) await accounts.RemovePasskeyAsync(account, key.CredentialId);
        await ForgetAsync(account, acting.Does("account.second-factor-off", "account", account.Id, why.Trim()), ct);
        return Result.Ok;
    }

    private async Task<Result<IReadOnlyList<string>>> NewCodesAsync(Account account, AccountEventKind kind, Act act, CancellationToken ct)
    {
        List<string> codes = [.. Enumerable.Range(0, Codes).Select(_ => UserAdd.NewPassword())];
        // Past the manager, which knows only how to make its own short kind of code.
        await store.ReplaceCodesAsync(account, codes, ct);
        db.AccountEvents.Add(new AccountEvent(account.Id, kind, acting.NowUtc));
        await db.CommitAsync(act, ct);
        return codes;
    }

    private async Task ForgetAsync(Account account, Act act, CancellationToken ct)
    {
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        await store.ReplaceCodesAsync(account, [], ct);
        db.AccountEvents.Add(new AccountEvent(account.Id, AccountEventKind.SecondFactorOff, acting.NowUtc));
        await db.CommitAsync(act, ct);
    }
}
