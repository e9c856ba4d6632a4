using GiaoBan.App.Features.Conclusions;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Office.Reading;
using GiaoBan.Office.Tables;
using GiaoBan.Text;

namespace GiaoBan.App.Features.Assignments.Import;

/// <summary>From the uploaded bytes to rows of the form: reads, and judges nothing.</summary>
internal static class TableReading
{
    public const int MostRows = 500;
    private const int StampedRows = 25;

    public static Result<TableRead> Read(string fileName, byte[] bytes)
    {
        if (bytes.Length == 0) return AssignmentRefusals.EmptyFile;
        var read = SourceFiles.ReadFile(fileName, new MemoryStream(bytes));
        if (read.Value is not { } file) return read.Refusal!;
        if (file.Kind is not FileKind.Xlsx) return AssignmentRefusals.NotATable;

        return Read(file.Tables);
    }

    /// <summary>A table copied in Excel and pasted: a line a row, a tab between the cells.</summary>
    public static Result<TableRead> ReadPasted(string pasted) =>
        Read([new FileTable("Bảng dán vào", [.. pasted.Split('\n').Select(line => (IReadOnlyList<string>)[.. line.TrimEnd('\r').Split('\t').Select(cell => cell.Trim().Normalize())])])]);

    private static Result<TableRead> Read(IReadOnlyList<FileTable> tables)
    {
        // A stamp stands in a cell of its own above the table.
        foreach (var cell in tables.SelectMany(t => t.Rows.Take(StampedRows)).SelectMany(row => row).Where(cell => cell.Length > 0))
            if (Secrecy.StampOf(cell) is { } stamp) return ConclusionRefusals.Secret(stamp.Line);

        var table = TrackingTable.Read(tables);
        if (table.Rows.Count == 0) return AssignmentRefusals.NoTableHeader;
        return table.Rows.Count > MostRows ? AssignmentRefusals.TooManyTableRows(table.Rows.Count, MostRows) : new TableRead([.. table.Rows.Select(Form)], table.SheetsWithout);
    }

    private static TableForm Form(TrackedRow row) => new()
    {
        Sheet = row.Sheet, Row = row.Row, Words = Cut(Words(row), 6000), At = string.Join(',', row.Columns.Action, row.Columns.Lead, row.Columns.With, row.Columns.When, row.Columns.Result),
        Action = OneLine(row.Action), Lead = Listed(row.Lead), With = Listed(row.With), When = Cut(OneLine(row.When), 300), Result = Cut(OneLine(row.Result), 2000), Code = row.Code,
    };

    // The row as a person would read it aloud; it becomes the first knot of the thread.
    private static string Words(TrackedRow row)
    {
        List<string> parts = [row.Group, row.Number.Length > 0 ? $"{row.Number}. {OneLine(row.Action)}" : OneLine(row.Action)];
        if (row.Lead.Length > 0) parts.Add($"Chủ trì: {Listed(row.Lead)}");
        if (row.With.Length > 0) parts.Add($"Phối hợp: {Listed(row.With)}");
        if (row.When.Length > 0) parts.Add($"Thời hạn: {OneLine(row.When)}");
        if (row.Result.Length > 0) parts.Add($"Kết quả: {OneLine(row.Result)}");
        if (row.Origin.Length > 0) parts.Add($"Văn bản: {OneLine(row.Origin)}");
        return string.Join(" | ", parts.Where(p => p.Length > 0)).Normalize();
    }

    private static string OneLine(string cell) => cell.Replace('\n', ' ').Normalize();

    // Each line of the cell is a name of its own.
    private static string Listed(string cell) => Cut(string.Join("; ", cell.Split('\n').Select(line => line.Trim(' ', ';', ',', '-', '–', '+', '.')).Where(line => line.Length > 0)).Normalize(), 1000);

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}

/// <summary>The rows of a file, and the sheets that hold no such table.</summary>
internal sealed record TableRead(IReadOnlyList<TableForm> Rows, IReadOnlyList<string> SheetsWithout);
