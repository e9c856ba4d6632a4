using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace GiaoBan.App.Features.Accounts;

/// <summary>
/// The six digits of an authenticator app (RFC 6238). In place of the library's own, which takes the same code again and
/// again for a minute and a half: here each opens once.
/// </summary>
internal sealed class TotpCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key) return false;

        var totp = new Totp(Base32Encoding.ToBytes(key));
        var digits = string.Concat(token.Where(char.IsAsciiDigit));
        if (!totp.VerifyTotp(clock.GetUtcNow().UtcDateTime, digits, out var step, new VerificationWindow(previous: 1, future: 1)) || step <= user.LastTotpStep) return false;

        user.LastTotpStep = step; // saved with the sign-in; two at once with one code meet at this column's concurrency token
        return true;
    }
}
