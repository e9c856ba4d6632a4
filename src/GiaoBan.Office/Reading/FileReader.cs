using GiaoBan.Office.Reading.PdfPages;
using GiaoBan.Office.Reading.Sheets;
using GiaoBan.Office.Reading.WebPages;
using GiaoBan.Office.Reading.WordFiles;

namespace GiaoBan.Office.Reading;

/// <summary>The one door through which strangers' files come in.</summary>
public static class FileReader
{
    private const int MostBytesOfALetter = 3;

    /// <param name="fileName">Only held against the content, never believed.</param>
    /// <param name="content">Need not be seekable; is not closed.</param>
    public static FileReading Read(string fileName, Stream content, ReadLimits? limits = null, FileDecoders? decoders = null)
    {
        limits ??= ReadLimits.Default;
        decoders ??= FileDecoders.Default;
        try
        {
            using var held = HeldFile.Hold(content, limits);
            if (held.Length == 0) return new(null, FileRefusals.Empty);

            var (kind, refusal) = FileKinds.Decide(fileName, held, limits);
            return refusal is null ? new(Read(kind!.Value, held, limits, decoders), null) : new(null, refusal);
        }
        catch (FileRefusedException refused)
        {
            return new(null, refused.Refusal);
        }
        // The parsers are other people's and the file a stranger's: each has its own ways of failing on bytes made to make it fail.
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return new(null, FileRefusals.Damaged);
        }
    }

    private static FileText Read(FileKind kind, MemoryStream content, ReadLimits limits, FileDecoders decoders) => kind switch
    {
        FileKind.Docx => DocxText.Read(content, limits, decoders),
        FileKind.Xlsx => XlsxText.Read(content, limits),
        FileKind.Pdf => PdfText.Read(content, limits),
        FileKind.Html => HtmlText.Read(content, limits),
        _ => PlainText(content, limits, decoders),
    };

    private static FileText PlainText(MemoryStream content, ReadLimits limits, FileDecoders decoders)
    {
        // No encoding takes more bytes for a letter: what is too long even so need not be decoded.
        if (content.Length > MostBytesOfALetter * (long)limits.MaxCharacters) throw new FileRefusedException(FileRefusals.TooLong(limits.MaxCharacters));

        // As it stands, empty lines and columns of spaces too: they tell where a header ends and an item begins.
        var text = decoders.FromBytes(content.TryGetBuffer(out var held) && held.Array!.Length == content.Length ? held.Array : content.ToArray());
        if (text.Length > limits.MaxCharacters) throw new FileRefusedException(FileRefusals.TooLong(limits.MaxCharacters));
        if (text.AsSpan().Count('\n') > limits.MaxLines) throw new FileRefusedException(FileRefusals.TooManyLines(limits.MaxLines));
        return string.IsNullOrWhiteSpace(text) ? throw new FileRefusedException(FileRefusals.NoText) : new FileText(FileKind.Text, text, [new TextBlock(TextBlockKind.Paragraph, 0, text.Length, 0)], []);
    }
}
