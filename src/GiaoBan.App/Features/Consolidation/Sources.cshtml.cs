using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>Where one figure comes from: every unit asked, also those without an answer.</summary>
[Asks(Right.SeeConsolidation)]
internal sealed class SourcesPage(GiaoBanDb db, RollUps rollUps, Questions questions) : PageModel
{
    public ReportingPeriod Period { get; private set; } = null!;
    public Indicator Indicator { get; private set; } = null!;
    public RolledMeasure Rolled { get; private set; } = null!;
    public IReadOnlyList<MeasureSource> Sources { get; private set; } = [];
    public IReadOnlyList<ToldQuestion> Asked { get; private set; } = [];
    public int Odd => Sources.Count(s => s.Odd is not null);

    /// <summary>The quarters up to this one; null while there is only one, or where the measure is not added.</summary>
    public BarChart? Quarters => Rolled.Now.Refusal is not null || Rolled.Series.Count(f => f.Now.Value is not null) < 2 ? null : new BarChart(
        "c-quarters", $"{Indicator.Name} theo quý", [.. Rolled.Series.Select(f => new Bar(f.Period.Code[2..], Math.Max(0, f.Now.Value ?? 0), f.Now.Value is null ? "–" : VietnameseNumber.Write(f.Now.Value), f.Period.Id == Period.Id))],
        Math.Max(1, Rolled.Series.Max(f => f.Now.Value ?? 0)), IsLying: false);

    /// <summary>In words, so that a person can judge it: "gấp 10 lần mức trước đây (1.240)".</summary>
    public static string WhyOdd(Unusual odd) => odd.Times >= 1
        ? $"Gấp {VietnameseNumber.Write((long)(Math.Round(odd.Times, 1) * Indicator.Scale))} lần mức trước đây ({VietnameseNumber.Write(odd.Usual)})"
        : $"Chỉ bằng {VietnameseNumber.Write((long)Math.Round(odd.Times * 100 * Indicator.Scale))}% mức trước đây ({VietnameseNumber.Write(odd.Usual)})";

    public async Task OnGetAsync(Guid period, Guid indicator, CancellationToken ct)
    {
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == new PeriodId(period), ct);
        Indicator = await db.Indicators.AsNoTracking().FirstAsync(i => i.Id == new IndicatorId(indicator), ct);
        Rolled = (await rollUps.OfAsync(Period, ct, only: Indicator)).FirstOrDefault(m => m.Indicator.Id == Indicator.Id) ?? new RolledMeasure(Indicator, [new(Period, new(null, 0, 0, null), new(null, 0, 0, null))], []);
        Asked = await questions.TellAsync(db.LineQuestions.Where(q => q.PeriodId == Period.Id && q.IndicatorId == Indicator.Id), ct);
        Sources = await rollUps.SourcesAsync(Period, Indicator, ct);
    }
}
