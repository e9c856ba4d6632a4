using System.Text;

namespace GiaoBan.Office.Reading.WordFiles;

/// <summary>A paragraph while it is being read: its text in stretches of one font, because old fonts are encodings.</summary>
internal sealed class DocxParagraph(DocxStyle style)
{
    private readonly List<(string? Font, StringBuilder Text)> _stretches = [];

    public DocxStyle Style { get; set; } = style;
    public int? Outline { get; set; }
    public int? Number { get; set; }
    public int? Level { get; set; }

    /// <summary>False between the tags of the paragraph's properties, where a tab is a tab stop.</summary>
    public bool IsInText { get; set; } = true;

    public int Heading => (Outline ?? Style.Heading) is var level and >= 1 and <= 9 ? level : 0;

    public (int Number, int Level)? List => (Number ?? Style.Number) is int number and not 0 ? (number, Level ?? Style.Level) : null;

    // Word cuts a word into runs anywhere; a VNI letter and its tone may stand in two.
    public void Add(string? font, string text)
    {
        if (_stretches is [.., var last] && last.Font == font) last.Text.Append(text);
        else _stretches.Add((font, new StringBuilder(text)));
    }

    public string Text(FileDecoders decoders) => string.Concat(_stretches.Select(stretch =>
        stretch.Font is { } font && IsLegacy(font) ? decoders.FromFont(font, stretch.Text.ToString()) : stretch.Text.ToString()));

    private static bool IsLegacy(string font) =>
        font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) || font.StartsWith("VNI", StringComparison.OrdinalIgnoreCase);
}
