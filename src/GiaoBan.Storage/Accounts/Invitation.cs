using System.Security.Cryptography;
using System.Text;
using GiaoBan.Domain;

namespace GiaoBan.Storage.Accounts;

/// <summary>
/// A link by which a person chooses a password, once, before it expires. Only the hash of the link is kept: whoever reads
/// the database cannot use it.
/// </summary>
public sealed class Invitation : IAudited
{
    public const int DaysOpen = 7;

    private Invitation() { }

    private Invitation(Guid accountId, string token, DateTime nowUtc) =>
        (AccountId, TokenHash, MadeAtUtc, ExpiresAtUtc) = (accountId, HashOf(token), nowUtc, nowUtc.AddDays(DaysOpen));

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AccountId { get; private set; }
    public string TokenHash { get; private set; } = "";
    public DateTime MadeAtUtc { get; private set; }
    public DateTime ExpiresAtUtc { get; private set; }
    public DateTime? UsedAtUtc { get; private set; }
    public DateTime? WithdrawnAtUtc { get; private set; }

    /// <summary>The invitation to keep, and the secret to hand over: 256 bits that exist nowhere else.</summary>
    public static (Invitation Invitation, string Token) Make(Guid accountId, DateTime nowUtc)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (new Invitation(accountId, token, nowUtc), token);
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public bool IsOpen(DateTime nowUtc) => UsedAtUtc is null && WithdrawnAtUtc is null && nowUtc < ExpiresAtUtc;

    public void Use(DateTime nowUtc) => UsedAtUtc = nowUtc;

    public void Withdraw(DateTime nowUtc) => WithdrawnAtUtc ??= nowUtc;
}
