using GiaoBan.Domain.Reports;

namespace GiaoBan.Domain.Scoring;

/// <summary>What somebody gave: points by criterion, how often by deduction, what shows it.</summary>
public sealed record GivenPoints(IReadOnlyDictionary<string, long> Points, IReadOnlyDictionary<string, int> Times, IReadOnlyDictionary<string, string> Evidence);

/// <summary>Points added up by a table: of every criterion, of the whole, and the class they make.</summary>
/// <param name="ClassName">Null: below the lowest class.</param>
public sealed record Tally(long Total, IReadOnlyDictionary<string, long> ByCriterion, string? ClassName)
{
    /// <summary>Refuses what the table does not know or allow; else adds up. A group keeps to its ceiling first, then loses what is taken from it, never below nought.</summary>
    public static Result<Tally> Of(PointTable table, GivenPoints given)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(given);
        if (Flaw(table, given) is { } no) return no;

        Dictionary<string, long> sums = [];
        var parts = table.InOrder.ToLookup(c => c.ParentCode);
        var whole = parts[null].Sum(Reckon) - Taken(null);
        var total = Math.Max(0, whole);
        return new Tally(total, sums, table.Classes.OrderByDescending(c => c.From).FirstOrDefault(c => c.From <= total)?.Name);

        long Reckon(Criterion one) => sums[one.Code] = Math.Max(0, Math.Min(one.Most, table.IsScored(one) ? given.Points[one.Code] : parts[one.Code].Sum(Reckon)) - Taken(one.Code));

        long Taken(string? within) => table.Deductions.Where(d => d.Within == within).Sum(d => d.Each * given.Times.GetValueOrDefault(d.Code));
    }

    private static Refusal? Flaw(PointTable table, GivenPoints given)
    {
        foreach (var (code, points) in given.Points)
        {
            if (table.Find(code) is not { } one) return ScoringRefusals.NotInTable(code);
            if (!table.IsScored(one)) return ScoringRefusals.ScoreItsParts(code);
            if (points < 0 || points > one.Most) return ScoringRefusals.OutsideTable(code, VietnameseNumber.Write(points), VietnameseNumber.Write(one.Most));
            if (points > 0 && one.NeedsEvidence && string.IsNullOrWhiteSpace(given.Evidence.GetValueOrDefault(code))) return ScoringRefusals.NeedsEvidence(code);
        }
        foreach (var (code, times) in given.Times)
        {
            if (table.Deductions.FirstOrDefault(d => d.Code == code) is not { } one) return ScoringRefusals.NotInTable(code);
            if (times < 0 || times > one.AtMost) return ScoringRefusals.TakenTooOften(code, times, one.AtMost);
        }
        return table.InOrder.FirstOrDefault(c => table.IsScored(c) && !given.Points.ContainsKey(c.Code)) is { } left ? ScoringRefusals.NotScored(left.Code, left.Words) : null;
    }
}
