using System.Text;

namespace GiaoBan.Office.Papers;

/// <summary>
/// How wide a line is in Times New Roman, in points: a form's rules are as long as the words above them, and a
/// two-column header must know how much room its right side takes. Advance widths in 1/1000 em, U+0020 to U+007E.
/// </summary>
internal static class TimesWidths
{
    private static readonly short[] Regular =
    [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
        500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
        556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500,
        500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ];

    private static readonly short[] Bold =
    [
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
        500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
        611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500,
        556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
    ];

    private static readonly short[] Italic =
    [
        250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
        500, 500, 333, 333, 675, 675, 675, 500, 920, 611, 611, 667, 722, 611, 611, 722, 722, 333, 444, 667, 556, 833, 667, 722,
        611, 722, 611, 500, 556, 722, 611, 833, 611, 556, 556, 389, 278, 389, 422, 500, 333, 500, 500, 444, 500, 444, 278, 500,
        500, 278, 278, 444, 278, 722, 500, 500, 500, 500, 389, 389, 278, 500, 444, 667, 444, 444, 389, 400, 275, 400, 541,
    ];

    public static double Measure(string line, double points, bool bold = false, bool italic = false)
    {
        var face = bold ? Bold : italic ? Italic : Regular;
        var thousandths = 0;
        foreach (var c in line.Normalize(NormalizationForm.FormD))
        {
            thousandths += c switch
            {
                >= ' ' and <= '~' => face[c - ' '],
                'Đ' => face['D' - ' '],
                'đ' => face['d' - ' '],
                '\u031B' => 50, // the horn of ơ and ư is the only Vietnamese mark that takes room of its own
                >= '\u0300' and <= '\u036F' => 0,
                _ => 500,
            };
        }
        return thousandths * points / 1000;
    }

    /// <summary>The widest of the lines the text is broken into by line feeds.</summary>
    public static double Widest(string text, double points, bool bold = false, bool italic = false) =>
        text.Split('\n').Max(line => Measure(line, points, bold, italic));
}
