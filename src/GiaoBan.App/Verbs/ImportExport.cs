using System.Diagnostics;
using System.Text;
using GiaoBan.App.Features.Organization.Import;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs;

/// <summary>
/// `giaoban import units FILE --database C [--organiser MÃ] [--check]` and `giaoban export units --database C [--out FILE]`:
/// the same table in and out. Broken rows are told one a line on standard output, and then nothing is taken (exit code 1).
/// </summary>
internal static class ImportExport
{
    public static async Task<int> ImportAsync(Options options)
    {
        options.Only("--database", "--organiser", "--check");
        if (options.Alone is not [var file]) throw new BadUse("Cách dùng: ./giaoban import units TỆP --database KẾT_NỐI [--organiser MÃ] [--check]");
        if (!File.Exists(file)) throw new BadUse($"Không có tệp {file}.");

        var bytes = await File.ReadAllBytesAsync(file);
        var watch = Stopwatch.StartNew();
        await using var provider = await OpenAsync(options);
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GiaoBanDb>();
        UnitId? organiser = null;
        if (options.Get("--organiser") is { } code)
        {
            // Into an empty register the organiser comes with the file.
            organiser = await db.Units.Where(u => u.Code == code).OrderByDescending(u => u.ValidFrom).Select(u => (UnitId?)u.Id).FirstOrDefaultAsync();
            if (organiser is null && await db.Units.AnyAsync()) throw new BadUse($"Không có đơn vị {code}.");
        }
        var report = await scope.ServiceProvider.GetRequiredService<ImportUnits>().RunAsync(bytes, organiser, options.Has("--check"), CancellationToken.None);
        foreach (var problem in report.Problems) Console.WriteLine($"{(problem.Line > 0 ? $"dòng {problem.Line}" : "tệp")}{(problem.Column.Length > 0 ? $", cột {problem.Column}" : "")}: {problem.Message}");
        Console.WriteLine(FormattableString.Invariant($"rows {report.Rows} added {report.Added} known {report.Known} broken {report.Problems.Select(p => p.Line).Distinct().Count()} seconds {watch.Elapsed.TotalSeconds:0.0}"));
        return report.Problems.Count == 0 ? 0 : 1;
    }

    public static async Task<int> ExportAsync(Options options)
    {
        options.Only("--database", "--out");
        await using var provider = await OpenAsync(options);
        await using var scope = provider.CreateAsyncScope();
        var table = await scope.ServiceProvider.GetRequiredService<ExportUnits>().RunAsync(CancellationToken.None);
        if (options.Get("--out") is { } file) await File.WriteAllTextAsync(file, table, new UTF8Encoding(false));
        else Console.Write(table);
        return 0;
    }

    private static async Task<ServiceProvider> OpenAsync(Options options)
    {
        var database = Database.Normalised(options.Need("--database"));
        await Database.MigrateAsync(database, CancellationToken.None);
        var services = new ServiceCollection();
        services.AddLogging();
        Site.AddCore(services, database);
        return services.BuildServiceProvider();
    }
}
