using System.Buffers;
using System.Collections.Frozen;

namespace GiaoBan.Text.Lexicon;

/// <summary>A phrase of the lexicon in key form (lower case, one tone placement) and what it is used as.</summary>
internal sealed record Phrase(string Key, PhraseClass Class);

/// <summary>
/// All phrases by their first word, longest first. A text asks once for each word; whoever wants to know
/// what begins there compares only the few phrases with that first word.
/// </summary>
internal sealed class PhraseBook
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" ,:;()");
    private readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;

    public PhraseBook(IEnumerable<Phrase> phrases)
    {
        _byFirstWord = phrases
            .Where(phrase => phrase.Key.Length > 0)
            .Distinct()
            .GroupBy(phrase => FirstWord(phrase.Key))
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Key.Length).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Phrase[] StartingWith(ReadOnlySpan<char> word) => _byFirstWord.TryGetValue(word, out var phrases) ? phrases : [];

    private static string FirstWord(string key)
    {
        var end = key.AsSpan().IndexOfAny(WordEnds);
        return end < 0 ? key : key[..end];
    }
}
