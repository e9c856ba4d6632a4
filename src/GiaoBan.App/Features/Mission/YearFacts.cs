using GiaoBan.App.Features.Reports;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Emulation;
using GiaoBan.Domain.Exemplars;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Mission;

/// <summary>What the quarters of a year say of each unit that had to report in them; only what is past its day.</summary>
internal sealed class YearFacts(GiaoBanDb db, BusinessDay businessDay, WorkingCalendar calendar) : IUseCase
{
    public sealed class OfUnits : Dictionary<UnitId, Dictionary<YearMeasure, IReadOnlyList<FactText>>>
    {
        public void Add(UnitId unit, YearMeasure measure, FactText fact)
        {
            if (!TryGetValue(unit, out var all)) return; // scored is who reports, nobody else

            all[measure] = [.. all.GetValueOrDefault(measure, []), fact];
        }
    }

    public async Task<OfUnits> OfAsync(int year, Officer who, CancellationToken ct)
    {
        OfUnits found = [];
        await ReportsAsync(found, year, who, ct);
        await AssignmentsAsync(found, year, who, ct);
        await ExemplarsAsync(found, year, who, ct);
        return found;
    }

    private async Task ReportsAsync(OfUnits found, int year, Officer who, CancellationToken ct)
    {
        var periods = await db.Periods.AsNoTracking().Of(who).Where(p => p.Year == year).OrderBy(p => p.DataTo).ToListAsync(ct);
        foreach (var period in periods)
        {
            var reports = await (from r in db.Reports join u in db.Units on r.UnitId equals u.Id where r.PeriodId == period.Id && r.IsRegular orderby u.No
                                 select new { r.UnitId, u.Level, r.State, Sent = r.FirstSentAtUtc ?? r.SubmittedAtUtc, Owed = r.FollowUps.Count(), Answered = r.FollowUps.Count(f => f.State != FollowUpState.Unanswered) }).ToListAsync(ct);
            foreach (var one in reports)
            {
                found.TryAdd(one.UnitId, []);
                // As in the history of filings: what was returned later came in when it was first sent.
                var status = FilingStatus.Of(one.Sent is null ? one.State : ReportState.Submitted, Filings.DayOf(one.Sent), period.DueOf(one.UnitId, one.Level), default, businessDay.Today, calendar);
                if (one.Sent is null && !status.IsLate) continue;

                found.Add(one.UnitId, YearMeasure.ReportsOnTime, new($"{period.Name}: {Say.Lower(Say.Filing(status).Words)}", status.IsLate ? 0 : 1, 1, period.Id.Value));
                if (one.Sent is not null && one.Owed > 0) found.Add(one.UnitId, YearMeasure.FollowUpsAnswered, new($"{period.Name}: trả lời {one.Answered} trên {one.Owed} dòng theo dõi", one.Answered, one.Owed, period.Id.Value));
            }
        }
    }

    // On time is when the lead said it was done and that held; how long the check took is not the lead's.
    private async Task AssignmentsAsync(OfUnits found, int year, Officer who, CancellationToken ct)
    {
        var (first, today) = (new DateOnly(year, 1, 1), businessDay.Today);
        var last = new DateOnly(year, 12, 31);
        var due = await db.Assignments.AsNoTracking().Of(who).Where(a => a.Due >= first && a.Due <= last && (a.Due < today || a.State == AssignmentState.Verified))
            .OrderBy(a => a.Due).ThenBy(a => a.Code).Select(a => new { a.Id, a.LeadUnitId, a.Code, a.Due, a.State, a.ClosedOn, Said = a.Notes.Where(n => n.State == ProgressState.Done).Max(n => (DateOnly?)n.On) }).ToListAsync(ct);
        foreach (var one in due)
        {
            var inTime = one.State is AssignmentState.Reported or AssignmentState.Verified && (one.Said ?? one.ClosedOn) <= one.Due;
            found.Add(one.LeadUnitId, YearMeasure.AssignmentsOnTime, new($"{one.Code}, hạn {Say.Day(one.Due)}: {(inTime ? "xong đúng hạn" : one.State is AssignmentState.Verified ? "xong sau hạn" : "chưa xong khi đến hạn")}", inTime ? 1 : 0, 1, one.Id.Value));
        }
    }

    private async Task ExemplarsAsync(OfUnits found, int year, Officer who, CancellationToken ct)
    {
        var last = new DateOnly(year, 12, 31);
        var all = await db.Exemplars.AsNoTracking().Include(e => e.Checks).Of(who).Where(e => e.StartedOn <= last && (e.State == ExemplarState.Running || (e.State == ExemplarState.Ended && e.EndedOn >= new DateOnly(year, 1, 1)))).OrderBy(e => e.Code).ToListAsync(ct);
        foreach (var one in all)
        {
            var missed = one.SurvivalOn(businessDay.Today).Any(s => s.Kind is SurvivalKind.Missed);
            var alive = one.State is ExemplarState.Running && !missed;
            found.Add(one.UnitId, YearMeasure.ExemplarsAlive, new($"{one.Code} {one.Name}: {(alive ? "còn duy trì" : missed ? "quá mốc mà chưa ai kiểm tra" : "đã dừng")}", alive ? 1 : 0, 1, one.Id.Value));
        }
    }
}
