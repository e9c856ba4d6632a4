using GiaoBan.App.Web;

namespace GiaoBan.App.Verbs;

/// <summary>`giaoban serve`: the web application.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(Options options)
    {
        options.Only("--database", "--port", "--address", "--certificate");
        var certificate = options.Get("--certificate") is { } file ? TlsInit.Load(file) : null;
        var database = Database.Normalised(options.Get("--database") ?? Environment.GetEnvironmentVariable("GIAOBAN_DATABASE") ?? throw new BadUse("Thiếu tùy chọn --database."));
        await Database.MigrateAsync(database, CancellationToken.None);

        var model = Task.Run(() => Database.BuildModelAsync(database)); // beside putting the pages together: most of a second at the start
        await using var app = Site.Build(new SiteOptions(database, options.Number("--port", 5000), options.Get("--address") ?? "127.0.0.1", Quiet: false, Certificate: certificate));
        await model;
        await Database.SetDayAsync(app.Services, CancellationToken.None);
        await StartAsync(app);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Starts listening and says where. A port in use is one sentence, not a stack.</summary>
    public static async Task<string> StartAsync(WebApplication app, bool announce = true)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException e)
        {
            throw new BadUse($"Không mở được cổng: {Database.OneLine(e)}. Chọn cổng khác bằng --port, hoặc --port 0 để lấy cổng trống.");
        }
        var url = app.Urls.First();
        if (announce) Console.WriteLine($"ready {url}");
        return url;
    }
}
