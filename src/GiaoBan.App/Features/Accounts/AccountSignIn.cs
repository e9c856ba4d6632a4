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

    /// <summary>A wrong password or code: the counter goes up and the record says so. A name that does not exist leaves nothing.</summary>
    public async Task RefusedAsync(Account? account)
    {
        if (account is null) return;

        db.AccountEvents.Add(new AccountEvent(account.Id, AccountEventKind.SignInRefused, acting.NowUtc));
        await db.CommitAsync(acting.AtTheDoor(account, "account.sign-in-refused"), Context.RequestAborted);
    }
}
