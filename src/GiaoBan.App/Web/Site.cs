using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading.RateLimiting;
using GiaoBan.App.Features.Accounts;
using GiaoBan.App.Features.Approval;
using GiaoBan.App.Features.Conclusions;
using GiaoBan.App.Features.Reports;
using GiaoBan.App.Web.Language;
using GiaoBan.App.Workers;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Web;

/// <summary>Where and on what the web application runs.</summary>
/// <param name="Port">0 takes a free one.</param>
/// <param name="Address">Loopback unless an administrator says otherwise.</param>
/// <param name="Certificate">A PEM file with certificate and key: the program then speaks HTTPS itself.</param>
/// <param name="Settings">Beside appsettings.json and the environment, and before them.</param>
internal sealed record SiteOptions(string Database, int Port = 0, string Address = "127.0.0.1", bool Quiet = true, X509Certificate2? Certificate = null, IReadOnlyDictionary<string, string?>? Settings = null)
{
    /// <summary>What a measurement puts into the program, such as a slower disk below it or a counter beside it.</summary>
    public Action<IServiceCollection>? With { get; init; }
}

/// <summary>The web application put together: services, then the way of a request through them.</summary>
internal static class Site
{
    public const string SignInPath = "/dang-nhap";

    /// <summary>Notices one address may hold against the register: a hall that scans one code is let through, a machine that guesses is not.</summary>
    public const int VerificationsAMinute = 120;

    public static WebApplication Build(SiteOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(Site).Assembly.GetName().Name,
        });
        builder.Configuration.AddInMemoryCollection(options.Settings);
        builder.WebHost.UseUrls($"{(options.Certificate is null ? "http" : "https")}://{options.Address}:{options.Port}");
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            if (options.Certificate is { } certificate) k.ConfigureHttpsDefaults(h => (h.ServerCertificate, h.SslProtocols) = (certificate, SslProtocols.Tls12 | SslProtocols.Tls13));
            k.Limits.MaxRequestBodySize = 25 * 1024 * 1024; // a 20 MB scan and the form around it
        });
        builder.Logging.SetMinimumLevel(options.Quiet ? LogLevel.Error : LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", options.Quiet ? LogLevel.Error : LogLevel.Warning);
        // Standard output belongs to what a verb answers; its last line is read by scripts.
        builder.Logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        // Told to the person at the keyboard in one Vietnamese line by the verb that started us.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // A save that is refused throws: whoever saved answers for it, or the handler of errors tells it whole. Two people in one field are no alarm.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None);

        AddServices(builder.Services, builder.Configuration, options);
        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    /// <summary>Services that the command line shares with the web: storage, clocks, use cases.</summary>
    public static void AddCore(IServiceCollection services, string database)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<BusinessDay>();
        services.AddSingleton(WorkingCalendar.OfTheState());
        services.AddSingleton<TextGuard>();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton(_ => new CommitStamps(database));
        services.AddSingleton<KeptAnswers>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<DraftWriter>();
        services.AddSingleton<MailSettings>();
        services.AddSingleton<LetterPost>();
        services.AddScoped<SubjectFinder>();
        services.AddDbContextFactory<GiaoBanDb>(o => o.UseGiaoBanDatabase(database));
        services.AddScoped(s => s.GetRequiredService<IDbContextFactory<GiaoBanDb>>().CreateDbContext());
        services.AddScoped<Acting>();
        services.AddScoped<CurrentOfficer>();
        services.AddScoped<AccountStore>();
        services.AddUseCases();
        services.Configure<IdentityPasskeyOptions>(PasskeyDoor.Set);
        services.AddIdentityCore<Account>(o =>
        {
            o.Password.RequiredLength = PasswordRules.Shortest; // length is what counts: NIST SP 800-63B §5.1.1, no rules of composition
            (o.Password.RequireDigit, o.Password.RequireLowercase, o.Password.RequireUppercase, o.Password.RequireNonAlphanumeric) = (false, false, false, false);
            (o.Lockout.MaxFailedAccessAttempts, o.Lockout.DefaultLockoutTimeSpan) = (8, TimeSpan.FromMinutes(10));
            o.User.RequireUniqueEmail = false;
        }).AddUserStore<AccountStore>().AddSignInManager<AccountSignIn>().AddDefaultTokenProviders().AddTokenProvider<TotpCodes>(TokenOptions.DefaultAuthenticatorProvider);
    }

    private static void AddServices(IServiceCollection services, IConfiguration settings, SiteOptions options)
    {
        AddCore(services, options.Database);
        services.AddVietnamesePages();
        services.AddHttpContextAccessor();
        services.AddHostedService<SealerWorker>();
        services.AddSingleton<OutboxWorker>();
        services.AddHostedService(s => s.GetRequiredService<OutboxWorker>());
        services.AddHostedService<Retention>();
        services.AddSingleton<FollowUpWorker>();
        services.AddHostedService(s => s.GetRequiredService<FollowUpWorker>());
        services.AddDataProtection().SetApplicationName("giaoban").PersistKeysToDbContext<GiaoBanDb>();
        var https = options.Certificate is not null || settings.GetValue<bool>("Https");
        services.AddDoor(settings, https);
        services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SameSite, o.Cookie.SecurePolicy, o.HeaderName) =
            (https ? "__Host-giaoban-form" : "giaoban-form", SameSiteMode.Strict, https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest, "X-Form-Token"));
        services.AddAuthorization();
        services.AddResponseCompression(o => o.EnableForHttps = false);
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            // A whole hall of delegates may stand behind one address: the limit per address is wide and counts tries, not
            // looks at the form; the lock per account is narrow.
            o.AddPolicy(SignInPath, http => HttpMethods.IsPost(http.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = 600, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
            o.AddPolicy(VerifyNotice.Page, http => RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = VerificationsAMinute, Window = TimeSpan.FromMinutes(1) }));
            o.AddPolicy(ExtractEndpoint.Limit, ExtractEndpoint.PerAccount);
            o.OnRejected = ExtractEndpoint.TooOftenAsync;
        });
        services.Configure<ForwardedHeadersOptions>(o => o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        options.With?.Invoke(services);
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseExceptionHandler("/loi/500");
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter(); // behind the sign-in: a limit may be an account's

        if (File.Exists(Path.Combine(AppContext.BaseDirectory, "giaoban.staticwebassets.endpoints.json"))) app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssetsIfAny();
        app.MapLiveFeed();
        app.MapExtract();
        ReaderLanguage.Map(app);
        app.MapGet("/khoe", () => "khỏe").WithMetadata(new OpenToAllAttribute());
    }

    private static PageActionEndpointConventionBuilder WithStaticAssetsIfAny(this PageActionEndpointConventionBuilder pages) =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, "giaoban.staticwebassets.endpoints.json")) ? pages.WithStaticAssets() : pages;
}
