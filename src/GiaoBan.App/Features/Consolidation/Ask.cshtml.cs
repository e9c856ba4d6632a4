using GiaoBan.App.Features.Reports;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>Hỏi lại về một báo cáo: the desk asks about one line or one figure, the unit answers here, and both stay.</summary>
[Asks(Right.SeeReport)]
internal sealed class AskPage(GiaoBanDb db, Questions questions, AskUnit ask, AnswerQuestion answer, FiguresAsked asked, Acting acting, BusinessDay businessDay) : PageModel
{
    public ReportingPeriod Period { get; private set; } = null!;
    public Unit Unit { get; private set; } = null!;
    public UnitReport Report { get; private set; } = null!;
    public IReadOnlyList<ToldQuestion> Asked { get; private set; } = [];
    public IReadOnlyList<Indicator> Measures { get; private set; } = [];
    public bool CanAsk { get; private set; }
    public bool CanAnswer { get; private set; }
    public Guid? Line { get; private set; }
    public Guid? Measure { get; private set; }
    public string? Typed { get; private set; }

    /// <summary>The question that <see cref="Typed"/> answers; null: it is a question itself.</summary>
    public Guid? Answered { get; private set; }
    public string Days { get; private set; } = "2";
    public DateOnly Today => businessDay.Today;
    public int Waiting => Asked.Count(q => q.Question.Answer is null);
    public string Headline => Asked.Count == 0 ? T("Chưa có câu hỏi nào về báo cáo này.") : Waiting == 0 ? Tf($"Cả {Say.Count(Asked.Count)} câu hỏi đã được trả lời.") : Tf($"{Say.Count(Waiting)} câu hỏi chờ trả lời.");

    public async Task<IActionResult> OnGetAsync(Guid period, Guid unit, Guid? dong, Guid? so, CancellationToken ct)
    {
        (Line, Measure) = (dong, so);
        return await LoadAsync(period, unit, ct) ? Page() : NotFound();
    }

    [Asks(Right.Consolidate)]
    public async Task<IActionResult> OnPostAskAsync(Guid period, Guid unit, AskUnit.Input input, CancellationToken ct)
    {
        (Line, Measure, Typed, Days) = (input.Line, input.Measure, input.Text, ModelState[nameof(input.Days)]?.AttemptedValue ?? Days);
        return await FindAsync(period, unit, ct) is { } report ? await AnswerAsync(period, unit, ModelState.IsValid ? await ask.RunAsync(report, input, ct) : default, ct) : NotFound();
    }

    [Asks(Right.FillReport)]
    public async Task<IActionResult> OnPostAnswerAsync(Guid period, Guid unit, Guid question, string? text, CancellationToken ct)
    {
        (Answered, Typed) = (question, text);
        return await FindAsync(period, unit, ct) is { } report ? await AnswerAsync(period, unit, await answer.RunAsync(report, question, text, ct), ct) : NotFound();
    }

    private async Task<IActionResult> AnswerAsync(Guid period, Guid unit, Result result, CancellationToken ct)
    {
        if (ModelState.IsValid && result.IsOk) return Redirect($"/ky/{period}/bao-cao/{unit}/hoi");

        db.ChangeTracker.Clear();
        await LoadAsync(period, unit, ct);
        return result.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private Task<UnitReport?> FindAsync(Guid period, Guid unit, CancellationToken ct) =>
        db.Reports.Of(period, unit).AsNoTracking().Include(r => r.Items).FirstOrDefaultAsync(ct);

    private async Task<bool> LoadAsync(Guid period, Guid unit, CancellationToken ct)
    {
        if (await FindAsync(period, unit, ct) is not { } report) return false;

        Report = report;
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == report.PeriodId, ct);
        Unit = await db.Units.AsNoTracking().FirstAsync(u => u.Id == report.UnitId, ct);
        Asked = await questions.TellAsync(db.LineQuestions.Where(q => q.PeriodId == report.PeriodId && q.UnitId == report.UnitId), ct);
        CanAsk = report.SubmittedAtUtc is not null && RightsTable.ReachOf(acting.Who.Role, Right.Consolidate) is Reach.Organiser;
        CanAnswer = RightsTable.ReachOf(acting.Who.Role, Right.FillReport) is Reach.OwnUnit;
        if (CanAsk) Measures = [.. (await asked.OfAsync(report, Period, Unit, ct)).Select(f => f.Indicator)];
        return true;
    }
}
