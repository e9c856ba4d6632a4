using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading.Times;

namespace GiaoBan.Text.Reading.Tasks;

/// <summary>
/// A table that hands out work: a header row names the columns (việc, chủ trì, phối hợp, thời hạn), each row below is one task.
/// Word tables, pages and spreadsheets come here with " | " between the cells.
/// </summary>
internal sealed class TaskTable(Script script, TaskReader tasks)
{
    private const int FewestCells = 3;

    private readonly ColumnNames _names = new(script);
    private TableColumn[]? _columns;

    /// <summary>True when the line is a row of a table, and so no sentence. Rows of other tables are read as nothing.</summary>
    public bool Read(Stretch line, bool holdsOrders)
    {
        if (Cells(line) is not { Count: >= FewestCells } cells)
        {
            _columns = null;
            return false;
        }
        if (HeaderOf(cells) is { } header) _columns = header;
        else if (_columns is not null && holdsOrders) Row(cells, _columns);
        return true;
    }

    private List<Stretch> Cells(Stretch line)
    {
        var cells = new List<Stretch>();
        if (script.FindMark(line.From, line.To, '|') < 0) return cells;

        var start = script.IsMark(line.From, '|') ? line.From + 1 : line.From;
        for (var i = start; i < line.To; i++)
        {
            if (!script.IsMark(i, '|')) continue;
            cells.Add(script.Trim(new Stretch(start, i)));
            start = i + 1;
        }
        if (start < line.To) cells.Add(script.Trim(new Stretch(start, line.To)));
        return cells;
    }

    // Who or when must be asked for beside the work: a table of figures has neither, a programme begins with the hour.
    private TableColumn[]? HeaderOf(List<Stretch> cells)
    {
        TableColumn[] columns = [.. cells.Select(_names.Of)];
        var task = Array.IndexOf(columns, TableColumn.Task);
        if (task < 0 || Array.IndexOf(columns, TableColumn.When) is >= 0 and var when && when < task) return null;
        return columns.Contains(TableColumn.Lead) || columns.Contains(TableColumn.When) ? columns : null;
    }

    private void Row(List<Stretch> cells, TableColumn[] columns)
    {
        var row = new TaskRow();
        for (var c = 0; c < Math.Min(cells.Count, columns.Length); c++)
            row = columns[c] switch
            {
                TableColumn.Task when row.Work.IsEmpty => row with { Work = cells[c] },
                TableColumn.Lead when row.Lead.IsEmpty => row with { Lead = cells[c] },
                TableColumn.With => row with { With = cells[c] },
                TableColumn.When => row with { When = cells[c] },
                _ => row,
            };
        if (row.Work.IsEmpty || IsGroup(cells, row) || row.Work.To - row.Work.From < 2) return;
        tasks.AddRow(row);
    }

    // "II | Tiếp dân, đối thoại | | |" heads the rows below it, "4 | Duy trì trực ban | | |" lacks only its names.
    private bool IsGroup(List<Stretch> cells, TaskRow row)
    {
        if (cells.Exists(cell => !cell.IsEmpty && cell != row.Work && cell != cells[0])) return false;
        return cells[0] == row.Work || cells[0].IsEmpty || !script.IsNumber(cells[0].From) || Numerals.Whole(script.KeyOf(cells[0].From)) is null || !script.IsVerb(row.Work.From);
    }
}

/// <summary>The cells of one row that say what, who, with whom and until when.</summary>
internal readonly record struct TaskRow(Stretch Work, Stretch Lead, Stretch With, Stretch When);
