using System.Globalization;

namespace GiaoBan.App.Web;

/// <summary>One bar: what it is of, what stands on it, and how long it is against the longest possible.</summary>
/// <param name="Value">0 to <see cref="BarChart.Most"/>.</param>
/// <param name="Shown">The value in words, drawn beside the bar.</param>
/// <param name="IsNow">The one bar the eye should find.</param>
internal sealed record Bar(string Label, double Value, string Shown, bool IsNow = false);

/// <summary>
/// A chart of bars, drawn by the server: lying ones for names, standing ones for quarters. Draws no legend and no grid; the
/// value stands on the bar, the finding in the heading, every value in the title (look: components, chart).
/// </summary>
internal sealed record BarChart(string Id, string Description, IReadOnlyList<Bar> Bars, double Most, bool IsLying)
{
    private const double Wide = 560, Names = 200, Values = 70, LyingStep = 34, LyingBar = 22, Tall = 150, StandingStep = 62, StandingBar = 44, Head = 24, Foot = 30;

    public sealed record Drawn(Bar Bar, string X, string Y, string Width, string Height, string TextX, string TextY, string LabelX, string LabelY);

    public string ViewBox => $"0 0 {N(IsLying ? Wide : Math.Max(1, Bars.Count) * StandingStep)} {N(IsLying ? Bars.Count * LyingStep : Head + Tall + Foot)}";
    public string Says => $"{Description}: {string.Join(", ", Bars.Select(b => $"{b.Label} {b.Shown}"))}.";

    public IEnumerable<Drawn> Draw() => Bars.Select((bar, i) => IsLying ? Lying(bar, i) : Standing(bar, i));

    private Drawn Lying(Bar bar, int i)
    {
        var (y, length) = (i * LyingStep + 4, Share(bar) * (Wide - Names - Values));
        return new(bar, N(Names), N(y), N(length), N(LyingBar), N(Names + length + 8), N(y + 16), N(0), N(y + 16));
    }

    private Drawn Standing(Bar bar, int i)
    {
        var (x, height) = (i * StandingStep, Share(bar) * Tall);
        return new(bar, N(x), N(Head + Tall - height), N(StandingBar), N(height), N(x + StandingBar / 2), N(Head + Tall - height - 6), N(x + StandingBar / 2), N(Head + Tall + 20));
    }

    private double Share(Bar bar) => Most <= 0 ? 0 : Math.Clamp(bar.Value / Most, 0, 1);

    private static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
