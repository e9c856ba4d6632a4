namespace GiaoBan.Text;

/// <summary>
/// The text every span points into: NFC, invisible marks gone, one space between words, lines kept,
/// hard-wrapped lines joined. Reading never looks at the raw text again.
/// </summary>
public sealed class NormalisedText
{
    private readonly int[] _surrogatePairs;

    private NormalisedText(string value, int[] gaps)
    {
        Value = value;
        Gaps = gaps;
        _surrogatePairs = LowSurrogates(value);
    }

    public string Value { get; }

    /// <summary>Where a wide gap stood: the two columns of an official header lie on one line.</summary>
    internal int[] Gaps { get; }

    public static NormalisedText From(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var lines = Wrapping.Join(InvisibleMarks.SplitIntoLines(raw));
        var gaps = new List<int>();
        var start = 0;
        foreach (var line in lines)
        {
            foreach (var gap in line.Gaps) gaps.Add(start + gap);
            start += line.Text.Length + 1;
        }
        return new NormalisedText(string.Join('\n', lines.ConvertAll(line => line.Text)), [.. gaps]);
    }

    private static int[] LowSurrogates(string value)
    {
        var found = new List<int>();
        for (var from = 0; value.AsSpan(from).IndexOfAnyInRange('\uDC00', '\uDFFF') is >= 0 and var next; from += next + 1) found.Add(from + next);
        return [.. found];
    }

    /// <summary>For callers whose offsets must stay their own.</summary>
    internal static NormalisedText Verbatim(string text) => new(text, []);

    /// <summary>Code points, because that is how the contract counts: text[start:end] in Python.</summary>
    internal int CodePoint(int utf16)
    {
        if (_surrogatePairs.Length == 0) return utf16;

        var before = Array.BinarySearch(_surrogatePairs, utf16);
        return utf16 - (before < 0 ? ~before : before);
    }
}

/// <summary>A line after cleaning, with the offsets of its wide gaps.</summary>
internal readonly record struct CleanLine(string Text, int[] Gaps);
