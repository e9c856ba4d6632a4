using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace GiaoBan.App.Features.Accounts;

/// <summary>Khóa truy cập: made by a device after the password was asked again, named so that a lost one can be told, removed at once.</summary>
internal sealed class Passkeys(GiaoBanDb db, UserManager<Account> accounts, AccountSignIn signIn, PasswordProof proof, Acting acting) : IUseCase
{
    private const int Most = 10, LongestName = 60;

    public async Task<IReadOnlyList<UserPasskeyInfo>> OfAsync(Account account) => [.. (await accounts.GetPasskeysAsync(account)).OrderBy(k => k.CreatedAt)];

    /// <summary>What the browser needs to make one.</summary>
    public async Task<Result<string>> BeginAsync(Account account, string password, CancellationToken ct)
    {
        if ((await accounts.GetPasskeysAsync(account)).Count >= Most) return AccountRefusals.TooManyPasskeys;
        if (!await proof.IsRightAsync(account, password, ct)) return AccountRefusals.WrongPassword;

        return await signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.DisplayName });
    }

    public async Task<Result> AddAsync(Account account, string password, string credential, string? name, CancellationToken ct)
    {
        if (!await proof.IsRightAsync(account, password, ct)) return AccountRefusals.WrongPassword;
        if (credential.Length == 0 || await signIn.MadePasskeyAsync(account, credential) is not { } made) return AccountRefusals.PasskeyNotMade;
        if (await accounts.FindByPasskeyIdAsync(made.CredentialId) is not null) return AccountRefusals.PasskeyNotMade;

        made.Name = name?.Trim() is { Length: > 0 and <= LongestName } said ? said : "Khóa truy cập";
        await accounts.AddOrUpdatePasskeyAsync(account, made);
        return await SaveAsync(account, AccountEventKind.PasskeyAdded, "account.passkey-add", ct);
    }

    /// <param name="key">The credential's id, as the list shows it.</param>
    public async Task<Result> RemoveAsync(Account account, string password, string key, CancellationToken ct)
    {
        if (!await proof.IsRightAsync(account, password, ct)) return AccountRefusals.WrongPassword;
        if ((await accounts.GetPasskeysAsync(account)).FirstOrDefault(k => Convert.ToHexString(k.CredentialId) == key) is not { } held) return AccountRefusals.NoSuchPasskey;

        await accounts.RemovePasskeyAsync(account, held.CredentialId);
        return await SaveAsync(account, AccountEventKind.PasskeyRemoved, "account.passkey-remove", ct);
    }

    private async Task<Result> SaveAsync(Account account, AccountEventKind kind, string act, CancellationToken ct)
    {
        db.AccountEvents.Add(new AccountEvent(account.Id, kind, acting.NowUtc));
        await db.CommitAsync(acting.Does(act, "account", account.Id), ct);
        return Result.Ok;
    }
}
