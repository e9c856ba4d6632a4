using GiaoBan.Domain.Periods;

namespace GiaoBan.Domain.Consolidation;

/// <summary>A figure far from what the same unit gave before.</summary>
/// <param name="Times">How many times the usual one it is; under 1 where it is less.</param>
/// <param name="Usual">The middle of the earlier ones, scaled like the figure.</param>
public sealed record Unusual(decimal Times, long Usual)
{
    /// <summary>One digit too many is ten times; a real quarter seldom moves fivefold.</summary>
    public const int Far = 5;

    /// <summary>Between two small counts any leap is chance.</summary>
    public const int Few = 20;

    /// <summary>Compares a figure with what the unit gave in earlier periods and for the same one last year; null where nothing is odd or nothing is known.</summary>
    public static Unusual? Of(long? now, IEnumerable<long?> earlier)
    {
        List<long> known = [.. earlier.OfType<long>().Order()];
        if (now is not { } value || known.Count == 0) return null;

        var usual = known.Count % 2 == 1 ? known[known.Count / 2] : (known[known.Count / 2 - 1] + known[known.Count / 2]) / 2;
        if (Math.Max(value, usual) < Few * Indicator.Scale || usual <= 0) return null;

        return value >= Far * usual || value * Far <= usual ? new Unusual((decimal)value / usual, usual) : null;
    }
}
