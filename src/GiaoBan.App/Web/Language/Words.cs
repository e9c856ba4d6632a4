using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace GiaoBan.App.Web.Language;

/// <summary>
/// The words of the interface in the reader's language. Vietnamese is written where it is shown and is itself the key; English comes
/// from one resource, and what that does not hold is shown in Vietnamese. English is spoken only while a page is drawn: what an act
/// stores, prints on a paper or sends by post was made before and is Vietnamese.
/// </summary>
internal static class Words
{
    // Its own, not the thread's culture: that one comes from the machine, and an English server would store English.
    private static readonly AsyncLocal<bool> Spoken = new();

    public static bool AreEnglish => Spoken.Value;

    /// <summary>From here to the end of the asynchronous method that calls it.</summary>
    public static void BeEnglish() => Spoken.Value = true;

    /// <summary>What leaves the house is made in Vietnamese, also while a page is drawn in English.</summary>
    public static string Vietnamese(Func<string> make)
    {
        var before = Spoken.Value;
        Spoken.Value = false;
        try
        {
            return make();
        }
        finally
        {
            Spoken.Value = before;
        }
    }

    public static string T(string vietnamese) => AreEnglish ? English.Find(vietnamese) ?? vietnamese : vietnamese;

    /// <summary>A sentence with holes: <c>Tf($"Còn {days} ngày")</c> has the key "Còn {0} ngày". A name of its own: as one more T, each hole inside a hole would double the compiler's work.</summary>
    public static string Tf(ref Phrase phrase) => phrase.Say();

    /// <summary>A whole sentence that some rule or act already made in Vietnamese: the resource is asked which of its sentences this is.</summary>
    public static string Ours(string sentence) => AreEnglish ? English.OfSentence(sentence) ?? sentence : sentence;
}

/// <summary>What the compiler makes of <c>$"…"</c> where a phrase is asked for: the words apart from what stands in the holes.</summary>
[InterpolatedStringHandler]
internal ref struct Phrase
{
    private DefaultInterpolatedStringHandler _vietnamese;
    private readonly StringBuilder? _key;
    private readonly List<string>? _holes;

    public Phrase(int literalLength, int formattedCount)
    {
        _vietnamese = new(literalLength, formattedCount);
        if (Words.AreEnglish) (_key, _holes) = (new(literalLength + 4 * formattedCount), new(formattedCount));
    }

    public void AppendLiteral(string words)
    {
        if (_key is null) _vietnamese.AppendLiteral(words);
        else _key.Append(words);
    }

    public void AppendFormatted<TValue>(TValue value, string? format = null)
    {
        if (_key is null) _vietnamese.AppendFormatted(value, format);
        else Hole(value is IFormattable f ? f.ToString(format, CultureInfo.CurrentCulture) : value?.ToString());
    }

    public string Say() => _key is null ? _vietnamese.ToStringAndClear() : English.Fill(English.Find(_key.ToString()) ?? _key.ToString(), _holes!);

    private readonly void Hole(string? value)
    {
        _key!.Append(CultureInfo.InvariantCulture, $"{{{_holes!.Count}}}");
        _holes.Add(value ?? "");
    }
}
