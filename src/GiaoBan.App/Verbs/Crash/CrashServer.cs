using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace GiaoBan.App.Verbs.Crash;

/// <summary>The program as a process of its own, so that it can be killed as a power cut would: no farewell, no flush.</summary>
internal sealed class CrashServer(string database) : IDisposable
{
    private Process? _process;

    /// <summary>Kept from the first start on: whoever was connected comes back to the same address.</summary>
    public int Port { get; private set; }

    /// <summary>Processor time it has used so far.</summary>
    public TimeSpan Cpu { get { _process!.Refresh(); return _process.TotalProcessorTime; } }

    /// <summary>Bytes it holds in memory now.</summary>
    public long Memory { get { _process!.Refresh(); return _process.WorkingSet64; } }
    public string Url => $"http://127.0.0.1:{Port}";

    /// <param name="under">A program that watches it, with its arguments; empty for none.</param>
    public async Task StartAsync(CancellationToken ct, params IReadOnlyList<string> under)
    {
        string[] arguments = ["serve", "--database", database, "--port", Port.ToString(CultureInfo.InvariantCulture)];
        var program = Environment.ProcessPath!;
        if (Path.GetFileNameWithoutExtension(program) == "dotnet") arguments = [Assembly.GetEntryAssembly()!.Location, .. arguments];
        if (under.Count > 0) (program, arguments) = (under[0], [.. under.Skip(1), program, .. arguments]);
        _process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.ErrorDataReceived += (_, _) => { }; // drained, so that a full pipe never holds it
        _process.BeginErrorReadLine();
        while (await _process.StandardOutput.ReadLineAsync(ct) is { } line)
        {
            if (!line.StartsWith("ready ", StringComparison.Ordinal)) continue;

            Port = new Uri(line["ready ".Length..]).Port;
            return;
        }
        throw new BadUse("Máy chủ thử không khởi động được. Chạy “giaoban serve” để xem vì sao.");
    }

    /// <summary>SIGKILL: whatever it was doing, it does no more.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;

        _process.Kill(entireProcessTree: true); // a watcher dies before what it watches
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is null) return;

        _process.Kill(entireProcessTree: true); // a watcher dies before what it watches
        _process.Dispose();
    }
}
