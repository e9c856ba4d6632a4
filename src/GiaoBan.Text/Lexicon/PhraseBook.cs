using System.Buffers;
using GiaoBan.Text.Reading;

namespace GiaoBan.Text.Lexicon;

/// <summary>A phrase of the lexicon in key form (lower case, one tone placement) and what it is used as.</summary>
internal sealed record Phrase(string Key, PhraseClass Class);

/// <summary>
/// All phrases as one tree of words. A text walks down it once from each word; how far it came tells for every use the
/// longest phrase that begins there. That answer, a profile, is one number kept with the word: asking again costs nothing.
/// </summary>
internal sealed class PhraseBook
{
    /// <summary>The profile of every word that begins no phrase; also the number of a word no phrase holds.</summary>
    public const ushort Nothing = 0;

    private static readonly SearchValues<char> CaseTells = SearchValues.Create("./-");
    private static readonly int Classes = Enum.GetValues<PhraseClass>().Length;
    private readonly Dictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<int> _profileOf = [Nothing]; // by node; the root is node 0
    private readonly List<bool> _goesOn = [false];
    private readonly byte[] _lengths; // by profile and class
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;

    /// <param name="phrases">All phrases.</param>
    /// <param name="abbreviations">Keys of one word that count only where they are written in capitals: "TU" is a body, "tu" is not.</param>
    public PhraseBook(IEnumerable<Phrase> phrases, IEnumerable<string>? abbreviations = null)
    {
        HashSet<string> capitals = new(abbreviations ?? [], StringComparer.Ordinal);
        (_abbreviations, HasAbbreviations) = (capitals.GetAlternateLookup<ReadOnlySpan<char>>(), capitals.Count > 0);
        _words = new Dictionary<string, ushort>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        List<byte[]> lengths = [new byte[Classes]]; // by node, until equal ones are found
        foreach (var phrase in phrases)
        {
            Add(phrase.Key, phrase.Key, phrase.Class, lengths);
            // "t.ư" is three tokens, "T.Ư" is one
            if (phrase.Key.AsSpan().ContainsAny(CaseTells)) Add(phrase.Key.ToUpperInvariant(), phrase.Key, phrase.Class, lengths);
        }
        _lengths = Profiles(lengths);
    }

    public bool HasAbbreviations { get; }

    public bool IsAbbreviation(ReadOnlySpan<char> key) => _abbreviations.Contains(key);

    /// <summary>Is this very phrase, in key form, in the book for this use?</summary>
    public bool Holds(string key, PhraseClass use)
    {
        var (node, at, end, depth) = (0, 0, 0, 0);
        while (Tokens.Next(key, ref at, out var start, out _))
        {
            node = Step(node, WordOf(key.AsSpan(start, at - start)), glued: depth > 0 && start == end);
            if (node < 0) return false;
            (end, depth) = (at, depth + 1);
        }
        return depth > 0 && Length(ProfileOf(node), use) == depth;
    }

    public ushort WordOf(ReadOnlySpan<char> word) => _words.TryGetValue(word, out var number) ? number : Nothing;

    public bool BeginsPhrase(ReadOnlySpan<char> word) => WordOf(word) is not Nothing and var number && _edges.ContainsKey(Edge(0, number, glued: false));

    /// <summary>One word further down; -1 where no phrase goes on like this.</summary>
    public int Step(int node, ushort word, bool glued) => _edges.TryGetValue(Edge(node, word, glued), out var next) ? next : -1;

    public bool GoesOn(int node) => _goesOn[node];

    public ushort ProfileOf(int node) => (ushort)_profileOf[node];

    /// <summary>How many tokens the longest phrase of this use covers.</summary>
    public int Length(ushort profile, PhraseClass use) => _lengths[profile * Classes + (int)use];

    private static long Edge(int node, ushort word, bool glued) => ((long)node << 17) | ((long)word << 1) | (glued ? 1L : 0L);

    private void Add(string written, string key, PhraseClass use, List<byte[]> lengths)
    {
        var (node, at, end, depth) = (0, 0, 0, (byte)0);
        while (Tokens.Next(written, ref at, out var start, out _))
        {
            var word = Number(key.AsSpan(start, at - start));
            var edge = Edge(node, word, glued: depth > 0 && start == end);
            if (!_edges.TryGetValue(edge, out var next))
            {
                _edges[edge] = next = lengths.Count;
                lengths.Add(new byte[Classes]);
                _profileOf.Add(node); // for now: whose longest phrases it has too
                _goesOn.Add(false);
                _goesOn[node] = true;
            }
            (node, end, depth) = (next, at, (byte)(depth + 1));
        }
        if (depth > 0) lengths[node][(int)use] = depth;
    }

    private ushort Number(ReadOnlySpan<char> word)
    {
        if (!_words.TryGetValue(word, out var number)) _words[word] = number = (ushort)(_words.Dictionary.Count + 1);
        return number;
    }

    // A node has what its parent has, where it has nothing longer; most nodes then look like many others.
    private byte[] Profiles(List<byte[]> lengths)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        List<byte[]> kept = [];
        for (var node = 0; node < lengths.Count; node++)
        {
            var own = lengths[node];
            var above = lengths[node == 0 ? 0 : _profileOf[node]];
            for (var use = 0; use < Classes; use++) own[use] = Math.Max(own[use], above[use]);
        }
        for (var node = 0; node < lengths.Count; node++)
        {
            var look = string.Create(Classes, lengths[node], static (chars, own) => { for (var i = 0; i < own.Length; i++) chars[i] = (char)own[i]; });
            if (!numbers.TryGetValue(look, out var number))
            {
                numbers[look] = number = kept.Count;
                kept.Add(lengths[node]);
            }
            _profileOf[node] = number;
        }
        return [.. kept.SelectMany(own => own)];
    }
}
