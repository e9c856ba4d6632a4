using System.Text.RegularExpressions;

namespace GiaoBan.House.Tests;

/// <summary>
/// A rule read off the text of files. It carries a sample that breaks it and one that keeps it, so that each run sees it
/// red as well as green: a rule that cannot fail is decoration.
/// </summary>
internal sealed record TextRule(string Name, Func<string, bool> Where, Func<SourceFile, IEnumerable<string>> Breaks)
{
    /// <summary>Path of the samples; it must lie where the rule looks.</summary>
    public required string At { get; init; }
    public required string[] Bad { get; init; }
    public required string[] Good { get; init; }

    /// <summary>Files that may, each with its reason. One that no longer needs it breaks the rule too.</summary>
    public IReadOnlyDictionary<string, string> Excepted { get; init; } = new Dictionary<string, string>();

    public IEnumerable<string> BreaksIn(SourceFile file) => Where(file.Path) ? Breaks(file).Select(what => $"{file.Path}: {what.Trim()}") : [];

    /// <summary>Says of each line that matches that it breaks the rule.</summary>
    public static Func<SourceFile, IEnumerable<string>> NoLine(string pattern, string? unless = null) =>
        file => file.Lines.Where(line => Regex.IsMatch(line, pattern) && (unless is null || !Regex.IsMatch(line, unless)));

    /// <summary>Says of each match in the whole text that it breaks the rule, unless the match is one of those allowed.</summary>
    public static Func<SourceFile, IEnumerable<string>> NoMatch(string pattern, string? unless = null) =>
        file => Regex.Matches(file.Text, pattern).Select(match => match.Value).Where(match => unless is null || !Regex.IsMatch(match, unless));

    public static Func<string, bool> Under(string folder, params string[] extensions) =>
        path => path.StartsWith(folder, StringComparison.Ordinal) && (extensions.Length == 0 || extensions.Contains(Path.GetExtension(path))) && !path.Contains("/Migrations/", StringComparison.Ordinal);

    public static bool Everywhere(string path) => true;
}
