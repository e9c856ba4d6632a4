using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>Kế hoạch năm: one number a measure a year, to hold the figures against; empty where there is no plan.</summary>
[Asks(Right.SeeConsolidation)]
internal sealed class PlansPage(GiaoBanDb db, SetPlans set, Acting acting, BusinessDay businessDay) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nam")] public int? Asked { get; set; }
    public int Year => Asked is > 1990 and < 2200 ? Asked.Value : businessDay.Today.Year;
    public IReadOnlyList<Indicator> Measures { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Values { get; private set; } = new Dictionary<Guid, string>();
    public bool CanWork { get; private set; }
    public string Headline => Values.Values.Count(v => v.Length > 0) is var n && n == 0 ? $"Năm {Year} chưa ghi kế hoạch nào." : $"{Say.Count(n)} chỉ tiêu có kế hoạch năm {Year}.";

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(null, ct);

    [Asks(Right.Consolidate)]
    public async Task<IActionResult> OnPostPlanAsync(List<SetPlans.Row> rows, CancellationToken ct)
    {
        var done = ModelState.IsValid ? await set.RunAsync(Year, rows, ct) : default;
        if (ModelState.IsValid && done.IsOk) return Redirect($"/ke-hoach-nam?nam={Year.ToString(CultureInfo.InvariantCulture)}");

        db.ChangeTracker.Clear();
        await LoadAsync(rows, ct);
        return done.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task LoadAsync(IReadOnlyList<SetPlans.Row>? typed, CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        CanWork = RightsTable.ReachOf(acting.Who.Role, Right.Consolidate) is Reach.Organiser;
        Measures = await db.Indicators.AsNoTracking().Where(i => i.OrganiserId == organiser && i.LineId == line && i.OverUnits != OverUnits.None).OrderBy(i => i.No).ToListAsync(ct);
        Values = typed is not null ? typed.DistinctBy(r => r.Indicator).ToDictionary(r => r.Indicator, r => r.Value ?? "")
            : (await db.PlanTargets.AsNoTracking().Where(t => t.OrganiserId == organiser && t.LineId == line && t.Year == Year).ToListAsync(ct)).ToDictionary(t => t.IndicatorId.Value, t => VietnameseNumber.Write(t.Value));
    }
}

/// <summary>Ghi kế hoạch: every row of the page in one act, or none of them.</summary>
internal sealed class SetPlans(GiaoBanDb db, Acting acting) : IUseCase
{
    public sealed record Row
    {
        public Guid Indicator { get; init; }
        [StringLength(30)] public string? Value { get; init; }
    }

    public async Task<Result> RunAsync(int year, IReadOnlyList<Row> rows, CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        var measures = await db.Indicators.Where(i => i.OrganiserId == organiser && i.LineId == line && i.OverUnits != OverUnits.None).ToDictionaryAsync(i => i.Id.Value, ct);
        var known = await db.PlanTargets.Where(t => t.OrganiserId == organiser && t.LineId == line && t.Year == year).ToDictionaryAsync(t => t.IndicatorId.Value, ct);
        foreach (var row in rows.DistinctBy(r => r.Indicator))
        {
            if (!measures.TryGetValue(row.Indicator, out var measure)) return ConsolidationRefusals.MeasureNotThere;
            var read = VietnameseNumber.Read(row.Value);
            if (read.Refusal is { } unread) return new Refusal($"{measure.Code}: {unread.Message}");
            if (read.Value is null && !known.ContainsKey(row.Indicator)) continue;

            if (!known.TryGetValue(row.Indicator, out var target)) db.PlanTargets.Add(target = new PlanTarget(organiser, line, measure.Id, year));
            if (target.Set(read.Value) is { Refusal: { } no }) return new Refusal($"{measure.Code}: {no.Message}");
        }
        await db.CommitAsync(acting.Does("plan.set", "line", line.Value, year.ToString(CultureInfo.InvariantCulture)), ct);
        return Result.Ok;
    }
}
