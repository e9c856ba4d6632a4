using System.ComponentModel.DataAnnotations;
using GiaoBan.Domain.Organization;

namespace GiaoBan.App.Features.Assignments.Import;

/// <summary>Two units or more in the cell of the lead: which of the two things it means only a person can say.</summary>
internal enum ManyLeads { First, Each }

/// <summary>
/// One row of the table as it goes round between the page and the person. Nothing is stored before it is taken: what was read
/// and what was mended stands in the form itself.
/// </summary>
internal sealed record TableForm
{
    public string Sheet { get; init; } = "";
    public int Row { get; init; }

    /// <summary>The row as it stood in the file, for ever the source of what comes of it.</summary>
    [StringLength(6000)] public string Words { get; init; } = "";

    /// <summary>Column letters of work, lead, helpers, deadline and result: "B,C,D,E,F".</summary>
    [StringLength(40)] public string At { get; init; } = "";
    public bool LeaveOut { get; init; }
    [StringLength(2000, ErrorMessage = "Nội dung dài quá 2.000 chữ cái. Ghi gọn việc phải làm.")] public string? Action { get; init; }
    [StringLength(1000)] public string? Lead { get; init; }
    [StringLength(1000)] public string? With { get; init; }

    /// <summary>The deadline as printed.</summary>
    [StringLength(300)] public string? When { get; init; }
    public DateOnly? Due { get; init; }
    public bool Standing { get; init; }

    /// <summary>The suggested day of a rule of thumb is accepted.</summary>
    public bool UseRule { get; init; }
    [StringLength(2000)] public string? Result { get; init; }
    public string? Code { get; init; }
    public ManyLeads? Many { get; init; }

    /// <summary>Taken although one like it is here already.</summary>
    public bool Again { get; init; }

    /// <summary>The cell's address as Excel shows it; 0 is the work, then lead, helpers, deadline, result.</summary>
    public string Cell(int column) => At.Split(',') is var letters && column < letters.Length && letters[column].Length is > 0 and <= 3 ? $"{letters[column]}{Row}" : $"dòng {Row}";
}

internal enum RowVerdict { Taken, Asked, Refused }

/// <summary>What is wrong or unclear, and in which cell.</summary>
internal sealed record RowRemark(string Cell, string Message, bool Stops);

/// <summary>A row held against the office's units, days and assignments.</summary>
internal sealed record JudgedRow(
    TableForm Form, RowVerdict Verdict, IReadOnlyList<RowRemark> Remarks, IReadOnlyList<Unit> Leads, IReadOnlyList<Unit> Helpers, DateOnly? Due, bool IsStanding, string? DueRule)
{
    /// <summary>More than one unit stands in the lead's cell.</summary>
    public bool HasManyLeads { get; init; }
    public string? Like { get; init; }
    public (DateOnly? Day, string Rule)? Suggested { get; init; }
}
