using System.Text.RegularExpressions;
using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text;

/// <summary>
/// Finds what would lead to one household in a note about a place (tình hình cơ sở): everything <see cref="PersonalData"/>
/// knows, and also a name, or an address or an office-like telephone that stands without one. Stricter than the scan of reports,
/// which may tell a house number of an office.
/// </summary>
public static partial class HouseholdData
{
    private const string Digits = @"\d+[a-zđ]?(/\d+[a-zđ]?)*";
    private const string Words = @"(không|một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười|mươi|mốt|lăm|linh|lẻ|trăm)(\s+(một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười|mươi|mốt|lăm|linh|lẻ|trăm))*";

    public static IReadOnlyList<PersonalDatum> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = KeyForm.Of(text);
        List<PersonalDatum> found = [.. PersonalData.Find(text), .. PersonalData.Names(text), .. Landline().Matches(key).Select(m => new PersonalDatum(PersonalDataKind.MobilePhone, m.Index, m.Length))];
        found.AddRange(new[] { House(), Street(), Lane(), Quarter() }.SelectMany(p => p.Matches(key)).Select(m => new PersonalDatum(PersonalDataKind.HomeAddress, m.Index, m.Length)));
        return [.. found.OrderBy(datum => datum.Start)];
    }

    [GeneratedRegex($@"\b(số nhà|nhà số|căn hộ số|phòng trọ số)\s+({Digits}|{Words})\b", RegexOptions.CultureInvariant)]
    private static partial Regex House();

    [GeneratedRegex($@"\bsố\s+({Digits}|{Words}),?\s+(đường|phố|ngõ|ngách|hẻm|kiệt)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Street();

    [GeneratedRegex($@"\b(ngõ|ngách|hẻm|kiệt)\s+(số\s+)?({Digits}|{Words})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Lane();

    // Words for numbers are also words: "khối năm nay". Below the commune only digits, or "số" before the word, are an address.
    [GeneratedRegex($@"\b(tổ|khối|xóm|khu|thôn|bản|ấp)\s+((số\s+)?{Digits}|số\s+{Words})(?![\d%])\b", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"(?<![\d/.])02\d{1,2}([ .\-]?\d){7,8}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Landline();
}
