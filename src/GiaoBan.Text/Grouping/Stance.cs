using System.Globalization;

namespace GiaoBan.Text.Grouping;

/// <summary>
/// Does a sentence tell of something hard, or ask somebody to do something? The two are never the same matter. How it begins weighs, and every phrase
/// of the table in it; above zero it asks. What such a sentence complains of behind a word of reason only says why it asks.
/// </summary>
internal sealed class Stance
{
    private readonly Dictionary<string, double> _openings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _modals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _verbs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reasons = new(StringComparer.Ordinal);
    private readonly double _otherwise;
    private int _longest;

    /// <param name="rows">where, weight, words, as the head of the table tells.</param>
    public Stance(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            var weight = double.Parse(row[1], CultureInfo.InvariantCulture);
            if (row[0] is "otherwise") _otherwise = weight;
            else
                foreach (var words in row[2].Split('|')) Add(row[0], weight, Syllables.Of(words));
        }
    }

    public bool IsProposal(string[] syllables)
    {
        var sum = _openings.GetValueOrDefault(PhraseAt(_openings, syllables, 0, out _), _otherwise);
        var isReason = false;
        for (var i = 0; i < syllables.Length;)
        {
            var phrase = PhraseAt(_phrases, syllables, i, out var length);
            var weight = _phrases.GetValueOrDefault(phrase);
            if (i > 0 && length is 1 && _modals.TryGetValue(syllables[i], out var modal) && PhraseAt(_openings, syllables, i + 1, out _) is var next && _verbs.Contains(next))
                weight = modal;
            isReason = syllables[i] is not Syllables.Bound && (isReason || sum > 0 && _reasons.Contains(phrase));
            if (weight > 0 || !isReason) sum += weight;
            i += length;
        }
        return sum > 0;
    }

    private void Add(string where, double weight, string[] words)
    {
        var phrase = string.Join(' ', words);
        _longest = Math.Max(_longest, words.Length);
        var table = where switch { "modal" => _modals, "opening" or "verb" => _openings, _ => _phrases };
        table[phrase] = weight;
        if (where is "verb") _verbs.Add(phrase);
        if (where is "reason") _reasons.Add(phrase);
    }

    /// <summary>The longest phrase of the table that begins there; none is empty and one syllable long.</summary>
    private string PhraseAt(Dictionary<string, double> table, string[] syllables, int at, out int length)
    {
        for (length = Math.Min(_longest, syllables.Length - at); length > 0; length--)
            if (string.Join(' ', syllables, at, length) is var phrase && table.ContainsKey(phrase)) return phrase;
        length = 1;
        return "";
    }
}
