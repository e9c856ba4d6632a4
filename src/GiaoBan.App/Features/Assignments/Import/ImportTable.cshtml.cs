using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Assignments.Import;

/// <summary>The office's Excel table on its way in: looked at row by row, mended here, and stored only when somebody says so.</summary>
[Asks(Right.IssueAssignments), RequestFormLimits(ValueCountLimit = 16_000, ValueLengthLimit = 64 * 1024)]
internal sealed class ImportTablePage(JudgeRows judge, ImportTable import, BusinessDay businessDay) : PageModel
{
    [BindProperty] public List<TableForm> Rows { get; set; } = [];
    [BindProperty] public string? FileName { get; set; }

    /// <summary>The day the table speaks of: what "Quý II" and a missing year are counted from.</summary>
    [BindProperty] public DateOnly? AsOf { get; set; }

    public IReadOnlyList<JudgedRow> Judged { get; private set; } = [];
    public IReadOnlyList<string> SheetsWithout { get; private set; } = [];
    public int Made { get; private set; }
    public DateOnly Day => AsOf ?? businessDay.Today;
    public int Good => Judged.Count(j => j.Verdict is RowVerdict.Taken && !j.Form.LeaveOut);
    public string Headline => Made > 0 ? Tf($"Đã giao {Say.Count(Made)} nhiệm vụ.{(Judged.Count > 0 ? Tf($" Còn {Say.Count(Judged.Count)} dòng chưa nhận.") : "")}")
        : Judged.Count == 0 ? T("Nhận bảng theo dõi nhiệm vụ")
        : Good == Judged.Count ? Tf($"Cả {Say.Count(Good)} dòng nhận được.") : Tf($"{Say.Count(Good)} dòng nhận được, {Say.Count(Count(RowVerdict.Asked))} dòng phải hỏi, {Say.Count(Count(RowVerdict.Refused))} dòng không nhận.");

    public int Count(RowVerdict verdict) => Judged.Count(j => j.Verdict == verdict);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostLookAsync(IFormFile? file, string? pasted, CancellationToken ct)
    {
        if (file is null && string.IsNullOrWhiteSpace(pasted)) return this.Refuse(AssignmentRefusals.NoTableChosen);

        var read = file is null ? TableReading.ReadPasted(pasted!) : TableReading.Read(file.FileName, await file.BytesAsync(ct));
        FileName = file is null ? "Bảng dán vào" : Path.GetFileName(file.FileName.Replace('\\', '/')).Normalize();
        if (read.Value is not { } table) return this.Refuse(read.Refusal!);

        (SheetsWithout, Judged) = (table.SheetsWithout, await judge.RunAsync(table.Rows, Day, ct));
        return Page();
    }

    /// <summary>The mended rows are looked at again; still nothing is stored.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        Judged = await judge.RunAsync(Rows, Day, ct);
        return ModelState.IsValid ? Page() : this.AskAgain();
    }

    // No redirect on purpose: the rows left over stand in this answer and are kept nowhere. The form's own id keeps a second press from doing it twice.
    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken ct)
    {
        var done = ModelState.IsValid && Rows.Count is > 0 and <= TableReading.MostRows ? await import.RunAsync(FileName ?? "bảng", Day, Rows, ct) : default;
        if (done.Value is not { } outcome)
        {
            Judged = await judge.RunAsync([.. Rows.Take(TableReading.MostRows)], Day, ct);
            return done.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
        }
        ModelState.Clear();
        (Made, Judged) = (outcome.Made, outcome.Left);
        return Page();
    }
}
