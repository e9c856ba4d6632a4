using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GiaoBan.Office.Papers.Checking;
using GiaoBan.Office.Reading;
using GiaoBan.Text;

namespace GiaoBan.Office.Papers;

public enum LineFate { Kept, Changed, Added, Removed }

/// <summary>What became of one paragraph while the paper was in Word.</summary>
/// <param name="Id">The id we gave it; null for a paragraph somebody added.</param>
/// <param name="AfterId">The nearest known paragraph before it in the returned paper; null at the start.</param>
/// <param name="HasMoved">It stands in another order among the known paragraphs than before.</param>
public sealed record LineChange(LineFate Fate, string? Id, string? AfterId, string? Before, string? After, bool HasMoved);

/// <summary>
/// Compares a paper that comes back from Word or LibreOffice with the one that went out, by the hidden ids: spans and
/// sources hang on ids, so they stay right however the words were changed. Automatic numbers and the look are not compared.
/// </summary>
public static class ReturnedPaper
{
    /// <summary>All body paragraphs, kept ones included, in the order of the returned paper; removed ones come last.</summary>
    public static Answer<IReadOnlyList<LineChange>> Compare(byte[] sent, Stream returned)
    {
        try
        {
            using var held = HeldFile.HoldDocx(returned, ReadLimits.Default);
            return Answer<IReadOnlyList<LineChange>>.Of(Compare(Lines(new MemoryStream(sent)), Lines(held)));
        }
        catch (FileRefusedException refused)
        {
            return Answer<IReadOnlyList<LineChange>>.No(refused.Refusal.Message);
        }
        // As in FileReader: the file is a stranger's, and the library has many ways of failing on it.
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return Answer<IReadOnlyList<LineChange>>.No(FileRefusals.Damaged.Message);
        }
    }

    private static List<LineChange> Compare(IReadOnlyList<(string? Id, string Text)> sent, IReadOnlyList<(string? Id, string Text)> returned)
    {
        var before = sent.Where(line => line.Id is not null).ToDictionary(line => line.Id!, line => line.Text, StringComparer.Ordinal);
        var unknownBefore = sent.Where(line => line.Id is null).Select(line => line.Text).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var inPlace = Unmoved([.. before.Keys], [.. returned.Select(line => line.Id).OfType<string>().Where(before.ContainsKey).Distinct()]);

        List<LineChange> changes = [];
        string? last = null;
        foreach (var (id, text) in returned)
        {
            // A paragraph cut in two by Enter leaves its bookmark over both: the first keeps the id, the second is new.
            if (id is not null && before.TryGetValue(id, out var was) && seen.Add(id))
            {
                changes.Add(new(was == text ? LineFate.Kept : LineFate.Changed, id, last, was, text, !inPlace.Contains(id)));
                last = id;
            }
            else if (!unknownBefore.Contains(text))
            {
                changes.Add(new(LineFate.Added, null, last, null, text, false));
            }
        }
        changes.AddRange(before.Where(line => !seen.Contains(line.Key)).Select(line => new LineChange(LineFate.Removed, line.Key, null, line.Value, null, false)));
        return changes;
    }

    // The longest run of ids that kept their order (patience sorting); whoever is not in it was moved.
    private static HashSet<string> Unmoved(IReadOnlyList<string> sent, IReadOnlyList<string> returned)
    {
        var place = sent.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        List<int> tails = [];
        var previous = new int[returned.Count];
        for (var i = 0; i < returned.Count; i++)
        {
            var at = tails.FindIndex(tail => place[returned[tail]] > place[returned[i]]);
            previous[i] = at is 0 || tails.Count is 0 ? -1 : tails[at < 0 ? ^1 : at - 1];
            if (at < 0) tails.Add(i);
            else tails[at] = i;
        }
        var kept = new HashSet<string>(StringComparer.Ordinal);
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = previous[i]) kept.Add(returned[i]);
        return kept;
    }

    private static List<(string? Id, string Text)> Lines(Stream docx)
    {
        using var package = WordprocessingDocument.Open(docx, false);
        var main = package.MainDocumentPart ?? throw new FileRefusedException(FileRefusals.Damaged);

        List<(string?, string)> lines = [];
        Dictionary<string, string> open = [];
        foreach (var (paragraph, text) in new PaperSight(main).ReadWithSource())
        {
            var starts = paragraph.Descendants<BookmarkStart>().Select(b => (b.Id?.Value, Id: ParagraphId.Of(b))).Where(b => b.Id is not null).ToList();
            var id = starts.Count > 0 ? starts[0].Id : open.Values.FirstOrDefault();
            foreach (var (key, name) in starts) if (key is not null) open[key] = name!;
            foreach (var end in paragraph.Descendants<BookmarkEnd>()) if (end.Id?.Value is { } key) open.Remove(key);

            if (string.IsNullOrWhiteSpace(text)) continue;
            lines.Add((id, text.Collapsed()));
        }
        return lines;
    }
}
