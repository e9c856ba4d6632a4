using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Drawn = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace GiaoBan.Office.Papers.Checking;

/// <summary>Walks a .docx and gives its paragraphs as they are seen.</summary>
internal sealed class PaperSight(MainDocumentPart main)
{
    private const double PointsPerEmu = 1 / 12700.0;

    private readonly StyleLayers _layers = new(main);
    private int _page = 1, _ordinal, _tables;

    public IReadOnlyList<SeenParagraph> Read() =>
        main.Document?.Body is { } body ? [.. Blocks(body, TextWidth(body), null)] : [];

    /// <summary>The words of every paragraph, in reading order, without their look.</summary>
    public IEnumerable<(Paragraph Paragraph, string Text)> ReadWithSource() =>
        (main.Document?.Body?.Descendants<Paragraph>() ?? []).Select(p => (p, string.Concat(Own<Run>(p).Select(TextOf))));

    /// <summary>A header's or a footer's paragraph: same styles, no place in the count.</summary>
    public SeenParagraph See(Paragraph paragraph) => See(paragraph, 0, null);

    private IEnumerable<SeenParagraph> Blocks(OpenXmlElement parent, double room, (int, int, int)? cell)
    {
        foreach (var child in parent.ChildElements)
        {
            var blocks = child switch
            {
                Paragraph paragraph => [Counted(paragraph, room, cell)],
                Table table => Rows(table, ++_tables),
                SdtBlock { SdtContentBlock: { } content } => Blocks(content, room, cell),
                _ => [],
            };
            foreach (var block in blocks) yield return block;
        }
    }

    private IEnumerable<SeenParagraph> Rows(Table table, int number)
    {
        var grid = table.GetFirstChild<TableGrid>()?.Elements<GridColumn>().Select(c => Number(c.Width?.Value) / 20).ToList() ?? [];
        foreach (var (row, line) in table.Elements<TableRow>().Index())
        {
            foreach (var (column, cell) in line.Elements<TableCell>().Index())
            {
                var width = cell.TableCellProperties?.TableCellWidth is { Width.Value: { } text } set && (set.Type is null || set.Type.Value == TableWidthUnitValues.Dxa)
                    ? Number(text) / 20
                    : column < grid.Count ? grid[column] : 0;
                foreach (var seen in Blocks(cell, width, (number, row, column))) yield return seen;
            }
        }
    }

    private SeenParagraph Counted(Paragraph paragraph, double room, (int, int, int)? cell)
    {
        _ordinal++;
        var seen = See(paragraph, room, cell);
        _page += paragraph.Descendants<LastRenderedPageBreak>().Count()
            + paragraph.Descendants<Break>().Count(b => b.Type?.Value == BreakValues.Page && !b.Parent!.ChildElements.OfType<LastRenderedPageBreak>().Any());
        // A break stands before the words it pushes over, so the paragraph is where its words end.
        return seen with { Page = _page };
    }

    private SeenParagraph See(Paragraph paragraph, double room, (int, int, int)? cell)
    {
        var layers = _layers.OfParagraph(paragraph);
        var spacing = layers.Select(layer => layer.GetFirstChild<SpacingBetweenLines>()).OfType<SpacingBetweenLines>().ToList();
        var indents = layers.Select(layer => layer.GetFirstChild<Indentation>()).OfType<Indentation>().ToList();
        var left = Points(indents, i => i.Left?.Value ?? i.Start?.Value);
        var right = Points(indents, i => i.Right?.Value ?? i.End?.Value);
        var rule = spacing.Select(s => s.LineRule).LastOrDefault(r => r is not null)?.InnerText ?? "auto";
        var line = spacing.Select(s => s.Line?.Value).LastOrDefault(v => v is not null) is { } set ? Number(set) : 240;

        return new SeenParagraph
        {
            Text = string.Concat(Own<Run>(paragraph).Select(TextOf)),
            Page = _page,
            Ordinal = _ordinal,
            Cell = cell,
            Room = room,
            Align = StyleLayers.Last<Justification>(layers)?.Val?.InnerText switch { "start" or null => "left", "end" => "right", var a => a },
            FirstLine = Points(indents, i => i.FirstLine?.Value) - Points(indents, i => i.Hanging?.Value),
            Before = Points(spacing, s => s.Before?.Value),
            After = Points(spacing, s => s.After?.Value),
            Line = rule is "auto" ? line / 240 : line / 20,
            LineRule = rule,
            IsOutlined = _layers.OutlineLevel(paragraph) is < 9,
            IsNumbered = _layers.NumberingLevel(paragraph) is not null,
            Rule = DrawnLine(paragraph, layers, room - left - right),
            Runs = [.. Own<Run>(paragraph).Where(run => !string.IsNullOrWhiteSpace(TextOf(run))).Select(run => See(paragraph, run))],
        };
    }

    private SeenRun See(Paragraph paragraph, Run run)
    {
        var layers = _layers.OfRun(paragraph, run);
        var text = TextOf(run);
        var fonts = layers.Select(layer => layer.GetFirstChild<RunFonts>()).OfType<RunFonts>().ToList();
        var isAscii = text.All(char.IsAscii);
        return new SeenRun(
            text,
            StyleLayers.Last<FontSize>(layers)?.Val?.Value is { } half ? Number(half) / 2 : 10,
            _layers.IsOn<Bold>(paragraph, run),
            _layers.IsOn<Italic>(paragraph, run),
            StyleLayers.Last<Underline>(layers)?.Val?.InnerText is not (null or "none"),
            _layers.IsOn<Caps>(paragraph, run),
            fonts.Select(f => _layers.FontOf(f, isAscii)).LastOrDefault(name => name is not null) ?? "Times New Roman",
            StyleLayers.Last<Color>(layers)?.Val?.Value is { } colour && colour is not ("auto" or "000000") ? colour : "black");
    }

    // Deleted text in tracked changes is not on the paper; text boxes are paragraphs of their own.
    private static IEnumerable<T> Own<T>(Paragraph paragraph) where T : OpenXmlElement =>
        paragraph.Descendants<T>().Where(e => e.Ancestors<Paragraph>().First() == paragraph && !e.Ancestors<DeletedRun>().Any());

    private static string TextOf(Run run) => string.Concat(run.ChildElements.Select(child => child switch
    {
        Words words => words.Text,
        NoBreakHyphen => "-",
        TabChar => "\t",
        Break or CarriageReturn => "\n",
        _ => "",
    }));

    private static double? DrawnLine(Paragraph paragraph, IReadOnlyList<OpenXmlElement> layers, double room)
    {
        var borders = StyleLayers.Last<ParagraphBorders>(layers);
        if (IsDrawn(borders?.TopBorder) || IsDrawn(borders?.BottomBorder)) return room;
        if (Own<Drawn.Extent>(paragraph).FirstOrDefault() is { Cx.Value: var wide } extent && wide > (extent.Cy?.Value ?? 0) * 5) return wide * PointsPerEmu;
        return Own<DocumentFormat.OpenXml.Vml.Line>(paragraph).Any() ? double.NaN : null;
    }

    private static bool IsDrawn(BorderType? border) => border?.Val is { } kind && kind.Value != BorderValues.None && kind.Value != BorderValues.Nil;

    private static double TextWidth(Body body)
    {
        var section = body.Descendants<SectionProperties>().FirstOrDefault();
        var page = section?.GetFirstChild<PageSize>()?.Width?.Value ?? 11906;
        var margins = section?.GetFirstChild<PageMargin>();
        return (page - (double)(margins?.Left?.Value ?? 1440) - (margins?.Right?.Value ?? 1440)) / 20;
    }

    private static double Points<T>(List<T> layers, Func<T, string?> value) =>
        Number(layers.Select(value).LastOrDefault(v => v is not null)) / 20;

    private static double Number(string? text) =>
        double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
