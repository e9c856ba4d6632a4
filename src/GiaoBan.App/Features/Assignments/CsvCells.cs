using System.Globalization;
using System.Text;

namespace GiaoBan.App.Features.Assignments;

internal static class CsvCells
{
    // A cell that begins like a formula is a formula to Excel: led by an apostrophe it stays text.
    public static string Quoted(string text) => $"\"{(text.Length > 0 && "=+-@".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A whole table, with the mark by which Excel knows that it is UTF-8; numbers as they are, words quoted.</summary>
    public static string Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<object>> rows)
    {
        var text = new StringBuilder("\ufeff").AppendJoin(',', head.Select(Quoted)).Append("\r\n");
        foreach (var row in rows) text.AppendJoin(',', row.Select(cell => cell is int or decimal ? Convert.ToString(cell, CultureInfo.InvariantCulture) : Quoted(cell.ToString() ?? ""))).Append("\r\n");
        return text.ToString();
    }
}
