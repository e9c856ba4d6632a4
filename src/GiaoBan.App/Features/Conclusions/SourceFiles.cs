using GiaoBan.Domain;
using GiaoBan.Office.Reading;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>Text out of a file somebody uploads or names on the command line; what cannot be read is refused with the way out.</summary>
internal static class SourceFiles
{
    /// <summary>20 MB, in bytes.</summary>
    public const long MaxBytes = 20L * 1024 * 1024;

    public static Result<string> Read(string fileName, Stream content)
    {
        var reading = FileReader.Read(fileName, content, ReadLimits.Default with { MaxBytes = MaxBytes });
        return reading.Refusal is { } refusal ? new Refusal(refusal.Message) : reading.Text!.Text;
    }
}
