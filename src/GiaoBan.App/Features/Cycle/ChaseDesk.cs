using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Features.Consolidation;
using GiaoBan.App.Features.Notices;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Cycle;

/// <summary>Bàn đôn đốc: what waits for the desk itself, then unit by unit who is late or silent and whom to call.</summary>
internal sealed class ChaseDesk(GiaoBanDb db, Questions questions, AssignmentFilters filters, Pains pains, Acting acting, BusinessDay businessDay, WorkingCalendar calendar) : IUseCase
{
    private const int Own = 6, Units = 12;

    /// <summary>One unit to call: how many of each, since when the oldest, and by whom the telephone is picked up.</summary>
    public sealed record Call(string Name, string Code, int Late, int LateDays, int Silent, int Unreceived, string? Person, string? Phone);

    public sealed record View(IReadOnlyList<PainLine> Asked, int AllAsked, IReadOnlyList<PainLine> Said, int AllSaid, IReadOnlyList<ToldQuestion> Open, IReadOnlyList<Call> Calls, int MoreUnits)
    {
        public bool IsEmpty => AllAsked + AllSaid + Open.Count + Calls.Count == 0;
    }

    public async Task<View> RunAsync(int asked, int said, CancellationToken ct)
    {
        var mine = filters.Mine();
        var (calls, more) = await CallsAsync(mine, ct);
        return new View(
            asked == 0 ? [] : await pains.LinesAsync(filters.Of(mine, "hoi").OrderBy(a => a.AskedOn).ThenBy(a => a.Code), Own, ct), asked,
            said == 0 ? [] : await pains.LinesAsync(filters.Of(mine, "cho").OrderBy(a => a.SortDay).ThenBy(a => a.Code), Own, ct), said, await questions.TellAsync(db.LineQuestions.Where(q => q.OrganiserId == acting.Who.OrganiserId && q.LineId == acting.Who.LineId && q.Answer == null), ct), calls, more);
    }

    private async Task<(IReadOnlyList<Call> Calls, int More)> CallsAsync(IQueryable<Assignment> mine, CancellationToken ct)
    {
        var (today, over) = (businessDay.Today, pains.HandshakeOver());
        var heardBefore = today.AddDays(-AssignmentStatus.SilentDays);
        var byUnit = await mine.Where(a => a.State != AssignmentState.Verified && a.State != AssignmentState.Reported).GroupBy(a => a.LeadUnitId).Select(g => new
        {
            Unit = g.Key,
            Oldest = g.Min(a => a.SortDay),
            Late = g.Count(a => a.SortDay < today),
            Silent = g.Count(a => a.AskedOn == null && a.State != AssignmentState.Returned && a.SortDay >= today && (a.HeardOn ?? a.IssuedOn) <= heardBefore),
            Unreceived = g.Count(a => a.State == AssignmentState.Issued && a.SortDay >= today && a.IssuedOn <= over && a.IssuedOn > heardBefore),
        }).ToListAsync(ct);
        var painful = byUnit.Where(u => u.Late + u.Silent + u.Unreceived > 0).OrderByDescending(u => u.Late).ThenBy(u => u.Oldest).ThenByDescending(u => u.Silent + u.Unreceived).ToList();
        var shown = painful.Take(Units).ToList();

        List<UnitId> ids = [.. shown.Select(u => u.Unit)];
        var units = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.Name, u.Code, u.Phone, Contact = u.Contacts.OrderBy(c => c.Ordinal).Select(c => new { c.Name, c.OfficePhone }).FirstOrDefault() }).ToDictionaryAsync(u => u.Id, ct);
        var people = (await WhoIsTold.Query(db, ids, today, acting.Who.OrganiserId, acting.Who.LineId).ToListAsync(ct)).ToLookup(p => p.UnitId, p => p.Name);
        return ([.. shown.Select(u => (Row: u, Unit: units[u.Unit])).Select(x =>
            new Call(x.Unit.Name, x.Unit.Code, x.Row.Late, x.Row.Late > 0 ? calendar.WorkdaysBetween(x.Row.Oldest, today) : 0, x.Row.Silent, x.Row.Unreceived, x.Unit.Contact?.Name ?? people[x.Row.Unit].FirstOrDefault(), x.Unit.Contact?.OfficePhone ?? x.Unit.Phone))], painful.Count - shown.Count);
    }
}
