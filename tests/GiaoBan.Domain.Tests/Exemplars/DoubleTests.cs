using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GiaoBan.Domain.Exemplars;

namespace GiaoBan.Domain.Tests.Exemplars;

/// <summary>
/// Sixty pairs of cards, labelled before anything compared them: one model registered under two names, or two models. Half of them
/// are hard: other words for the same, the same words for another, one name in two communes.
/// </summary>
public class DoubleTests
{
    private static readonly JsonSerializerOptions Camel = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new JsonStringEnumConverter() } };
    private static readonly List<Pair> Pairs = JsonSerializer.Deserialize<List<Pair>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Exemplars/pairs.json")), Camel)!;

    private sealed record Card(string Name, ExemplarField Field, string Place, string Unit, string What);
    private sealed record Pair(int Id, bool Same, bool Hard, Card A, Card B);

    [Fact]
    public void Of_sixty_labelled_pairs_those_that_are_one_are_told_from_those_that_are_two()
    {
        var cards = Pairs.SelectMany(p => new[] { (p.Id, IsA: true, Card: p.A), (p.Id, IsA: false, Card: p.B) })
            .ToDictionary(c => (c.Id, c.IsA), c => new ComparedExemplar(ExemplarId.New(), c.Card.Name, c.Card.Place, c.Card.What));
        List<(Pair Pair, bool Said)> told = [];
        foreach (var pair in Pairs)
        {
            var (a, b) = (cards[(pair.Id, true)], cards[(pair.Id, false)]);
            var found = ExemplarLikeness.Doubles(b, [.. cards.Values.Where(c => c != b)]);
            told.Add((pair, found.Contains(a)));
        }

        int right = told.Count(t => t.Said && t.Pair.Same), wrong = told.Count(t => t.Said && !t.Pair.Same), missed = told.Count(t => !t.Said && t.Pair.Same);
        var f1 = 2.0 * right / (2 * right + wrong + missed);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"doubles pairs {Pairs.Count} right {right} wrong {wrong} missed {missed} f1 {f1:0.000}"));
        Assert.True(f1 >= 0.85, string.Create(CultureInfo.InvariantCulture, $"f1 {f1:0.000}, wrong {string.Join(' ', told.Where(t => t.Said && !t.Pair.Same).Select(t => t.Pair.Id))}, missed {string.Join(' ', told.Where(t => !t.Said && t.Pair.Same).Select(t => t.Pair.Id))}"));
    }
}
