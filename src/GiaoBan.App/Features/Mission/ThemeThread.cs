using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Mission;

/// <summary>Mạch của chủ đề: what was done for each line, quarter by quarter.</summary>
internal sealed class ThemeThread(GiaoBanDb db) : IUseCase
{
    /// <summary>Of one line in one quarter: assignments going on, those of them done, and lines of reports.</summary>
    public readonly record struct Cell(int Work, int Done, int Reported);

    public sealed record View(IReadOnlyList<Quarter> Quarters, IReadOnlyDictionary<ThemeLineId, IReadOnlyList<Cell>> Cells, IReadOnlyList<ThemeLine> Uncovered);

    private sealed record Work(ThemeLineId Line, LineService Service, bool IsDone);

    public async Task<View> OfAsync(YearTheme theme, Quarter now, CancellationToken ct)
    {
        List<Quarter> quarters = [.. Enumerable.Range(1, 4).Select(n => new Quarter(theme.Year, n))];
        var ids = theme.Lines.Select(l => l.Id.Value).ToList();
        var ties = await db.ThreadLinks.AsNoTracking().Where(l => l.FromKind == KnotKind.ThemeLine && ids.Contains(l.FromId)).Select(l => new { l.FromId, l.ToKind, l.ToId }).ToListAsync(ct);
        var (work, reported) = (await WorkAsync([.. ties.Where(t => t.ToKind is KnotKind.Assignment).Select(t => (t.FromId, t.ToId))], ct), await ReportedAsync([.. ties.Where(t => t.ToKind is KnotKind.ReportLine).Select(t => (t.FromId, t.ToId))], ct));

        IReadOnlyList<Cell> Of(ThemeLineId line) => [.. quarters.Select(q => new Cell(
            work.Count(w => w.Line == line && q <= now && w.Service.IsIn(q)), work.Count(w => w.Line == line && w.IsDone && w.Service.Until == q), reported.Count(r => r.Line == line && r.Quarter == q)))];
        return new View(quarters, theme.Lines.ToDictionary(l => l.Id, l => Of(l.Id)), ThemeCoverage.Uncovered(theme.Lines, work.Select(w => w.Service), now));
    }

    private async Task<List<Work>> WorkAsync(List<(Guid Line, Guid To)> ties, CancellationToken ct)
    {
        List<AssignmentId> ids = [.. ties.Select(t => new AssignmentId(t.To))];
        var found = await db.Assignments.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.IssuedYear, a.IssuedQuarter, a.State, a.ClosedOn }).ToDictionaryAsync(a => a.Id.Value, ct);
        return [.. ties.Where(t => found.ContainsKey(t.To)).Select(t =>
        {
            var (line, a) = (new ThemeLineId(t.Line), found[t.To]);
            return new Work(line, new LineService(line, new Quarter(a.IssuedYear, a.IssuedQuarter), a.ClosedOn is { } on ? Quarter.Of(on) : null), a.State is AssignmentState.Verified);
        })];
    }

    private async Task<List<(ThemeLineId Line, Quarter Quarter)>> ReportedAsync(List<(Guid Line, Guid To)> ties, CancellationToken ct)
    {
        List<ReportItemId> ids = [.. ties.Select(t => new ReportItemId(t.To))];
        var found = await (from i in db.ReportItems join r in db.Reports on i.ReportId equals r.Id join p in db.Periods on r.PeriodId equals p.Id where ids.Contains(i.Id) && !i.IsWithdrawn select new { i.Id, p.Year, p.QuarterNumber }).ToDictionaryAsync(x => x.Id.Value, ct);
        return [.. ties.Where(t => found.ContainsKey(t.To)).Select(t => (new ThemeLineId(t.Line), new Quarter(found[t.To].Year, found[t.To].QuarterNumber)))];
    }
}
