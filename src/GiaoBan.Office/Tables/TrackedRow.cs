namespace GiaoBan.Office.Tables;

/// <summary>One row of an office's tracking table as it is written: words, not yet units and days.</summary>
public sealed record TrackedRow
{
    public required string Sheet { get; init; }

    /// <summary>The row's number in its sheet, as Excel shows it at the left.</summary>
    public required int Row { get; init; }

    /// <summary>The running number as printed ("3", "2.1"); empty where the table has none.</summary>
    public string Number { get; init; } = "";

    /// <summary>The heading rows above it ("I. Công tác tổ chức"), outermost first.</summary>
    public string Group { get; init; } = "";
    public string Action { get; init; } = "";
    public string Lead { get; init; } = "";
    public string With { get; init; } = "";
    public string When { get; init; } = "";
    public string Result { get; init; } = "";
    public string Code { get; init; } = "";
    public string Origin { get; init; } = "";

    /// <summary>Column letters of action, lead, helpers, deadline and result, for telling a person where to look; empty where there is no such column.</summary>
    public required TrackedColumns Columns { get; init; }
}

/// <summary>Where the columns stand, as Excel letters.</summary>
public sealed record TrackedColumns(string Action, string Lead, string With, string When, string Result);

/// <summary>What a tracking table says, and the sheets in which no such table was found.</summary>
public sealed record TrackedTable(IReadOnlyList<TrackedRow> Rows, IReadOnlyList<string> SheetsWithout);
