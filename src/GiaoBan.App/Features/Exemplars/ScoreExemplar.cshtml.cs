using GiaoBan.App.Features.Approval;
using GiaoBan.App.Features.Organization;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Emulation;
using GiaoBan.Domain.Exemplars;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Scoring;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Exemplars;

/// <summary>The last scoring of one exemplar: each sees their own sheet until all are in; then how far they are apart, then one score.</summary>
[Asks(Right.SeeMission), RequestFormLimits(ValueCountLimit = 16_000)]
internal sealed class ScoreExemplarPage(GiaoBanDb db, ExemplarBook book, BeginScoring begin, GiveScores give, ScoreLetter letter, UnitLines lines, FindColleague colleagues, Acting acting) : PageModel
{
    public Exemplar One { get; private set; } = null!;
    public PointTable? Table { get; private set; }
    public Appraisal? Now { get; private set; }
    public IReadOnlyList<PointTable> Tables { get; private set; } = [];
    public IReadOnlyList<FindColleague.Colleague> Office { get; private set; } = [];
    public BeginScoring.Input Begun { get; private set; } = new();
    public IReadOnlyList<SheetRow> Typed { get; private set; } = [];
    public bool IsOurs { get; private set; }
    public bool MayManage { get; private set; }

    /// <summary>The sheet that is the reader's own to fill in now; null where nobody asked them.</summary>
    public ScoreSheet? Mine => Now is { State: AppraisalState.Blind } now ? now.SheetOf(acting.Who.ActsFor) : null;

    public IEnumerable<ScoreSheet> Shown => Now?.ShownTo(acting.Who.ActsFor) ?? [];
    public IReadOnlyList<SpreadLine> Spread => Now is { } now && Table is { } table ? now.Spread(table) : [];

    public string Headline => Now switch
    {
        null => T("Chưa chấm lần nào."),
        { State: AppraisalState.Blind } n => Tf($"{n.BlindSheets.Count(s => s.HandedInOn is not null)}/{n.BlindSheets.Count()} phiếu đã gửi, chấm độc lập."),
        { State: AppraisalState.Open } => Spread.Count(l => l.IsWide) is var wide and > 0 ? Tf($"{wide} tiêu chí lệch nhau nhiều, chờ thống nhất.") : T("Các phiếu gần nhau, chờ thống nhất."),
        var n => Tf($"{Say.Points(n.Total)} điểm, {Say.Class(n.ClassName)}."),
    };

    /// <summary>What stands in a cell of the form: what was typed, else what was handed in before, else nothing.</summary>
    public SheetRow Cell(string code, ScoreSheet? before)
    {
        if (Typed.FirstOrDefault(t => t.Code == code) is { } typed) return typed;
        if (before is { HandedInOn: not null } && before.Lines.FirstOrDefault(l => l.Code == code) is { } line) return new() { Code = code, Points = Say.Points(line.Points), Times = line.Times?.ToString(System.Globalization.CultureInfo.InvariantCulture), Evidence = line.Evidence };
        return new() { Code = code };
    }

    /// <summary>Proposed to all: the mean, with what the scorers have seen. Where they are far apart the reason is theirs to find.</summary>
    public SheetRow JointCell(string code)
    {
        if (Typed.Count > 0) return Cell(code, null);
        if (Spread.FirstOrDefault(l => l.Criterion.Code == code) is not { } line) return new() { Code = code };

        var seen = Shown.SelectMany(s => s.Lines).Where(l => l.Code == code && l.Evidence is not null).Select(l => l.Evidence!).Distinct();
        return new() { Code = code, Points = Say.Points(line.Mean), Evidence = line.IsWide ? null : string.Join("; ", seen) };
    }

    public async Task<IActionResult> OnGetAsync(Guid exemplar, CancellationToken ct) => await LoadAsync(exemplar, ct) ? Page() : NotFound();

    [Asks(Right.ManageMission)]
    public async Task<IActionResult> OnGetPaperAsync(Guid exemplar, CancellationToken ct)
    {
        if (!await LoadAsync(exemplar, ct) || Now is not { } now || Table is not { } table) return NotFound();
        var written = await letter.WriteAsync(One, now, table, ct);
        return written.Value is { } bytes ? File(bytes, OfficeTypes.Docx, $"cham-diem-{One.Code}.docx") : this.Refuse(written.Refusal!);
    }

    [Asks(Right.ManageMission)]
    public async Task<IActionResult> OnPostBeginAsync(Guid exemplar, BeginScoring.Input input, CancellationToken ct)
    {
        if (!await LoadAsync(exemplar, ct)) return NotFound();
        return await AnswerAsync(exemplar, () => begin.RunAsync(One, input, ct), () => Begun = input, ct);
    }

    [Asks(Right.RegisterExemplar)]
    public Task<IActionResult> OnPostOwnAsync(Guid exemplar, List<SheetRow> rows, CancellationToken ct) => DoAsync(exemplar, rows, (now, table) => give.OwnAsync(now, table, rows, ct), ct);

    [Asks(Right.GiveScores)]
    public Task<IActionResult> OnPostHandInAsync(Guid exemplar, List<SheetRow> rows, CancellationToken ct) => DoAsync(exemplar, rows, (now, table) => give.HandInAsync(now, table, rows, ct), ct);

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostOpenAsync(Guid exemplar, CancellationToken ct) => DoAsync(exemplar, [], (now, _) => give.OpenAsync(now, ct), ct);

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostAgreeAsync(Guid exemplar, List<SheetRow> rows, CancellationToken ct) => DoAsync(exemplar, rows, (now, table) => give.AgreeAsync(now, table, rows, ct), ct);

    private async Task<IActionResult> DoAsync(Guid exemplar, List<SheetRow> rows, Func<Appraisal, PointTable, Task<Result>> act, CancellationToken ct)
    {
        if (await db.Appraisals.Whole().NewestOf(exemplar).FirstOrDefaultAsync(ct) is not { } now) return NotFound();
        var table = await db.PointTables.AsNoTracking().Whole().FirstAsync(t => t.Id == now.PointTableId, ct);
        return await AnswerAsync(exemplar, () => act(now, table), () => Typed = rows, ct);
    }

    private Task<IActionResult> AnswerAsync(Guid exemplar, Func<Task<Result>> act, Action keepTyped, CancellationToken ct) => this.AnswerAsync(db, act, $"/mo-hinh/{exemplar}/cham-diem", async () =>
    {
        await LoadAsync(exemplar, ct);
        keepTyped();
    });

    private async Task<bool> LoadAsync(Guid exemplar, CancellationToken ct)
    {
        if (await book.Ours().AsNoTracking().FirstOrDefaultAsync(e => e.Id == new ExemplarId(exemplar), ct) is not { } one) return false;

        One = one;
        Now = await db.Appraisals.AsNoTracking().Whole().NewestOf(exemplar).FirstOrDefaultAsync(ct);
        if (Now is not null) Table = await db.PointTables.AsNoTracking().Whole().FirstAsync(t => t.Id == Now.PointTableId, ct);
        IsOurs = RightsTable.ReachOf(acting.Who.Role, Right.RegisterExemplar) is Reach.OwnUnit && (await lines.WithForebearsAsync(acting.Who.UnitId, ct)).Contains(one.UnitId);
        MayManage = RightsTable.ReachOf(acting.Who.Role, Right.ManageMission) is Reach.Organiser;
        if (!MayManage) return true;

        Tables = [.. (await db.PointTables.AsNoTracking().Whole().Of(acting.Who).NewestFirst().ToListAsync(ct)).Where(t => !YearMeasures.Count(t))];
        Office = await colleagues.OfTheOfficeAsync(ct);
        return true;
    }
}
