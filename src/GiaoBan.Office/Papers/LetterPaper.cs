namespace GiaoBan.Office.Papers;

/// <summary>An official letter (công văn) as plain data: it has no name of its kind, its subject stands under the number (domain.md §2.1, §2.2).</summary>
public sealed record LetterPaper : OfficialPaper
{
    /// <summary>Without "V/v" or "Về việc": those are the form's.</summary>
    public required string Subject { get; init; }

    /// <summary>Kính gửi.</summary>
    public required IReadOnlyList<string> Addressees { get; init; }
    public required IReadOnlyList<string> Before { get; init; }
    public LetterTable? Table { get; init; }
    public required IReadOnlyList<string> After { get; init; }
}

/// <summary>A table inside a letter.</summary>
/// <param name="Widths">Shares of the text's width, one a column.</param>
/// <param name="Heads">One a column.</param>
/// <param name="Rows">Each as long as the heads.</param>
public sealed record LetterTable(IReadOnlyList<int> Widths, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Columns of figures, from 0: set to the right.</summary>
    public IReadOnlyList<int> Figures { get; init; } = [];
}
