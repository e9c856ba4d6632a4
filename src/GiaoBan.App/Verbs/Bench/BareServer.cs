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

    public static async Task<BareServer> StartAsync(string folder, byte[] body)
    {
        var file = Path.Combine(folder, "page.html");
        await File.WriteAllBytesAsync(file, body);
        string[] arguments = ["bench", "bare", file];
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
        app.MapGet("/nhiem-vu", (HttpContext http) =>
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.ContentLength = body.Length;
            return http.Response.Body.WriteAsync(body).AsTask();
        });
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
