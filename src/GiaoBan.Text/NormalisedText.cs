using System.Text;

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
        _surrogatePairs = [.. Enumerable.Range(0, value.Length).Where(i => char.IsLowSurrogate(value[i]))];
    }

    public string Value { get; }

    /// <summary>Where a wide gap stood: the two columns of an official header lie on one line.</summary>
    internal int[] Gaps { get; }

    public static NormalisedText From(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var lines = Wrapping.Join(InvisibleMarks.SplitIntoLines(raw));
        var value = new StringBuilder();
        var gaps = new List<int>();
        foreach (var line in lines)
        {
            if (value.Length > 0) value.Append('\n');
            gaps.AddRange(line.Gaps.Select(gap => gap + value.Length));
            value.Append(line.Text);
        }
        return new NormalisedText(value.ToString(), [.. gaps]);
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
