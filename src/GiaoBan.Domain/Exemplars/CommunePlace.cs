using System.Text.RegularExpressions;
using GiaoBan.Text;

namespace GiaoBan.Domain.Exemplars;

/// <summary>The communes and the district that a place in words names, without marks: "thôn Nà Lầu, xã Hoàng Đồng, thành phố Lạng Sơn".</summary>
public sealed partial record CommunePlace(IReadOnlyList<string> Communes, string? District)
{
    public static CommunePlace Of(string? words)
    {
        var text = (words ?? "").Collapsed();
        return new([.. Commune().Matches(text).Select(m => m.Groups["name"].Value.Folded().Trim()).Distinct()], DistrictName().Match(text) is { Success: true } d ? d.Groups["name"].Value.Folded().Trim() : null);
    }

    /// <summary>One commune in common, and no word of two districts: there are communes of one name in several.</summary>
    public bool Meets(CommunePlace other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Communes.Intersect(other.Communes).Any() && (District is null || other.District is null || District == other.District);
    }

    // A name begins with a capital or is a number ("phường 3"); it ends at a comma, a bracket, "và", or the next kind of place.
    [GeneratedRegex(@"(?<![\p{L}])(?i:xã|phường|thị trấn|đặc khu|x\.|p\.|tt\.?)\s*(?<name>(?:\p{Lu}[\p{L}'’-]*|\d+)(?:\s+(?!(?:Huyện|Thành|Tỉnh|Thị|TP)\b)\p{Lu}[\p{L}'’-]*)*)")]
    private static partial Regex Commune();

    [GeneratedRegex(@"(?<![\p{L}])(?i:huyện|thành phố|thị xã|quận|tp\.?|h\.)\s*(?<name>\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)*)")]
    private static partial Regex DistrictName();
}
