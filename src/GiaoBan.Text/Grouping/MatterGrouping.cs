namespace GiaoBan.Text.Grouping;

/// <summary>Puts difficulties and proposals of many units together where they are about the same matter.</summary>
internal sealed class MatterGrouping(ConceptBook book, Stance stance, Weights weights)
{
    internal sealed record Item(string Id, string Text, string[] Syllables, double Stance, List<Mention> Mentions, Dictionary<int, double> Features, bool[] Empty);

    public List<Item> Items { get; } = [];
    public float[,] Similarities { get; private set; } = new float[0, 0];

    public List<List<string>> Groups(IEnumerable<(string Id, string Text)> texts)
    {
        Items.Clear();
        foreach (var (id, text) in texts.OrderBy(t => t.Text, StringComparer.Ordinal).ThenBy(t => t.Id, StringComparer.Ordinal))
        {
            var syllables = Syllables.Of(text);
            Items.Add(new Item(id, text, syllables, stance.Of(syllables), book.Find(syllables, out var empty), [], empty));
        }
        Weigh();
        var similar = Similarities = Similar();
        return Agglomerate(similar);
    }

    private void Weigh()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var df = new Dictionary<int, int>();
        foreach (var item in Items)
        {
            foreach (var of in item.Mentions.GroupBy(m => m.Concept))
            {
                var strength = of.Sum(m => m.Hinted > 0 ? weights.Hint * Math.Pow(m.Hinted, -weights.Ambiguity) : m.First == m.Last ? weights.OneSyllable : 1);
                item.Features[of.Key] = weights.Of(book.Concepts[of.Key].Class) * Math.Pow(strength, weights.Strength);
            }
            foreach (var hidden in item.Features.Keys.SelectMany(book.Over).Distinct().ToList()) if (item.Features.ContainsKey(hidden)) item.Features[hidden] *= weights.Hidden;
            var s = item.Syllables;
            for (var i = 0; i < s.Length && weights.Syllable > 0; i++)
            {
                if (s[i] is Syllables.Bound or Syllables.Number || item.Empty[i]) continue;
                if (!words.TryGetValue(s[i], out var number)) words[s[i]] = number = book.Concepts.Count + words.Count;
                item.Features[number] = weights.Syllable;
            }
            for (var i = 0; i + 1 < s.Length; i++)
            {
                if (s[i] is Syllables.Bound or Syllables.Number || s[i + 1] is Syllables.Bound or Syllables.Number) continue;
                if (item.Empty[i] || item.Empty[i + 1]) continue;
                var pair = s[i] + " " + s[i + 1];
                if (!words.TryGetValue(pair, out var number)) words[pair] = number = book.Concepts.Count + words.Count;
                item.Features[number] = weights.Word;
            }
            foreach (var feature in item.Features.Keys) df[feature] = df.GetValueOrDefault(feature) + 1;
        }
        foreach (var item in Items)
        {
            var most = item.Features.Where(f => f.Key < book.Concepts.Count).Select(f => f.Value).DefaultIfEmpty().Max();
            foreach (var feature in item.Features.Keys.Where(f => f < book.Concepts.Count).ToList()) item.Features[feature] *= Math.Pow(Math.Max(0, item.Features[feature] / most - weights.Floor), weights.Power - 1);
            foreach (var feature in item.Features.Keys.ToList())
            {
                var n = df[feature];
                var idf = Math.Log((Items.Count + weights.Prior) / (n + weights.Prior * weights.PriorShare));
                item.Features[feature] *= Math.Pow(Math.Max(0.05, idf), feature < book.Concepts.Count ? weights.ConceptIdf : 1);
                if (n == 1) item.Features[feature] *= feature >= book.Concepts.Count ? weights.Lone : weights.LoneConcept;
            }
        }
    }

    private float[,] Similar()
    {
        var n = Items.Count;
        var similar = new float[n, n];
        var norms = Items.Select(item => Math.Sqrt(item.Features.Values.Sum(v => v * v))).ToArray();
        var postings = new Dictionary<int, List<int>>();
        for (var i = 0; i < n; i++)
        {
            foreach (var (feature, value) in Items[i].Features)
            {
                if (!postings.TryGetValue(feature, out var list)) postings[feature] = list = [];
                foreach (var j in list) similar[i, j] += (float)(value * Items[j].Features[feature]);
                list.Add(i);
            }
            for (var j = 0; j < i; j++)
            {
                var s = norms[i] * norms[j] is 0 ? 0 : similar[i, j] / (norms[i] * norms[j]);
                if (Items[i].Stance > 0 != Items[j].Stance > 0) s = -1;
                similar[i, j] = similar[j, i] = (float)s;
            }
        }
        return similar;
    }

    private List<List<string>> Agglomerate(float[,] similar)
    {
        var n = Items.Count;
        var members = Enumerable.Range(0, n).Select(i => new List<int> { i }).ToList<List<int>?>();
        var s = (float[,])similar.Clone();
        while (true)
        {
            var (best, a, b) = ((float)weights.Threshold, -1, -1);
            for (var i = 0; i < n; i++)
                if (members[i] is not null)
                    for (var j = i + 1; j < n; j++)
                        if (members[j] is not null && s[i, j] > best) (best, a, b) = (s[i, j], i, j);
            if (a < 0) break;
            for (var k = 0; k < n; k++)
                if (k != a && k != b && members[k] is not null)
                    s[a, k] = s[k, a] = (s[a, k] * members[a]!.Count + s[b, k] * members[b]!.Count) / (members[a]!.Count + members[b]!.Count);
            members[a]!.AddRange(members[b]!);
            members[b] = null;
        }
        return [.. members.OfType<List<int>>().Select(group => group.Select(i => Items[i].Id).Order(StringComparer.Ordinal).ToList()).OrderBy(g => g[0], StringComparer.Ordinal)];
    }
}

internal sealed class Weights
{
    public double Matter = 3, Object = 1.5, Remedy = 0.8, Problem = 0.5, Word = 0.5, Prior = 20, PriorShare = 0.05, Lone = 0.3, LoneConcept = 0.6, ConceptIdf = 0.5, Strength = 1, OneSyllable = 0.5, Hidden = 0.4, Hint = 0.4, Ambiguity = 0.5, Syllable = 0.3, Power = 1.2, Floor = 0, Threshold = 0.36;

    public double Of(ConceptClass use) => use switch { ConceptClass.Matter => Matter, ConceptClass.Object => Object, ConceptClass.Remedy => Remedy, _ => Problem };
}
