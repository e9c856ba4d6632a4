using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace GiaoBan.Office.Reading.PdfPages;

/// <summary>Text of a PDF that has a text layer. A scan has none, and is told apart from an empty paper by its pictures.</summary>
internal static class PdfText
{
    private const int LettersOfAPage = 20; // fewer on the average page: stamps and page numbers laid over a scan

    public static FileText Read(Stream content, ReadLimits limits)
    {
        var filters = new GuardedFilters(limits);
        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = filters });
            if (document.NumberOfPages > limits.MaxPages) throw new FileRefusedException(FileRefusals.TooLarge(limits.MaxBytes));

            List<PdfPage> pages = [];
            int letters = 0, pictures = 0;
            foreach (var page in document.GetPages())
            {
                letters += page.Letters.Count;
                if (letters > limits.MaxCharacters) throw new FileRefusedException(FileRefusals.TooLong(limits.MaxCharacters));
                if (filters.IsBomb) throw new FileRefusedException(FileRefusals.ZipBomb);
                pictures += page.NumberOfImages;
                pages.Add(PdfPage.Of(page));
            }
            if (letters < LettersOfAPage * pages.Count) throw new FileRefusedException(pictures > 0 ? FileRefusals.ScannedPdf : FileRefusals.NoText);

            var gatherer = new TextGatherer(limits);
            foreach (var paragraph in PdfParagraphs.Of(PdfFurniture.Dropped(pages))) gatherer.Add(paragraph.IsRow ? TextBlockKind.TableRow : TextBlockKind.Paragraph, paragraph.Text);
            return gatherer.Finish(FileKind.Pdf);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new FileRefusedException(FileRefusals.Encrypted);
        }
        catch (Exception) when (filters.IsBomb) // whatever the library made of the page it was not given
        {
            throw new FileRefusedException(FileRefusals.ZipBomb);
        }
    }
}
