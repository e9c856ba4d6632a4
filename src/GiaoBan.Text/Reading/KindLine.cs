namespace GiaoBan.Text.Reading;

/// <summary>The line that names the kind of paper: "THÔNG BÁO", "BIÊN BẢN", alone on its line.</summary>
internal static class KindLine
{
    private static readonly string[] Names =
        ["thông báo kết luận", "thông báo", "kết luận", "biên bản", "kế hoạch", "báo cáo", "giấy mời", "chương trình", "công điện", "công văn", "tờ trình",
         "nghị quyết", "quyết định", "chỉ thị", "hướng dẫn", "thư mời", "quy chế", "đề án", "phương án"];

    private static readonly int Longest = Names.Max(name => name.Length);

    /// <summary>The whole line is a name of a kind.</summary>
    public static bool IsOne(string line) => line.AsSpan().Trim().Length <= Longest && Array.IndexOf(Names, Lexicon.KeyForm.Of(line.Trim())) >= 0;

    /// <summary>The line begins with the name in capitals: "KẾ HOẠCH TỔ CHỨC HỘI NGHỊ".</summary>
    public static string? Opening(string line)
    {
        var key = Lexicon.KeyForm.Of(line.Length <= Longest ? line : line[..(Longest + 1)]);
        foreach (var name in Names)
        {
            if (!key.StartsWith(name, StringComparison.Ordinal)) continue;
            if (key.Length > name.Length && char.IsLetter(key[name.Length])) continue;
            return line[..name.Length].Any(char.IsLower) && line.Length > name.Length ? null : name;
        }
        return null;
    }
}
