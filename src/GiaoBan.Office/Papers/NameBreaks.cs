namespace GiaoBan.Office.Papers;

/// <summary>
/// Breaks a name or a post too wide for its column as a clerk would: as few lines as fit, about equally long, and never
/// through a compound – "VĂN / PHÒNG" and a last syllable standing alone both look like mistakes.
/// </summary>
internal static class NameBreaks
{
    // The compounds in the names of bodies and posts; two syllables that make one word.
    private static readonly HashSet<string> Compounds =
    [
        "ỦY BAN", "NHÂN DÂN", "THÀNH PHỐ", "THÀNH ỦY", "TỈNH ỦY", "HUYỆN ỦY", "ĐẢNG ỦY", "ĐẢNG BỘ", "THỊ XÃ", "VĂN PHÒNG", "THƯỜNG VỤ",
        "THƯỜNG TRỰC", "CHẤP HÀNH", "MẶT TRẬN", "TỔ QUỐC", "VIỆT NAM", "HỘI ĐỒNG", "ĐOÀN THỂ", "DÂN VẬN", "TUYÊN GIÁO", "TỔ CHỨC",
        "NỘI CHÍNH", "KIỂM TRA", "NỘI VỤ", "TÀI CHÍNH", "VĂN HÓA", "THỂ THAO", "DU LỊCH", "GIÁO DỤC", "ĐÀO TẠO", "NÔNG NGHIỆP",
        "MÔI TRƯỜNG", "TÀI NGUYÊN", "CÔNG THƯƠNG", "XÂY DỰNG", "GIAO THÔNG", "VẬN TẢI", "KẾ HOẠCH", "ĐẦU TƯ", "KHOA HỌC", "CÔNG NGHỆ",
        "THÔNG TIN", "TRUYỀN THÔNG", "LAO ĐỘNG", "XÃ HỘI", "DÂN TỘC", "TÔN GIÁO", "TƯ PHÁP", "CÔNG AN", "QUÂN SỰ", "BIÊN PHÒNG",
        "PHỤ NỮ", "NÔNG DÂN", "THANH NIÊN", "CỰU CHIẾN", "CHÍNH TRỊ", "TRUNG ƯƠNG", "TRUNG TÂM", "CỘNG SẢN", "BÍ THƯ", "CHỦ TỊCH",
        "GIÁM ĐỐC", "TRƯỞNG BAN", "CHÁNH VĂN", "HỒ CHÍ", "CHÍ MINH", "PHÁT TRIỂN", "NÔNG THÔN",
    ];

    public static string Balanced(string text, double room, double points, bool bold)
    {
        if (text.Contains('\n') || Width(text) <= room) return text;

        var words = Words(text);
        var best = Wrapped(words, room);
        for (var narrower = room - 1; narrower > 0; narrower--)
        {
            var tried = Wrapped(words, narrower);
            if (tried.Count > best.Count || tried.Any(line => Width(line) > room)) break;
            best = tried;
        }
        return string.Join('\n', best);

        double Width(string line) => TimesWidths.Measure(line, points, bold);

        List<string> Wrapped(List<string> words, double width)
        {
            List<string> lines = [];
            foreach (var word in words)
            {
                if (lines is [.., var last] && Width($"{last} {word}") <= width) lines[^1] = $"{last} {word}";
                else lines.Add(word);
            }
            return lines;
        }
    }

    private static List<string> Words(string text)
    {
        List<string> words = [];
        var last = "";
        foreach (var syllable in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Count > 0 && Compounds.Contains($"{last} {syllable.TrimEnd(',')}")) words[^1] += " " + syllable;
            else words.Add(syllable);
            last = syllable;
        }
        return words;
    }
}
