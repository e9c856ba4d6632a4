namespace GiaoBan.App.Features.Assignments;

internal static class CsvCells
{
    // A cell that begins like a formula is a formula to Excel: led by an apostrophe it stays text.
    public static string Quoted(string text) => $"\"{(text.Length > 0 && "=+-@".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
