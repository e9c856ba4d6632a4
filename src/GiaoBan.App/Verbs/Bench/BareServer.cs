using System.Diagnostics;
using System.Reflection;

namespace GiaoBan.App.Verbs.Bench;

/// <summary>The bare endpoint: Kestrel and one page of bytes, in a process of its own (`bench bare FILE`).</summary>
internal sealed class BareServer : IDisposable
{
    private readonly Process _process;

    private BareServer(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }
    public TimeSpan Cpu { get { _process.Refresh(); return _process.TotalProcessorTime; } }

    /// <summary>Bytes the process holds in memory now.</summary>
    public long Memory { get { _process.Refresh(); return _process.WorkingSet64; } }

    public static async Task<BareServer> StartAsync(string folder, byte[] body)
    {
        var file = Path.Combine(folder, "page.html");
        await File.WriteAllBytesAsync(file, body);
        return await StartAsync("bench", "bare", file);
    }

    /// <summary>Razor Pages with not a page in it (`bench empty`): what the framework itself takes to start.</summary>
    public static Task<BareServer> StartEmptyAsync() => StartAsync("bench", "empty");

    private static async Task<BareServer> StartAsync(params string[] arguments)
    {
        var program = Environment.ProcessPath!;
        if (Path.GetFileNameWithoutExtension(program) == "dotnet") arguments = [Assembly.GetEntryAssembly()!.Location, .. arguments];
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the bare endpoint did not start");
        return new BareServer(process, new Uri(line["ready ".Length..]).Port);
    }

    /// <summary>What the process does until it is killed.</summary>
    public static async Task<int> ServeAsync(string file)
    {
        var body = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.UseRouting();
        app.MapGet("/{**any}", (HttpContext http) =>
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.ContentLength = body.Length;
            return http.Response.Body.WriteAsync(body).AsTask();
        });
        await Serve.StartAsync(app);
        await app.WaitForShutdownAsync();
        return 0;
    }

    public static async Task<int> ServeEmptyAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddRazorPages().ConfigureApplicationPartManager(parts => parts.ApplicationParts.Clear());
        var app = builder.Build();
        app.MapRazorPages();
        app.MapGet("/dang-nhap", () => Results.Content("<!doctype html><title>x</title>", "text/html; charset=utf-8"));
        await Serve.StartAsync(app);
        await app.WaitForShutdownAsync();
        return 0;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
