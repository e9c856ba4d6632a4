using System.Text;
using GiaoBan.App.Features.Conclusions;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Text;
using GiaoBan.Text.Reading;

namespace GiaoBan.App.Verbs;

/// <summary>`giaoban extract [--text|--explain] FILE`: reads one document. Opens no database and no network; the same bytes twice.</summary>
internal static class Extract
{
    public static int Run(Options options)
    {
        options.Only("--text", "--explain");
        if (options.Alone is not [var file]) throw new BadUse("Cách dùng: ./giaoban extract [--text|--explain] TỆP");
        if (!File.Exists(file)) throw new BadUse($"Không có tệp {file}.");

        using var stream = File.OpenRead(file);
        var reading = Read(Path.GetFileName(file), stream);
        using var output = Console.OpenStandardOutput();
        if (options.Has("--text")) output.Write(Encoding.UTF8.GetBytes(reading.Text.Value + "\n"));
        else if (options.Has("--explain")) output.Write(Encoding.UTF8.GetBytes(ReadingExplanation.Write(reading)));
        else ReadingJson.Write(reading, output);
        return 0;
    }

    /// <summary>What the command prints for a file.</summary>
    public static byte[] Json(string fileName, Stream stream) => ReadingJson.Utf8(Read(fileName, stream)).ToArray();

    /// <summary>The same for a text that is one already.</summary>
    public static ReadOnlyMemory<byte> Json(string text) => ReadingJson.Utf8(DocumentReader.Read(text));

    private static DocumentReading Read(string fileName, Stream stream)
    {
        var opened = SourceFiles.Read(fileName, stream);
        if (opened.Refusal is { } no) throw new BadUse(no.Message);

        var reading = DocumentReader.Read(opened.Value!);
        if (reading.Secrecy is { } stamp) throw new BadUse(ConclusionRefusals.Secret(stamp.Line).Message);
        return Language.IsVietnamese(reading.Text.Value) ? reading : throw new BadUse(ConclusionRefusals.NotVietnamese.Message);
    }
}
