using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GiaoBan.House.Tests;

/// <summary>A file of the repository as a rule sees it; the path starts at the root and is written with "/".</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public IEnumerable<string> Lines => Text.Split('\n');
    public string Extension => System.IO.Path.GetExtension(Path);
}

/// <summary>The repository: what is tracked, and what would be with the next commit.</summary>
internal static class House
{
    private static readonly string[] Ignored = [".git", "artifacts", "bin", "obj", "node_modules", "lib", ".vs"];
    private static readonly Lazy<IReadOnlyList<string>> Tracked = new(() => [.. Paths().Where(path => File.Exists(At(path))).Order(StringComparer.Ordinal)]);
    private static readonly Lazy<IReadOnlyList<SourceFile>> Read = new(() => [.. Tracked.Value.Select(path => new SourceFile(path, File.ReadAllText(At(path)))).Where(file => !file.Text.Contains('\0', StringComparison.Ordinal))]);

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));
    public static IReadOnlyList<string> AllPaths => Tracked.Value;

    /// <summary>Every text file but those of this project, whose bad samples break every rule on purpose.</summary>
    public static IEnumerable<SourceFile> Files => Read.Value.Where(file => !file.Path.StartsWith("tests/GiaoBan.House.Tests/", StringComparison.Ordinal));

    public static string At(string path) => Path.Combine(Root, path);
    public static string Text(string path) => File.ReadAllText(At(path));

    /// <summary>The folder of material that stands beside the repository; null where it is absent.</summary>
    public static string? Shared =>
        new[] { Environment.GetEnvironmentVariable("GIAOBAN_SHARED"), Path.Combine(Root, "..", "shared") }.FirstOrDefault(folder => folder is not null && Directory.Exists(folder));

    /// <summary>Nothing may be left; what is, is said in full, one a line.</summary>
    public static void Keeps(IEnumerable<string> breaks)
    {
        var all = breaks.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private static IEnumerable<string> Paths()
    {
        if (!Path.Exists(At(".git"))) // an unpacked archive
            return Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Where(path => !path.Split('/').Any(Ignored.Contains));

        using var git = Process.Start(new ProcessStartInfo("git", ["-c", $"safe.directory={Root}", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]) { WorkingDirectory = Root, RedirectStandardOutput = true })!;
        var listed = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return listed.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct();
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
