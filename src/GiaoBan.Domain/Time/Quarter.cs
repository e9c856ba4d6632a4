using System.Globalization;

namespace GiaoBan.Domain.Time;

/// <summary>A calendar quarter (quý), such as "quý III/2026". The cut-off of a reporting period is its own and not the quarter's.</summary>
public readonly record struct Quarter : IComparable<Quarter>
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];
    private readonly int _index; // year * 4 + (number - 1), so that order and arithmetic are those of int

    public Quarter(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(number is >= 1 and <= 4, true, nameof(number));
        _index = year * 4 + number - 1;
    }

    public int Year => _index / 4;
    public int Number => _index % 4 + 1;
    public DateOnly FirstDay => new(Year, Number * 3 - 2, 1);
    public DateOnly LastDay => Next.FirstDay.AddDays(-1);
    public Quarter Next => FromIndex(_index + 1);
    public Quarter Previous => FromIndex(_index - 1);

    /// <summary>As it stands in short codes: "2019-Q1".</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}");

    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);
    public int Since(Quarter earlier) => _index - earlier._index;
    public int CompareTo(Quarter other) => _index.CompareTo(other._index);
    public static bool operator <(Quarter a, Quarter b) => a._index < b._index;
    public static bool operator >(Quarter a, Quarter b) => a._index > b._index;
    public static bool operator <=(Quarter a, Quarter b) => a._index <= b._index;
    public static bool operator >=(Quarter a, Quarter b) => a._index >= b._index;
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"quý {Roman[Number - 1]}/{Year}");

    private static Quarter FromIndex(int index) => new(index / 4, index % 4 + 1);
}
