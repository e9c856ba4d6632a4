using GiaoBan.Domain;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Web;

/// <summary>What stands around every page: whose office, which period, which rooms, who is here.</summary>
internal sealed class PageFrame(GiaoBanDb db, Acting acting, BusinessDay businessDay) : IUseCase
{
    public Officer? Officer => acting.Officer;
    public Unit? Organiser { get; private set; }
    public string? LineName { get; private set; }
    public ReportingPeriod? Period { get; private set; }
    public Conference? Conference { get; private set; }
    public int Unread { get; private set; }
    public DateOnly? DemoDay => businessDay.Fixed;
    public DateOnly Today => businessDay.Today;

    /// <summary>The period of the route, else the last one opened.</summary>
    public async Task LoadAsync(HttpContext http)
    {
        if (Officer is not { } officer || Organiser is not null) return;

        var ct = http.RequestAborted;
        Organiser = await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Id == officer.OrganiserId, ct);
        LineName = await db.Lines.Where(l => l.Id == officer.LineId).Select(l => l.Name).FirstOrDefaultAsync(ct);
        var periods = db.Periods.AsNoTracking().Where(p => p.OrganiserId == officer.OrganiserId && p.LineId == officer.LineId);
        var ofConference = RouteId(http, "conference") is { } conference ? await db.Conferences.Where(c => c.Id == new ConferenceId(conference)).Select(c => (PeriodId?)c.PeriodId).FirstOrDefaultAsync(ct) : null;
        var wanted = ofConference ?? (RouteId(http, "period") is { } period ? new PeriodId(period) : null);
        Period = wanted is { } id ? await periods.FirstOrDefaultAsync(p => p.Id == id, ct) : await periods.OrderByDescending(p => p.DataTo).FirstOrDefaultAsync(ct);
        if (Period is not null) Conference = await db.Conferences.AsNoTracking().Where(c => c.PeriodId == Period.Id).OrderByDescending(c => c.Day).FirstOrDefaultAsync(ct);
        Unread = await db.Notices.CountAsync(n => n.AccountId == officer.AccountId.Value && n.ReadAtUtc == null, ct);
    }

    public bool May(Right right) => Officer is { } officer && Scopes.Covers(officer, right) && RightsTable.ReachOf(officer.Role, right) is not Reach.None;

    /// <summary>The six rooms with where each leads for this period.</summary>
    public IReadOnlyList<(string Name, string Href)> Rooms()
    {
        if (Period is not { } period || !May(Right.SeePeriods)) return [];

        var at = $"/ky/{period.Id.Value}";
        return
        [
            ("Thu thập", at),
            ("Tổng hợp", May(Right.SeeConsolidation) ? at + "/tong-hop" : at),
            ("Giao ban", at + "/giao-ban"),
            ("Kết luận", at + "/ket-luan"),
            ("Giao việc", at + "/giao-viec"),
            ("Đôn đốc", "/nhiem-vu"),
        ];
    }

    private static Guid? RouteId(HttpContext http, string name) => Guid.TryParse(http.Request.RouteValues[name] as string, out var id) ? id : null;
}
