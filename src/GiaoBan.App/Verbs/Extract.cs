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
        var opened = SourceFiles.Read(Path.GetFileName(file), stream);
        if (opened.Refusal is { } no) throw new BadUse(no.Message);

        var reading = DocumentReader.Read(opened.Value!);
        if (reading.Secrecy is { } stamp) throw new BadUse(ConclusionRefusals.Secret(stamp.Line).Message);
        if (!Language.IsVietnamese(reading.Text.Value)) throw new BadUse(ConclusionRefusals.NotVietnamese.Message);

        using var output = Console.OpenStandardOutput();
        output.Write(
            options.Has("--text") ? Encoding.UTF8.GetBytes(reading.Text.Value + "\n")
            : options.Has("--explain") ? Encoding.UTF8.GetBytes(ReadingExplanation.Write(reading))
            : ReadingJson.Utf8(reading).Span);
        return 0;
    }
}
