using System.Globalization;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Time;
using GiaoBan.Text;
using GiaoBan.Text.Reading;
using GiaoBan.Text.Reading.Times;

namespace GiaoBan.App.Features.Assignments.Import;

/// <summary>A deadline as an office writes it into a cell: a day, a bare number of Excel's, a quarter, "Thường xuyên".</summary>
internal static class WrittenDue
{
    private static readonly string[] Standing = ["thuong xuyen", "lien tuc", "khong thoi han", "theo dot", "dinh ky", "hang ", "hang", "moi "];

    /// <param name="Day">The exact day.</param>
    /// <param name="IsStanding">It has no last day.</param>
    /// <param name="Suggested">Not exact: what a rule of thumb makes of it.</param>
    internal readonly record struct Reading(DateOnly? Day, bool IsStanding, DueSuggestion? Suggested);

    public static Reading Read(string written, string action, DateOnly asOf, WorkingCalendar calendar)
    {
        var words = written.Trim();
        if (words.Length == 0) return default;
        if ((Serial(words) ?? Plain(words)) is { } day) return new(day, false, null);

        var read = DeadlinePhrase.Read(words, new TimeBase(asOf));
        if (read?.Date is { } date) return new(date, false, null);
        if (read?.Recurrence is not null || Standing.Any(s => words.Folded().StartsWith(s, StringComparison.Ordinal))) return new(null, true, null);
        return new(null, false, DueRules.For(words, action, asOf, asOf, Quarter.Of(asOf), calendar) is { Day: not null } rule ? rule : null);
    }

    // A date whose cell lost its format is the number of days since 1900; numbers of that size mean nothing else here.
    private static DateOnly? Serial(string words) =>
        words.Length == 5 && int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 36_525 and < 73_051 ? DateOnly.FromDateTime(DateTime.FromOADate(days)) : null;

    private static DateOnly? Plain(string words) =>
        DateOnly.TryParseExact(words.TrimEnd('.'), ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd", "d/M/yyyy HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? day : null;
}
