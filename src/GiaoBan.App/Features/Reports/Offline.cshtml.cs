using GiaoBan.App.Features.Conclusions;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Office.Reading;
using GiaoBan.Office.Tables;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>The report as a file: taken away, filled in where there is no line, brought back and compared before a word of it is stored.</summary>
[Asks(Right.FillReport), RequestFormLimits(ValueCountLimit = 16_000, ValueLengthLimit = 64 * 1024)]
internal sealed class OfflinePage(GiaoBanDb db, OfflineForm form, WordReport words, SaveField save) : PageModel
{
    /// <summary>One blank in which the file says something else than the page.</summary>
    public sealed class Change
    {
        public string Field { get; set; } = "";
        public string Value { get; set; } = "";

        /// <summary>The version of the draft it was compared with: whoever types meanwhile is not overwritten.</summary>
        public int Seen { get; set; }
        public bool Take { get; set; }

        /// <summary>The sentence a figure was read from, for whoever looks; not sent back.</summary>
        public string? Where { get; init; }
    }

    private FillableForm _form = null!;

    [BindProperty] public List<Change> Changes { get; set; } = [];

    public ReportingPeriod Period { get; private set; } = null!;
    public Unit Unit { get; private set; } = null!;
    public UnitReport Report { get; private set; } = null!;
    public bool HasLooked { get; private set; }
    public IReadOnlyList<string> Twice { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Asked { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<string, DraftField> Drafts { get; private set; } = new Dictionary<string, DraftField>();
    public IReadOnlyDictionary<string, string> Problems { get; private set; } = new Dictionary<string, string>();

    /// <summary>What was read of an ordinary report; null for a form of ours.</summary>
    public WordReport.Reading? Words { get; private set; }

    public string Headline => Words is { } read ? Tf($"Đọc được {Say.Count(read.Found.Count - read.Figures)} đoạn và {Say.Count(read.Figures)} số trong báo cáo Word. Chọn những gì đúng.") : !HasLooked ? T("Điền báo cáo bằng tệp")
        : Changes.Count == 0 ? T("Tệp giống hệt bản đang viết. Không có gì để nhận.")
        : Tf($"{Say.Count(Changes.Count)} ô trong tệp khác bản đang viết.");

    public string Before(string field) => OfflineForm.Shown(field, Drafts.GetValueOrDefault(field)?.Value ?? "");

    public async Task<IActionResult> OnGetAsync(Guid period, Guid unit, CancellationToken ct) => await LoadAsync(period, unit, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFileAsync(Guid period, Guid unit, string? kind, CancellationToken ct)
    {
        if (!await LoadAsync(period, unit, ct)) return NotFound();

        return kind == "docx" ? File(_form.ToDocx(), OfficeTypes.Docx, $"Bao cao {Unit.ShortName} {Period.Code}.docx") : File(_form.ToXlsx(), OfficeTypes.Xlsx, $"Bao cao {Unit.ShortName} {Period.Code}.xlsx");
    }

    public async Task<IActionResult> OnPostLookAsync(Guid period, Guid unit, IFormFile? file, CancellationToken ct)
    {
        if (!await LoadAsync(period, unit, ct)) return NotFound();
        if (Report.Closed is { } closed) return this.Refuse(closed);
        if (file is null) return this.Refuse(ReportRefusals.NoFileChosen);

        await using var stream = file.OpenReadStream();
        var read = SourceFiles.ReadFile(file.FileName, stream);
        if (read.Value is not { } text) return this.Refuse(read.Refusal!);
        if (text.Kind is not (FileKind.Xlsx or FileKind.Docx)) return this.Refuse(ReportRefusals.NotOurForm);

        var filled = FilledForm.Read(text.Tables);
        if (filled.Mark is null && text.Kind is FileKind.Docx) return await LookAtWordsAsync(text, ct);
        if (filled.Mark is not { } mark || filled.Values.Count == 0) return this.Refuse(ReportRefusals.NotOurForm);
        if (!mark.StartsWith(Report.Id.Value.ToString("N"), StringComparison.Ordinal)) return this.Refuse(ReportRefusals.FormOfAnother(mark.Contains(" · ", StringComparison.Ordinal) ? mark[(mark.IndexOf(" · ", StringComparison.Ordinal) + 3)..] : mark, $"{Unit.Name} · {Period.Name}"));

        Compare(filled);
        return Page();
    }

    // No form of ours: an ordinary report, read by its headings and its sentences. The ticks are the person's own.
    private async Task<IActionResult> LookAtWordsAsync(FileText text, CancellationToken ct)
    {
        var read = await words.OfAsync(Report, Period, Unit, text, Drafts, ct);
        if (read.Found.Count == 0 && read.Left.Count == 0) return this.Refuse(ReportRefusals.NotOurForm);

        (HasLooked, Words) = (true, read);
        Changes = [.. read.Found.Select(f => new Change { Field = f.Field, Value = f.Value, Seen = Drafts.GetValueOrDefault(f.Field)?.Version ?? 0, Where = f.Where })];
        return Page();
    }

    public async Task<IActionResult> OnPostTakeAsync(Guid period, Guid unit, CancellationToken ct)
    {
        if (!await LoadAsync(period, unit, ct)) return NotFound();
        if (Report.Closed is { } closed) return this.Refuse(closed);
        if (!ModelState.IsValid) return this.AskAgain();

        List<Change> left = [];
        Dictionary<string, string> problems = [];
        foreach (var change in Changes.Where(c => c.Take))
        {
            if ((await save.RunAsync(Report, change.Field, change.Value, change.Seen, ct)).Refusal is not { } no) continue;
            if (no is Conflict conflict) change.Seen = conflict.TheirVersion; // shown once more with what the other wrote: a second "take" is meant
            left.Add(change);
            problems[change.Field] = no.Message;
        }
        if (left.Count == 0) return Redirect($"/ky/{period}/bao-cao/{unit}");

        db.ChangeTracker.Clear();
        await LoadAsync(period, unit, ct);
        ModelState.Clear();
        (HasLooked, Changes, Problems) = (true, left, problems);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    // An empty blank in the file takes nothing away: whoever fills in ten of forty blanks means ten.
    private void Compare(FilledForm filled)
    {
        HasLooked = true;
        Twice = [.. filled.Twice.Where(Asked.ContainsKey).Select(f => Asked[f])];
        Changes =
        [
            .. from blank in filled.Values
               where Asked.ContainsKey(blank.Key) && blank.Value.Length > 0
               let value = OfflineForm.Stored(blank.Key, blank.Value).Normalize()
               let draft = Drafts.GetValueOrDefault(blank.Key)
               where value != (draft?.Value ?? "")
               select new Change { Field = blank.Key, Value = value, Seen = draft?.Version ?? 0, Take = true },
        ];
        Problems = Changes.Where(c => c.Field.StartsWith("figure.", StringComparison.Ordinal) && !c.Field.EndsWith(".reason", StringComparison.Ordinal))
            .Select(c => (c.Field, No: VietnameseNumber.Read(c.Value).Refusal)).Where(p => p.No is not null).ToDictionary(p => p.Field, p => p.No!.Message);
    }

    private async Task<bool> LoadAsync(Guid period, Guid unit, CancellationToken ct)
    {
        var report = await db.Reports.Of(period, unit).Include(r => r.FollowUps).FirstOrDefaultAsync(ct);
        if (report is null) return false;

        Report = report;
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == report.PeriodId, ct);
        Unit = await db.Units.AsNoTracking().FirstAsync(u => u.Id == report.UnitId, ct);
        Drafts = await db.DraftFields.AsNoTracking().Where(d => d.ReportId == report.Id).ToDictionaryAsync(d => d.Field, ct);
        _form = await form.OfAsync(report, Period, Unit, Drafts, ct);
        Asked = (from part in _form.Parts
                 from row in part.Rows
                 from blank in row.More is { } more ? (IEnumerable<(string Field, string Words)>)[(row.Blank.Field, row.Asked), (more.Field, $"{row.Asked}: {Say.Lower(part.More!)}")] : [(row.Blank.Field, row.Asked)]
                 select blank).ToDictionary(b => b.Field, b => b.Words);
        return true;
    }
}
