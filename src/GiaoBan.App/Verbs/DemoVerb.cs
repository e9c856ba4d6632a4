using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using GiaoBan.App.Demo;
using GiaoBan.App.Features.Conclusions;
using GiaoBan.App.Web;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs;

/// <summary>`giaoban demo`: lives the sample quarter and serves it; with --check also walks the thread over HTTP and ends.</summary>
internal static class DemoVerb
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static async Task<int> RunAsync(Options options)
    {
        options.Only("--check", "--article", "--database", "--data", "--port", "--accounts-file", "--papers", "--reset");
        var watch = Stopwatch.StartNew();
        var (article, articleName) = ReadArticle(options.Get("--article"));
        var check = options.Has("--check");
        var (database, throwAway) = await PlaceAsync(options, check);
        try
        {
            await using var app = Site.Build(new SiteOptions(database, options.Number("--port", check ? 0 : 5000)));
            var quarter = new DemoQuarter(app.Services, article, articleName);
            await Console.Error.WriteLineAsync("Đang dựng quý mẫu…");
            await quarter.LiveAsync(CancellationToken.None);
            if (options.Get("--papers") is { } papers) await DemoPapers.WriteAsync(app.Services, papers, CancellationToken.None);

            if (check)
            {
                var url = await Serve.StartAsync(app, announce: false);
                await WriteAccountsAsync(options.Get("--accounts-file"), url);
                var walked = await DemoCheck.WalkAsync(app.Services, url, CancellationToken.None);
                await app.StopAsync();
                Console.WriteLine(walked.Line(watch.Elapsed));
                return walked.Holds ? 0 : 1;
            }

            var ready = await Serve.StartAsync(app, announce: false);
            await WriteAccountsAsync(options.Get("--accounts-file"), ready);
            foreach (var one in DemoAccounts.Last) Console.WriteLine($"{one.Role} {one.User} {one.Password}");
            Console.WriteLine($"ready {ready}");
            await app.WaitForShutdownAsync();
            return 0;
        }
        finally
        {
            if (throwAway is not null) Directory.Delete(throwAway, recursive: true);
        }
    }

    private static (string Text, string Name) ReadArticle(string? file)
    {
        if (file is null) return (DemoData.Article, "article.txt");
        if (!File.Exists(file)) throw new BadUse($"Không có tệp {file}.");

        using var stream = File.OpenRead(file);
        var opened = SourceFiles.Read(Path.GetFileName(file), stream);
        return opened.Refusal is { } no ? throw new BadUse(no.Message) : (opened.Value!, Path.GetFileName(file));
    }

    /// <summary>The database to fill, made empty or refused; and the folder to throw away afterwards, if it is one.</summary>
    private static async Task<(string Database, string? ThrowAway)> PlaceAsync(Options options, bool check)
    {
        var throwAway = options.Get("--data") is null && options.Get("--database") is null ? Directory.CreateTempSubdirectory("giaoban-").FullName : null;
        var folder = options.Get("--data") ?? throwAway;
        var database = options.Get("--database") is { } given ? Database.Normalised(given) : $"Data Source={Path.Combine(Folder(folder!), "giaoban.db")}";
        if (options.Has("--reset")) await DropAsync(database);
        await Database.MigrateAsync(database, CancellationToken.None);
        await using var db = new GiaoBanDb(Database.Options(database));
        if (await db.Units.AnyAsync()) throw new BadUse("Nơi này đã có dữ liệu. Chọn nơi khác bằng --data hoặc --database, hoặc thêm --reset để xóa đi làm lại.");
        return (database, check ? throwAway : null);
    }

    private static string Folder(string folder)
    {
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadUse($"Không ghi được vào thư mục {folder}: {Database.OneLine(e)}.");
        }
    }

    private static async Task DropAsync(string database)
    {
        await using var db = new GiaoBanDb(Database.Options(database));
        await db.Database.EnsureDeletedAsync();
    }

    private static async Task WriteAccountsAsync(string? file, string url)
    {
        if (file is null) return;
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(DemoAccounts.Last.Select(a => new { a.Role, a.User, a.Password, a.Unit, Url = url }), Readable));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
