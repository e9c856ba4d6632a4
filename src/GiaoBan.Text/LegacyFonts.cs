namespace GiaoBan.Text;

/// <summary>Text typed in an old Vietnamese font looks right only in that font: the letters are others underneath.</summary>
public static class LegacyFonts
{
    /// <summary>Unicode for text set in .VnTime and its kin (TCVN3) or in VNI fonts; any other font's text comes back as it is.</summary>
    public static string ToUnicode(string font, string text)
    {
        ArgumentNullException.ThrowIfNull(font);
        ArgumentNullException.ThrowIfNull(text);
        if (font.StartsWith("VNI", StringComparison.OrdinalIgnoreCase)) return CodePages.FromVni(text);
        if (!font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase)) return text;

        // .VnTimeH draws small letters as capitals: the font's name is the only trace of them.
        var plain = CodePages.FromTcvn3(text);
        return font.EndsWith('H') ? plain.ToUpperInvariant() : plain;
    }
}
