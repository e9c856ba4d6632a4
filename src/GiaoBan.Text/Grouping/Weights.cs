using System.Globalization;

namespace GiaoBan.Text.Grouping;

/// <summary>How much each kind of likeness counts; the values and what they mean stand in weights.tsv.</summary>
internal sealed class Weights
{
    private readonly Dictionary<string, double> _values;

    public Weights(IEnumerable<string[]> rows)
    {
        _values = rows.ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        Hint = _values["hint"];
        Agreement = _values["agreement"];
        OneSyllable = _values["one-syllable"];
        Hidden = _values["hidden"];
        Contrast = _values["contrast"];
        Rarity = _values["rarity"];
        LoneConcept = _values["lone-concept"];
        Word = _values["word"];
        Syllable = _values["syllable"];
        LoneWord = _values["lone-word"];
        Prior = _values["prior"];
        Threshold = _values["threshold"];
    }

    public double Hint { get; }
    public double Agreement { get; }
    public double OneSyllable { get; }
    public double Hidden { get; }
    public double Contrast { get; }
    public double Rarity { get; }
    public double LoneConcept { get; }
    public double Word { get; }
    public double Syllable { get; }
    public double LoneWord { get; }
    public double Prior { get; }
    public double Threshold { get; }

    public double Of(ConceptClass use) => use switch
    {
        ConceptClass.Matter => _values["matter"],
        ConceptClass.Object => _values["object"],
        ConceptClass.Remedy => _values["remedy"],
        _ => _values["problem"],
    };
}
