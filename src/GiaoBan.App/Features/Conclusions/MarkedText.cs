using System.Text;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>A piece of the source with what the reader saw in it; plain text has no mark. Start counts code points of the source.</summary>
internal sealed record MarkedPiece(string Text, string? Class, string? Id, string? Href, string? Number, int Start);

/// <summary>A mark asked for: from and to in code points.</summary>
internal sealed record Mark(int Start, int End, string Class, string? Id, string? Href, string? Number);

/// <summary>Cuts a text into paragraphs of marked and plain pieces. Marks that overlap an earlier one are left out rather than drawn wrong.</summary>
internal static class MarkedText
{
    public static IReadOnlyList<IReadOnlyList<MarkedPiece>> Cut(string text, IEnumerable<Mark> marks)
    {
        var runes = text.EnumerateRunes().ToArray();
        List<List<MarkedPiece>> paragraphs = [[]];
        var at = 0;
        foreach (var mark in marks.Where(m => m.Start >= 0 && m.End <= runes.Length && m.Start < m.End).OrderBy(m => m.Start).ThenByDescending(m => m.End))
        {
            if (mark.Start < at) continue;
            Add(paragraphs, Words(runes, at, mark.Start), null, at);
            Add(paragraphs, Words(runes, mark.Start, mark.End), mark, mark.Start);
            at = mark.End;
        }
        Add(paragraphs, Words(runes, at, runes.Length), null, at);
        return [.. paragraphs.Where(p => p.Count > 0)];
    }

    private static void Add(List<List<MarkedPiece>> paragraphs, string words, Mark? mark, int start)
    {
        var lines = words.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) paragraphs.Add([]);
            if (lines[i].Length > 0) paragraphs[^1].Add(new MarkedPiece(lines[i], mark?.Class, i == 0 ? mark?.Id : null, mark?.Href, i == lines.Length - 1 ? mark?.Number : null, start));
            start += lines[i].EnumerateRunes().Count() + 1;
        }
    }

    private static string Words(Rune[] runes, int start, int end)
    {
        var words = new StringBuilder();
        for (var i = start; i < end; i++) words.Append(runes[i].ToString());
        return words.ToString();
    }
}
