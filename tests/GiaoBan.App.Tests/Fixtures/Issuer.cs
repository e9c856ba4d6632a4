using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace GiaoBan.App.Tests.Fixtures;

/// <summary>A real OpenID Connect issuer on this machine, which says of whoever comes that they are <see cref="Subject"/>.</summary>
public sealed class Issuer : IAsyncDisposable
{
    public const string Client = "giaoban", Secret = "một bí mật chỉ để thử";

    private readonly WebApplication _app;

    private Issuer(WebApplication app) => _app = app;

    public string Subject { get; set; } = "nguoi-1";
    public string Url => _app.Urls.First();

    public static async Task<Issuer> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        Issuer? self = null;
        builder.Services.AddOpenIddict().AddServer(o =>
        {
            o.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
            o.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().EnableDegradedMode();
            o.AddEphemeralEncryptionKey().AddEphemeralSigningKey(SecurityAlgorithms.EcdsaSha256);
            o.UseAspNetCore().DisableTransportSecurityRequirement();
            o.AddEventHandler<ValidateAuthorizationRequestContext>(h => h.UseInlineHandler(c =>
            {
                if (c.ClientId != Client || !new Uri(c.RedirectUri!).IsLoopback) c.Reject(Errors.InvalidClient);
                return default;
            }));
            o.AddEventHandler<ValidateTokenRequestContext>(h => h.UseInlineHandler(c =>
            {
                if (c.ClientId != Client || c.ClientSecret != Secret) c.Reject(Errors.InvalidClient);
                return default;
            }));
            o.AddEventHandler<HandleAuthorizationRequestContext>(h => h.UseInlineHandler(c =>
            {
                var who = new ClaimsIdentity("issuer");
                who.AddClaim(new Claim(Claims.Subject, self!.Subject).SetDestinations(Destinations.IdentityToken));
                c.Principal = new ClaimsPrincipal(who).SetScopes(c.Request.GetScopes());
                return default;
            }));
        });
        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        self = new Issuer(app);
        await app.StartAsync();
        return self;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
