using GiaoBan.Domain;

namespace GiaoBan.Storage.Accounts;

public enum AccountEventKind
{
    SignedIn, SignInRefused, SignedOut, SessionsEnded, PasswordChosen, SecondFactorOn, SecondFactorOff, RecoveryCodesMade, RecoveryCodeUsed,
    Invited, Deactivated, Reactivated, Unlocked, OutsideSignInLinked, OutsideSignInUnlinked, MailChanged, DataExported, PasskeyAdded, PasskeyRemoved,
}

/// <summary>Something that happened at the door. Audited, so that it stands in the chain; it holds no address and no device.</summary>
public sealed class AccountEvent : IAudited
{
    private AccountEvent() { }

    public AccountEvent(Guid accountId, AccountEventKind kind, DateTime atUtc) => (AccountId, Kind, AtUtc) = (accountId, kind, atUtc);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AccountId { get; private set; }
    public AccountEventKind Kind { get; private set; }
    public DateTime AtUtc { get; private set; }
}

/// <summary>Somebody opened a paper or a file that not everybody may see.</summary>
public sealed class PaperReading : IAudited
{
    private PaperReading() { }

    public PaperReading(Guid accountId, string kind, Guid paperId, DateTime atUtc) => (AccountId, Kind, PaperId, AtUtc) = (accountId, kind, paperId, atUtc);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AccountId { get; private set; }
    public string Kind { get; private set; } = "";
    public Guid PaperId { get; private set; }
    public DateTime AtUtc { get; private set; }
}
