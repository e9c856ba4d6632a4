namespace GiaoBan.Office.Reading.WordFiles;

/// <summary>
/// Turns cells back into lines. A table with lines is data: one row, one line. A table without lines is layout, two
/// columns side by side as in the head of a paper: its cells are read line beside line.
/// </summary>
internal sealed class DocxTables(ReadLimits limits, TextGatherer gatherer)
{
    private sealed class Table
    {
        public bool IsData { get; set; }
        public List<List<string>> Cells { get; } = [];
        public List<string> Cell { get; set; } = [];
        public List<IReadOnlyList<string>> Rows { get; } = [];
    }

    private readonly Stack<Table> _open = new();
    private int _count;

    public bool IsInProperties { get; set; }

    public void Open()
    {
        if (_open.Count == limits.MaxTableDepth) throw new FileRefusedException(FileRefusals.TooDeep);
        _open.Push(new Table());
    }

    public void Styled(string? style)
    {
        if (_open.TryPeek(out var table)) table.IsData |= style is not (null or "TableNormal");
    }

    public void Bordered(string? border)
    {
        if (_open.TryPeek(out var table)) table.IsData |= border is not (null or "none" or "nil");
    }

    public void Add(string text, int heading)
    {
        if (_open.TryPeek(out var table)) table.Cell.AddRange(text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
        else gatherer.Add(heading > 0 ? TextBlockKind.Heading : TextBlockKind.Paragraph, text, heading);
    }

    public void CloseCell()
    {
        if (!_open.TryPeek(out var table)) return;
        table.Cells.Add(table.Cell);
        table.Cell = [];
    }

    public void CloseRow()
    {
        if (!_open.TryPeek(out var table)) return;
        if (table.IsData || _open.Count > 1)
        {
            table.Rows.Add([.. table.Cells.Select(cell => string.Join('\n', cell))]); // as in a sheet: a break parts one name from the next
            Emit(string.Join(" | ", table.Cells.Select(cell => string.Join(' ', cell))));
        }
        else
        {
            for (var i = 0; i < table.Cells.Max(cell => (int?)cell.Count).GetValueOrDefault(); i++)
            {
                Emit(string.Join(" | ", table.Cells.Where(cell => i < cell.Count).Select(cell => cell[i])));
            }
        }
        table.Cells.Clear();
    }

    public void Close()
    {
        if (!_open.TryPop(out var table) || table.Rows.Count == 0) return;
        if (_open.Count == 0) gatherer.Add(new FileTable($"Bảng {++_count}", table.Rows));
    }

    // A table inside a cell becomes lines of that cell.
    private void Emit(string line)
    {
        if (line.Trim(' ', '|').Length == 0) return;
        var outer = _open.Skip(1).FirstOrDefault();
        if (outer is null) gatherer.Add(TextBlockKind.TableRow, line);
        else outer.Cell.Add(line);
    }
}
