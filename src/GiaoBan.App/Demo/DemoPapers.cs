using GiaoBan.App.Features.Conclusions;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Demo;

/// <summary>The demo quarter's official papers, written to a folder for whoever wants to look at them.</summary>
internal static class DemoPapers
{
    public static async Task WriteAsync(IServiceProvider services, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        await using var scope = services.CreateAsyncScope();
        var conference = await scope.ServiceProvider.GetRequiredService<GiaoBanDb>().Conferences.AsNoTracking().Include(c => c.Delegates).FirstAsync(ct);
        var paper = await scope.ServiceProvider.GetRequiredService<NoticeOfConclusions>().WriteAsync(conference, ct);
        if (paper.Value is { } bytes) await File.WriteAllBytesAsync(Path.Combine(folder, "thong-bao-ket-luan.docx"), bytes, ct);
    }
}
