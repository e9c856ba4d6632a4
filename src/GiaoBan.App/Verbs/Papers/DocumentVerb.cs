using GiaoBan.App.Demo;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Office;
using GiaoBan.Office.Forms;
using GiaoBan.Office.Papers;

namespace GiaoBan.App.Verbs.Papers;

/// <summary>
/// `giaoban document check FILE [--form F]`: holds a .docx, ours or anybody's, against a form. `giaoban document make KIND --out F [--form F]`:
/// writes one of our papers from the sample quarter.
/// </summary>
internal static class DocumentVerb
{
    private const string Usage = "Cách dùng: ./giaoban document check TỆP.docx [--form MẪU] | document make thong-bao-ket-luan|bao-cao --out TỆP.docx [--form MẪU]";

    public static async Task<int> RunAsync(Options options) => options.Alone switch
    {
        ["check", var file] => Check(file, FormOf(options.Only("--form").Get("--form"))),
        ["make", "thong-bao-ket-luan"] => await MakeAsync(options.Only("--form", "--out").Need("--out"), FormOf(options.Get("--form")), DemoPapers.NoticeAsync),
        ["make", "bao-cao"] => await MakeAsync(options.Only("--form", "--out").Need("--out"), FormOf(options.Get("--form")), DemoPapers.ReportAsync),
        ["make", var kind] => throw new BadUse($"Không có loại văn bản “{kind}”. {Usage}"),
        _ => throw new BadUse(Usage),
    };

    private static int Check(string file, DocumentForm? form)
    {
        if (!File.Exists(file)) throw new BadUse($"Không có tệp {file}.");

        using var docx = File.OpenRead(file);
        var report = Held(DocumentCheck.Check(docx, form));
        Console.Error.WriteLine($"Mẫu: {report.Form.Id}");
        foreach (var one in report.Deviations) Console.WriteLine($"{one.ElementName}, {one.Property}\t{one.Page}:{one.Paragraph}\t{one.Expected}\t{one.Found}\t{one.Clause}");
        Console.WriteLine($"deviations {report.Deviations.Count}");
        return report.Deviations.Count == 0 ? 0 : 1;
    }

    private static async Task<int> MakeAsync(string file, DocumentForm? form, Func<IServiceProvider, DocumentForm?, CancellationToken, Task<Result<byte[]>>> write)
    {
        if (Directory.GetParent(Path.GetFullPath(file)) is not { Exists: true }) throw new BadUse($"Không có thư mục để ghi {file}.");

        var folder = Directory.CreateTempSubdirectory("giaoban-");
        try
        {
            await Console.Error.WriteLineAsync("Đang dựng quý mẫu…");
            var database = $"Data Source={Path.Combine(folder.FullName, "giaoban.db")}";
            await Database.MigrateAsync(database, CancellationToken.None);
            await using var app = Site.Build(new SiteOptions(database, 0));
            await DemoQuarter.LiveToPapersAsync(app.Services, CancellationToken.None);
            var paper = await write(app.Services, form, CancellationToken.None);
            if (paper.Refusal is { } no) throw new BadUse(no.Message);

            await File.WriteAllBytesAsync(file, paper.Value!);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        using var written = File.OpenRead(file);
        Console.WriteLine($"deviations {Held(DocumentCheck.Check(written, form)).Deviations.Count}");
        return 0;
    }

    private static DocumentForm? FormOf(string? id) => id is null ? null : Held(DocumentForms.Find(id));

    private static T Held<T>(Answer<T> answer) where T : class => answer.IsOk ? answer.Value : throw new BadUse(answer.Refusal);
}
