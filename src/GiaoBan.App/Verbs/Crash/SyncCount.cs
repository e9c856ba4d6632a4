namespace GiaoBan.App.Verbs.Crash;

/// <summary>
/// How often the server asks the disk to keep what it was given, counted by the kernel's own door (strace), beside the saves it
/// acknowledged meanwhile: fewer than one each would be a promise without a disk behind it. Told on standard error.
/// </summary>
internal static class SyncCount
{
    private const int Saves = 40;

    public static async Task TellAsync(string database, string folder)
    {
        var file = Path.Combine(folder, "syncs.txt");
        if (FindWatcher() is not { } strace)
        {
            await Console.Error.WriteLineAsync("fsyncs not counted: strace is not installed");
            return;
        }
        using var server = new CrashServer(database);
        await server.StartAsync(CancellationToken.None, strace, "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", file);
        var person = await CrashVerb.ComesAsync(database, server.Url, "mttq", called: "mttq đếm");
        using var reader = person.Reader;
        var before = Count(file);
        for (var n = 1; n <= Saves; n++) await person.Client.TellAsync();
        await Console.Error.WriteLineAsync(FormattableString.Invariant($"fsyncs {Count(file) - before} for {person.Client.Acknowledged} acknowledged saves, one after another"));
        await server.KillAsync();
    }

    private static int Count(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Split('\n').Count(line => line.Contains("sync(", StringComparison.Ordinal));
    }

    private static string? FindWatcher() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "strace")).FirstOrDefault(File.Exists);
}
