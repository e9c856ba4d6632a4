using GiaoBan.App.Features.Audit;
using GiaoBan.App.Web;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs;

/// <summary>
/// `giaoban purge --database C --entry N --reason R [--row BẢNG/KHÓA]` blanks what entry N wrote, everywhere; `giaoban purge
/// --database C --sweep` gives the freed pages back after a purge on the page.
/// </summary>
internal static class PurgeVerb
{
    public static async Task<int> RunAsync(Options options)
    {
        options.Only("--database", "--entry", "--row", "--reason", "--sweep");
        var database = Database.Normalised(options.Need("--database"));
        await Database.MigrateAsync(database, CancellationToken.None);
        var services = new ServiceCollection();
        services.AddLogging();
        Site.AddCore(services, database);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var purge = scope.ServiceProvider.GetRequiredService<PurgeContent>();
        var gone = options.Has("--sweep") ? new PurgeContent.Gone(0, 0) : await PurgeAsync(scope.ServiceProvider.GetRequiredService<GiaoBanDb>(), purge, options);
        await purge.SweepAsync(CancellationToken.None);
        Console.WriteLine($"rows {gone.Rows} payloads {gone.Payloads}");
        return 0;
    }

    private static async Task<PurgeContent.Gone> PurgeAsync(GiaoBanDb db, PurgeContent purge, Options options)
    {
        _ = options.Need("--entry");
        var number = options.Number("--entry", 0);
        var entry = await db.AuditEntries.AsNoTracking().Include(e => e.Payload).FirstOrDefaultAsync(e => e.Seq == number) ?? throw new BadUse(AuditRefusals.NoSuchEntry.Message);
        List<string> chosen = options.Get("--row") is { } row ? [row] : [.. PurgeContent.TargetsOf(entry).Select(t => $"{t.Table}/{t.Key}")];
        var result = await purge.RunAsync(entry, chosen, options.Need("--reason"), CancellationToken.None);
        return result.Value ?? throw new BadUse(result.Refusal!.Message);
    }
}
