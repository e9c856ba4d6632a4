using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text;

/// <summary>A table pasted from Word or Excel keeps its columns only as tabs; empty cells are lost with the white space. Writes " | " instead.</summary>
internal static class TabTables
{
    private static readonly string[] Work = ["nhiệm vụ", "nội dung", "công việc", "tên việc"];
    private static readonly string[] WhoOrWhen = ["chủ trì", "thực hiện", "phụ trách", "thời gian", "thời hạn", "hạn ", "tiến độ", "phân công"];

    public static string Render(string raw)
    {
        if (!raw.Contains('\t', StringComparison.Ordinal)) return raw;

        var lines = raw.Split('\n');
        var inTable = false;
        for (var i = 0; i < lines.Length; i++)
        {
            inTable = lines[i].Contains('\t', StringComparison.Ordinal) && (inTable || IsHeader(lines[i]));
            if (inTable) lines[i] = lines[i].Replace("\t", " | ", StringComparison.Ordinal);
        }
        return string.Join('\n', lines);
    }

    private static bool IsHeader(string line)
    {
        if (line.Length > 300 || line.AsSpan().Count('\t') < 2) return false;
        var key = KeyForm.Of(line.Collapsed()); // hard and doubled spaces are one
        return Work.Any(word => key.Contains(word, StringComparison.Ordinal)) && WhoOrWhen.Any(word => key.Contains(word, StringComparison.Ordinal));
    }
}
