using System.Globalization;
using GiaoBan.App.Features.Ledgers;

namespace GiaoBan.App.Web;

/// <summary>
/// A sheet of the programme: a line for each unit, a column for each month, in each cell how many are late, open and done. Colour, shape and
/// number say the same. As many lines as an A3 sheet holds on its side.
/// </summary>
internal sealed record TimelineChart(string Id, IReadOnlyList<ProgrammeTimeline.Column> Columns, IReadOnlyList<ProgrammeTimeline.Row> Rows, DateOnly Today)
{
    public const int LinesOfASheet = 28;

    private const double Wide = 1600, Names = 250, Head = 34, Line = 32, Chip = 32;

    public sealed record Mark(string Kind, string X, string Y, string Shape, string TextX, string Count);

    public string ViewBox => $"0 0 {N(Wide)} {N(Head + Rows.Count * Line + 2)}";
    public string Bottom => N(Head + Rows.Count * Line);

    private double Step => (Wide - Names) / Columns.Count;

    public string Says => Tf($"Tiến độ chương trình: {string.Join("; ", Rows.Select(r => Tf($"{r.Unit} {r.Sum.Late} quá hạn, {r.Sum.Open} đang làm, {r.Sum.Done} đã báo xong")))}.");

    public IEnumerable<(string X, string LineX, string Name, bool IsNow)> Heads() => Columns.Select((c, i) => (N(Names + i * Step + Step / 2), N(Names + i * Step), c.Name, c.Month is { } m && m.Year == Today.Year && m.Month == Today.Month));

    public IEnumerable<(string Y, string LineY, string Name)> Lines() => Rows.Select((r, i) => (N(Head + i * Line + 21), N(Head + (i + 1) * Line), Cut(r.Unit)));

    /// <summary>Where today stands; null outside the months drawn.</summary>
    public string? Now => Columns.ToList().FindIndex(c => c.Month is { } m && m.Year == Today.Year && m.Month == Today.Month) is >= 0 and var at
        ? N(Names + at * Step + Step * (Today.Day - 1) / DateTime.DaysInMonth(Today.Year, Today.Month)) : null;

    public IEnumerable<Mark> Marks()
    {
        for (var row = 0; row < Rows.Count; row++)
        {
            for (var column = 0; column < Columns.Count; column++)
            {
                var cell = Rows[row].Cells[column];
                var (x, y) = (Names + column * Step + 5, Head + row * Line + Line / 2);
                foreach (var (kind, count) in new[] { ("late", cell.Late), ("open", cell.Open), ("done", cell.Done) }.Where(c => c.Item2 > 0))
                {
                    yield return new Mark(kind, N(x), N(y), Shape(kind, x + 6, y), N(x + 14), count.ToString(CultureInfo.InvariantCulture));
                    x += Chip;
                }
            }
        }
    }

    /// <summary>Late is a triangle, open a ring, done a filled square with room for no other meaning.</summary>
    public static string Shape(string kind, double x, double y) => kind switch
    {
        "late" => $"M{N(x)} {N(y - 6)}l6 11h-12z",
        "open" => $"M{N(x - 5)} {N(y)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
        _ => $"M{N(x - 5)} {N(y - 5)}h10v10h-10z",
    };

    private static string Cut(string name) => name.Length <= 32 ? name : name[..31].TrimEnd() + "…";

    private static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
