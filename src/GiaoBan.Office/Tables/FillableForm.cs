namespace GiaoBan.Office.Tables;

/// <summary>One line of a form: what is asked, and one or two blanks, each with the name of its field.</summary>
/// <param name="Beside">What may be looked at while filling in, such as the quarter before; never copied into the blank.</param>
public sealed record FillableRow(string Asked, string Beside, (string Field, string Value) Blank, (string Field, string Value)? More = null);

/// <summary>Lines that ask the same way, under one heading.</summary>
/// <param name="More">What the second blank is for; null where there is none.</param>
/// <param name="Choices">The only answers to the first blank; null where any words or numbers do.</param>
public sealed record FillablePart(string Title, string Blank, string? More, IReadOnlyList<FillableRow> Rows, IReadOnlyList<string>? Choices = null);

/// <summary>
/// A form to be filled in away from the program, as a workbook or a Word file, and read back by the names of its fields
/// (<see cref="FilledForm"/>): rows may be moved, hidden, added or taken out, columns may change places.
/// </summary>
/// <param name="Mark">Says which form of whom this is when the file comes back.</param>
public sealed record FillableForm(string Mark, string Title, string Caption, IReadOnlyList<FillablePart> Parts)
{
    public const string FieldHead = "Mã ô", AskedHead = "Nội dung", BesideHead = "Đối chiếu", BlankHead = "Điền: ", MoreHead = "Ghi thêm: ";

    /// <summary>Stands before <see cref="Mark"/> in a cell of its own.</summary>
    public const string MarkHead = "Mã biểu: ";

    internal static readonly double[] Widths = [16, 46, 26, 46, 34];

    public byte[] ToXlsx() => new FillableSheet(this).Build();

    public byte[] ToDocx() => WordTable.Pack([
        WordTable.Line(Title, 28, bold: true), WordTable.Line(Caption, 26, italic: true),
        WordTable.Table([1], [[MarkHead + Mark]]),
        .. Parts.SelectMany(p => (DocumentFormat.OpenXml.OpenXmlElement[])[WordTable.Line(p.Title, 26, bold: true, centred: false), WordTable.Table(Widths, [Heads(p), .. p.Rows.Select(Cells)])]),
    ]);

    internal static IReadOnlyList<string> Heads(FillablePart part) =>
        [FieldHead, AskedHead, BesideHead, BlankHead + part.Blank + (part.Choices is { } choices ? $" ({string.Join(" / ", choices)})" : ""), part.More is { } more ? MoreHead + more : ""];

    // Both names stand in the one cell that says which row this is.
    internal static IReadOnlyList<string> Cells(FillableRow row) =>
        [row.More is { } second ? $"{row.Blank.Field}\n{second.Field}" : row.Blank.Field, row.Asked, row.Beside, row.Blank.Value, row.More?.Value ?? ""];
}
