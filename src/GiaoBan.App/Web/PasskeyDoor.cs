using System.Net;
using Microsoft.AspNetCore.Identity;

namespace GiaoBan.App.Web;

/// <summary>
/// Where passkeys can be: a browser keeps them for a name it reached over HTTPS, and for the machine itself. On a plain LAN
/// address they are not offered, and asking for them finds nothing.
/// </summary>
internal static class PasskeyDoor
{
    public static bool IsOpen(HttpRequest request) =>
        request.Host.Host is "localhost" || (request.IsHttps && !IPAddress.TryParse(request.Host.Host, out _));

    /// <summary>Kept by the device so that no name is typed, and opened only with its own lock: two factors in one.</summary>
    public static void Set(IdentityPasskeyOptions options)
    {
        (options.UserVerificationRequirement, options.ResidentKeyRequirement, options.AttestationConveyancePreference) = ("required", "required", "none");
        options.AuthenticatorTimeout = TimeSpan.FromMinutes(3);
        options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == $"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}");
    }
}
