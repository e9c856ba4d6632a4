using GiaoBan.App.Features.Notices;
using GiaoBan.App.Features.Organization;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using GiaoBan.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>One unit's report: a form for the unit while it writes, a paper to read for everybody else.</summary>
[Asks(Right.SeeReport), RequestFormLimits(ValueCountLimit = 16_000)]
internal sealed class ReportPage(GiaoBanDb db, UnitLines lines, FiguresAsked asked, UnitHeads heads, Acting acting, SaveField save, SubmitReport submit, LastWords last, TakeBack takeBack, AttachScan attach, OwnRollUp own, JudgeReport judge, WhoIsTold told) : PageModel
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
    public UnitDue Due => Period.DueOf(Unit.Id, Unit.Level);
    public ReportWay Way { get; private set; } = null!;

    /// <summary>The reader's own unit writes it, or has to finish it for a unit it came from.</summary>
    public bool IsOwn { get; private set; }
    public bool CanWrite => IsOwn && Report.Closed is null;
    /// <summary>The unit runs a cycle of its own for the same quarter.</summary>
    public bool HasLower { get; private set; }

    /// <summary>Hash of what the report says now; a scan of another is of an earlier sending.</summary>
    public string ContentHash { get; private set; } = "";

    public bool IsOfThis(ReportScan scan) => scan.OfSending == Report.Sendings && scan.ContentHash == ContentHash;

    public bool GoesToHead => Way.Heads.Count > 0 && !MayApprove;
    public bool MayApprove => IsOwn && RightsTable.ReachOf(acting.Who.Role, Right.ApproveReport) is Reach.OwnUnit;
    public bool CanJudge { get; private set; }

    /// <summary>What the desk asked back about its lines and figures.</summary>
    public IReadOnlyList<Domain.Consolidation.LineQuestion> Asked { get; private set; } = [];
    public WhoIsTold.Audience Told { get; private set; } = new([], []);

    /// <summary>What a plain form said and could not be kept, and why, by its field.</summary>
    public Dictionary<string, (string Words, string Why)> Unkept { get; } = [];

    public string Draft(string field) => Unkept.GetValueOrDefault(field).Words ?? Drafts.GetValueOrDefault(field)?.Value ?? "";

    /// <summary>The versions this page shows, for the form that sends all fields at once.</summary>
    public string Seen => string.Join(';', Drafts.Values.Select(d => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{d.Field}={d.Version}")));

    /// <summary>Whose typing the browser keeps: a shared machine must not offer it to the next person.</summary>
    public Guid Typist => acting.Who.AccountId.Value;
    public int VersionOf(string field) => Drafts.GetValueOrDefault(field)?.Version ?? 0;
    public int Filled => Figures.Count(f => Draft(ReportFields.Figure(f.Indicator.Code)).Length > 0);

    public AlreadyKnown Known => AlreadyKnown.Of(Report, Figures, Math.Max(Sections.Count, Drafts.Count(d => ReportFields.ParagraphOf(d.Key) is not null && d.Value.Value.Length > 0)));

    /// <summary>Copied from last quarter, word by word.</summary>
    public bool IsRepeated(string text) => text.Length > 0 && LastParagraphs.Contains(text.Collapsed());

    /// <summary>Paragraphs to show in a section: those written and three empty ones.</summary>
    public int ParagraphsOf(SectionKind section) =>
        Math.Min(Form.MostParagraphsOf(section), 3 + Enumerable.Range(1, ReportFields.ParagraphsAtMost).LastOrDefault(n => Draft(ReportFields.Paragraph(section, n)).Length > 0));

    public async Task<IActionResult> OnGetAsync(Guid period, Guid unit, CancellationToken ct) =>
        await LoadAsync(period, unit, ct) ? Page() : NotFound();

    /// <summary>Autosave of one field. Answers a line of state; a conflict answers both texts.</summary>
    [Asks(Right.FillReport)]
    public async Task<IActionResult> OnPostFieldAsync(Guid period, Guid unit, string field, int seen, CancellationToken ct)
    {
        // Without its lines: every pause in typing comes through here.
        if (await db.Reports.Of(period, unit).AsNoTracking().FirstOrDefaultAsync(ct) is not { } report) return NotFound();

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
        return Content(Tf($"Đã lưu {Say.Clock(saved.Value.SavedAtUtc)}{(remark is null ? "" : ". " + remark.Message)}"));
    }

    /// <summary>The plain way, without script: every field of the form at once.</summary>
    [Asks(Right.FillReport)]
    public async Task<IActionResult> OnPostSaveAsync(Guid period, Guid unit, CancellationToken ct)
    {
        if (await FindAsync(period, unit, ct) is not { } report) return NotFound();
        return await ShowAsync(period, unit, await SaveAllAsync(report, ct), ct);
    }

    [Asks(Right.SubmitReport)]
    public async Task<IActionResult> OnPostSubmitAsync(Guid period, Guid unit, CancellationToken ct)
    {
        if (await FindAsync(period, unit, ct) is not { } report) return NotFound();
        var kept = await SaveAllAsync(report, ct);
        return await ShowAsync(period, unit, kept.IsOk ? await submit.RunAsync(report, ct) : kept, ct);
    }

    [Asks(Right.JudgeReport)]
    public async Task<IActionResult> OnPostJudgeAsync(Guid period, Guid unit, bool accept, string? reason, CancellationToken ct)
    {
        if (await FindAsync(period, unit, ct) is not { } report) return NotFound();
        return await ShowAsync(period, unit, await judge.RunAsync(report, accept, reason, ct), ct);
    }

    /// <summary>The head says yes: now what was written is checked once more, stored and sent.</summary>
    [Asks(Right.ApproveReport)]
    public async Task<IActionResult> OnPostApproveAsync(Guid period, Guid unit, int seen, CancellationToken ct)
    {
        if (await FindAsync(period, unit, ct) is not { } report) return NotFound();
        var result = report.State is not ReportState.WithHead ? ReportRefusals.NotWithHead : report.Version != seen ? ReportRefusals.ChangedMeanwhile
            : await submit.RunAsync(report, ct);
        return await ShowAsync(period, unit, result, ct);
    }

    [Asks(Right.ApproveReport)]
    public async Task<IActionResult> OnPostGiveBackAsync(Guid period, Guid unit, int seen, string? reason, CancellationToken ct) =>
        await FindAsync(period, unit, ct) is { } report ? await ShowAsync(period, unit, await takeBack.GiveBackAsync(report, seen, reason, ct), ct) : NotFound();

    [Asks(Right.SubmitReport)]
    public async Task<IActionResult> OnPostWithdrawAsync(Guid period, Guid unit, CancellationToken ct) =>
        await FindAsync(period, unit, ct) is { } report ? await ShowAsync(period, unit, await takeBack.WithdrawAsync(report, ct), ct) : NotFound();

    [Asks(Right.SubmitReport)]
    public async Task<IActionResult> OnPostScanAsync(Guid period, Guid unit, IFormFile? file, CancellationToken ct) =>
        await FindAsync(period, unit, ct) is { } report ? await ShowAsync(period, unit, await attach.RunAsync(report, file is null ? null : await file.BytesAsync(ct), ct), ct) : NotFound();

    public async Task<IActionResult> OnGetScanAsync(Guid period, Guid unit, int ordinal, CancellationToken ct)
    {
        var file = await (from s in db.ReportScans
                          join r in db.Reports.Of(period, unit) on s.ReportId equals r.Id
                          join f in db.Files on s.FileId equals f.Id
                          join c in db.FileContents on f.Id equals c.FileId
                          where s.Ordinal == ordinal
                          select new { f.ContentType, f.Name, c.Bytes }).AsNoTracking().FirstOrDefaultAsync(ct);
        return file is null ? NotFound() : File(file.Bytes, file.ContentType, file.Name);
    }

    private async Task<IActionResult> ShowAsync(Guid period, Guid unit, Result result, CancellationToken ct)
    {
        if (result.IsOk) return RedirectToPage(new { period, unit });

        db.ChangeTracker.Clear();
        await LoadAsync(period, unit, ct);
        FieldProblems = Unkept.Select(u => new FieldProblem(u.Key, u.Value.Why)).Concat(submit.Problems).GroupBy(p => p.Field).ToDictionary(g => g.Key, g => g.First().Message);
        return this.Refuse(result.Refusal!);
    }

    // Against the versions that the page showed: what somebody else wrote since is told, not overwritten; what cannot be kept is shown again.
    private async Task<Result> SaveAllAsync(UnitReport report, CancellationToken ct)
    {
        var stored = await db.DraftFields.AsNoTracking().Where(d => d.ReportId == report.Id).ToDictionaryAsync(d => d.Field, d => d.Value, ct);
        var seen = SeenOf(Request.Form["versions"].ToString());
        foreach (var (field, values) in Request.Form.Where(f => f.Key.Contains('.', StringComparison.Ordinal)))
        {
            var (value, version) = (values.ToString(), seen.GetValueOrDefault(field));
            if (value.Length == 0 && version == 0) continue; // it was empty then, and was left so
            if (SameWords(value, stored.GetValueOrDefault(field, "")) || (await save.RunAsync(report, field, value, version, ct)).Refusal is not { } no) continue;

            Unkept[field] = (value, no is Conflict both ? Tf($"{both.Message} Bản đang lưu: “{both.Theirs}”. Bấm lưu lần nữa thì bản ở ô này thay bản đang lưu.") : no.Message);
        }
        return new Result(report.Closed ?? (Unkept.Count > 0 ? ReportRefusals.NotAllKept(Unkept.Count) : null));
    }

    private static bool SameWords(string one, string other) => one.ReplaceLineEndings("\n").Normalize() == other.ReplaceLineEndings("\n");

    // "Difficulties.2=3;contact.name=1": as the page was drawn, or as its script has kept count since.
    private static Dictionary<string, int> SeenOf(string said) =>
        said.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Where(pair => pair.Length == 2 && int.TryParse(pair[1], out _))
            .GroupBy(pair => pair[0]).ToDictionary(g => g.Key, g => int.Parse(g.Last()[1], System.Globalization.CultureInfo.InvariantCulture));

    private Task<UnitReport?> FindAsync(Guid period, Guid unit, CancellationToken ct) =>
        db.Reports.Of(period, unit).Include(r => r.Items).Include(r => r.FollowUps).Include(r => r.Steps).Include(r => r.Scans).AsSplitQuery().FirstOrDefaultAsync(ct);

    private async Task<bool> LoadAsync(Guid period, Guid unit, CancellationToken ct)
    {
        if (await FindAsync(period, unit, ct) is not { } report) return false;

        Report = report;
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == report.PeriodId, ct);
        Unit = await db.Units.AsNoTracking().FirstAsync(u => u.Id == report.UnitId, ct);
        var reach = RightsTable.ReachOf(acting.Who.Role, Right.FillReport);
        IsOwn = reach is Reach.OwnUnit && (await lines.WithForebearsAsync(acting.Who.UnitId, ct)).Contains(report.UnitId);
        Way = new(report, [.. (await heads.OfAsync(IsOwn ? acting.Who.UnitId : report.UnitId, ct)).Select(h => h.Name)]);
        CanJudge = RightsTable.ReachOf(acting.Who.Role, Right.JudgeReport) is Reach.Organiser;
        Form = await asked.FormAsync(report);
        Sections = Form.SectionsFor(Unit.Kind);
        Figures = await asked.OfAsync(report, Form, Period, Unit, ct);
        LastParagraphs = await last.OfAsync(report, ct);
        Asked = await db.LineQuestions.AsNoTracking().Where(q => q.PeriodId == report.PeriodId && q.UnitId == report.UnitId).OrderBy(q => q.AskedOn).ToListAsync(ct);
        if (report.Scans.Count > 0) ContentHash = await attach.HashAsync(report, ct);
        HasLower = CanWrite && await own.LowerAsync(report, Period, ct) is not null;
        if (CanJudge) Told = await told.OfAsync([report.UnitId], ct);
        // A draft is its author's: nobody outside the unit sees what is being typed.
        if (IsOwn && report.IsWithUnit) Drafts = await db.DraftFields.AsNoTracking().Where(d => d.ReportId == report.Id).ToDictionaryAsync(d => d.Field, ct);
        return true;
    }
}
