using System.Globalization;
using GiaoBan.Domain;

namespace GiaoBan.Storage.Audit;

/// <summary>
/// One way to write each value, whatever the database, so that hashes and comparisons agree: invariant, instants in UTC to
/// the millisecond (PostgreSQL keeps microseconds, .NET a tenth of that).
/// </summary>
internal static class Canonical
{
    public static DateTime Instant(DateTime instant) => new(instant.Ticks - instant.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        ITypedId id => id.Value.ToString("D"),
        Guid guid => guid.ToString("D"),
        DateTime instant => Instant(instant).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        Enum name => name.ToString(),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"{value.GetType()} has no canonical form yet."),
    };
}
