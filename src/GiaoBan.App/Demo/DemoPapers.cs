using GiaoBan.App.Features.Conclusions;
using GiaoBan.App.Features.Consolidation;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Office.Forms;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Demo;

/// <summary>The demo quarter's official papers, written to a folder for whoever wants to look at them.</summary>
internal static class DemoPapers
{
    public static async Task WriteAsync(IServiceProvider services, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        if ((await NoticeAsync(services, null, ct)).Value is { } bytes) await File.WriteAllBytesAsync(Path.Combine(folder, "thong-bao-ket-luan.docx"), bytes, ct);
        if ((await ReportAsync(services, null, ct)).Value is { } report) await File.WriteAllBytesAsync(Path.Combine(folder, "bao-cao.docx"), report, ct);
    }

    /// <param name="form">Null: the form of its day.</param>
    public static async Task<Result<byte[]>> NoticeAsync(IServiceProvider services, DocumentForm? form, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var conference = await scope.ServiceProvider.GetRequiredService<GiaoBanDb>().Conferences.AsNoTracking().Include(c => c.Delegates).OrderBy(c => c.Day).FirstAsync(ct);
        return await scope.ServiceProvider.GetRequiredService<NoticeOfConclusions>().WriteAsync(conference, ct, form);
    }

    /// <summary>The report out of the edition that lay on the table of the first conference.</summary>
    /// <param name="form">Null: the form of its day.</param>
    public static async Task<Result<byte[]>> ReportAsync(IServiceProvider services, DocumentForm? form, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var edition = await scope.ServiceProvider.GetRequiredService<GiaoBanDb>().FrozenEditions.AsNoTracking().OrderBy(e => e.FrozenAtUtc).FirstOrDefaultAsync(ct);
        return edition is null ? ConsolidationRefusals.NoSuchEdition : await scope.ServiceProvider.GetRequiredService<EditionPaper>().WriteAsync(edition, form, ct);
    }
}
