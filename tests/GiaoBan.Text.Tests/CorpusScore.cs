using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GiaoBan.Text.Reading;

namespace GiaoBan.Text.Tests;

/// <summary>What is right in one document: tasks found, tasks invented, leads and deadlines right on the tasks found.</summary>
internal sealed record CorpusScore(int Tasks, int Extra, int Leads, int Deadlines)
{
    private const double SameTask = 0.6;

    private sealed record Task(string Text, IReadOnlyList<string> Leads, string Due)
    {
        public string[] Words { get; } = [.. CorpusWords.Of(Text)];
    }

    public static CorpusScore Of(DocumentReading reading, string gold)
    {
        var (expected, found) = (Gold(gold), Read(reading));
        var pairs = Pairs(expected, found);
        return new CorpusScore(
            pairs.Count, found.Count - pairs.Count,
            pairs.Sum(pair => pair.Expected.Leads.Intersect(pair.Found.Leads).Count()),
            pairs.Count(pair => pair.Expected.Due == pair.Found.Due));
    }

    // The best pair first, each task once, as the scorer of the contract does it.
    private static List<(Task Expected, Task Found)> Pairs(List<Task> expected, List<Task> found)
    {
        var candidates = from e in expected from f in found let likeness = Likeness(e.Words, f.Words) where likeness >= SameTask orderby likeness descending select (e, f);
        var pairs = new List<(Task, Task)>();
        var taken = new HashSet<Task>(ReferenceEqualityComparer.Instance);
        foreach (var (e, f) in candidates)
            if (!taken.Contains(e) && !taken.Contains(f))
            {
                taken.UnionWith([e, f]);
                pairs.Add((e, f));
            }
        return pairs;
    }

    private static double Likeness(string[] a, string[] b)
    {
        var left = b.GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        var common = a.Count(word => left.TryGetValue(word, out var n) && n > 0 && (left[word] = n - 1) >= 0);
        return a.Length + b.Length == 0 ? 0 : 2.0 * common / (a.Length + b.Length);
    }

    private static List<Task> Read(DocumentReading reading) =>
        [.. reading.Tasks.Select(task => new Task(task.Text, [.. task.Leads.Select(lead => CorpusWords.Name(lead.Text))],
            Due(task.Deadline?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), task.Deadline?.Recurrence?.ToString())))];

    private static List<Task> Gold(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("tasks").EnumerateArray().Select(task => new Task(
            task.GetProperty("text").GetString()!,
            [.. task.GetProperty("leads").EnumerateArray().Select(lead => CorpusWords.Name(lead.GetString()!))],
            task.TryGetProperty("deadline", out var due) && due.ValueKind is JsonValueKind.Object ? Due(Text(due, "date"), Text(due, "recurrence")) : Due(null, null)))];
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Due(string? date, string? recurrence) => $"{date} {recurrence}".ToLowerInvariant();
}

internal static partial class CorpusWords
{
    public static IEnumerable<string> Of(string text) => Word().Matches(text.Normalize(NormalizationForm.FormC).ToLowerInvariant()).Select(match => match.Value);

    public static string Name(string text) => string.Join(' ', Of(text)).Replace("uỷ", "ủy", StringComparison.Ordinal).Replace("hoà", "hòa", StringComparison.Ordinal);

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
