using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Storage;

/// <summary>The period was closed between the look at it and the commit that needs it open; nothing of the act is stored.</summary>
public sealed class PeriodClosedException : DbUpdateConcurrencyException
{
    public PeriodClosedException() : base("The period was closed meanwhile.") { }
    public PeriodClosedException(string message) : base(message) { }
    public PeriodClosedException(string message, Exception innerException) : base(message, innerException) { }
}
