using System.Globalization;
using System.Text.RegularExpressions;
using GiaoBan.Domain.Time;
using GiaoBan.Text;

namespace GiaoBan.Domain.Conclusions;

/// <summary>A day the words do not name, and the rule of thumb it comes from. No day: the work stands without one.</summary>
public sealed record DueSuggestion(DateOnly? Day, string Rule);

/// <summary>
/// The office's rules of thumb for deadlines without a day (domain.md §3.3): "đầu tháng" is the 7th, "ngay sau hội nghị" ten
/// days. Shown as a suggestion with its rule, and kept only when a person accepts it.
/// </summary>
public static partial class DueRules
{
    private const int DaysForPromptly = 10, LongGone = 45;

    // Longest first where one contains another.
    private static readonly (string Words, int Day)[] PartsOfMonth =
        [("tuan dau thang", 7), ("thuong tuan thang", 10), ("trung tuan thang", 20), ("ha tuan thang", 31), ("dau thang", 7), ("giua thang", 15), ("cuoi thang", 31)];

    private static readonly string[] Promptly = ["ngay sau hoi nghi", "trong thoi gian som nhat", "som nhat", "khan truong", "ngay sau", "lap tuc", "ngay"];
    private static readonly string[] Standing = ["tiep tuc", "thuong xuyen", "duy tri", "day manh", "tang cuong", "chu dong nam", "nang cao"];

    /// <param name="words">The deadline as printed; the order itself when none is.</param>
    /// <param name="action">What is to be done.</param>
    /// <param name="printedOn">The document's day, from which a printed deadline counts.</param>
    /// <param name="heldOn">The sitting's day, from which "sau hội nghị" counts.</param>
    /// <param name="planned">The quarter that is planned for.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static DueSuggestion? For(string? words, string action, DateOnly printedOn, DateOnly heldOn, Quarter planned, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(calendar);
        var said = (words ?? action).Folded();
        if (Unresolved().IsMatch(said)) return null;

        return OfMonth(said, printedOn, calendar) ?? OfUnityDay(said, printedOn, calendar) ?? OfHaste(said, words is not null, heldOn, calendar) ?? OfPeriod(action, planned, calendar);
    }

    private static DueSuggestion? OfMonth(string said, DateOnly anchor, WorkingCalendar calendar)
    {
        if (PartsOfMonth.FirstOrDefault(p => said.Contains(p.Words, StringComparison.Ordinal)) is not { Words: { } words, Day: var wanted }) return null;

        var named = MonthBehind().Match(said[(said.IndexOf(words, StringComparison.Ordinal) + words.Length)..]);
        var month = named.Groups["month"].Success ? OfYear(anchor, int.Parse(named.Groups["month"].ValueSpan, CultureInfo.InvariantCulture), named.Groups["year"]) : Coming(anchor, wanted, named.Groups["next"].Success);
        if (month is not { } first) return null;

        var last = DateTime.DaysInMonth(first.Year, first.Month);
        var day = new DateOnly(first.Year, first.Month, Math.Min(wanted, last));
        var (worked, shown) = wanted == 31 ? (calendar.OrPreviousWorkday(day), "ngày cuối tháng") : (calendar.OrNextWorkday(day), $"ngày {wanted}");
        return new DueSuggestion(worked, Rule($"“{Printed(words)}” tính là {shown}", worked != day, calendar, worked));
    }

    private static DateOnly? OfYear(DateOnly anchor, int month, Group year)
    {
        if (month is < 1 or > 12) return null;
        if (year.Success) return new DateOnly(int.Parse(year.ValueSpan, CultureInfo.InvariantCulture), month, 1);

        var first = new DateOnly(anchor.Year, month, 1);
        return first.AddMonths(1) < anchor.AddDays(-LongGone) ? first.AddYears(1) : first;
    }

    private static DateOnly Coming(DateOnly anchor, int wanted, bool next)
    {
        var first = new DateOnly(anchor.Year, anchor.Month, 1);
        return next || anchor.Day > wanted ? first.AddMonths(1) : first;
    }

    private static DueSuggestion? OfUnityDay(string said, DateOnly anchor, WorkingCalendar calendar)
    {
        if (!said.Contains("ngay hoi dai doan ket", StringComparison.Ordinal)) return null;

        var day = new DateOnly(anchor.Month is 12 ? anchor.Year + 1 : anchor.Year, 11, 18);
        var worked = calendar.OrPreviousWorkday(day);
        return new DueSuggestion(worked, Rule("Ngày hội Đại đoàn kết là 18/11", worked != day, calendar, worked));
    }

    private static DueSuggestion? OfHaste(string said, bool printed, DateOnly heldOn, WorkingCalendar calendar)
    {
        // Inside an order "ngay" may be "ngày" or half of another word: there only the longer phrases count.
        if (Promptly.FirstOrDefault(p => (printed || p.Contains(' ', StringComparison.Ordinal)) && Regex.IsMatch(said, $@"\b{p}\b")) is null) return null;

        var day = heldOn.AddDays(DaysForPromptly);
        var worked = calendar.OrNextWorkday(day);
        return new DueSuggestion(worked, Rule($"việc phải làm ngay tính là {DaysForPromptly} ngày sau hội nghị", worked != day, calendar, worked));
    }

    private static DueSuggestion OfPeriod(string action, Quarter planned, WorkingCalendar calendar)
    {
        var said = action.Folded().TrimStart();
        if (Standing.Any(s => said.StartsWith(s, StringComparison.Ordinal))) return new DueSuggestion(null, "việc làm thường xuyên, không có ngày cuối");

        var worked = calendar.OrPreviousWorkday(planned.LastDay);
        return new DueSuggestion(worked, Rule($"không nêu hạn thì tính đến ngày làm việc cuối {planned}", false, calendar, worked));
    }

    private static string Rule(string words, bool moved, WorkingCalendar calendar, DateOnly day) =>
        words + (moved ? ", tránh ngày nghỉ" : "") + (calendar.Covers(day.Year) ? "" : $"; chưa có lịch nghỉ lễ năm {day.Year}");

    private static string Printed(string folded) => folded switch
    {
        "tuan dau thang" => "tuần đầu tháng",
        "thuong tuan thang" => "thượng tuần",
        "trung tuan thang" => "trung tuần",
        "ha tuan thang" => "hạ tuần",
        "dau thang" => "đầu tháng",
        "giua thang" => "giữa tháng",
        _ => "cuối tháng",
    };

    [GeneratedRegex(@"^\s*(?:(?<next>sau|toi)\b|(?<month>\d{1,2})(?:\s*(?:/|nam)\s*(?<year>\d{4}))?)")]
    private static partial Regex MonthBehind();

    // A plan or a rule elsewhere sets the day: that is a question for a person, not a guess. (Folding writes "quy" with an i.)
    [GeneratedRegex(@"\b(theo tien do|dung qu[iy] dinh|theo ke hoach|dung tien do)\b")]
    private static partial Regex Unresolved();
}
