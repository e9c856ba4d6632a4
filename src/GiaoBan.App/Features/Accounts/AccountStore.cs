using System.Security.Cryptography;
using System.Text;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Accounts;

/// <summary>
/// Identity's store with two changes: it saves nothing by itself, so that what it changed goes into the act's one
/// transaction; and recovery codes are kept as hashes, where the library keeps the codes.
/// </summary>
internal sealed class AccountStore : UserOnlyStore<Account, GiaoBanDb, Guid>
{
    private const string Name = "RecoveryCodes";
    private const string Owner = "giaoban";

    public AccountStore(GiaoBanDb db, IdentityErrorDescriber? describer = null) : base(db, describer) => AutoSaveChanges = false;

    /// <summary>The library attaches the row anew each time, which would forget what an act has changed but not saved yet.</summary>
    public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        if (Context.Entry(user).State is EntityState.Detached) Context.Update(user);
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        return Task.FromResult(IdentityResult.Success);
    }

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Owner, Name, string.Join(';', recoveryCodes.Select(Hash)), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var left = await CodesAsync(user, cancellationToken);
        if (!left.Remove(Hash(code))) return false;

        await SetTokenAsync(user, Owner, Name, string.Join(';', left), cancellationToken);
        return true;
    }

    public override async Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => (await CodesAsync(user, cancellationToken)).Count;

    private async Task<List<string>> CodesAsync(Account user, CancellationToken ct) =>
        [.. (await GetTokenAsync(user, Owner, Name, ct) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)];

    // Made by chance with 80 bits (UserAdd.NewPassword): a plain hash is enough against guessing.
    private static string Hash(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant())));
}
