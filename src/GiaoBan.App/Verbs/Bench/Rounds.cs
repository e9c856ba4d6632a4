using System.Globalization;

namespace GiaoBan.App.Verbs.Bench;

/// <summary>Runs the things to compare in turn, round by round, so that a busy machine is busy for all of them alike.</summary>
internal static class Rounds
{
    private const int Count = 5;

    /// <summary>Figures of each runner over five rounds, after one round that only warms up. Runners are given the round's number.</summary>
    public static async Task<IReadOnlyList<Measured>> InterleavedAsync(params IReadOnlyList<(string Name, Func<int, Task<double>> Run)> runners)
    {
        var figures = runners.Select(_ => new List<double>()).ToList();
        for (var round = 0; round <= Count; round++)
            for (var i = 0; i < runners.Count; i++)
            {
                var figure = await runners[i].Run(round);
                if (round == 0) continue;
                figures[i].Add(figure);
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"round {round} {runners[i].Name} {figure:0.00}"));
            }
        return [.. figures.Select(list => new Measured(list))];
    }
}

internal sealed class Measured(List<double> rounds)
{
    public double Median { get; } = rounds.Order().ElementAt(rounds.Count / 2);
    public double Spread => Median == 0 ? 0 : (rounds.Max() - rounds.Min()) / Median;
}
