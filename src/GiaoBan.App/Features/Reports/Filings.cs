using GiaoBan.App.Features.Periods;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>One unit's report in a period, where it lies, and how the unit stands with it.</summary>
/// <param name="Past">The periods before, oldest first; null where the unit was not asked.</param>
/// <param name="Phone">The office's own, never a person's.</param>
internal sealed record Filing(
    UnitId UnitId, string Unit, UnitLevel Level, ReportState State, DateTime? FirstSent, DateTime? AcceptedAtUtc, int TimesReturned, string? ReturnReason, UnitDue Due, FilingStatus Status, FilingHistory History,
    IReadOnlyList<FilingStatus?> Past, string? Contact, string? Phone, int Owed, int Answered, DateTime? TypedAtUtc, int TypedFields);

/// <summary>Ai đã nộp, ai chưa: every report of a period with what its unit's own last periods say of it.</summary>
internal sealed class Filings(GiaoBanDb db, BusinessDay businessDay, WorkingCalendar calendar) : IUseCase
{
    /// <summary>Earlier periods in the order of the columns, oldest first.</summary>
    public IReadOnlyList<ReportingPeriod> Earlier { get; private set; } = [];

    /// <param name="only">Reports of this unit alone; null: all.</param>
    public async Task<IReadOnlyList<Filing>> OfAsync(ReportingPeriod period, UnitId? only, CancellationToken ct)
    {
        var reports = await (from report in db.Reports
                             join unit in db.Units on report.UnitId equals unit.Id
                             where report.PeriodId == period.Id && (only == null || report.UnitId == only)
                             orderby unit.No
                             select new
                             {
                                 report.Id, report.UnitId, unit.Name, unit.Level, unit.Phone, report.State, FirstSent = report.FirstSentAtUtc ?? report.SubmittedAtUtc, report.AcceptedAtUtc, report.ContactName, report.ReturnReason, report.TimesReturned,
                                 Contact = unit.Contacts.OrderBy(c => c.Ordinal).Select(c => new { c.Name, c.OfficePhone }).FirstOrDefault(),
                                 Owed = report.FollowUps.Count(), Answered = report.FollowUps.Count(f => f.State != FollowUpState.Unanswered),
                             }).AsNoTracking().ToListAsync(ct);
        var typed = await (from draft in db.DraftFields
                           join report in db.Reports on draft.ReportId equals report.Id
                           where report.PeriodId == period.Id && (only == null || report.UnitId == only)
                           group draft by draft.ReportId into g
                           select new { g.Key, At = g.Max(d => d.SavedAtUtc), Fields = g.Count() }).ToDictionaryAsync(g => g.Key, ct);
        var past = await PastAsync(period, only, ct);
        return [.. reports.Select(r =>
        {
            var (due, before, draft) = (period.DueOf(r.UnitId, r.Level), past.GetValueOrDefault(r.UnitId), typed.GetValueOrDefault(r.Id));
            var history = new FilingHistory(before?.Count(s => s is { IsLate: true }) ?? 0, before?.Count(s => s is not null) ?? 0);
            return new Filing(r.UnitId, r.Name, r.Level, r.State, r.FirstSent, r.AcceptedAtUtc, r.TimesReturned, r.ReturnReason, due, FilingStatus.Of(r.State, DayOf(r.FirstSent), due, history, businessDay.Today, calendar), history,
                before ?? new FilingStatus?[Earlier.Count], r.Contact?.Name ?? r.ContactName, r.Contact?.OfficePhone ?? r.Phone, r.Owed, r.Answered, draft?.At, draft?.Fields ?? 0);
        })];
    }

    private async Task<Dictionary<UnitId, FilingStatus?[]>> PastAsync(ReportingPeriod period, UnitId? only, CancellationToken ct)
    {
        Earlier = [.. (await db.Periods.AsNoTracking().Before(period).Take(FilingHistory.Periods).ToListAsync(ct)).AsEnumerable().Reverse()];
        List<PeriodId> ids = [.. Earlier.Select(p => p.Id)];
        var sent = await (from report in db.Reports
                          join unit in db.Units on report.UnitId equals unit.Id
                          where ids.Contains(report.PeriodId) && (only == null || report.UnitId == only)
                          select new { report.PeriodId, report.UnitId, unit.Level, report.State, FirstSent = report.FirstSentAtUtc ?? report.SubmittedAtUtc }).AsNoTracking().ToListAsync(ct);
        var places = ids.Index().ToDictionary(i => i.Item, i => i.Index);
        Dictionary<UnitId, FilingStatus?[]> past = [];
        foreach (var one in sent)
        {
            if (!past.TryGetValue(one.UnitId, out var row)) past[one.UnitId] = row = new FilingStatus?[Earlier.Count];
            var at = places[one.PeriodId];
            // What was returned then counts by the day it was first sent: the past asks only whether it came in time.
            var state = one.FirstSent is null ? one.State : ReportState.Submitted;
            row[at] = FilingStatus.Of(state, DayOf(one.FirstSent), Earlier[at].DueOf(one.UnitId, one.Level), default, businessDay.Today, calendar);
        }
        return past;
    }

    /// <summary>The day of Hà Nội it was sent on; null while it is not.</summary>
    public static DateOnly? DayOf(DateTime? utc) => utc is { } at ? BusinessDay.DayOf(at) : null;
}
