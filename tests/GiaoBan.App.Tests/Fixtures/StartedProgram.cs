using System.Diagnostics;

namespace GiaoBan.App.Tests.Fixtures;

/// <summary>The program as a process of its own: what it writes to its streams and how it ends is what is promised.</summary>
internal static class StartedProgram
{
    /// <param name="folder">Where it is started.</param>
    /// <param name="patience">After this long it is killed, and the test has failed.</param>
    /// <param name="args">As they would be typed.</param>
    public static async Task<(int Code, string Output, string Error)> RunAsync(string folder, TimeSpan patience, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "giaoban.dll"), .. args]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.Environment.Remove("GIAOBAN_DATABASE");
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync(new CancellationTokenSource(patience).Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"giaoban {string.Join(' ', args)} went on for {patience.TotalMinutes:0} minutes");
        }
        return (process.ExitCode, await output, await error);
    }
}
