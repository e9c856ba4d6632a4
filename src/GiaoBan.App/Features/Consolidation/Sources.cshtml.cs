using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>Where one figure comes from: every unit asked, also those without an answer.</summary>
[Asks(Right.SeeConsolidation)]
internal sealed class SourcesPage(GiaoBanDb db, RollUps rollUps, Questions questions, JointEfforts joint) : PageModel
{
    [BindProperty] public JointEfforts.Input Form { get; set; } = new();

    public ReportingPeriod Period { get; private set; } = null!;
    public Indicator Indicator { get; private set; } = null!;
    public RolledMeasure Rolled { get; private set; } = null!;
    public IReadOnlyList<MeasureSource> Sources { get; private set; } = [];
    public IReadOnlyList<ToldQuestion> Asked { get; private set; } = [];
    public IReadOnlyList<JointEffort> Joint { get; private set; } = [];

    /// <summary>Who may have reported the same thing as another.</summary>
    public IReadOnlyList<MeasureSource> Reporters => [.. Sources.Where(s => s.Value > 0)];
    public int Odd => Sources.Count(s => s.Odd is not null);

    /// <summary>The quarters up to this one; null while there is only one, or where the measure is not added.</summary>
    public BarChart? Quarters => Rolled.Now.Refusal is not null || Rolled.Series.Count(f => f.Now.Value is not null) < 2 ? null : new BarChart(
        "c-quarters", Tf($"{Indicator.Name} theo quý"), [.. Rolled.Series.Select(f => new Bar(f.Period.Code[2..], Math.Max(0, f.Now.Value ?? 0), f.Now.Value is null ? "–" : VietnameseNumber.Write(f.Now.Value), f.Period.Id == Period.Id))],
        Math.Max(1, Rolled.Series.Max(f => f.Now.Value ?? 0)), IsLying: false);

    /// <summary>In words, so that a person can judge it: "gấp 10 lần mức trước đây (1.240)".</summary>
    public static string WhyOdd(Unusual odd) => odd.Times >= 1
        ? Tf($"Gấp {VietnameseNumber.Write((long)(Math.Round(odd.Times, 1) * Indicator.Scale))} lần mức trước đây ({VietnameseNumber.Write(odd.Usual)})")
        : Tf($"Chỉ bằng {VietnameseNumber.Write((long)Math.Round(odd.Times * 100 * Indicator.Scale))}% mức trước đây ({VietnameseNumber.Write(odd.Usual)})");

    public string NamesOf(JointEffort effort) => string.Join(", ", Sources.Where(s => effort.Parts.Any(p => p.UnitNo == s.Unit.No)).Select(s => s.Unit.ShortName));

    public async Task OnGetAsync(Guid period, Guid indicator, CancellationToken ct) => await LoadAsync(period, indicator, ct);

    [Asks(Right.Consolidate)]
    public async Task<IActionResult> OnPostJointAsync(Guid period, Guid indicator, CancellationToken ct)
    {
        await LoadAsync(period, indicator, ct);
        return ModelState.IsValid ? this.Answer(await joint.NoteAsync(Period, Indicator, Form, ct), () => RedirectToPage(new { period, indicator })) : this.AskAgain();
    }

    [Asks(Right.Consolidate)]
    public async Task<IActionResult> OnPostDropJointAsync(Guid period, Guid indicator, Guid effort, CancellationToken ct)
    {
        ModelState.Clear(); // the form for a new one stands on the same page and was not sent
        await LoadAsync(period, indicator, ct);
        return this.Answer(await joint.DropAsync(Period, effort, ct), () => RedirectToPage(new { period, indicator }));
    }

    private async Task LoadAsync(Guid period, Guid indicator, CancellationToken ct)
    {
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == new PeriodId(period), ct);
        Indicator = await db.Indicators.AsNoTracking().FirstAsync(i => i.Id == new IndicatorId(indicator), ct);
        Rolled = (await rollUps.OfAsync(Period, ct, only: Indicator)).FirstOrDefault(m => m.Indicator.Id == Indicator.Id) ?? new RolledMeasure(Indicator, [new(Period, new(null, 0, 0, null), new(null, 0, 0, null))], []);
        Asked = await questions.TellAsync(db.LineQuestions.Where(q => q.PeriodId == Period.Id && q.IndicatorId == Indicator.Id), ct);
        Joint = await joint.OfAsync(Period, Indicator, ct);
        Sources = await rollUps.SourcesAsync(Period, Indicator, ct);
    }
}
