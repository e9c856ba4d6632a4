using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GiaoBan.Office.Forms;

namespace GiaoBan.Office.Papers.Checking;

/// <summary>Paper, margins and page numbers.</summary>
internal sealed class PageCheck(DocumentForm form, MainDocumentPart main)
{
    private readonly DeviationList _list = new(form);

    public IReadOnlyList<Deviation> Run()
    {
        var sections = main.Document!.Body!.Descendants<SectionProperties>().ToList();
        foreach (var section in sections.Where(IsPortrait)) Sheet(section);
        if (sections.Count == 0) _list.Missing("page", "width");

        PageNumber(sections.FirstOrDefault());
        return _list.All;
    }

    // Tables too wide for the sheet may stand on pages turned round (NĐ 30/2020, Phụ lục I); their margins turn with them.
    private static bool IsPortrait(SectionProperties section) =>
        section.GetFirstChild<PageSize>() is not { } size || size.Width is null || size.Height is null || size.Width <= size.Height;

    private void Sheet(SectionProperties section)
    {
        var size = section.GetFirstChild<PageSize>();
        _list.Number(null, "page", "width", Lengths.Millimetres(size?.Width?.Value ?? 12240));
        _list.Number(null, "page", "height", Lengths.Millimetres(size?.Height?.Value ?? 15840));

        var margins = section.GetFirstChild<PageMargin>();
        _list.Number(null, "page", "top", Lengths.Millimetres(Math.Abs(margins?.Top?.Value ?? 1440)));
        _list.Number(null, "page", "bottom", Lengths.Millimetres(Math.Abs(margins?.Bottom?.Value ?? 1440)));
        var gutter = margins?.Gutter?.Value ?? 0;
        _list.Number(null, "page", "left", Lengths.Millimetres((margins?.Left?.Value ?? 1440) + (double)gutter));
        _list.Number(null, "page", "right", Lengths.Millimetres(margins?.Right?.Value ?? 1440));
    }

    private void PageNumber(SectionProperties? section)
    {
        var headers = Numbered(section?.Elements<HeaderReference>().Where(r => r.Type?.Value != HeaderFooterValues.First));
        var footers = Numbered(section?.Elements<FooterReference>().Where(r => r.Type?.Value != HeaderFooterValues.First));
        if ((headers ?? footers) is not { } paragraph)
        {
            if (!IsSinglePage()) _list.Missing("page-number", "place");
            return;
        }

        var seen = new PaperSight(main).See(paragraph);
        _list.Word(null, "page-number", "place", headers is null ? "bottom" : "top");
        _list.Word(null, "page-number", "align", Align(paragraph, seen));
        foreach (var size in seen.Runs.Select(run => run.Size).Distinct()) _list.Number(null, "page-number", "size", size);

        var margins = section!.GetFirstChild<PageMargin>();
        var distance = headers is null ? margins?.Footer?.Value : margins?.Header?.Value;
        _list.Number(null, "page-number", "distance", Lengths.Millimetres(distance ?? 720));

        var hasTitlePage = section!.GetFirstChild<TitlePage>() is { } title && (title.Val?.Value ?? true);
        var first = headers is null
            ? Numbered(section.Elements<FooterReference>().Where(r => r.Type?.Value == HeaderFooterValues.First))
            : Numbered(section.Elements<HeaderReference>().Where(r => r.Type?.Value == HeaderFooterValues.First));
        _list.Word(null, "page-number", "first-page", hasTitlePage && first is null ? "hidden" : "shown");
    }

    // A paper of one page shows no number and needs none; Word writes down how many pages it last laid out.
    private bool IsSinglePage() =>
        (main.OpenXmlPackage as WordprocessingDocument)?.ExtendedFilePropertiesPart?.Properties?.Pages?.Text is "1";

    // Word's older "page number in a frame" is centred by the frame, not by the paragraph.
    private static string Align(Paragraph paragraph, SeenParagraph seen) =>
        paragraph.ParagraphProperties?.FrameProperties?.XAlign?.InnerText is { } frame and ("center" or "right") ? frame : seen.Align;

    private Paragraph? Numbered(IEnumerable<HeaderFooterReferenceType>? references) => (references ?? [])
        .Select(reference => reference.Id?.Value is { } id && main.TryGetPartById(id, out var part) ? part.RootElement : null)
        .SelectMany(root => root?.Descendants<Paragraph>() ?? [])
        .FirstOrDefault(HasPageField);

    private static bool HasPageField(Paragraph paragraph) =>
        paragraph.Descendants<SimpleField>().Any(field => IsPage(field.Instruction?.Value))
        || paragraph.Descendants<FieldCode>().Any(code => IsPage(code.Text));

    private static bool IsPage(string? instruction) =>
        instruction?.Trim().Split(' ')[0].Equals("PAGE", StringComparison.OrdinalIgnoreCase) ?? false;
}
