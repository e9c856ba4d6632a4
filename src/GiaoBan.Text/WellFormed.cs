namespace GiaoBan.Text;

/// <summary>Half a surrogate pair, or a byte order mark turned round, comes from cut or broken text; Normalize() throws on either.</summary>
internal static class WellFormed
{
    private const char Turned = '\uFFFE';

    /// <summary>The text with U+FFFD in place of each; itself when there is none.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains(Turned, StringComparison.Ordinal)) return text;

        Span<char> pair = stackalloc char[2];
        var whole = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(pair[..rune.EncodeToUtf16(pair)]);
        return whole.Replace(Turned, '\uFFFD').ToString();
    }
}
