namespace GiaoBan.Storage.Outbox;

/// <summary>
/// Something that may happen later, written in the same transaction as what caused it: never saved first and published
/// afterwards. Taken by one worker at a time; delivering twice must do no harm.
/// </summary>
public sealed class OutboxMessage
{
    private OutboxMessage() { }

    public OutboxMessage(string kind, string body, DateTime dueAtUtc) => (Kind, Body, DueAtUtc) = (kind, body, dueAtUtc);

    public long Id { get; private set; }
    public string Kind { get; private set; } = "";

    /// <summary>JSON of the message's own record.</summary>
    public string Body { get; private set; } = "";
    public DateTime DueAtUtc { get; private set; }
    public DateTime? DoneAtUtc { get; private set; }
    public int Attempts { get; private set; }

    public void Done(DateTime nowUtc) => (DoneAtUtc, Attempts) = (nowUtc, Attempts + 1);

    /// <summary>Waits twice as long each time, an hour at most.</summary>
    public void Failed(DateTime nowUtc)
    {
        Attempts++;
        DueAtUtc = nowUtc.AddSeconds(Math.Min(3600, 5 * Math.Pow(2, Math.Min(Attempts, 10))));
    }
}

/// <summary>
/// A form post that has been answered, by the request id the server put into the form: pressing twice on a bad line does
/// the thing once. Its row is written in the same transaction as the act.
/// </summary>
public sealed class AnsweredRequest
{
    private AnsweredRequest() { }

    public AnsweredRequest(Guid requestId, Guid accountId, DateTime atUtc) => (RequestId, AccountId, AtUtc) = (requestId, accountId, atUtc);

    public Guid RequestId { get; private set; }
    public Guid AccountId { get; private set; }
    public DateTime AtUtc { get; private set; }
}
