using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GiaoBan.App.Verbs;

/// <summary>
/// `giaoban tls init --data DIR --names TÊN,IP`: a certificate authority of the office's own and a server certificate under
/// it, for a network without another. People install ca.crt once; server.pem is for `serve --certificate`.
/// </summary>
internal static class TlsInit
{
    private const int ServerDays = 397; // what browsers still believe
    private const int AuthorityYears = 10;

    public static async Task<int> RunAsync(Options options)
    {
        options.Only("--data", "--names");
        var folder = Directory.CreateDirectory(options.Need("--data")).FullName;
        var names = options.Need("--names").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length == 0) throw new BadUse("Ghi tên hoặc địa chỉ IP mà mọi người gõ để mở, ví dụ: --names giaoban.lan,192.168.1.10.");
        if (names.FirstOrDefault(n => Uri.CheckHostName(n) is UriHostNameType.Unknown) is { } bad) throw new BadUse($"“{bad}” không phải tên máy hay địa chỉ IP.");
        var server = Path.Combine(folder, "server.pem");
        if (File.Exists(server)) throw new BadUse($"Đã có {server}. Xóa hoặc dời đi nơi khác rồi chạy lại; chứng thực gốc cũ được dùng tiếp nếu còn ca.key.");

        var now = TimeProvider.System.GetUtcNow();
        using var authority = await AuthorityAsync(folder, now);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = Server(authority, key, names, now);
        await WriteAsync(server, certificate.ExportCertificatePem() + "\n" + authority.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n", secret: true);
        await Console.Error.WriteLineAsync($"Cài {Path.Combine(folder, "ca.crt")} vào từng máy một lần; giữ {Path.Combine(folder, "ca.key")} ở nơi khóa được, không để trên máy chủ.");
        Console.WriteLine($"certificate {certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant()} until {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}");
        return 0;
    }

    /// <summary>Reads what `init` wrote, or any PEM with certificate and key, or a .pfx without a password.</summary>
    public static X509Certificate2 Load(string file)
    {
        if (!File.Exists(file)) throw new BadUse($"Không có tệp {file}.");
        try
        {
            if (Path.GetExtension(file) is ".pfx" or ".p12") return X509CertificateLoader.LoadPkcs12FromFile(file, null);
            using var pem = X509Certificate2.CreateFromPemFile(file, file);
            return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null); // a key the TLS stack can use on every system
        }
        catch (CryptographicException)
        {
            throw new BadUse($"Tệp {file} không có đủ chứng thư và khóa. Dùng server.pem do “giaoban tls init” tạo.");
        }
    }

    private static async Task<X509Certificate2> AuthorityAsync(string folder, DateTimeOffset now)
    {
        var (crt, keyFile) = (Path.Combine(folder, "ca.crt"), Path.Combine(folder, "ca.key"));
        if (File.Exists(crt) && File.Exists(keyFile)) return X509Certificate2.CreateFromPemFile(crt, keyFile);

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var request = new CertificateRequest("CN=GiaoBan chung thuc goc noi bo", key, HashAlgorithmName.SHA384);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        var authority = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(AuthorityYears));
        await WriteAsync(crt, authority.ExportCertificatePem() + "\n", secret: false);
        await WriteAsync(keyFile, key.ExportPkcs8PrivateKeyPem() + "\n", secret: true);
        return authority;
    }

    private static X509Certificate2 Server(X509Certificate2 authority, ECDsa key, string[] names, DateTimeOffset now)
    {
        var request = new CertificateRequest($"CN={names[0]}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, true, false));
        var alternative = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (IPAddress.TryParse(name, out var address)) alternative.AddIpAddress(address);
            else alternative.AddDnsName(name);
        }
        request.CertificateExtensions.Add(alternative.Build());
        return request.Create(authority, now.AddDays(-1), now.AddDays(ServerDays), RandomNumberGenerator.GetBytes(16));
    }

    private static async Task WriteAsync(string file, string text, bool secret)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (secret && !OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var stream = new StreamWriter(file, how);
        await stream.WriteAsync(text);
    }
}
