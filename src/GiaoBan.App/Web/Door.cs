using GiaoBan.App.Features.Accounts;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GiaoBan.App.Web;

/// <summary>The cookies of the door, and the optional second way in.</summary>
internal static class Door
{
    /// <summary>The scheme's name; also the provider of linked logins.</summary>
    public const string Outside = "sso";

    public static string? OutsideName(IConfiguration settings) => settings["Oidc:Authority"] is { Length: > 0 } ? settings["Oidc:Name"] ?? "tài khoản cơ quan" : null;

    extension(IServiceCollection services)
    {
        public void AddDoor(IConfiguration settings, bool https)
        {
            // Plain HTTP on a LAN is a first-class mode: there the cookie cannot be Secure, and cannot bear the prefix that demands it.
            var secure = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            var prefix = https ? "__Host-" : "";
            var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
            authentication.AddIdentityCookies();
            services.ConfigureApplicationCookie(o =>
            {
                (o.LoginPath, o.ReturnUrlParameter, o.ExpireTimeSpan, o.SlidingExpiration) = (Site.SignInPath, "ve", SessionCheck.Longest, false);
                (o.Cookie.Name, o.Cookie.HttpOnly, o.Cookie.SameSite, o.Cookie.SecurePolicy) = (prefix + "giaoban", true, SameSiteMode.Lax, secure);
                o.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
                o.Events.OnRedirectToLogin = context => ToSignIn(context.HttpContext, context.RedirectUri);
                o.Events.OnRedirectToAccessDenied = context => { context.Response.StatusCode = StatusCodes.Status403Forbidden; return Task.CompletedTask; };
            });
            services.Configure<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, o =>
                (o.Cookie.Name, o.Cookie.SameSite, o.Cookie.SecurePolicy) = (prefix + "giaoban-step", SameSiteMode.Strict, secure));
            services.Configure<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(IdentityConstants.ExternalScheme, o =>
                (o.Cookie.Name, o.Cookie.SameSite, o.Cookie.SecurePolicy) = (prefix + "giaoban-outside", SameSiteMode.Lax, secure));
            if (OutsideName(settings) is not null) authentication.AddOpenIdConnect(Outside, o => Set(o, settings, secure));
        }
    }

    private static void Set(OpenIdConnectOptions o, IConfiguration settings, CookieSecurePolicy secure)
    {
        (o.Authority, o.ClientId, o.ClientSecret) = (settings["Oidc:Authority"], settings["Oidc:ClientId"], settings["Oidc:ClientSecret"]);
        (o.SignInScheme, o.CallbackPath) = (IdentityConstants.ExternalScheme, "/dang-nhap/ngoai/ve");
        (o.ResponseType, o.ResponseMode, o.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        o.PushedAuthorizationBehavior = PushedAuthorizationBehavior.UseIfAvailable;
        o.RequireHttpsMetadata = new Uri(o.Authority!).Scheme == Uri.UriSchemeHttps || !new Uri(o.Authority!).IsLoopback;
        o.Scope.Clear();
        o.Scope.Add("openid"); // who it is, nothing more: the name and the title stand here already
        foreach (var cookie in new[] { o.CorrelationCookie, o.NonceCookie }) (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, secure);
        o.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect($"{Site.SignInPath}?ngoai=hong");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    // A fragment or a feed must not be answered with the sign-in page: it would be swapped into the middle of the form.
    private static Task ToSignIn(HttpContext http, string redirectUri)
    {
        if (http.Request.Headers.ContainsKey("HX-Request") || http.Request.Path.StartsWithSegments("/live") || http.Request.Path.StartsWithSegments("/api"))
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            http.Response.Redirect(redirectUri);
        return Task.CompletedTask;
    }
}
