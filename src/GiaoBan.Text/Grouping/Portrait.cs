namespace GiaoBan.Text.Grouping;

/// <summary>What one sentence is about: its concepts and words, each with its weight.</summary>
internal sealed class Portrait
{
    private readonly string _text;
    private readonly List<(string Key, int Start, int End)> _syllables;

    private Portrait(string text, List<(string Key, int Start, int End)> syllables, List<Mention> mentions, bool isProposal) =>
        (_text, _syllables, Mentions, IsProposal) = (text, syllables, mentions, isProposal);

    public List<Mention> Mentions { get; }
    public bool IsProposal { get; }

    /// <summary>By concept number, or by the number of a word behind those.</summary>
    public Dictionary<int, double> Features { get; } = [];

    public double Norm { get; private set; }

    /// <summary>How the sentence itself puts a concept.</summary>
    public IEnumerable<string> WordsFor(int concept) =>
        Mentions.Where(mention => mention.Concept == concept).Select(mention => _text[_syllables[mention.First].Start.._syllables[mention.Last].End]).Distinct();

    /// <summary>Portraits of sentences that are to be compared with each other: what is rare depends on the company.</summary>
    public static List<Portrait> Of(IReadOnlyList<string> texts)
    {
        var (book, weights) = (GroupingLexicon.Concepts, GroupingLexicon.Weights);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var frequency = new Dictionary<int, int>();
        List<Portrait> portraits = [];
        foreach (var text in texts)
        {
            var normalised = Syllables.Normalised(text);
            var read = Syllables.Read(normalised);
            string[] keys = [.. read.Select(syllable => syllable.Key)];
            var (mentions, empty) = book.Find(keys);
            var portrait = new Portrait(normalised, read, mentions, GroupingLexicon.Stance.IsProposal(keys));
            portrait.WeighConcepts(book, weights);
            portrait.WeighWords(keys, words, book.Concepts.Count, empty, weights);
            foreach (var feature in portrait.Features.Keys) frequency[feature] = frequency.GetValueOrDefault(feature) + 1;
            portraits.Add(portrait);
        }
        foreach (var portrait in portraits) portrait.WeighRarity(frequency, book.Concepts.Count, texts.Count, weights);
        return portraits;
    }

    private void WeighConcepts(ConceptBook book, Weights weights)
    {
        foreach (var mentions in Mentions.GroupBy(mention => mention.Concept))
            Features[mentions.Key] = weights.Of(book.Concepts[mentions.Key].Class) * Evidence(mentions, weights);
        foreach (var hidden in Mentions.Where(mention => mention.Sharers is 0).SelectMany(mention => book.Concepts[mention.Concept].Hides).Distinct().ToList())
            if (Features.ContainsKey(hidden)) Features[hidden] *= weights.Hidden;
        if (Features.Count is 0) return;

        var strongest = Features.Values.Max();
        foreach (var (concept, value) in Features.ToList()) Features[concept] = value * Math.Pow(value / strongest, weights.Contrast);
    }

    // A hint alone is next to nothing; several that point the same way are as good as a phrase.
    private static double Evidence(IEnumerable<Mention> mentions, Weights weights)
    {
        var (phrases, hints) = (0.0, 0.0);
        foreach (var mention in mentions)
            if (mention.Sharers > 0) hints += 1 / Math.Sqrt(mention.Sharers);
            else phrases += mention.First == mention.Last ? weights.OneSyllable : 1;
        return phrases + weights.Hint * Math.Pow(hints, weights.Agreement);
    }

    private void WeighWords(string[] keys, Dictionary<string, int> words, int firstNumber, bool[] empty, Weights weights)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (!Tells(i)) continue;

            Features[NumberOf(keys[i])] = weights.Syllable;
            if (i + 1 < keys.Length && Tells(i + 1)) Features[NumberOf(keys[i] + " " + keys[i + 1])] = weights.Word;
        }

        bool Tells(int i) => !empty[i] && Syllables.IsWord(keys[i]);

        int NumberOf(string word)
        {
            if (!words.TryGetValue(word, out var number)) words[word] = number = firstNumber + words.Count;
            return number;
        }
    }

    private void WeighRarity(Dictionary<int, int> frequency, int concepts, int texts, Weights weights)
    {
        foreach (var (feature, value) in Features.ToList())
        {
            var isWord = feature >= concepts;
            var rarity = Math.Max(0.05, Math.Log((texts + weights.Prior) / (frequency[feature] + 1)));
            var lone = frequency[feature] > 1 ? 1 : isWord ? weights.LoneWord : weights.LoneConcept;
            Features[feature] = value * lone * Math.Pow(rarity, isWord ? 1 : weights.Rarity);
        }
        Norm = Math.Sqrt(Features.Values.Sum(value => value * value));
    }
}
