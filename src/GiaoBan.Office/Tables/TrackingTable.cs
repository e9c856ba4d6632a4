using GiaoBan.Office.Reading;
using GiaoBan.Text;

namespace GiaoBan.Office.Tables;

/// <summary>
/// Reads the table an office keeps of its assignments (bảng theo dõi nhiệm vụ) as real ones are drawn: title rows above, a
/// header of one or two rows, merged cells, heading rows I/II/A/B, rows without a number that go on with the row above.
/// </summary>
public static class TrackingTable
{
    public static TrackedTable Read(IEnumerable<FileTable> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        List<TrackedRow> rows = [];
        List<string> without = [];
        foreach (var sheet in sheets)
        {
            var grid = new SheetGrid(sheet);
            if (TrackingHeader.Find(grid, 0) is { } header) rows.AddRange(new TrackingRows(grid, header).Read());
            else without.Add(sheet.Name);
        }
        return new TrackedTable(rows, without);
    }
}

/// <summary>Walks down below a header, row by row.</summary>
internal sealed class TrackingRows(SheetGrid grid, TrackingHeader header)
{
    private readonly List<TrackedRow> _rows = [];
    private string _outer = "", _inner = "";
    private bool _isNumbered;

    public IReadOnlyList<TrackedRow> Read()
    {
        var at = header;
        for (var i = at.LastRow + 1; i < grid.Count; i++)
        {
            if (TrackingHeader.At(grid, i) is { } again) // the header is repeated on every printed page of some tables
            {
                (at, i) = (again, again.LastRow);
                continue;
            }
            var row = RowAt(at, i);
            // Below the table stand the signatures: an empty line, and nothing in the column of numbers.
            if (_rows.Count > 0 && _isNumbered && row.Number.Length == 0 && grid.NumberOf(i) > grid.NumberOf(i - 1) + 1) break;
            if (IsColumnNumbers(i)) continue;
            if (IsHeading(row, i)) Head(row);
            else if (GoesOn(at, row, i)) Join(row);
            else if (row.Action.Length > 0 || row.Lead.Length > 0) Take(row);
        }
        return _rows;
    }

    private TrackedRow RowAt(TrackingHeader at, int i) => new()
    {
        Sheet = grid.Name, Row = grid.NumberOf(i), Columns = at.Letters,
        Number = grid.Own(i, at.Number).TrimEnd('.', ')'),
        Action = grid.Of(i, at.Action), Lead = grid.Of(i, at.Lead), With = grid.Of(i, at.With), When = grid.Of(i, at.When),
        Result = grid.Of(i, at.Result), Code = grid.Own(i, at.Code), Origin = grid.Of(i, at.Origin),
    };

    private void Take(TrackedRow row)
    {
        _isNumbered |= row.Number.Length > 0;
        _rows.Add(row with { Group = string.Join(" · ", new[] { _outer, _inner }.Where(g => g.Length > 0)) });
    }

    // "II | Công tác kiểm tra | | |", or one cell drawn over the whole row: it heads what follows.
    private bool IsHeading(TrackedRow row, int i)
    {
        if (row.Lead.Length > 0 && !grid.IsOneCell(i) || row.When.Length > 0 && !grid.IsOneCell(i)) return false;
        if (grid.IsOneCell(i)) return true;
        return row.Action.Length > 0 && row.With.Length == 0 && row.Result.Length == 0 && IsOutlineMark(row.Number);
    }

    private void Head(TrackedRow row)
    {
        var words = row.Number.Length > 0 && !row.Action.StartsWith(row.Number, StringComparison.Ordinal) ? $"{row.Number}. {row.Action}" : row.Action.Length > 0 ? row.Action : row.Number;
        var outermost = row.Number.Length == 1 && row.Number[0] is >= 'A' and <= 'H' || words.Length > 1 && words[0] is >= 'A' and <= 'H' && words[1] is '.' or ')';
        if (outermost) (_outer, _inner) = (words, "");
        else _inner = words;
    }

    private static bool IsOutlineMark(string number) =>
        number.Length is > 0 and <= 5 && (number.All(c => c is 'I' or 'V' or 'X') || number.Length == 1 && char.IsAsciiLetterUpper(number[0]));

    // No number of its own, and nothing else of its own that would make it a task: a second line of the one above.
    private bool GoesOn(TrackingHeader at, TrackedRow row, int i)
    {
        if (_rows.Count == 0 || row.Number.Length > 0 || !_isNumbered) return false;
        if (grid.Own(i, at.Action).Length == 0) return true;
        return grid.Own(i, at.Lead).Length == 0 && grid.Own(i, at.When).Length == 0;
    }

    private void Join(TrackedRow row)
    {
        var above = _rows[^1];
        _rows[^1] = above with
        {
            Action = Joined(above.Action, row.Action, " "), Lead = Joined(above.Lead, row.Lead, "\n"), With = Joined(above.With, row.With, "\n"),
            When = above.When.Length == 0 ? row.When : above.When, Result = Joined(above.Result, row.Result, " "), Origin = Joined(above.Origin, row.Origin, " "),
        };
    }

    // A merged cell gives the same words to every row it covers.
    private static string Joined(string above, string more, string between) => more.Length == 0 || above.EndsWith(more, StringComparison.Ordinal) ? above : above.Length == 0 ? more : above + between + more;

    // "(1) | (2) | (3)": the columns counted, below the header.
    private bool IsColumnNumbers(int i)
    {
        var cells = grid.Cells(i).Where(c => c.Length > 0).Select(c => c.Trim('(', ')', ' ')).ToList();
        return cells.Count >= 3 && cells.Select((c, n) => c.Folded() == (n + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)).All(same => same);
    }
}
