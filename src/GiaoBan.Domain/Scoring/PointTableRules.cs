using GiaoBan.Domain.Reports;

namespace GiaoBan.Domain.Scoring;

/// <summary>What a table must keep to before anybody is scored by it.</summary>
internal static class PointTableRules
{
    private const int FirstYear = 2000, LastYear = 2100;

    /// <summary>"1.2.1" stands under "1.2", "1" under nobody.</summary>
    public static string? Above(string code) => code.LastIndexOf('.') is > 0 and var at ? code[..at] : null;

    public static Refusal? Flaw(PointTableText text)
    {
        if (string.IsNullOrWhiteSpace(text.Name) || string.IsNullOrWhiteSpace(text.Place)) return ScoringRefusals.TableNeedsNameAndPlace;
        if (text.Year is < FirstYear or > LastYear) return ScoringRefusals.TableNeedsYear;
        if (text.Criteria.Count == 0) return ScoringRefusals.TableNeedsCriteria;

        return OfCriteria(text) ?? OfDeductions(text) ?? OfClasses(text);
    }

    private static Refusal? OfCriteria(PointTableText text)
    {
        var codes = text.Criteria.Select(c => c.Code.Trim()).ToHashSet(StringComparer.Ordinal);
        if (text.Criteria.Concat<object>(text.Deductions).Select(CodeOf).GroupBy(c => c).FirstOrDefault(g => g.Count() > 1) is { Key: var twice }) return ScoringRefusals.CodeTwice(twice);
        foreach (var one in text.Criteria)
        {
            var code = one.Code.Trim();
            if (code.Length == 0 || string.IsNullOrWhiteSpace(one.Words)) return ScoringRefusals.CriterionNeedsWords(code);
            if (one.Most <= 0) return ScoringRefusals.CriterionNeedsPoints(code);
            if (Above(code) is { } above && !codes.Contains(above)) return ScoringRefusals.NoGroup(code, above);

            var parts = text.Criteria.Where(c => Above(c.Code.Trim()) == code).ToList();
            if (parts.Count > 0 && parts.Sum(p => p.Most) < one.Most) return ScoringRefusals.GroupOutOfReach(code, VietnameseNumber.Write(one.Most), VietnameseNumber.Write(parts.Sum(p => p.Most)));
        }
        return null;
    }

    private static Refusal? OfDeductions(PointTableText text)
    {
        foreach (var one in text.Deductions)
        {
            if (one.Code.Trim().Length == 0 || string.IsNullOrWhiteSpace(one.Words)) return ScoringRefusals.CriterionNeedsWords(one.Code.Trim());
            if (one.Each <= 0 || one.AtMost <= 0) return ScoringRefusals.DeductionNeedsPoints(one.Code.Trim());
            if (one.Within?.Trim() is { } within && text.Criteria.All(c => c.Code.Trim() != within)) return ScoringRefusals.DeductionFromNothing(one.Code.Trim(), within);
        }
        return null;
    }

    private static Refusal? OfClasses(PointTableText text)
    {
        var most = text.Criteria.Where(c => Above(c.Code.Trim()) is null).Sum(c => c.Most);
        if (text.Classes.Count == 0 || text.Classes.Any(c => string.IsNullOrWhiteSpace(c.Name))) return ScoringRefusals.TableNeedsClasses;
        if (text.Classes.FirstOrDefault(c => c.From < 0 || c.From > most) is { } far) return ScoringRefusals.ClassOutOfReach(far.Name, VietnameseNumber.Write(far.From), VietnameseNumber.Write(most));
        if (text.Classes.GroupBy(c => c.From).FirstOrDefault(g => g.Count() > 1) is { } same) return ScoringRefusals.ClassesBeginTogether(VietnameseNumber.Write(same.Key));
        return null;
    }

    private static string CodeOf(object row) => row switch { CriterionText c => c.Code.Trim(), DeductionText d => d.Code.Trim(), _ => "" };
}
