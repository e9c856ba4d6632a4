using System.Globalization;
using System.Text.RegularExpressions;
using GiaoBan.Domain.Periods;

namespace GiaoBan.Domain.Reports;

/// <summary>Numbers as officials type them: 1.240, 91,4, 1.234,5, 1234.5. Read into whole numbers scaled by <see cref="Indicator.Scale"/>.</summary>
public static partial class VietnameseNumber
{
    private static readonly CultureInfo Shown = Vietnamese();

    /// <summary>Reads a typed number. Empty is null (nothing reported), never zero.</summary>
    public static Result<long?> Read(string? typed)
    {
        var text = (typed ?? "").Trim().Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (text.Length == 0) return new Result<long?>(null, null);
        if (!Digits().IsMatch(text)) return ReportRefusals.NotANumber(typed!.Trim());

        var plain = Grouped().IsMatch(text) ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : DecimalComma().IsMatch(text) ? text.Replace(',', '.')
            : DecimalPoint().IsMatch(text) ? text
            : null;
        if (plain is null) return ReportRefusals.AmbiguousNumber(typed!.Trim());
        if (!decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || Math.Abs(value) > 1e15m)
            return ReportRefusals.NotANumber(typed!.Trim());
        if (decimal.Round(value, 2) != value) return ReportRefusals.TooPrecise(typed!.Trim());

        return (long?)(long)(value * Indicator.Scale);
    }

    /// <summary>A stored value as it is written here: 124000 → "1.240", 9140 → "91,4".</summary>
    public static string Write(long? scaled) => scaled is null ? "" : ((decimal)scaled.Value / Indicator.Scale).ToString("#,##0.##", Shown);

    private static CultureInfo Vietnamese()
    {
        // Built by hand from the invariant one: the words "1.240" and "91,4" must not depend on the machine's ICU data.
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NumberDecimalSeparator) = (".", ",");
        return CultureInfo.ReadOnly(culture);
    }

    [GeneratedRegex(@"^-?\d[\d.,]*$")]
    private static partial Regex Digits();

    // 1.240 · 1.234.567 · 1.234,5: points in threes are thousands. Not 0.240: nobody groups behind a nought.
    [GeneratedRegex(@"^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^-?\d+(,\d{1,2})?$")]
    private static partial Regex DecimalComma();

    // 1234.5: a point that cannot be thousands. "1.5" is left to the person: it may be a slip for 1,5 or for 1.500.
    [GeneratedRegex(@"^-?\d{4,}\.\d{1,2}$")]
    private static partial Regex DecimalPoint();
}
