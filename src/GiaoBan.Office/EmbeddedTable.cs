namespace GiaoBan.Office;

/// <summary>A tab-separated file inside the assembly: a header row, then one record a line.</summary>
internal static class EmbeddedTable
{
    public static IReadOnlyList<string[]> Rows(string fileName)
    {
        var assembly = typeof(EmbeddedTable).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(n => n.EndsWith("." + fileName, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);

        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'))];
    }
}
