using MailKit.Security;
using MimeKit;

namespace GiaoBan.App.Workers;

/// <summary>
/// Where letters go out, from the environment or appsettings: Mail__Host, Mail__Port, Mail__From, Mail__User, Mail__Password,
/// Mail__Security (starttls, ssl, none), Mail__At (hour of the day's letter), Site__Url. Without a host nothing is sent.
/// </summary>
internal sealed class MailSettings(IConfiguration settings)
{
    public string Host { get; } = settings["Mail:Host"] ?? "";
    public int Port { get; } = settings.GetValue("Mail:Port", 587);
    public string From { get; } = settings["Mail:From"] ?? "";
    public string? User { get; } = settings["Mail:User"];
    public string? Password { get; } = settings["Mail:Password"];

    /// <summary>When the day's letter goes out, at Hà Nội.</summary>
    public TimeOnly At { get; } = TimeOnly.TryParse(settings["Mail:At"], System.Globalization.CultureInfo.InvariantCulture, out var at) ? at : new TimeOnly(7, 30);

    /// <summary>How people reach the site, for the links in a letter; without it a letter names the page by words only.</summary>
    public string SiteUrl { get; } = (settings["Site:Url"] ?? "").TrimEnd('/');

    public SecureSocketOptions Security { get; } = settings["Mail:Security"] switch { "none" => SecureSocketOptions.None, "ssl" => SecureSocketOptions.SslOnConnect, _ => SecureSocketOptions.StartTls };

    public bool IsOn => Host.Length > 0 && IsAddress(From);

    public string Domain => From.Split('@')[^1].TrimEnd('>');

    public static bool IsAddress(string text) => MailboxAddress.TryParse(text, out var address) && address.Address.Contains('@', StringComparison.Ordinal) && !text.Any(char.IsControl);
}
