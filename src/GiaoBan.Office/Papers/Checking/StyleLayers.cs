using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Drawing = DocumentFormat.OpenXml.Drawing;

namespace GiaoBan.Office.Papers.Checking;

/// <summary>
/// Where a property comes from, lowest first: document defaults, table style, paragraph style and what it is based on,
/// numbering level, direct formatting. The last that says something wins (ECMA-376 part 1, §17.7.2).
/// </summary>
internal sealed class StyleLayers(MainDocumentPart main)
{
    private readonly Dictionary<string, Style> _styles = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null)
        .DistinctBy(style => style.StyleId!.Value!)
        .ToDictionary(style => style.StyleId!.Value!, StringComparer.Ordinal);

    private readonly DocDefaults? _defaults = main.StyleDefinitionsPart?.Styles?.DocDefaults;
    private readonly Numbering? _numbering = main.NumberingDefinitionsPart?.Numbering;
    private readonly Drawing.FontScheme? _fonts = main.ThemePart?.Theme?.ThemeElements?.FontScheme;

    public IReadOnlyList<OpenXmlElement> OfParagraph(Paragraph paragraph)
    {
        List<OpenXmlElement?> layers = [_defaults?.ParagraphPropertiesDefault?.ParagraphPropertiesBaseStyle];
        layers.AddRange(TableChain(paragraph).Select(style => style.StyleParagraphProperties));
        layers.AddRange(ParagraphChain(paragraph).Select(style => style.StyleParagraphProperties));
        layers.Add(NumberingLevel(paragraph)?.PreviousParagraphProperties);
        layers.Add(paragraph.ParagraphProperties);
        return [.. layers.OfType<OpenXmlElement>()];
    }

    public IReadOnlyList<OpenXmlElement> OfRun(Paragraph paragraph, Run run)
    {
        List<OpenXmlElement?> layers = [_defaults?.RunPropertiesDefault?.RunPropertiesBaseStyle];
        layers.AddRange(TableChain(paragraph).Select(style => style.StyleRunProperties));
        layers.AddRange(ParagraphChain(paragraph).Select(style => style.StyleRunProperties));
        layers.AddRange(Chain(run.RunProperties?.RunStyle?.Val?.Value).Select(style => style.StyleRunProperties));
        layers.Add(run.RunProperties);
        return [.. layers.OfType<OpenXmlElement>()];
    }

    /// <summary>
    /// Bold and its like: a character style turns over what the paragraph style says (§17.7.3); direct formatting is absolute.
    /// </summary>
    public bool IsOn<T>(Paragraph paragraph, Run run) where T : OnOffType
    {
        if (run.RunProperties?.GetFirstChild<T>() is { } direct) return On(direct);

        var byParagraph = Last<T>([.. new OpenXmlElement?[] { _defaults?.RunPropertiesDefault?.RunPropertiesBaseStyle }
            .Concat(TableChain(paragraph).Concat(ParagraphChain(paragraph)).Select(style => style.StyleRunProperties)).OfType<OpenXmlElement>()]);
        var byCharacter = Last<T>([.. Chain(run.RunProperties?.RunStyle?.Val?.Value).Select(style => style.StyleRunProperties).OfType<OpenXmlElement>()]);
        return On(byParagraph) ^ On(byCharacter);
    }

    public string? FontOf(RunFonts fonts, bool ascii)
    {
        var theme = ascii ? fonts.AsciiTheme?.Value : fonts.HighAnsiTheme?.Value;
        if (theme is not { } name) return ascii ? fonts.Ascii?.Value : fonts.HighAnsi?.Value;

        var isMinor = name == ThemeFontValues.MinorAscii || name == ThemeFontValues.MinorHighAnsi;
        return isMinor ? _fonts?.MinorFont?.LatinFont?.Typeface?.Value : _fonts?.MajorFont?.LatinFont?.Typeface?.Value;
    }

    public Level? NumberingLevel(Paragraph paragraph)
    {
        var numbering = paragraph.ParagraphProperties?.NumberingProperties
            ?? ParagraphChain(paragraph).Select(style => style.StyleParagraphProperties?.NumberingProperties).LastOrDefault(n => n is not null);
        if (numbering?.NumberingId?.Val?.Value is not (int id and not 0)) return null;

        var level = numbering.NumberingLevelReference?.Val?.Value ?? 0;
        var instance = _numbering?.Elements<NumberingInstance>().FirstOrDefault(n => n.NumberID?.Value == id);
        var definition = _numbering?.Elements<AbstractNum>().FirstOrDefault(a => a.AbstractNumberId?.Value == instance?.AbstractNumId?.Val?.Value);
        return definition?.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);
    }

    public int? OutlineLevel(Paragraph paragraph) => Last<OutlineLevel>(OfParagraph(paragraph))?.Val?.Value;

    public static T? Last<T>(IReadOnlyList<OpenXmlElement> layers) where T : OpenXmlElement =>
        layers.Select(layer => layer.GetFirstChild<T>()).LastOrDefault(found => found is not null);

    private static bool On(OnOffType? toggle) => toggle is not null && (toggle.Val?.Value ?? true);

    private List<Style> ParagraphChain(Paragraph paragraph) =>
        Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value
            ?? _styles.Values.FirstOrDefault(style => style.Type?.Value == StyleValues.Paragraph && (style.Default?.Value ?? false))?.StyleId?.Value);

    private List<Style> TableChain(Paragraph paragraph) =>
        Chain(paragraph.Ancestors<Table>().FirstOrDefault()?.GetFirstChild<TableProperties>()?.TableStyle?.Val?.Value);

    // From the root of "based on" to the style itself; a file may hold a circle, Word just stops there.
    private List<Style> Chain(string? id)
    {
        List<Style> chain = [];
        while (id is not null && _styles.TryGetValue(id, out var style) && !chain.Contains(style))
        {
            chain.Insert(0, style);
            id = style.BasedOn?.Val?.Value;
        }
        return chain;
    }
}
