using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GiaoBan.App.Web.Language;

/// <summary>
/// The English of the interface: english.json, Vietnamese to English. A hole is {0}; where English needs another word for one than
/// for many, {0|day|days} picks it by the number in that hole.
/// </summary>
internal static partial class English
{
    // "{0} trên {1}" would find itself in whatever people wrote.
    private const int FewestOfItsOwn = 9;

    private static readonly Lazy<FrozenDictionary<string, string>> All = new(Load);
    private static readonly Lazy<IReadOnlyList<(string[] Words, string Key)>> Sentences = new(() =>
        [.. All.Value.Keys.Where(k => AnyHole.IsMatch(k)).Select(k => (Words: WordsOf(k), Key: k)).Where(s => s.Words.Sum(w => w.Length) >= FewestOfItsOwn).OrderByDescending(s => s.Words.Sum(w => w.Length))]);

    public static string? Find(string vietnamese) => All.Value.GetValueOrDefault(vietnamese);

    public static string Fill(string sentence, IReadOnlyList<string> holes) => AnyHole.Replace(sentence, m =>
    {
        var value = holes[int.Parse(m.Groups["hole"].ValueSpan, CultureInfo.InvariantCulture)];
        return !m.Groups["one"].Success ? value : value is "1" ? m.Groups["one"].Value : m.Groups["many"].Value;
    });

    /// <summary>The English of a sentence whose holes are filled already, of all that fit the one with the most words of its own; null where none does.</summary>
    public static string? OfSentence(string sentence)
    {
        if (Find(sentence) is { } whole) return whole;

        foreach (var (words, key) in Sentences.Value)
            if (HolesOf(words, sentence) is { } holes) return Fill(All.Value[key], [.. holes.Select(h => Find(h) ?? h)]);
        return null;
    }

    // The words around its holes, in their order.
    private static string[] WordsOf(string key) => [.. AnyHole.Split(key).Where((_, n) => n % 2 == 0)]; // between them stands what a hole is called

    // What stands between the words of a sentence, in their order; null where they do not stand in it so.
    private static List<string>? HolesOf(string[] words, string sentence)
    {
        if (!sentence.StartsWith(words[0], StringComparison.Ordinal) || !sentence.EndsWith(words[^1], StringComparison.Ordinal)) return null;

        List<string> holes = [];
        var (at, end) = (words[0].Length, sentence.Length - words[^1].Length);
        foreach (var next in words[1..^1])
        {
            if (at >= end || sentence.IndexOf(next, at + 1, end - at - 1, StringComparison.Ordinal) is not (>= 0 and var found)) return null;

            holes.Add(sentence[at..found]);
            at = found + next.Length;
        }
        if (at >= end) return null;

        holes.Add(sentence[at..end]);
        return holes;
    }

    private static FrozenDictionary<string, string> Load()
    {
        using var file = typeof(English).Assembly.GetManifestResourceStream("english.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\{(?<hole>\d)(?:\|(?<one>[^|}]*)\|(?<many>[^|}]*))?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex AnyHole { get; }
}
