namespace GiaoBan.Storage.Accounts;

public enum LetterState { Waiting, Sent, NotNeeded, GivenUp }

/// <summary>
/// The one letter a person gets on a day: what was told to them and not yet read. Its Message-ID is fixed before the first
/// attempt, so that a repeat after a crash can be recognised.
/// </summary>
public sealed class Letter
{
    private Letter() { }

    public Letter(Guid accountId, DateOnly day, DateTime dueAtUtc) => (AccountId, Day, DueAtUtc) = (accountId, day, dueAtUtc);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AccountId { get; private set; }
    public DateOnly Day { get; private set; }
    public DateTime DueAtUtc { get; private set; }
    public LetterState State { get; private set; }
    public int Attempts { get; private set; }
    public DateTime? LastTriedAtUtc { get; private set; }
    public DateTime? SentAtUtc { get; private set; }

    /// <summary>What the mail server answered last.</summary>
    public string? LastAnswer { get; private set; }

    public void Sent(DateTime nowUtc, string answer) => (State, Attempts, LastTriedAtUtc, SentAtUtc, LastAnswer) = (LetterState.Sent, Attempts + 1, nowUtc, nowUtc, Short(answer));

    public void NotNeeded(DateTime nowUtc) => (State, LastTriedAtUtc) = (LetterState.NotNeeded, nowUtc);

    public void Refused(DateTime nowUtc, string answer) => (Attempts, LastTriedAtUtc, LastAnswer) = (Attempts + 1, nowUtc, Short(answer));

    public void GiveUp() => State = LetterState.GivenUp;

    public void TryAgain() => State = LetterState.Waiting;

    private static string Short(string answer) => answer.Length > 300 ? answer[..300] : answer;
}
