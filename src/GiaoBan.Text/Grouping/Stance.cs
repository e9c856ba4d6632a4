using System.Globalization;

namespace GiaoBan.Text.Grouping;

/// <summary>Does a sentence tell of something hard, or ask somebody to do something? The two are never the same matter.</summary>
internal sealed class Stance
{
    private const int Longest = 4;
    private readonly Dictionary<string, double> _anywhere = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _opening = new(StringComparer.Ordinal);

    /// <param name="rows">where (opening, anywhere), weight, words: above zero asks, below zero complains.</param>
    public Stance(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
            foreach (var words in row[2].Split('|'))
                (row[0] is "opening" ? _opening : _anywhere)[string.Join(' ', Syllables.Of(words))] = double.Parse(row[1], CultureInfo.InvariantCulture);
    }

    public bool IsProposal(string[] syllables)
    {
        var sum = Weight(_opening, syllables, 0, out _);
        for (var i = 0; i < syllables.Length;)
        {
            sum += Weight(_anywhere, syllables, i, out var length);
            i += length;
        }
        return sum > 0;
    }

    private static double Weight(Dictionary<string, double> words, string[] syllables, int at, out int length)
    {
        for (length = Math.Min(Longest, syllables.Length - at); length > 0; length--)
            if (words.TryGetValue(string.Join(' ', syllables, at, length), out var weight)) return weight;
        length = 1;
        return 0;
    }
}
