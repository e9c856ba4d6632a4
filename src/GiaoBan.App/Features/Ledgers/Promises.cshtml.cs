using GiaoBan.App.Features.Organization;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Ledgers;

/// <summary>Sổ điều đã hứa: of what each unit's reports opened with, how much was done, is under way, was not done, or got no answer; eight quarters side by side.</summary>
[Asks(Right.SeeLedgers)]
internal sealed class PromisesPage(GiaoBanDb db, UnitLines lines, Acting acting) : PageModel
{
    private const int Quarters = 8;

    public sealed record Cell(int Done, int UnderWay, int NotDone, int Unanswered)
    {
        public int All => Done + UnderWay + NotDone + Unanswered;
        public int Percent => Say.Percent(Done, All);
    }

    public sealed record Row(string Unit, IReadOnlyList<(Guid Period, Guid Unit, Cell? Cell)> Cells, Cell Sum);

    public IReadOnlyList<string> Periods { get; private set; } = [];
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Cell Total { get; private set; } = new(0, 0, 0, 0);
    public string Headline => Total.All == 0 ? T("Chưa có điều hứa nào được hỏi lại.") : Tf($"{Say.Count(Total.Done)} trong {Say.Count(Total.All)} điều đã hứa được báo là xong.");

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (organiser, line, unit) = (acting.Who.OrganiserId, acting.Who.LineId, acting.Who.UnitId);
        var all = RightsTable.ReachOf(acting.Who.Role, Right.SeeLedgers) is Reach.Organiser;
        var family = all ? [] : await lines.WithForebearsAsync(unit, ct);
        var periods = await db.Periods.AsNoTracking().Where(p => p.OrganiserId == organiser && p.LineId == line).OrderByDescending(p => p.DataTo).Take(Quarters).Select(p => new { p.Id, p.Code }).ToListAsync(ct);
        periods.Reverse();
        List<PeriodId> ids = [.. periods.Select(p => p.Id)];
        var counted = await (from f in db.FollowUps join r in db.Reports on f.ReportId equals r.Id
                             where ids.Contains(r.PeriodId) && (all || family.Contains(r.UnitId))
                             group f by new { r.PeriodId, r.UnitId } into g
                             select new
                             {
                                 g.Key.PeriodId, g.Key.UnitId, Done = g.Count(f => f.State == FollowUpState.Done), UnderWay = g.Count(f => f.State == FollowUpState.InProgress),
                                 NotDone = g.Count(f => f.State == FollowUpState.NotDone), Unanswered = g.Count(f => f.State == FollowUpState.Unanswered),
                             }).ToListAsync(ct);
        List<UnitId> units = [.. counted.Select(c => c.UnitId).Distinct()];
        var names = await db.Units.AsNoTracking().Where(u => units.Contains(u.Id)).OrderBy(u => u.No).Select(u => new { u.Id, u.Name }).ToListAsync(ct);
        var byUnit = counted.ToLookup(c => c.UnitId);
        Periods = [.. periods.Select(p => p.Code)];
        Rows = [.. names.Select(n => new Row(n.Name,
            [.. periods.Select(p => (p.Id.Value, n.Id.Value, byUnit[n.Id].Where(c => c.PeriodId == p.Id).Select(c => new Cell(c.Done, c.UnderWay, c.NotDone, c.Unanswered)).FirstOrDefault()))],
            new Cell(byUnit[n.Id].Sum(c => c.Done), byUnit[n.Id].Sum(c => c.UnderWay), byUnit[n.Id].Sum(c => c.NotDone), byUnit[n.Id].Sum(c => c.Unanswered))))];
        Total = new Cell(counted.Sum(c => c.Done), counted.Sum(c => c.UnderWay), counted.Sum(c => c.NotDone), counted.Sum(c => c.Unanswered));
    }
}
