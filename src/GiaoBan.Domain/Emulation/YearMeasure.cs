using GiaoBan.Domain.Scoring;

namespace GiaoBan.Domain.Emulation;

/// <summary>What of a unit's year can be counted without asking anybody.</summary>
public enum YearMeasure { ReportsOnTime, AssignmentsOnTime, FollowUpsAnswered, ExemplarsAlive }

/// <summary>One thing a score was reckoned from: so many done of so many.</summary>
/// <param name="About">The period, assignment or exemplar it tells of.</param>
public sealed record FactText(string Words, int Done, int Of, Guid About);

/// <summary>A criterion of a year-end table names its measure by its code.</summary>
public static class YearMeasures
{
    private static readonly Dictionary<string, YearMeasure> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BC"] = YearMeasure.ReportsOnTime, ["NV"] = YearMeasure.AssignmentsOnTime, ["TD"] = YearMeasure.FollowUpsAnswered, ["MH"] = YearMeasure.ExemplarsAlive,
    };

    /// <summary>"NV" as well as "1.NV"; null: nothing counts it.</summary>
    public static YearMeasure? Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Codes.TryGetValue(code[(code.LastIndexOf('.') + 1)..].Trim(), out var measure) ? measure : null;
    }

    /// <summary>Every criterion of the table is one that facts count: it can score a year, and nothing else.</summary>
    public static bool Count(PointTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Criteria.Where(table.IsScored).All(c => Of(c.Code) is not null);
    }

    /// <summary>
    /// The part that was done of what could be. Who owed nothing failed in nothing; an exemplar nobody has is not alive.
    /// </summary>
    public static long Points(YearMeasure measure, IReadOnlyCollection<FactText> facts, long most)
    {
        var (done, of) = (facts.Sum(f => f.Done), facts.Sum(f => f.Of));
        if (of == 0) return measure is YearMeasure.ExemplarsAlive ? 0 : most;

        return (long)Math.Round((decimal)most * done / of, MidpointRounding.AwayFromZero);
    }
}
