namespace GiaoBan.App.Verbs.Access;

/// <summary>Whose things a role may reach by a handler, as written down by hand in access.tsv.</summary>
internal enum Expected { Denied, Own, All }

/// <summary>
/// The answer expected of every route and handler for every role, written by hand and apart from the rights themselves: a
/// slip in one shows against the other.
/// </summary>
internal static class AccessTable
{
    public static readonly string[] Roles = ["anonymous", "administrator", "desk", "focal", "head", "leader"];

    public sealed record Row(string Route, string Handler, IReadOnlyDictionary<string, Expected> ByRole);

    public static IReadOnlyList<Row> Rows { get; } = [.. Lines().Select(cells => new Row(cells[0], cells[1], Roles.Zip(cells.Skip(2)).ToDictionary(c => c.First, c => Parse(c.Second))))];

    private static Expected Parse(string cell) => cell switch { "all" => Expected.All, "own" => Expected.Own, "-" => Expected.Denied, _ => throw new FormatException($"access.tsv holds “{cell}”") };

    private static IEnumerable<string[]> Lines()
    {
        using var stream = typeof(AccessTable).Assembly.GetManifestResourceStream("access.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split('\t'))];
    }
}
