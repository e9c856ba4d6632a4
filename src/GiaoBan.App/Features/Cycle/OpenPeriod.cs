using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Features.Organization;
using GiaoBan.App.Features.Periods;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Cycle;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Cycle;

/// <summary>
/// Mở kỳ: every reporter gets a report, and each report opens with what its unit owes. A unit that owes something gets a
/// report even if it does not report regularly (see <see cref="CarryOver"/>).
/// </summary>
internal sealed class OpenPeriod(GiaoBanDb db, UnitLines lines, Acting acting, WorkingCalendar calendar, BusinessDay businessDay) : IUseCase
{
    public sealed record Input
    {
        [Required(ErrorMessage = "Chọn năm."), Range(2000, 2100, ErrorMessage = "Năm từ 2000 đến 2100.")] public int? Year { get; init; }
        [Required(ErrorMessage = "Chọn quý."), Range(1, 4, ErrorMessage = "Quý từ 1 đến 4.")] public int? Quarter { get; init; }
        [Required(ErrorMessage = "Đặt tên kỳ."), StringLength(200)] public string Name { get; init; } = "";
        public PeriodKind Kind { get; init; }
        [Required(ErrorMessage = "Chọn ngày bắt đầu tính số liệu.")] public DateOnly? DataFrom { get; init; }
        [Required(ErrorMessage = "Chọn ngày chốt số liệu.")] public DateOnly? DataTo { get; init; }
        [Required(ErrorMessage = "Chọn hạn nộp.")] public DateOnly? Due { get; init; }
        public DateOnly? GraceUntil { get; init; }
        [Range(0, PeriodPlan.MostWorkdaysBefore, ErrorMessage = "Cấp huyện nộp trước từ 0 đến 20 ngày làm việc.")] public int DistrictBefore { get; init; }
        [Range(0, PeriodPlan.MostWorkdaysBefore, ErrorMessage = "Cấp xã nộp trước từ 0 đến 20 ngày làm việc.")] public int CommuneBefore { get; init; }

        /// <summary>The days were looked at and are meant, though one is a day off or the calendar does not know the year.</summary>
        public bool DaysAreMeant { get; init; }
        public string? ExternalId { get; init; }
    }

    /// <param name="regular">Units that report every period; null takes those of the last period, or all units the dictionary names.</param>
    public async Task<Result<ReportingPeriod>> RunAsync(Input input, IReadOnlyCollection<UnitId>? regular, CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        var quarter = new Quarter(input.Year!.Value, input.Quarter!.Value);
        var adHoc = 1 + await db.Periods.CountAsync(p => p.OrganiserId == organiser && p.LineId == line && p.Kind == PeriodKind.AdHoc && p.Year == quarter.Year && p.QuarterNumber == quarter.Number, ct);
        var code = ReportingPeriod.CodeOf(input.Kind, quarter, adHoc);
        if (await db.Periods.AnyAsync(p => p.OrganiserId == organiser && p.LineId == line && p.Code == code, ct)) return PeriodRefusals.AlreadyOpen(code);
        var forms = new FormsInForce(await db.ReportForms.AsNoTracking().Where(f => f.OrganiserId == organiser && f.LineId == line).ToListAsync(ct), input.Kind, businessDay.Today);
        if (forms.Lack is { } lack) return lack;

        var no = (await db.Periods.MaxAsync(p => (int?)p.No, ct) ?? 0) + 1;
        var plan = new PeriodPlan(input.Name.Trim(), input.Kind, input.DataFrom!.Value, input.DataTo!.Value, input.Due!.Value, input.GraceUntil ?? input.Due.Value, input.ExternalId, [new(UnitLevel.District, input.DistrictBefore), new(UnitLevel.Commune, input.CommuneBefore)], adHoc);
        var opened = ReportingPeriod.Open(no, organiser, line, quarter, plan, calendar);
        if (opened.Value is not { } period) return opened;
        if (!input.DaysAreMeant && Doubt(plan) is { } doubt) return doubt;

        db.Periods.Add(period);
        await AddReportsAsync(period, forms, regular, ct);
        await db.CommitAsync(acting.Does("period.open", "period", period.Id.Value, period.Name), ct);
        return period;
    }

    // Asked about once; what is meant is never blocked.
    private Refusal? Doubt(PeriodPlan plan) =>
        !calendar.Covers(plan.Due.Year) ? PeriodRefusals.CalendarRunsOut(plan.Due.Year)
        : !calendar.IsWorkday(plan.Due) ? PeriodRefusals.DueOnDayOff(plan.Due, calendar.OrPreviousWorkday(plan.Due), calendar.OrNextWorkday(plan.Due)) : null;

    private async Task AddReportsAsync(ReportingPeriod period, FormsInForce forms, IReadOnlyCollection<UnitId>? regular, CancellationToken ct)
    {
        // A period has the map of the day it is opened on, or of its cut-off where that is still to come; once opened it keeps that map.
        var mapOf = businessDay.Today > period.DataTo ? businessDay.Today : period.DataTo;
        var units = await db.Units.Where(u => u.ValidFrom <= mapOf && (u.ValidTo == null || u.ValidTo >= mapOf)).ToDictionaryAsync(u => u.Id, ct);
        var lineage = await lines.LineageAsync(ct);
        var assignments = await db.Assignments.AsNoTracking().Include(a => a.Notes).Include(a => a.Evidence)
            .Where(a => a.OrganiserId == period.OrganiserId && a.LineId == period.LineId && (a.State != AssignmentState.Verified || a.ClosedOn >= period.DataFrom)).ToListAsync(ct);
        var last = await LastReportsAsync(period, ct);
        if (period.Kind is PeriodKind.AdHoc) assignments = []; // it asks about one matter; what is owed is asked by the next regular period
        regular ??= last.Count > 0 ? [.. last.Values.Where(r => r.IsRegular).SelectMany(r => lineage.HeirsOf(r.UnitId, mapOf)).Distinct()] : await NamedByDictionaryAsync(period, units.Values, ct);
        var promised = (period.Kind is PeriodKind.AdHoc ? [] : last.Values.AsEnumerable()).ToLookup(r => lineage.MainHeirOf(r.UnitId, mapOf));

        foreach (var unitId in CarryOver.Reporters([.. regular, .. promised.Where(p => p.Any(r => CarryOver.PromisesOf(r).Any())).Select(p => p.Key)], assignments).Where(units.ContainsKey).OrderBy(u => units[u].No))
        {
            var report = new UnitReport(period, unitId, units[unitId].No, forms.For(units[unitId].Kind).Id, regular.Contains(unitId), ExternalIdOf(period, units[unitId]));
            db.Reports.Add(report);
            // Promises of the units it came from are asked of it too.
            foreach (var debt in CarryOver.Of(unitId, assignments, null, period.Quarter).Concat(promised[unitId].OrderBy(r => r.UnitNo).SelectMany(CarryOver.PromisesOf))) LinkDebt(report.Owe(debt.Source, debt.Words, debt.Age), assignments);
            foreach (var closed in assignments.Where(a => !a.IsOpen && a.LeadUnitId == unitId).OrderBy(a => a.Code, StringComparer.Ordinal)) AnswerClosed(report, closed, assignments);
        }
    }

    // What was verified since needs no second telling: it stands in the report already answered.
    private void AnswerClosed(UnitReport report, Assignment closed, List<Assignment> assignments)
    {
        var line = report.Owe(new Knot(KnotKind.Assignment, closed.Id.Value), closed.Action);
        line.Answer(FollowUpState.Done, closed.Notes.OrderBy(n => n.Ordinal).LastOrDefault()?.Text);
        LinkDebt(line, assignments);
    }

    private void LinkDebt(FollowUp line, List<Assignment> assignments)
    {
        var here = new Knot(KnotKind.FollowUp, line.Id.Value);
        db.ThreadLinks.Add(new ThreadLink(line.Source, Relation.ReopenedIn, here));
        if (line.SourceKind is not KnotKind.Assignment) return;

        foreach (var evidence in assignments.First(a => a.Id.Value == line.SourceId).Evidence)
            db.ThreadLinks.Add(new ThreadLink(new Knot(KnotKind.Evidence, evidence.Id.Value), Relation.AnsweredIn, here));
    }

    private async Task<Dictionary<UnitId, UnitReport>> LastReportsAsync(ReportingPeriod period, CancellationToken ct)
    {
        var last = await db.Periods.Before(period).FirstOrDefaultAsync(ct);
        return last is null ? [] : await db.Reports.AsNoTracking().Include(r => r.Items).Where(r => r.PeriodId == last.Id).ToDictionaryAsync(r => r.UnitId, ct);
    }

    private async Task<HashSet<UnitId>> NamedByDictionaryAsync(ReportingPeriod period, IEnumerable<Unit> units, CancellationToken ct)
    {
        var indicators = await db.Indicators.AsNoTracking().Where(i => i.OrganiserId == period.OrganiserId && i.LineId == period.LineId).ToListAsync(ct);
        var codes = await lines.CodesAsync(ct);
        return [.. units.Where(u => indicators.Any(i => i.Reporters != "all" && i.IsAskedIn(period.Code) && i.IsReportedBy(codes(u), u.IsDistrictCommittee))).Select(u => u.Id)];
    }

    private static string? ExternalIdOf(ReportingPeriod period, Unit unit) => period.ExternalId is null ? null : $"{period.ExternalId}.{unit.Code}";
}
