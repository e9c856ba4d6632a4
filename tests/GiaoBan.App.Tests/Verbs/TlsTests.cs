using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Verbs;
using GiaoBan.App.Web;

namespace GiaoBan.App.Tests.Verbs;

/// <summary>A certificate authority of the office's own, and the program speaking HTTPS under it.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("giaoban-tls-").FullName;

    [Fact]
    public async Task The_program_serves_HTTPS_that_a_machine_with_the_authority_installed_believes()
    {
        Assert.Equal(0, await Verb.RunAsync(["tls", "init", "--data", _folder, "--names", "giaoban.lan,127.0.0.1"]));
        await using var database = TestDatabase.Sqlite();
        await database.MigrateAsync();
        await using var app = Site.Build(new SiteOptions(database.Connection, Certificate: TlsInit.Load(Path.Combine(_folder, "server.pem"))));
        var url = await Serve.StartAsync(app, announce: false);
        Assert.StartsWith("https://", url, StringComparison.Ordinal);
        using var authority = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(_folder, "ca.crt"));
        using var believing = Client(authority);

        using var answer = await believing.GetAsync(new Uri(url + "/dang-nhap"));

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.All(answer.Headers.GetValues("Set-Cookie"), c => Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase));
        using var stranger = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => stranger.GetAsync(new Uri(url + "/dang-nhap")));
        await app.StopAsync();
    }

    [Fact]
    public async Task Plain_HTTP_promises_no_HTTPS()
    {
        await using var database = TestDatabase.Sqlite();
        await database.MigrateAsync();
        await using var app = Site.Build(new SiteOptions(database.Connection));
        var url = await Serve.StartAsync(app, announce: false);
        using var client = new HttpClient();

        using var answer = await client.GetAsync(new Uri(url + "/dang-nhap"));

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        await app.StopAsync();
    }

    [Fact]
    public async Task Keys_are_readable_by_their_owner_only_and_nothing_is_overwritten()
    {
        await Verb.RunAsync(["tls", "init", "--data", _folder, "--names", "giaoban.lan"]);
        foreach (var secret in (string[])["ca.key", "server.pem"])
        {
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, secret)));
        }

        Assert.Equal(2, await Verb.RunAsync(["tls", "init", "--data", _folder, "--names", "giaoban.lan"]));
        Assert.Equal(2, await Verb.RunAsync(["tls", "init", "--data", Path.Combine(_folder, "2"), "--names", "không phải tên"]));
        Assert.Equal(2, await Verb.RunAsync(["serve", "--database", Path.Combine(_folder, "x.db"), "--certificate", Path.Combine(_folder, "ca.crt")]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static HttpClient Client(X509Certificate2 authority)
    {
        var handler = new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { authority }, RevocationMode = X509RevocationMode.NoCheck },
            },
        };
        return new HttpClient(handler);
    }
}
