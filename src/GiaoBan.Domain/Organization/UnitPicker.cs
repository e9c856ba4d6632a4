using GiaoBan.Text;

namespace GiaoBan.Domain.Organization;

/// <summary>
/// Finds bodies by what people type: with marks or without, the code, the first letters ("SNV"), another name. Every typed
/// word begins a word of the name; who is hit harder stands first.
/// </summary>
public static class UnitPicker
{
    private const int ByCode = 5, ByName = 4, ByInitials = 3, ByBeginning = 2, ByWords = 1;
    private static readonly char[] Between = [' ', '-', '–', ',', ';', '.', '&', '(', ')', '"', '“', '”'];

    /// <summary>The words to look for; the database can ask for rows that hold each of them before this ranks them.</summary>
    public static IReadOnlyList<string> WordsOf(string typed) => typed.Folded().Split(Between, StringSplitOptions.RemoveEmptyEntries);

    public static IReadOnlyList<Unit> Rank(string typed, IEnumerable<Unit> units) => [.. Hits(typed, units).Select(hit => hit.Unit)];

    /// <summary>The one body meant, or a question: nobody, or several.</summary>
    public static Result<Unit> TheOne(string typed, IEnumerable<Unit> units)
    {
        var hits = Hits(typed, units);
        if (hits.Count == 0) return OrganizationRefusals.NameOfNone(typed.Trim());

        // A whole name or code is an answer; a beginning is one only where it is nobody else's.
        var best = hits[0].Score >= ByInitials ? hits.Where(hit => hit.Score == hits[0].Score).ToList() : hits;
        return best.Count == 1 ? best[0].Unit
            : OrganizationRefusals.NameOfMany(typed.Trim(), string.Join("; ", best.Take(4).Select(hit => $"{hit.Unit.Name} ({hit.Unit.Code})")) + (best.Count > 4 ? "…" : ""));
    }

    private static List<(Unit Unit, int Score)> Hits(string typed, IEnumerable<Unit> units)
    {
        var (words, whole) = (WordsOf(typed), typed.Folded().Trim());
        return words.Count == 0 ? [] : [.. units.Select(unit => (Unit: unit, Score: Score(unit, words, whole))).Where(hit => hit.Score > 0).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Unit.No)];
    }

    private static int Score(Unit unit, IReadOnlyList<string> words, string whole)
    {
        var theirs = unit.SearchText.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        if (!words.All(word => theirs.Any(t => t.StartsWith(word, StringComparison.Ordinal)))) return 0;

        var (name, shortName) = (unit.Name.Folded(), unit.ShortName.Folded());
        if (unit.Code.Folded() == whole || unit.AgencyCode?.Folded() == whole) return ByCode;
        if (name == whole || shortName == whole || unit.Aliases.Any(a => a.Name.Folded() == whole)) return ByName;
        if (Unit.Initials(unit.Name).Folded() == whole) return ByInitials;
        return name.StartsWith(whole, StringComparison.Ordinal) || shortName.StartsWith(whole, StringComparison.Ordinal) ? ByBeginning : ByWords;
    }
}
