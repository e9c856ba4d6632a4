namespace GiaoBan.Text.Grouping;

/// <summary>Does a sentence tell of something hard, or ask somebody to do something? The two are never the same matter.</summary>
internal sealed class Stance
{
    private readonly Dictionary<string, double> _anywhere = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _opening = new(StringComparer.Ordinal);

    /// <param name="rows">words, where (opening, anywhere), weight: above zero asks, below zero complains.</param>
    public Stance(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
            foreach (var words in row[2].Split('|'))
                (row[0] is "opening" ? _opening : _anywhere)[string.Join(' ', Syllables.Of(words))] = double.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Above zero: a proposal. Below: a difficulty.</summary>
    public double Of(string[] syllables)
    {
        double sum = 0;
        for (var length = 4; length > 0; length--)
            if (syllables.Length >= length && _opening.TryGetValue(string.Join(' ', syllables[..length]), out var weight))
            {
                sum += weight;
                break;
            }
        for (var i = 0; i < syllables.Length; i++)
            for (var length = Math.Min(4, syllables.Length - i); length > 0; length--)
                if (_anywhere.TryGetValue(string.Join(' ', syllables[i..(i + length)]), out var weight))
                {
                    sum += weight;
                    i += length - 1;
                    break;
                }
        return sum;
    }
}
