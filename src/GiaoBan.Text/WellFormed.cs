namespace GiaoBan.Text;

/// <summary>Half a surrogate pair comes from cut or broken text; Normalize() throws on it.</summary>
internal static class WellFormed
{
    /// <summary>The text with U+FFFD in place of each half; itself when there is none.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return text;

        Span<char> pair = stackalloc char[2];
        var whole = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(pair[..rune.EncodeToUtf16(pair)]);
        return whole.ToString();
    }
}
