using System.Globalization;

namespace GiaoBan.Text.Reading.Times;

/// <summary>Numbers as dates write them: 15/5, 30-9-2022, 20.7, IV, "Hai".</summary>
internal static class Numerals
{
    public static int? Whole(ReadOnlySpan<char> text) =>
        text.Length is > 0 and < 6 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>d/m or d/m/y in one token.</summary>
    public static (int Day, int Month, int? Year)? DayMonth(ReadOnlySpan<char> text)
    {
        var parts = Split(text);
        if (parts is not { Length: 2 or 3 }) return null;
        if (parts[0] is < 1 or > 31 || parts[1] is < 1 or > 12) return null;
        if (parts.Length == 2) return (parts[0], parts[1], null);

        var year = parts[2] < 100 ? 2000 + parts[2] : parts[2];
        return Calendar.IsDay(year, parts[1], parts[0]) ? (parts[0], parts[1], year) : null;
    }

    /// <summary>m, m/y or m-y in one token.</summary>
    public static (int Month, int? Year)? MonthYear(ReadOnlySpan<char> text)
    {
        var parts = Split(text);
        if (parts is null || parts.Length > 2 || parts[0] is < 1 or > 12) return null;
        if (parts.Length == 1) return (parts[0], null);
        return Calendar.IsYear(parts[1]) ? (parts[0], parts[1]) : null;
    }

    /// <summary>"2-3/2020", "2-3": the later of two months in one token.</summary>
    public static (int Month, int? Year)? LaterMonth(ReadOnlySpan<char> text)
    {
        var dash = text.IndexOf('-');
        return dash > 0 && Whole(text[..dash]) is >= 1 and <= 12 && MonthYear(text[(dash + 1)..]) is var (month, year) && (year is not null || month <= 12 && text.Length <= 5) ? (month, year) : null;
    }

    public static int? Quarter(ReadOnlySpan<char> key) => key switch
    {
        "i" or "1" or "một" => 1,
        "ii" or "2" or "hai" => 2,
        "iii" or "3" or "ba" => 3,
        "iv" or "4" or "tư" or "bốn" => 4,
        _ => null,
    };

    public static int? Spelled(ReadOnlySpan<char> key) => key switch
    {
        "một" or "giêng" => 1, "hai" => 2, "ba" => 3, "tư" or "bốn" => 4, "năm" => 5, "sáu" => 6, "bảy" or "bẩy" => 7, "tám" => 8, "chín" => 9, "mười" => 10,
        _ => null,
    };

    /// <summary>"mười lăm", "hai mươi", "hai mươi mốt", "ba mươi mốt": a day of the month in words, and the token behind it.</summary>
    public static (int Day, int After)? SpelledDay(Script script, int i)
    {
        if (!script.IsWord(i) || Spelled(script.KeyOf(i)) is not { } first) return null;
        var (day, after) = (first, i + 1);
        if (first is 2 or 3 && script.IsAny(after, "mươi", "mốt")) (day, after) = script.Is(after, "mươi") ? (first * 10, after + 1) : (first * 10 + 1, after + 1);
        if (day is 10 or 20 or 30 && script.IsWord(after) && (script.IsAny(after, "mốt") ? 1 : script.IsAny(after, "lăm", "nhăm") ? 5 : Spelled(script.KeyOf(after))) is { } unit and < 10) (day, after) = (day + unit, after + 1);
        return day is >= 1 and <= 31 ? (day, after) : null;
    }

    private static int[]? Split(ReadOnlySpan<char> text)
    {
        Span<Range> ranges = stackalloc Range[4];
        var count = text.SplitAny(ranges, "/-.");
        if (count > 3) return null;

        var parts = new int[count];
        for (var i = 0; i < count; i++)
        {
            var part = text[ranges[i]];
            // 1.246 is a thousand and more, not the first of month 246; 3.000 is not a day
            if (part.Length is 0 or > 4 || (part.Length == 3) || Whole(part) is not { } number) return null;
            parts[i] = number;
        }
        return parts;
    }
}
