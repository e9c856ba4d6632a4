using System.Text;
using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text;

public enum TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1258, Tcvn3, Vni }

/// <summary>Tells how bytes were written and turns them into a string; old Vietnamese code pages included.</summary>
public static class LegacyEncoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> bytes) => Decode(bytes, Detect(bytes));

    public static string Decode(ReadOnlySpan<byte> bytes, TextEncoding encoding)
    {
        var text = encoding switch
        {
            TextEncoding.Utf16LittleEndian => Encoding.Unicode.GetString(bytes),
            TextEncoding.Utf16BigEndian => Encoding.BigEndianUnicode.GetString(bytes),
            TextEncoding.Windows1258 => CodePages.FromWindows1258(bytes),
            TextEncoding.Tcvn3 => CodePages.FromTcvn3(Encoding.Latin1.GetString(bytes)),
            TextEncoding.Vni => CodePages.FromVni(Encoding.Latin1.GetString(bytes)),
            _ => Encoding.UTF8.GetString(bytes),
        };
        return text.TrimStart('\uFEFF');
    }

    public static TextEncoding Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return TextEncoding.Utf16LittleEndian;
        if (bytes is [0xFE, 0xFF, ..]) return TextEncoding.Utf16BigEndian;
        if (ZeroBytes(bytes) is { } utf16) return utf16;
        if (IsUtf8(bytes)) return TextEncoding.Utf8;

        // Whichever reading gives the most words of an office wins; a page of figures stays Windows-1258.
        var sample = bytes[..Math.Min(bytes.Length, 20_000)];
        var best = (Encoding: TextEncoding.Windows1258, Words: OfficeWords(CodePages.FromWindows1258(sample)));
        foreach (var encoding in (TextEncoding[])[TextEncoding.Tcvn3, TextEncoding.Vni])
            if (OfficeWords(Decode(sample, encoding)) is var words && words > best.Words) best = (encoding, words);
        return best.Encoding;
    }

    // ASCII letters in UTF-16 have every second byte zero.
    private static TextEncoding? ZeroBytes(ReadOnlySpan<byte> bytes)
    {
        var (even, odd, length) = (0, 0, Math.Min(bytes.Length, 4000));
        for (var i = 0; i < length; i++)
            if (bytes[i] == 0) _ = i % 2 == 0 ? even++ : odd++;
        if (even + odd == 0 || (even + odd) * 6 < length) return null;
        return odd > even ? TextEncoding.Utf16LittleEndian : TextEncoding.Utf16BigEndian;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetCharCount(bytes) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static int OfficeWords(string text)
    {
        var known = 0;
        foreach (var word in KeyForm.Of(text.Normalize()).Split(' ', '\n', '\r', '\t', ',', '.', ';', ':', '(', ')'))
            if (word.Length > 1 && word.Any(c => c > 127) && Lexicons.Phrases.BeginsPhrase(word)) known++;
        return known;
    }
}
