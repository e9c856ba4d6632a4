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

    /// <summary>What the person saw stored when they began to type, by measure.</summary>
    public IReadOnlyDictionary<Guid, string> Shown { get; private set; } = new Dictionary<Guid, string>();
    public bool CanWork { get; private set; }
    public string Headline => Values.Values.Count(v => v.Length > 0) is var n && n == 0 ? Tf($"Năm {Year} chưa ghi kế hoạch nào.") : Tf($"{Say.Count(n)} chỉ tiêu có kế hoạch năm {Year}.");

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync([], again: false, ct);

    [Asks(Right.Consolidate)]
    public async Task<IActionResult> OnPostPlanAsync(List<SetPlans.Row> rows, CancellationToken ct)
    {
        var done = ModelState.IsValid ? await set.RunAsync(Year, rows, ct) : default;
        if (ModelState.IsValid && done.IsOk) return Redirect($"/ke-hoach-nam?nam={Year.ToString(CultureInfo.InvariantCulture)}");

        db.ChangeTracker.Clear();
        await LoadAsync(rows, again: done.Refusal is Conflict, ct);
        return done.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    // What was typed stands again over what it was typed over; once the person is told of another's number, over that number.
    private async Task LoadAsync(IReadOnlyList<SetPlans.Row> rows, bool again, CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        CanWork = RightsTable.ReachOf(acting.Who.Role, Right.Consolidate) is Reach.Organiser;
        Measures = await db.Indicators.AsNoTracking().Where(i => i.OrganiserId == organiser && i.LineId == line && i.OverUnits != OverUnits.None).OrderBy(i => i.No).ToListAsync(ct);
        var stored = (await db.PlanTargets.AsNoTracking().Where(t => t.OrganiserId == organiser && t.LineId == line && t.Year == Year).ToListAsync(ct)).ToDictionary(t => t.IndicatorId.Value, t => VietnameseNumber.Write(t.Value));
        var typed = rows.DistinctBy(r => r.Indicator).Where(r => (r.Value ?? "") != (r.Shown ?? "")).ToDictionary(r => r.Indicator);
        Values = Measures.Select(m => m.Id.Value).ToDictionary(id => id, id => typed.TryGetValue(id, out var row) ? row.Value ?? "" : stored.GetValueOrDefault(id, ""));
        Shown = Measures.Select(m => m.Id.Value).ToDictionary(id => id, id => !again && typed.TryGetValue(id, out var row) ? row.Shown ?? "" : stored.GetValueOrDefault(id, ""));
    }
}

/// <summary>Ghi kế hoạch: every row that was changed, in one act, or none of them; a colleague's number is not written over unseen.</summary>
internal sealed class SetPlans(GiaoBanDb db, Acting acting) : IUseCase
{
    public sealed record Row
    {
        public Guid Indicator { get; init; }
        [StringLength(30)] public string? Value { get; init; }

        /// <summary>What stood in the row before it was typed in.</summary>
        [StringLength(30)] public string? Shown { get; init; }
    }

    public async Task<Result> RunAsync(int year, IReadOnlyList<Row> rows, CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        var measures = await db.Indicators.Where(i => i.OrganiserId == organiser && i.LineId == line && i.OverUnits != OverUnits.None).ToDictionaryAsync(i => i.Id.Value, ct);
        var known = await db.PlanTargets.Where(t => t.OrganiserId == organiser && t.LineId == line && t.Year == year).ToDictionaryAsync(t => t.IndicatorId.Value, ct);
        List<(string Code, string Mine, string Theirs)> clashes = [];
        foreach (var row in rows.DistinctBy(r => r.Indicator))
        {
            if (!measures.TryGetValue(row.Indicator, out var measure)) return ConsolidationRefusals.MeasureNotThere;
            var read = VietnameseNumber.Read(row.Value);
            if (read.Refusal is { } unread) return new Refusal($"{measure.Code}: {unread.Message}");
            var shown = VietnameseNumber.Read(row.Shown).Value;
            if (read.Value == shown) continue;

            known.TryGetValue(row.Indicator, out var target);
            if (target?.Value == read.Value) continue; // another has written the same
            if (target?.Value != shown) clashes.Add((measure.Code, Said(read.Value), Said(target?.Value)));
            if (target is null) db.PlanTargets.Add(target = new PlanTarget(organiser, line, measure.Id, year));
            if (target.Set(read.Value) is { Refusal: { } no }) return new Refusal($"{measure.Code}: {no.Message}");
        }
        if (clashes.Count > 0) return ConsolidationRefusals.PlanChanged(clashes);

        await db.CommitAsync(acting.Does("plan.set", "line", line.Value, year.ToString(CultureInfo.InvariantCulture)), ct);
        return Result.Ok;

        static string Said(long? value) => value is null ? "để trống" : VietnameseNumber.Write(value);
    }
}
