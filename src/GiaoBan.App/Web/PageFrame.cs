using GiaoBan.Domain;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Web;

/// <summary>What stands around every page: whose office, which period, which rooms, who is here.</summary>
internal sealed class PageFrame(GiaoBanDb db, Acting acting, KeptAnswers kept, BusinessDay businessDay) : IUseCase
{
    private sealed record Around(string? Organiser, string? Line, ReportingPeriod? Period, Conference? Conference);

    private Around? _around;

    public Officer? Officer => acting.Officer;

    /// <summary>Name of the body whose cycle this is.</summary>
    public string? Organiser => _around?.Organiser;
    public string? LineName => _around?.Line;
    public ReportingPeriod? Period => _around?.Period;
    public Conference? Conference => _around?.Conference;
    public DateOnly? DemoDay => businessDay.Fixed;
    public DateOnly Today => businessDay.Today;

    /// <summary>The period of the route, else the last one opened.</summary>
    public async Task LoadAsync(HttpContext http)
    {
        if (Officer is not { } officer || _around is not null) return;

        var (conference, period) = (RouteId(http, "conference"), RouteId(http, "period"));
        _around = await kept.UntilNextActAsync($"frame {officer.OrganiserId.Value:N}{officer.LineId.Value:N}{conference}/{period}", await kept.NowAsync(http), () => AroundAsync(officer, conference, period));
    }

    private async Task<Around> AroundAsync(Officer officer, Guid? conference, Guid? period)
    {
        var organiser = await db.Units.Where(u => u.Id == officer.OrganiserId).Select(u => u.Name).FirstOrDefaultAsync();
        var line = await db.Lines.Where(l => l.Id == officer.LineId).Select(l => l.Name).FirstOrDefaultAsync();
        var periods = db.Periods.AsNoTracking().Where(p => p.OrganiserId == officer.OrganiserId && p.LineId == officer.LineId);
        var ofConference = conference is { } at ? await db.Conferences.Where(c => c.Id == new ConferenceId(at)).Select(c => (PeriodId?)c.PeriodId).FirstOrDefaultAsync() : null;
        var wanted = ofConference ?? (period is { } one ? new PeriodId(one) : null);
        var shown = wanted is { } id ? await periods.FirstOrDefaultAsync(p => p.Id == id) : await periods.OrderByDescending(p => p.DataTo).FirstOrDefaultAsync();
        return new(organiser, line, shown, shown is null ? null : await db.Conferences.AsNoTracking().Where(c => c.PeriodId == shown.Id).OrderByDescending(c => c.Day).FirstOrDefaultAsync());
    }

    public bool May(Right right) => Officer is { } officer && Scopes.Covers(officer, right) && RightsTable.ReachOf(officer.Role, right) is not Reach.None;

    /// <summary>The six rooms with where each leads for this period.</summary>
    public IReadOnlyList<(string Name, string Href)> Rooms()
    {
        if (Period is not { } period || !May(Right.SeePeriods)) return [];

        var at = $"/ky/{period.Id.Value}";
        return
        [
            (T("Thu thập"), at),
            (T("Tổng hợp"), May(Right.SeeConsolidation) ? at + "/tong-hop" : at),
            (T("Giao ban"), at + "/giao-ban"),
            (T("Kết luận"), at + "/ket-luan"),
            (T("Giao việc"), at + "/giao-viec"),
            (T("Đôn đốc"), "/nhiem-vu"),
        ];
    }

    private static Guid? RouteId(HttpContext http, string name) => Guid.TryParse(http.Request.RouteValues[name] as string, out var id) ? id : null;
}
