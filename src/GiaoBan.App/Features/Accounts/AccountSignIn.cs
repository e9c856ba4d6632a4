using System.Security.Claims;
using GiaoBan.App.Web;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GiaoBan.App.Features.Accounts;

/// <summary>
/// Identity's way in, with a session row behind each cookie: the row is committed first, and only then is the cookie
/// written. A closed account opens no door.
/// </summary>
internal sealed class AccountSignIn(
    UserManager<Account> accounts, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, GiaoBanDb db, Acting acting)
    : SignInManager<Account>(accounts, http, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Account user) => user.DeactivatedAtUtc is null && await base.CanSignInAsync(user);

    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        List<Claim> all = [.. additionalClaims];
        var way = all.Find(c => c.Type == ClaimTypes.AuthenticationMethod)?.Value ?? all.Find(c => c.Type == "amr")?.Value ?? "pwd";
        var session = new AccountSession(user.Id, Context.Connection.RemoteIpAddress?.ToString() ?? "", Context.Request.Headers.UserAgent.ToString(), way, acting.NowUtc);
        db.Sessions.Add(session);
        db.AccountEvents.Add(new AccountEvent(user.Id, AccountEventKind.SignedIn, acting.NowUtc));
        await db.CommitAsync(acting.AtTheDoor(user, "account.sign-in"), Context.RequestAborted);

        await base.SignInWithClaimsAsync(user, authenticationProperties, all.Append(new Claim(SessionCheck.Claim, session.Id.ToString())));
    }

    /// <summary>
    /// Possession and the device's own lock in one: no code is asked after it, and the lock against guessed passwords does not
    /// stand before it, since a key is not guessed.
    /// </summary>
    public async Task<bool> LetInByPasskeyAsync(string credential)
    {
        if (await UnderWayAsync(() => PerformPasskeyAssertionAsync(credential)) is not { Succeeded: true, User: { } account, Passkey: { } shown } || !await CanSignInAsync(account)) return false;

        await UserManager.AddOrUpdatePasskeyAsync(account, shown); // its counter went up; saved with the sign-in
        await SignInWithClaimsAsync(account, null, [new Claim("amr", AccountSession.ByPasskey)]);
        return true;
    }

    /// <summary>The key a browser has just made for this account; null where it does not prove what it says.</summary>
    public async Task<UserPasskeyInfo?> MadePasskeyAsync(Account account, string credential) =>
        await UnderWayAsync(() => PerformPasskeyAttestationAsync(credential)) is { Succeeded: true, Passkey: { } made } attestation && attestation.UserEntity.Id == account.Id.ToString() ? made : null;

    // The library throws where this browser has begun no such thing: an answer sent twice, or by hand. That is a no, not a fault.
    private static async Task<T?> UnderWayAsync<T>(Func<Task<T>> perform) where T : class
    {
        try
        {
            return await perform();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A wrong password or code: the counter goes up and the record says so. A name that does not exist leaves nothing.</summary>
    public async Task RefusedAsync(Account? account)
    {
        if (account is null) return;

        db.AccountEvents.Add(new AccountEvent(account.Id, AccountEventKind.SignInRefused, acting.NowUtc));
        await db.CommitAsync(acting.AtTheDoor(account, "account.sign-in-refused"), Context.RequestAborted);
    }
}
