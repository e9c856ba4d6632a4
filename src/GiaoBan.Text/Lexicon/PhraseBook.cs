using System.Buffers;
using System.Collections.Frozen;

namespace GiaoBan.Text.Lexicon;

/// <summary>A phrase of the lexicon in key form (lower case, one tone placement) and what it is used as.</summary>
internal sealed record Phrase(string Key, PhraseClass Class);

/// <summary>
/// All phrases by their first word. A text asks once for each word and keeps a number; whoever wants to know
/// what begins there compares only the few phrases with that first word and that use, longest first.
/// </summary>
internal sealed class PhraseBook
{
    /// <summary>The number of every word that begins no phrase.</summary>
    public const ushort Nothing = 0;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" ,:;()");
    private static readonly int Classes = Enum.GetValues<PhraseClass>().Length;
    private readonly FrozenDictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    private readonly string[][][] _keys; // by number, by class
    private readonly FrozenSet<string> _abbreviations;

    /// <param name="phrases">All phrases.</param>
    /// <param name="abbreviations">Keys of one word that count only where they are written in capitals: "TU" is a body, "tu" is not.</param>
    public PhraseBook(IEnumerable<Phrase> phrases, IEnumerable<string>? abbreviations = null)
    {
        _abbreviations = (abbreviations ?? []).ToFrozenSet(StringComparer.Ordinal);
        var byFirstWord = phrases.Where(phrase => phrase.Key.Length > 0).Distinct().GroupBy(phrase => FirstWord(phrase.Key)).ToArray();
        _keys = [Slots([]), .. byFirstWord.Select(Slots)];
        _numbers = byFirstWord.Select((group, i) => (group.Key, Number: (ushort)(i + 1)))
            .ToFrozenDictionary(word => word.Key, word => word.Number, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool IsAbbreviation(string key) => _abbreviations.Count > 0 && _abbreviations.Contains(key);

    public ushort NumberOf(ReadOnlySpan<char> word) => _numbers.TryGetValue(word, out var number) ? number : Nothing;

    public string[] Keys(ushort number, PhraseClass use) => _keys[number][(int)use];

    private static string[][] Slots(IEnumerable<Phrase> phrases)
    {
        var slots = new string[Classes][];
        Array.Fill(slots, []);
        foreach (var use in phrases.GroupBy(phrase => phrase.Class))
            slots[(int)use.Key] = [.. use.Select(phrase => phrase.Key).OrderByDescending(key => key.Length)];
        return slots;
    }

    private static string FirstWord(string key)
    {
        var end = key.AsSpan().IndexOfAny(WordEnds);
        return end < 0 ? key : key[..end];
    }
}
