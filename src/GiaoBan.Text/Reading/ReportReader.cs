using System.Text.RegularExpressions;

namespace GiaoBan.Text.Reading;

/// <summary>The parts of a unit's report, as outlines of the field have them.</summary>
public enum ReportPart { Outcomes, Advantages, Difficulties, Causes, Solutions, Proposals, NextTasks }

/// <summary>A paragraph under a heading that says where it belongs; null where none does.</summary>
public sealed record ReportParagraph(ReportPart? Part, string Text);

/// <summary>A measure that a sentence or a table names beside a number, and the words it was found in.</summary>
public sealed record ReportNumber(string Code, string Number, string Where);

/// <param name="Left">Paragraphs that stand under no heading we know: shown, so that nothing vanishes.</param>
public sealed record ReportReading(IReadOnlyList<ReportParagraph> Paragraphs, IReadOnlyList<string> Left, IReadOnlyList<ReportNumber> Numbers);

/// <summary>
/// Reads a report that was written in no form of ours: headings with numbering of every sort, labels at the head of a
/// paragraph, and numbers beside the names of measures. It proposes; a person takes or leaves each line.
/// </summary>
public static partial class ReportReader
{
    private const int HeadingWords = 22, LabelWords = 7;

    // The earliest telling word decides: "Nhiệm vụ, giải pháp" looks ahead, "Kết quả thực hiện nhiệm vụ" looks back.
    private static readonly (string Cue, ReportPart Part)[] Cues =
    [
        ("kết quả", ReportPart.Outcomes), ("tình hình thực hiện", ReportPart.Outcomes), ("đã đạt được", ReportPart.Outcomes), ("việc đã làm", ReportPart.Outcomes),
        ("ưu điểm", ReportPart.Advantages), ("thuận lợi", ReportPart.Advantages), ("mặt được", ReportPart.Advantages), ("mặt tích cực", ReportPart.Advantages),
        ("khó khăn", ReportPart.Difficulties), ("hạn chế", ReportPart.Difficulties), ("tồn tại", ReportPart.Difficulties), ("vướng mắc", ReportPart.Difficulties), ("khuyết điểm", ReportPart.Difficulties), ("nhược điểm", ReportPart.Difficulties), ("mặt chưa được", ReportPart.Difficulties),
        ("nguyên nhân", ReportPart.Causes),
        ("giải pháp", ReportPart.Solutions), ("bài học", ReportPart.Solutions), ("kinh nghiệm", ReportPart.Solutions), ("cách làm hay", ReportPart.Solutions),
        ("kiến nghị", ReportPart.Proposals), ("đề xuất", ReportPart.Proposals), ("đề nghị", ReportPart.Proposals),
        ("phương hướng", ReportPart.NextTasks), ("nhiệm vụ trọng tâm", ReportPart.NextTasks), ("trọng tâm công tác", ReportPart.NextTasks), ("công tác trọng tâm", ReportPart.NextTasks), ("thời gian tới", ReportPart.NextTasks), ("chương trình công tác", ReportPart.NextTasks), ("nhiệm vụ", ReportPart.NextTasks),
    ];

    private static readonly (string[] Words, ReportPart Part)[] Folded = [.. Cues.Select(c => (c.Cue.Folded().Split(' '), c.Part))];

    public static ReportReading Read(string text, IReadOnlyList<(string Code, string Name)> measures, IEnumerable<IReadOnlyList<IReadOnlyList<string>>>? tables = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = Body(NormalisedText.From(text).Value.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !IsTableRow(l)));
        List<ReportParagraph> paragraphs = [];
        List<string> left = [];
        ReportPart? part = null;
        var partStyle = "";
        string? above = null;
        foreach (var line in lines)
        {
            var marker = OutlineMarker.Read(line);
            var words = line[(marker?.Length ?? 0)..].Trim();
            var style = marker?.Style ?? (IsShouted(words) ? "I" : "");
            if (IsHeading(words, marker is not null || style == "I"))
            {
                if (PartOf(words) is { } told) (part, partStyle, above) = (told, style, null);
                else if (style is "I" or "A" or "phần" || (style.Length > 0 && style == partStyle)) (part, partStyle, above) = (null, "", null);
                else above = words.TrimEnd(':', ' ');
                continue;
            }
            var (labelled, rest) = Labelled(words);
            if (labelled is not null) above = null;
            var said = above is null ? rest : $"{above}: {rest}";
            above = null;
            if ((labelled ?? part) is { } here) paragraphs.Add(new(here, said));
            else left.Add(said);
        }
        return new(paragraphs, left, NumberFinder.Find(paragraphs.Select(p => p.Text).Concat(left), measures, tables ?? []));
    }

    // What stands above the first numbered or shouted heading is the paper's head; what follows "Nơi nhận" its foot.
    private static IEnumerable<string> Body(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        var first = all.FindIndex(l => OutlineMarker.Read(l) is { Style: "I" or "A" or "phần" or "1." } m && (m.Style is not "1." || IsHeading(l[m.Length..], true)));
        var foot = all.FindIndex(Math.Max(first, 0), l => l.Folded() is var f && (f.StartsWith("noi nhan", StringComparison.Ordinal) || f.StartsWith("t/m ", StringComparison.Ordinal) || f.StartsWith("tm. ", StringComparison.Ordinal)));
        return all.Take(foot < 0 ? all.Count : foot).Skip(Math.Max(first, 0));
    }

    private static bool IsTableRow(string line) => line.Contains(" | ", StringComparison.Ordinal);

    private static bool IsShouted(string words) => words.Any(char.IsLetter) && !words.Any(char.IsLower);

    private static bool IsHeading(string words, bool isMarked)
    {
        if (words.Length == 0 || words[^1] is '.' or ';' or ',' || words.Count(c => c == ' ') >= HeadingWords) return false;
        if (words[^1] is ':') return true;
        return isMarked && !words.Contains(':', StringComparison.Ordinal) && (IsShouted(words) || !words.Any(char.IsAsciiDigit) || PartOf(words) is not null);
    }

    private static ReportPart? PartOf(string heading)
    {
        var words = heading.Folded().Split([' ', ',', ':', ';', '.', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; at++)
            foreach (var (cue, part) in Folded)
                if (words.AsSpan(at).StartsWith(cue)) return part;
        return null;
    }

    // "Khó khăn: thiếu cán bộ." – the words before the colon say where the rest belongs.
    private static (ReportPart? Part, string Said) Labelled(string words)
    {
        var colon = words.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon + 1 >= words.Length || words[..colon].Count(c => c == ' ') >= LabelWords || PartOf(words[..colon]) is not { } part) return (null, words);
        var rest = words[(colon + 1)..].Trim();
        return rest.Length == 0 ? (null, words) : (part, char.ToUpperInvariant(rest[0]) + rest[1..]);
    }

    /// <summary>Numbers that stand right before or shortly after the name of a measure, in a sentence or in the row of a table.</summary>
    private static partial class NumberFinder
    {
        private const int Apart = 4;
        private static readonly string[] Turning = ["tang", "giam", "hon", "kem", "cung", "so", "voi", "ke", "hoach", "nam", "thang", "quy", "ngay"];

        public static IReadOnlyList<ReportNumber> Find(IEnumerable<string> paragraphs, IReadOnlyList<(string Code, string Name)> measures, IEnumerable<IReadOnlyList<IReadOnlyList<string>>> tables)
        {
            var names = measures.Select(m => (m.Code, Words: Core(m.Name))).Where(m => m.Words.Length > 1).OrderByDescending(m => m.Words.Length).ToList();
            var found = tables.SelectMany(t => t.SelectMany(row => InRow(row, names))).Concat(paragraphs.SelectMany(p => InText(p, names))).ToList();
            // Two numbers for one measure: whoever wrote it must say which.
            return [.. found.GroupBy(f => f.Code).Where(g => g.Select(f => f.Number).Distinct().Count() == 1).Select(g => g.First()).OrderBy(f => f.Code, StringComparer.Ordinal)];
        }

        private static IEnumerable<ReportNumber> InRow(IReadOnlyList<string> row, List<(string Code, string[] Words)> names)
        {
            var numbers = row.Select(c => c.Trim()).Where(c => Figure().IsMatch(c)).ToList();
            var named = row.Select(c => names.Find(n => Core(c).SequenceEqual(n.Words) || c.Trim() == n.Code)).FirstOrDefault(n => n.Words is not null);
            if (named.Words is null) yield break;

            // The running number of the row is none of its figures.
            if (numbers.Count > 1 && Figure().IsMatch(row[0].Trim())) numbers.RemoveAt(0);
            if (numbers.Count == 1) yield return new(named.Code, numbers[0], string.Join(" | ", row));
        }

        private static IEnumerable<ReportNumber> InText(string paragraph, List<(string Code, string[] Words)> names)
        {
            var tokens = Token().Matches(paragraph).Select(m => m.Value).ToList();
            var words = tokens.ConvertAll(t => t.Folded());
            var taken = new bool[words.Count];
            foreach (var (code, name) in names)
            {
                for (var at = 0; at + name.Length <= words.Count; at++)
                {
                    if (taken[at] || !words.GetRange(at, name.Length).SequenceEqual(name)) continue;
                    for (var i = at; i < at + name.Length; i++) taken[i] = true;
                    if (Beside(tokens, words, at, at + name.Length) is { } number) yield return new(code, number, paragraph);
                }
            }
        }

        private static string? Beside(List<string> tokens, List<string> words, int from, int to)
        {
            if (from > 0 && Figure().IsMatch(tokens[from - 1])) return tokens[from - 1];
            for (var i = to; i < Math.Min(tokens.Count, to + Apart); i++)
            {
                if (Turning.Contains(words[i]) || tokens[i] is "." or ";" or "%") return null;
                if (Figure().IsMatch(tokens[i])) return i + 1 < tokens.Count && tokens[i + 1] is "%" ? null : tokens[i];
            }
            return null;
        }

        // "Lượt tiếp công dân (thường xuyên, định kỳ)": what stands in brackets explains and is seldom written out.
        private static string[] Core(string name)
        {
            var end = name.IndexOfAny(['(', ':']);
            return [.. Token().Matches((end > 0 ? name[..end] : name).Folded()).Select(m => m.Value).Where(w => w.Length > 1 || char.IsLetterOrDigit(w[0]))];
        }

        [GeneratedRegex(@"^\d+(?:[.,]\d+)*$")]
        private static partial Regex Figure();

        [GeneratedRegex(@"\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|[.;%:]")]
        private static partial Regex Token();
    }
}
