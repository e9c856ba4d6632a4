namespace GiaoBan.App.Verbs.Bench;

/// <summary>`giaoban bench NAME [--full]`: what something costs, beside a limit and a peer measured in the same run. A bench is one file here.</summary>
internal static class BenchVerb
{
    private static readonly Dictionary<string, Func<bool, string?, Task<BenchFigure>>> Benches = new()
    {
        ["read"] = (full, _) => ReadBench.RunAsync(full),
        ["page"] = PageBench.RunAsync,
        ["consolidate"] = ConsolidateBench.RunAsync,
        ["evening"] = EveningBench.RunAsync,
        ["portal"] = PortalBench.RunAsync,
        ["start"] = (_, database) => StartBench.RunAsync(database),
        ["issue"] = (_, database) => IssueBench.RunAsync(database),
        ["lineage"] = (_, database) => LineageBench.RunAsync(database),
        ["congress"] = (_, _) => CongressBench.RunAsync(),
    };

    public static async Task<int> RunAsync(Options options)
    {
        options.Only("--full", "--database");
        if (options.Alone is ["bare", var file]) return await BareServer.ServeAsync(file);
        if (options.Alone is ["empty"]) return await BareServer.ServeEmptyAsync();
        if (options.Alone is not [var name]) throw new BadUse($"Cách dùng: ./giaoban bench {string.Join('|', Benches.Keys)} [--full] [--database KẾT_NỐI]");

        if (!Benches.TryGetValue(name, out var bench)) throw new BadUse($"Không có phép đo “{name}”. Hiện có: {string.Join(", ", Benches.Keys)}.");

        var figure = await bench(options.Has("--full"), options.Get("--database"));
        Console.WriteLine(figure.Line(name));
        return figure.Peer is null ? 3 : figure.Held ? 0 : 1;
    }
}

/// <summary>What a bench found. Peer is null when the program to compare with is not installed.</summary>
/// <param name="Ours">Our figure; what it counts stands on standard error.</param>
/// <param name="Limit">The same measure of what could hardly be done faster.</param>
/// <param name="PeerRatio">How many times the peer's pace we keep.</param>
/// <param name="Spread">Of our rounds: (largest − smallest) / median.</param>
internal sealed record BenchFigure(double Ours, double Limit, double? Peer, double? PeerRatio, double Spread, bool Held)
{
    public string Line(string name) => FormattableString.Invariant(
        $"bench {name} ours {Ours:0.00} limit {Limit:0.00} ratio {Ours / Limit:0.00} peer {Shown(Peer)} peer_ratio {Shown(PeerRatio)} spread {Spread:0.00}");

    private static string Shown(double? figure) => figure is { } value ? FormattableString.Invariant($"{value:0.00}") : "none";
}
