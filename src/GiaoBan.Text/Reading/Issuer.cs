using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text.Reading;

/// <summary>The issuing body from the left column of the header; capitals become a name again.</summary>
internal static class Issuer
{
    public static Excerpt? Read(Script script, List<Line> lines, int before, DatedExcerpt? date)
    {
        var parts = new List<string>();
        TextSpan? span = null;
        for (var l = 0; l < before && l < lines.Count; l++)
        {
            var left = lines[l].Columns.First();
            if (left.Length < 3 || OfficialHeader.IsRule(left)) continue;
            if (left.StartsWith("Số", StringComparison.Ordinal)) break;
            if (left.Any(char.IsLower) || IsMotto(left)) continue;
            parts.Add(left);
            span ??= new TextSpan(script.Text.CodePoint(lines[l].Start), script.Text.CodePoint(lines[l].Start + left.Length));
        }
        if (parts.Count == 0) return null;

        // Two full names: the upper one is the superior body.
        var name = parts.Count > 1 && StartsBody(parts[^1]) && (StartsBody(parts[^2]) || parts.Count > 2) ? parts[^1] : string.Join(' ', parts);
        return new Excerpt(Named(name), new Origin(parts.Count == 1 ? span : null, 0.7, "cơ quan ban hành"));
    }

    private static bool IsMotto(string text) => KeyForm.Of(text) is var key
        && (key.Contains("cộng hòa xã hội", StringComparison.Ordinal) || key.Contains("độc lập", StringComparison.Ordinal) || key.Contains("đảng cộng sản", StringComparison.Ordinal));

    private static bool StartsBody(string text)
    {
        var first = KeyForm.Of(text).Split(' ')[0];
        return first is "ubnd" or "sở" or "đảng" or "ủy" or "huyện" or "hội" or "văn" or "ban" or "phòng" or "công" or "liên" && !KeyForm.Of(text).StartsWith("huyện ủy ", StringComparison.Ordinal) || first is "tỉnh" && KeyForm.Of(text).StartsWith("tỉnh ủy", StringComparison.Ordinal);
    }

    private static string Named(string shouted)
    {
        string[] small = ["tỉnh", "huyện", "xã", "phường", "thị", "trấn", "quận", "và", "nhân", "dân", "phố", "khu"];
        string[] second = ["ủy", "phòng", "đoàn", "bộ", "thường", "trực", "vụ", "trình", "tin"];
        string[] kept = ["UBND", "HĐND", "MTTQ", "LHPN", "LĐLĐ", "BCH", "TNCS", "HCM", "CCB"];
        var words = shouted.Split(' ').Select((word, i) =>
            kept.Contains(word) ? word
            : small.Contains(KeyForm.Of(word)) || (i > 0 && second.Contains(KeyForm.Of(word))) ? word.ToLowerInvariant()
            : string.Concat(word[..1], word[1..].ToLowerInvariant()));
        var name = string.Join(' ', words);
        return name.Replace("Ủy Ban nhân dân", "UBND", StringComparison.Ordinal).Replace("Uỷ Ban nhân dân", "UBND", StringComparison.Ordinal).Normalize();
    }
}
