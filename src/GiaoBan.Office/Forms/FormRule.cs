using System.Globalization;

namespace GiaoBan.Office.Forms;

/// <summary>A blocking deviation sends the paper back; a warning is shown and may be accepted.</summary>
public enum Severity { Warning, Blocking }

/// <summary>
/// One line of a form: what one property of one element of the paper may be.
/// </summary>
/// <param name="Unit">mm, pt, lines (of single spacing) or ratio (of the text's width); empty for words.</param>
/// <param name="Allowed">A range "20..25", a single value, or words separated by " / ".</param>
/// <param name="Used">The value our own papers take; always one that is allowed.</param>
/// <param name="Clause">Decree or guidance and the place in it, Vietnamese.</param>
public sealed record FormRule(
    string Element, string Property, string Unit, string Allowed, string Used, Severity Severity, string Clause)
{
    // Word keeps a length in twentieths of a point or in half points: a value typed in centimetres comes back a little off.
    private static double Tolerance(string unit) => unit switch { "mm" => 0.3, "pt" => 0.05, _ => 0.02 };

    public bool Allows(double found)
    {
        var ends = Allowed.Split("..");
        var least = double.Parse(ends[0], CultureInfo.InvariantCulture);
        var most = double.Parse(ends[^1], CultureInfo.InvariantCulture);
        return found >= least - Tolerance(Unit) && found <= most + Tolerance(Unit);
    }

    public bool Allows(string found) => Allowed.Split(" / ").Contains(found, StringComparer.Ordinal);

    internal static FormRule Parse(string[] columns) => new(
        columns[0], columns[1], columns[2], columns[3], columns[4],
        columns[5] is "blocking" ? Severity.Blocking : Severity.Warning, columns[6]);
}
