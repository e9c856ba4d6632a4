using GiaoBan.App.Features.Notices;
using GiaoBan.App.Features.Organization;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>One unit's report: a form for the unit while it writes, a paper to read for everybody else.</summary>
[Asks(Right.SeeReport)]
internal sealed class ReportPage(GiaoBanDb db, UnitLines lines, FiguresAsked asked, Acting acting, SaveField save, SubmitReport submit, LastWords last, JudgeReport judge, WhoIsTold told) : PageModel
{
    public ReportingPeriod Period { get; private set; } = null!;
    public Unit Unit { get; private set; } = null!;
    public UnitReport Report { get; private set; } = null!;
    public ReportForm Form { get; private set; } = null!;
    public IReadOnlyList<SectionKind> Sections { get; private set; } = [];
    public IReadOnlySet<string> LastParagraphs { get; private set; } = new HashSet<string>();
    public IReadOnlyList<FigureRow> Figures { get; private set; } = [];
    public IReadOnlyDictionary<string, DraftField> Drafts { get; private set; } = new Dictionary<string, DraftField>();
    public IReadOnlyDictionary<string, string> FieldProblems { get; private set; } = new Dictionary<string, string>();
    public bool CanWrite { get; private set; }
    public bool CanJudge { get; private set; }
    public WhoIsTold.Audience Told { get; private set; } = new([], []);

    public string Draft(string field) => Drafts.GetValueOrDefault(field)?.Value ?? "";
    public int VersionOf(string field) => Drafts.GetValueOrDefault(field)?.Version ?? 0;
    public int Filled => Figures.Count(f => Draft(ReportFields.Figure(f.Indicator.Code)).Length > 0);

    public AlreadyKnown Known => AlreadyKnown.Of(Report, Figures, Math.Max(Sections.Count, Drafts.Count(d => ReportFields.ParagraphOf(d.Key) is not null && d.Value.Value.Length > 0)));

    /// <summary>Copied from last quarter, word by word.</summary>
    public bool IsRepeated(string text) => text.Length > 0 && LastParagraphs.Contains(LastWords.KeyOf(text));

    /// <summary>Paragraphs to show in a section: those written and three empty ones.</summary>
    public int ParagraphsOf(SectionKind section) =>
        Math.Min(Form.MostParagraphsOf(section), 3 + Enumerable.Range(1, ReportFields.ParagraphsAtMost).LastOrDefault(n => Draft(ReportFields.Paragraph(section, n)).Length > 0));

    public async Task<IActionResult> OnGetAsync(Guid period, Guid unit, CancellationToken ct) =>
        await LoadAsync(period, unit, ct) ? Page() : NotFound();

    /// <summary>Autosave of one field. Answers a line of state; a conflict answers both texts.</summary>
    [Asks(Right.FillReport)]
    public async Task<IActionResult> OnPostFieldAsync(Guid period, Guid unit, string field, int seen, CancellationToken ct)
    {
        if (await FindAsync(period, unit, ct) is not { } report) return NotFound();

        var value = Request.Form[field].ToString();
        var saved = await save.RunAsync(report, field, value, seen, ct);
        if (saved.Refusal is Conflict conflict)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Partial("_FieldConflict", (field, conflict));
        }
        if (saved.Refusal is { } no) return new ContentResult { StatusCode = StatusCodes.Status422UnprocessableEntity, Content = no.Message };

        Response.Headers["X-Field-Version"] = saved.Value!.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var remark = await save.RemarkAsync(report, field, value, ct);
        if (remark is not null) Response.Headers["X-Remark"] = remark.AsksReason ? "reason" : "look";
        return Content($"Đã lưu {Say.Clock(saved.Value.SavedAtUtc)}{(remark is null ? "" : ". " + remark.Message)}");
    }

    /// <summary>The plain way, without script: every field of the form at once.</summary>
    [Asks(Right.FillReport)]
    public async Task<IActionResult> OnPostSaveAsync(Guid period, Guid unit, CancellationToken ct)
    {
        if (await FindAsync(period, unit, ct) is not { } report) return NotFound();
        await SaveAllAsync(report, ct);
        return RedirectToPage(new { period, unit });
    }

    [Asks(Right.SubmitReport)]
    public async Task<IActionResult> OnPostSubmitAsync(Guid period, Guid unit, CancellationToken ct)
    {
        if (await FindAsync(period, unit, ct) is not { } report) return NotFound();
        await SaveAllAsync(report, ct);
        var result = await submit.RunAsync(report, ct);
        if (result.IsOk) return RedirectToPage(new { period, unit });

        db.ChangeTracker.Clear();
        await LoadAsync(period, unit, ct);
        FieldProblems = submit.Problems.GroupBy(p => p.Field).ToDictionary(g => g.Key, g => g.First().Message);
        return this.Refuse(result.Refusal!);
    }

    [Asks(Right.JudgeReport)]
    public async Task<IActionResult> OnPostJudgeAsync(Guid period, Guid unit, bool accept, string? reason, CancellationToken ct)
    {
        if (await FindAsync(period, unit, ct) is not { } report) return NotFound();
        var result = await judge.RunAsync(report, accept, reason, ct);
        await LoadAsync(period, unit, ct);
        return this.Answer(result, () => RedirectToPage(new { period, unit }));
    }

    private async Task SaveAllAsync(UnitReport report, CancellationToken ct)
    {
        foreach (var (field, value) in Request.Form)
        {
            if (!field.Contains('.', StringComparison.Ordinal) || (value.Count > 0 && value[0]!.Length == 0 && await db.DraftFields.FindAsync([report.Id, field], ct) is null)) continue;

            var version = (await db.DraftFields.FindAsync([report.Id, field], ct))?.Version ?? 0;
            await save.RunAsync(report, field, value.ToString(), version, ct);
        }
    }

    private Task<UnitReport?> FindAsync(Guid period, Guid unit, CancellationToken ct) =>
        db.Reports.Include(r => r.Items).Include(r => r.FollowUps).FirstOrDefaultAsync(r => r.PeriodId == new PeriodId(period) && r.UnitId == new UnitId(unit), ct);

    private async Task<bool> LoadAsync(Guid period, Guid unit, CancellationToken ct)
    {
        if (await FindAsync(period, unit, ct) is not { } report) return false;

        Report = report;
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == report.PeriodId, ct);
        Unit = await db.Units.AsNoTracking().FirstAsync(u => u.Id == report.UnitId, ct);
        var reach = RightsTable.ReachOf(acting.Who.Role, Right.FillReport);
        CanWrite = report.IsWithUnit && reach is Reach.OwnUnit && (await lines.WithForebearsAsync(acting.Who.UnitId, ct)).Contains(report.UnitId);
        CanJudge = RightsTable.ReachOf(acting.Who.Role, Right.JudgeReport) is Reach.Organiser;
        Form = await asked.FormAsync(report, ct);
        Sections = Form.SectionsFor(Unit.Kind);
        Figures = await asked.OfAsync(report, Form, Period, Unit, ct);
        LastParagraphs = await last.OfAsync(report, ct);
        if (CanJudge) Told = await told.OfAsync([report.UnitId], ct);
        // A draft is its author's: nobody outside the unit sees what is being typed.
        if (CanWrite) Drafts = await db.DraftFields.AsNoTracking().Where(d => d.ReportId == report.Id).ToDictionaryAsync(d => d.Field, ct);
        return true;
    }
}
