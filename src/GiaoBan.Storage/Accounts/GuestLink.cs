using System.Security.Cryptography;
using GiaoBan.Domain;

namespace GiaoBan.Storage.Accounts;

/// <summary>
/// A link by which somebody without an account reads one conference, until a day or until it is taken back. Only the hash of
/// the link is kept: whoever reads the database cannot use it, and whoever alters a letter of it opens nothing.
/// </summary>
public sealed class GuestLink : IAudited
{
    private GuestLink() { }

    private GuestLink(ConferenceId conference, string guest, string madeBy, DateOnly lastDay, string token, DateTime nowUtc) =>
        (ConferenceId, Guest, MadeBy, LastDay, TokenHash, MadeAtUtc) = (conference, guest, madeBy, lastDay, Invitation.HashOf(token), nowUtc);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public ConferenceId ConferenceId { get; private set; }

    /// <summary>For whom, as the desk officer wrote it.</summary>
    public string Guest { get; private set; } = "";
    public string MadeBy { get; private set; } = "";
    public string TokenHash { get; private set; } = "";
    public DateTime MadeAtUtc { get; private set; }
    public DateOnly LastDay { get; private set; }
    public DateTime? RevokedAtUtc { get; private set; }

    /// <summary>The row to keep, and the secret to hand over: 256 bits that exist nowhere else.</summary>
    public static (GuestLink Link, string Token) Make(ConferenceId conference, string guest, string madeBy, DateOnly lastDay, DateTime nowUtc)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (new GuestLink(conference, guest, madeBy, lastDay, token, nowUtc), token);
    }

    public void Revoke(DateTime nowUtc) => RevokedAtUtc ??= nowUtc;
}
