using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text.Grouping;

/// <summary>What a concept says about a sentence: from what it is about to how it is put.</summary>
internal enum ConceptClass : byte { None, Word, Matter, Object, Remedy, Problem }

/// <summary>One thing offices write about, whatever words they choose.</summary>
internal sealed record Concept(int Number, string Name, ConceptClass Class);

/// <summary>Where a concept stands in a sentence.</summary>
internal readonly record struct Mention(int Concept, int First, int Last, int Hinted = 0);

/// <summary>
/// The words offices use for the same things. A phrase is found wherever its syllables follow each other; "…" lets a few others stand between.
/// A phrase inside a longer one does not count: "nhà văn hóa" is no "văn hóa".
/// </summary>
internal sealed class ConceptBook
{
    private const int Gap = 4;
    private readonly Dictionary<string, List<Pattern>> _byFirst = new(StringComparer.Ordinal);
    private readonly List<Concept> _concepts = [];
    private readonly Dictionary<string, int> _hints = new(StringComparer.Ordinal);
    private readonly List<(int Concept, int[] Of)> _pairs = [];
    private readonly List<int[]> _over = [];

    /// <param name="rows">concept, class, phrases; a phrase "{a}+{b}" stands for both concepts in one sentence.</param>
    public ConceptBook(IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        foreach (var row in all) _concepts.Add(new Concept(_concepts.Count, row[0], Enum.Parse<ConceptClass>(row[1], ignoreCase: true)));
        var byName = _concepts.ToDictionary(concept => concept.Name, concept => concept.Number, StringComparer.Ordinal);
        foreach (var row in all) _over.Add([.. row[3].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(name => byName[name])]);
        for (var i = 0; i < all.Count; i++)
            foreach (var phrase in all[i][2].Split('|'))
                if (phrase.StartsWith('{')) _pairs.Add((i, [.. phrase.Split('+').Select(name => byName[name.Trim('{', '}')])]));
                else Add(i, phrase);
    }

    public IReadOnlyList<Concept> Concepts => _concepts;
    public IReadOnlyList<int> Over(int concept) => _over[concept];

    private void Add(int concept, string phrase)
    {
        var words = Syllables.Of(phrase);
        var pattern = new Pattern(concept, [.. words.Where(word => word != Syllables.Ellipsis)], Array.IndexOf(words, Syllables.Ellipsis), phrase.StartsWith('~'));
        if (pattern.IsHint) _hints[string.Join(' ', pattern.Words)] = _hints.GetValueOrDefault(string.Join(' ', pattern.Words)) + 1;
        if (!_byFirst.TryGetValue(pattern.Words[0], out var list)) _byFirst[pattern.Words[0]] = list = [];
        list.Add(pattern);
    }

    /// <summary>Every concept of the sentence with the syllables that told it.</summary>
    public List<Mention> Find(string[] syllables, out bool[] empty)
    {
        empty = new bool[syllables.Length];
        List<(Mention Mention, int Length)> found = [];
        for (var i = 0; i < syllables.Length; i++)
            if (_byFirst.TryGetValue(syllables[i], out var patterns))
                foreach (var pattern in patterns)
                    if (pattern.EndIn(syllables, i) is var last and >= 0) found.Add((new Mention(pattern.Concept, i, last, pattern.IsHint ? _hints[string.Join(' ', pattern.Words)] : 0), pattern.IsOpen ? 0 : pattern.Words.Length));

        List<Mention> kept = [];
        foreach (var (mention, _) in found)
            if (!found.Any(other => other.Length > mention.Last - mention.First + 1 && other.Mention.First <= mention.First && other.Mention.Last >= mention.Last)) kept.Add(mention);
        foreach (var mention in kept)
            if (_concepts[mention.Concept].Class is ConceptClass.None) Array.Fill(empty, true, mention.First, mention.Last - mention.First + 1);
        kept.RemoveAll(mention => _concepts[mention.Concept].Class is ConceptClass.None or ConceptClass.Word);
        foreach (var (concept, of) in _pairs)
            if (Array.TrueForAll(of, part => kept.Exists(mention => mention.Concept == part)))
                kept.Add(new Mention(concept, kept.First(mention => mention.Concept == of[0]).First, kept.First(mention => mention.Concept == of[^1]).Last));
        return kept;
    }

    private sealed record Pattern(int Concept, string[] Words, int GapAt, bool IsHint)
    {
        public bool IsOpen => GapAt >= 0;

        public int EndIn(string[] text, int at)
        {
            var head = IsOpen ? GapAt : Words.Length;
            if (!Stand(text, at, 0, head)) return -1;
            if (!IsOpen) return at + head - 1;
            for (var from = at + head; from <= at + head + Gap; from++)
                if (Stand(text, from, head, Words.Length)) return from + Words.Length - head - 1;
            return -1;
        }

        private bool Stand(string[] text, int at, int from, int to)
        {
            if (at + to - from > text.Length) return false;
            for (var i = from; i < to; i++)
                if (text[at + i - from] != Words[i]) return false;
            return true;
        }
    }
}
