using System.Text.Json;
using GiaoBan.Text.Grouping;

namespace GiaoBan.Text.Tests.Grouping;

/// <summary>A labelled set as it stands in a file: the sentences, and the matter of each.</summary>
internal sealed record LabelledTexts(List<MatterText> Texts, Dictionary<string, string> Gold)
{
    public static LabelledTexts Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        var sentences = file.RootElement.GetProperty("sentences").EnumerateArray().ToList();
        return new LabelledTexts(
            [.. sentences.Select(one => new MatterText(one.GetProperty("id").GetString()!, one.GetProperty("text").GetString()!))],
            sentences.ToDictionary(one => one.GetProperty("id").GetString()!, one => one.GetProperty("group").GetString()!));
    }

    public static LabelledTexts Own(string name) => Read(Path.Combine(AppContext.BaseDirectory, "Grouping", $"group-{name}.json"));

    /// <summary>The shared examples, or null where the shared files are not at hand.</summary>
    public static LabelledTexts? Shared()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "GiaoBan.slnx")))
            {
                var root = Environment.GetEnvironmentVariable("GIAOBAN_SHARED") is { Length: > 0 } named ? named : Path.Combine(folder.FullName, "..", "shared");
                var path = Path.Combine(root, "demo", "grouping-dev.json");
                return File.Exists(path) ? Read(path) : null;
            }
        return null;
    }
}
