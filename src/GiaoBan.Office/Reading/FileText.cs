using System.Diagnostics.CodeAnalysis;

namespace GiaoBan.Office.Reading;

public enum TextBlockKind { Heading, Paragraph, TableRow }

/// <summary>A block of <see cref="FileText.Text"/>: where it stands there (UTF-16), and its level if it is a heading (from 1).</summary>
public sealed record TextBlock(TextBlockKind Kind, int Start, int Length, int Level);

/// <summary>A table as the file has it; every cell as text, dates dd/MM/yyyy, decimals with a comma.</summary>
public sealed record FileTable(string Name, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The number each row bears in its sheet: rows that hold nothing are left out of <see cref="Rows"/>.</summary>
    public IReadOnlyList<int> Numbers { get; init; } = [.. Enumerable.Range(1, Rows.Count)];

    /// <summary>Cells drawn as one; only the first of them holds words.</summary>
    public IReadOnlyList<MergedCells> Merged { get; init; } = [];
}

/// <summary>A rectangle of cells drawn as one: rows numbered from 1 as in the sheet, columns from 0.</summary>
public readonly record struct MergedCells(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>
/// What a file says, one block a line, table cells parted by <c> | </c>. Not normalised: that is for GiaoBan.Text.
/// </summary>
public sealed record FileText(
    FileKind Kind, string Text, IReadOnlyList<TextBlock> Blocks, IReadOnlyList<FileTable> Tables)
{
    /// <summary>The headline of a web page; null elsewhere.</summary>
    public string? Title { get; init; }
}

/// <summary>Either the text or the reason why not.</summary>
public readonly record struct FileReading(FileText? Text, FileRefusal? Refusal)
{
    [MemberNotNullWhen(true, nameof(Text)), MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsOk => Text is not null;
}

/// <summary>What GiaoBan.Text knows about old Vietnamese encodings, handed in so that this project need not.</summary>
public sealed record FileDecoders
{
    public static FileDecoders Default { get; } = new();

    /// <summary>(font name, text typed in it) → Unicode; asked for .Vn… and VNI fonts only.</summary>
    public Func<string, string, string> FromFont { get; init; } = (_, text) => text;

    /// <summary>The bytes of a plain text file → Unicode.</summary>
    public Func<byte[], string> FromBytes { get; init; } = DecodeUtf;

    private static string DecodeUtf(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), System.Text.Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
