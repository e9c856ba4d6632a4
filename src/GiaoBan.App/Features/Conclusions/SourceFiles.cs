using GiaoBan.Domain;
using GiaoBan.Office.Reading;
using GiaoBan.Text;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>Text out of a file somebody uploads or names on the command line; what cannot be read is refused with the way out.</summary>
internal static class SourceFiles
{
    private static readonly ReadLimits Limits = ReadLimits.Default with { MaxBytes = 20L * 1024 * 1024 };

    private static readonly FileDecoders Decoders = new()
    {
        FromBytes = bytes => LegacyEncoding.Decode(bytes),
        FromFont = LegacyFonts.ToUnicode,
    };

    public static Result<string> Read(string fileName, Stream content)
    {
        var read = ReadFile(fileName, content);
        return read.Value is { } file ? file.Text : read.Refusal!;
    }

    /// <summary>The same with its tables.</summary>
    public static Result<FileText> ReadFile(string fileName, Stream content)
    {
        var reading = FileReader.Read(fileName, content, Limits, Decoders);
        return reading.Refusal is { } refusal ? new Refusal(refusal.Message) : reading.Text!;
    }
}
