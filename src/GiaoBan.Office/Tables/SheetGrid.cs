using GiaoBan.Office.Reading;

namespace GiaoBan.Office.Tables;

/// <summary>A sheet in which every cell of a merged rectangle shows the words of its first.</summary>
internal sealed class SheetGrid
{
    // A stranger's file may say anything: rows in rectangles all together, rectangles in one row, columns that can be meant.
    private const int MostCovered = 200_000, MostInRow = 60, Widest = 60;

    private readonly FileTable _table;
    private readonly Dictionary<int, List<MergedCells>> _mergedByRow = [];
    private readonly Dictionary<int, int> _indexOf = [];

    public SheetGrid(FileTable table)
    {
        _table = table;
        for (var i = 0; i < table.Rows.Count; i++) _indexOf[table.Numbers[i]] = i;
        var covered = 0;
        foreach (var cells in table.Merged.Where(m => m.FirstColumn < Widest).Distinct())
        {
            foreach (var number in Covered(cells).TakeWhile(_ => covered++ < MostCovered))
            {
                var inRow = _mergedByRow.TryGetValue(number, out var list) ? list : _mergedByRow[number] = [];
                if (inRow.Count < MostInRow) inRow.Add(cells);
            }
        }
    }

    public string Name => _table.Name;
    public int Count => _table.Rows.Count;
    public int NumberOf(int row) => _table.Numbers[row];
    public IReadOnlyList<string> Cells(int row) => _table.Rows[row];
    public int Width(int row) => Math.Min(Widest, Math.Max(_table.Rows[row].Count, MergedAt(row).Select(m => m.LastColumn + 1).DefaultIfEmpty(0).Max()));

    /// <summary>What stands in this very cell; empty where the column is missing.</summary>
    public string Own(int row, int column) => column >= 0 && column < _table.Rows[row].Count ? _table.Rows[row][column] : "";

    /// <summary>What the cell shows, be it drawn as one with others.</summary>
    public string Of(int row, int column)
    {
        if (column < 0 || Own(row, column) is { Length: > 0 }) return Own(row, column);

        foreach (var cells in MergedAt(row))
        {
            if (column < cells.FirstColumn || column > cells.LastColumn) continue;
            return _indexOf.TryGetValue(cells.FirstRow, out var first) ? Own(first, cells.FirstColumn) : "";
        }
        return "";
    }

    /// <summary>The row is one cell drawn over three columns or more, and nothing beside it but a number.</summary>
    public bool IsOneCell(int row) =>
        MergedAt(row).Any(m => m.FirstRow == NumberOf(row) && m.LastRow == m.FirstRow && m.LastColumn - m.FirstColumn >= 2) && _table.Rows[row].Count(c => c.Length > 0) <= 2;

    /// <summary>A cell of the upper row reaches down into the lower one, or over several columns of its own: a header of two rows.</summary>
    public bool IsDrawnOver(int upper, int lower) =>
        MergedAt(upper).Any(m => m.FirstRow == NumberOf(upper) && (m.LastRow >= NumberOf(lower) || m.LastColumn > m.FirstColumn));

    private List<MergedCells> MergedAt(int row) => _mergedByRow.GetValueOrDefault(NumberOf(row), []);

    // Only rows that are there: a rectangle may be said to reach the end of the sheet.
    private IEnumerable<int> Covered(MergedCells cells) => cells.LastRow - cells.FirstRow > _table.Rows.Count
        ? _table.Numbers.Where(n => n >= cells.FirstRow && n <= cells.LastRow)
        : Enumerable.Range(cells.FirstRow, cells.LastRow - cells.FirstRow + 1).Where(_indexOf.ContainsKey);

    public static string Letters(int column)
    {
        if (column < 0) return "";
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }
}
