namespace GiaoBan.Storage.Accounts;

/// <summary>
/// One sign-in on one device. The cookie carries its id and every request asks for this row, so that ending it ends every
/// copy of the cookie at once.
/// </summary>
public sealed class AccountSession
{
    private AccountSession() { }

    public AccountSession(Guid accountId, string address, string agent, string way, DateTime nowUtc) =>
        (AccountId, Address, Agent, Way, StartedAtUtc, LastSeenAtUtc) = (accountId, address, agent.Length > 200 ? agent[..200] : agent, way, nowUtc, nowUtc);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AccountId { get; private set; }
    public string Address { get; private set; } = "";
    public string Agent { get; private set; } = "";

    public const string ByPasskey = "passkey";

    /// <summary>How they proved who they are: "pwd", "mfa", <see cref="ByPasskey"/>, or the name of the single sign-on.</summary>
    public string Way { get; private set; } = "";
    public DateTime StartedAtUtc { get; private set; }
    public DateTime LastSeenAtUtc { get; private set; }
    public DateTime? EndedAtUtc { get; private set; }

    public void End(DateTime nowUtc) => EndedAtUtc ??= nowUtc;
}
