using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>Việc làm chung: noted, dropped, and what the sums have too much because of them.</summary>
internal sealed class JointEfforts(GiaoBanDb db, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        [StringLength(JointEffort.LongestName, ErrorMessage = "Tên việc dài quá 300 chữ cái. Viết gọn lại.")] public string? Name { get; init; }
        [StringLength(30)] public string? Amount { get; init; }
        public List<int> Units { get; init; } = [];
    }

    /// <summary>The standing ones of a measure, oldest first.</summary>
    public async Task<IReadOnlyList<JointEffort>> OfAsync(ReportingPeriod period, Indicator indicator, CancellationToken ct) =>
        await db.JointEfforts.AsNoTracking().Include(e => e.Parts).Where(e => e.PeriodNo == period.No && e.IndicatorNo == indicator.No && e.DroppedOn == null).OrderBy(e => e.Id).ToListAsync(ct);

    /// <summary>For a period, a measure and the units that are added: what stands in that sum more than once.</summary>
    public async Task<Func<int, int, IReadOnlyList<int>, long>> SurplusAsync(IReadOnlyList<int> periods, CancellationToken ct)
    {
        var efforts = await db.JointEfforts.AsNoTracking().Include(e => e.Parts).Where(e => EF.Parameter(periods).Contains(e.PeriodNo) && e.DroppedOn == null).ToListAsync(ct);
        if (efforts.Count == 0) return (_, _, _) => 0;

        var (measures, units) = (efforts.Select(e => e.IndicatorNo).Distinct().ToList(), efforts.SelectMany(e => e.Parts).Select(p => p.UnitNo).Distinct().ToList());
        var figures = (await db.Figures.AsNoTracking().Where(f => EF.Parameter(periods).Contains(f.PeriodNo) && EF.Parameter(measures).Contains(f.IndicatorNo) && EF.Parameter(units).Contains(f.UnitNo)).ToListAsync(ct))
            .ToDictionary(f => (f.PeriodNo, f.IndicatorNo, f.UnitNo), f => f.Value);
        var byMeasure = efforts.OrderBy(e => e.Id.Value).ToLookup(e => (e.PeriodNo, e.IndicatorNo));
        return (period, indicator, counted) =>
        {
            if (!byMeasure.Contains((period, indicator))) return 0;

            var (added, free) = (counted.ToHashSet(), new Dictionary<int, long>());
            return byMeasure[(period, indicator)].Sum(e => e.Surplus(added, unit => Holds(unit, e.Amount)));

            // A figure that was corrected downwards no longer holds all that was once found in it: the first noted come first.
            bool Holds(int unit, long amount)
            {
                var left = free.TryGetValue(unit, out var rest) ? rest : figures.GetValueOrDefault((period, indicator, unit)) ?? 0;
                if (left < amount) return false;

                free[unit] = left - amount;
                return true;
            }
        };
    }

    public async Task<Result> NoteAsync(ReportingPeriod period, Indicator indicator, Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData(input.Name ?? "") is { } what) return ReportRefusals.PersonalData(what);
        var amount = VietnameseNumber.Read(input.Amount);
        if (amount.Refusal is { } unread) return unread;
        var earlier = (await OfAsync(period, indicator, ct)).SelectMany(e => e.Parts.Select(p => (p.UnitNo, e.Amount))).ToLookup(p => p.UnitNo, p => p.Amount);
        var units = await (from unit in db.Units
                           where input.Units.Contains(unit.No)
                           orderby unit.No
                           select new { unit.No, unit.Name, Reported = db.Figures.Where(f => f.PeriodNo == period.No && f.IndicatorNo == indicator.No && f.UnitNo == unit.No).Select(f => f.Value).FirstOrDefault() }).ToListAsync(ct);
        var noted = JointEffort.Note(period, indicator, input.Name, amount.Value, [.. units.Select(u => new JointReporter(u.No, u.Name, u.Reported is { } said ? said - earlier[u.No].Sum() : null))], acting.Who.Name, businessDay.Today);
        if (noted.Value is not { } effort) return noted.Refusal!;

        db.JointEfforts.Add(effort);
        return await CommitAsync("joint.note", effort, ct);
    }

    public async Task<Result> DropAsync(ReportingPeriod period, Guid id, CancellationToken ct)
    {
        var effort = await db.JointEfforts.FirstOrDefaultAsync(e => e.Id == new JointEffortId(id) && e.PeriodNo == period.No && e.OrganiserId == period.OrganiserId, ct);
        if (effort is null) return ConsolidationRefusals.JointNotThere;
        if (effort.Drop(businessDay.Today) is { Refusal: { } no }) return no;

        return await CommitAsync("joint.drop", effort, ct);
    }

    private async Task<Result> CommitAsync(string act, JointEffort effort, CancellationToken ct)
    {
        await db.CommitAsync(acting.Does(act, "joint", effort.Id.Value, effort.Name), ct);
        live.Announce("reports");
        return Result.Ok;
    }
}
