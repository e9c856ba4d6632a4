namespace GiaoBan.Text.Grouping;

/// <summary>What a concept says of a sentence; the classes are explained in concepts.tsv.</summary>
internal enum ConceptClass : byte { Matter, Object, Remedy, Problem, Compound, Stop }

/// <summary>One thing offices write about, whatever words they choose.</summary>
/// <param name="Number">Its place in the book.</param>
/// <param name="Name">In Vietnamese, as a person is shown it.</param>
/// <param name="Class">What it says of a sentence.</param>
/// <param name="Hides">Numbers of those that matter less beside it.</param>
internal sealed record Concept(int Number, string Name, ConceptClass Class, int[] Hides);

/// <summary>Where a concept stands in a sentence, from syllable to syllable.</summary>
/// <param name="Concept">The concept's number.</param>
/// <param name="First">Its first syllable.</param>
/// <param name="Last">Its last syllable.</param>
/// <param name="Sharers">0 for a phrase; for a hint the number of concepts that have it.</param>
internal readonly record struct Mention(int Concept, int First, int Last, int Sharers);

/// <summary>
/// The words offices use for the same things. A phrase is found wherever its syllables follow each other; "…" lets a few others stand between.
/// A phrase inside a longer one does not count: "nhà văn hóa" is no "văn hóa".
/// </summary>
internal sealed class ConceptBook
{
    private const int Gap = 4;
    private readonly Dictionary<string, List<Pattern>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sharers = new(StringComparer.Ordinal);
    private readonly List<(int Concept, int One, int Other)> _pairs = [];

    /// <param name="rows">concept, class, phrases, hides.</param>
    public ConceptBook(IReadOnlyList<string[]> rows)
    {
        var numbers = rows.Select((row, i) => (row[0], i)).ToDictionary(row => row.Item1, row => row.i, StringComparer.Ordinal);
        Concepts = [.. rows.Select((row, i) => new Concept(i, row[0], Enum.Parse<ConceptClass>(row[1], ignoreCase: true), [.. Parts(row[3]).Select(name => numbers[name])]))];
        foreach (var concept in Concepts)
            foreach (var phrase in Parts(rows[concept.Number][2]))
                if (phrase[0] is '{') AddPair(concept.Number, phrase, numbers);
                else Add(concept.Number, phrase);
    }

    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>Every concept of the sentence with the syllables that told it, and which syllables tell nothing.</summary>
    public (List<Mention> Mentions, bool[] Empty) Find(string[] syllables)
    {
        List<(Mention Mention, int Closed)> found = [];
        for (var i = 0; i < syllables.Length; i++)
            foreach (var pattern in _byFirst.GetValueOrDefault(syllables[i]) ?? [])
                if (pattern.EndIn(syllables, i) is var last and >= 0)
                    found.Add((new Mention(pattern.Concept, i, last, pattern.IsHint ? _sharers[pattern.Key] : 0), pattern.IsOpen ? 0 : last - i + 1));

        // What is said twice in the same words is said once.
        var kept = found.Where(one => !found.Exists(other => Covers(other, one.Mention))).Select(one => one.Mention)
            .DistinctBy(mention => (mention.Concept, string.Join(' ', syllables[mention.First..(mention.Last + 1)]))).ToList();
        var empty = new bool[syllables.Length];
        foreach (var mention in kept)
            if (Concepts[mention.Concept].Class is ConceptClass.Stop) Array.Fill(empty, true, mention.First, mention.Last - mention.First + 1);
        kept.RemoveAll(mention => Concepts[mention.Concept].Class is ConceptClass.Stop or ConceptClass.Compound);
        foreach (var (concept, one, other) in _pairs)
            if (kept.FindIndex(mention => mention.Concept == one && mention.Sharers is 0) is var i and >= 0
                && kept.FindIndex(mention => mention.Concept == other && mention.Sharers is 0) is var j and >= 0)
                kept.Add(new Mention(concept, Math.Min(kept[i].First, kept[j].First), Math.Max(kept[i].Last, kept[j].Last), 0));
        return (kept, empty);
    }

    private static bool Covers((Mention Mention, int Closed) longer, Mention mention) =>
        longer.Closed > mention.Last - mention.First + 1 && longer.Mention.First <= mention.First && longer.Mention.Last >= mention.Last;

    private static string[] Parts(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private void AddPair(int concept, string phrase, Dictionary<string, int> numbers)
    {
        var names = phrase.Split('+');
        _pairs.Add((concept, numbers[names[0].Trim('{', '}')], numbers[names[1].Trim('{', '}')]));
    }

    private void Add(int concept, string phrase)
    {
        var words = Syllables.Of(phrase);
        var pattern = new Pattern(concept, [.. words.Where(word => word != Syllables.Ellipsis)], Array.IndexOf(words, Syllables.Ellipsis), phrase[0] is '~', string.Join(' ', words));
        if (pattern.IsHint) _sharers[pattern.Key] = _sharers.GetValueOrDefault(pattern.Key) + 1;
        if (!_byFirst.TryGetValue(pattern.Words[0], out var list)) _byFirst[pattern.Words[0]] = list = [];
        list.Add(pattern);
    }

    private sealed record Pattern(int Concept, string[] Words, int GapAt, bool IsHint, string Key)
    {
        public bool IsOpen => GapAt >= 0;

        /// <summary>The last syllable of this phrase where it begins at <paramref name="at"/>; -1 where it does not.</summary>
        public int EndIn(string[] text, int at)
        {
            var head = IsOpen ? GapAt : Words.Length;
            if (!Stands(text, at, 0, head)) return -1;
            if (!IsOpen) return at + head - 1;

            for (var from = at + head; from <= at + head + Gap; from++)
                if (Stands(text, from, head, Words.Length)) return from + Words.Length - head - 1;
            return -1;
        }

        private bool Stands(string[] text, int at, int from, int to)
        {
            if (at + to - from > text.Length) return false;
            for (var i = from; i < to; i++)
                if (text[at + i - from] != Words[i]) return false;
            return true;
        }
    }
}
