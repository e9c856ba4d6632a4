using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GiaoBan.Office.Reading.WordFiles;

/// <summary>The three things reading must know of a paragraph style: its font, whether it is a heading, and its list.</summary>
internal sealed class DocxStyles
{
    private readonly Dictionary<string, Style> _styles;
    private readonly Dictionary<string, DocxStyle> _resolved = new(StringComparer.Ordinal);
    private readonly string? _defaultFont;
    private readonly string _defaultStyle;

    public DocxStyles(MainDocumentPart main)
    {
        var styles = main.StyleDefinitionsPart?.Styles;
        _styles = (styles?.Elements<Style>() ?? []).Where(s => s.StyleId?.Value is not null)
            .DistinctBy(s => s.StyleId!.Value!).ToDictionary(s => s.StyleId!.Value!, StringComparer.Ordinal);
        _defaultFont = styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.RunFonts?.Ascii?.Value;
        _defaultStyle = _styles.Values.FirstOrDefault(s => s.Type?.Value == StyleValues.Paragraph && (s.Default?.Value ?? false))?.StyleId?.Value ?? "";
    }

    public DocxStyle Of(string? id)
    {
        id ??= _defaultStyle;
        if (_resolved.TryGetValue(id, out var known)) return known;

        var style = new DocxStyle(_defaultFont, 0, null, 0);
        var depth = 0;
        List<Style> chain = [];
        for (var at = id; at is not null && _styles.TryGetValue(at, out var next) && depth++ < 32; at = next.BasedOn?.Val?.Value) chain.Insert(0, next);
        foreach (var layer in chain)
        {
            var numbering = layer.StyleParagraphProperties?.NumberingProperties;
            style = new DocxStyle(
                layer.StyleRunProperties?.RunFonts?.Ascii?.Value ?? style.Font,
                layer.StyleParagraphProperties?.OutlineLevel?.Val?.Value + 1 ?? HeadingByName(layer) ?? style.Heading,
                numbering?.NumberingId?.Val?.Value ?? style.Number,
                numbering?.NumberingLevelReference?.Val?.Value ?? style.Level);
        }
        return _resolved[id] = style;
    }

    private static int? HeadingByName(Style style) =>
        style.StyleName?.Val?.Value is { } name && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(name.AsSpan(8), CultureInfo.InvariantCulture, out var level) ? level : null;
}

/// <param name="Heading">1 to 9; 0 and 10 are no headings.</param>
internal sealed record DocxStyle(string? Font, int Heading, int? Number, int Level);
