using GiaoBan.App.Features.Approval;
using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Cycle;

/// <summary>Trang của lãnh đạo: what waits for a decision, what is late, what is silent; then units against the last conclusion's directives.</summary>
internal sealed class LeaderView(GiaoBanDb db, AssignmentFilters filters, Pains pains, BusinessDay businessDay, WorkingCalendar calendar) : IUseCase
{
    private const int Shown = 5, Columns = 7, Rows = 14, HeadLetters = 44, MostCells = 5_000;

    /// <param name="Shade">Class of the cell: a colour, never without the sign and the words.</param>
    public sealed record Cell(string Href, string Sign, string Shade, string Words);

    public sealed record Column(string Title, string Code);
    public sealed record HeatRow(string Unit, IReadOnlyList<Cell?> Cells);
    public sealed record Heat(string Conference, IReadOnlyList<Column> Columns, IReadOnlyList<HeatRow> Rows, int QuietUnits, int MoreDirectives);
    public sealed record View(IReadOnlyList<PainLine> Asked, int AllAsked, IReadOnlyList<PainLine> Late, int AllLate, IReadOnlyList<PainLine> Silent, int AllSilent, Heat? Heat)
    {
        /// <summary>What waits for the leader's own word, before what waits for anybody's of the chair's side.</summary>
        public IReadOnlyList<AskedOfMe.Line> Mine { get; init; } = [];
    }


    public async Task<View> RunAsync(int asked, int late, int silent, CancellationToken ct)
    {
        var mine = filters.Mine();
        return new View(
            asked == 0 ? [] : await pains.LinesAsync(filters.Of(mine, "hoi").OrderBy(a => a.AskedOn).ThenBy(a => a.Code), Shown, ct), asked,
            late == 0 ? [] : await pains.LinesAsync(filters.Of(mine, "tre").OrderBy(a => a.SortDay).ThenBy(a => a.Code), Shown, ct), late,
            silent == 0 ? [] : await pains.LinesAsync(filters.Of(mine, "im").OrderBy(a => a.HeardOn ?? a.IssuedOn).ThenBy(a => a.Code), Shown, ct), silent,
            await HeatAsync(mine, ct));
    }

    private async Task<Heat?> HeatAsync(IQueryable<Assignment> mine, CancellationToken ct)
    {
        var last = await (from c in db.Conferences
                          where db.Directives.Any(d => d.ConferenceId == c.Id && d.State == DirectiveState.Issued)
                          orderby c.Day descending
                          select new { c.Id, c.Name }).FirstOrDefaultAsync(ct);
        if (last is null) return null;

        var rows = await (from a in mine join d in db.Directives on a.DirectiveId equals (DirectiveId?)d.Id join u in db.Units on a.LeadUnitId equals u.Id
                          where d.ConferenceId == last.Id
                          select new { a.Id, Directive = d.Id, d.Action, d.Code, Unit = u.Id, UnitName = u.Name, u.No, a.State, a.Due, a.IssuedOn, a.HeardOn, a.AskedOn, Said = a.Notes.OrderByDescending(n => n.Ordinal).Select(n => (ProgressState?)n.State).FirstOrDefault() }).Take(MostCells).ToListAsync(ct);
        var cells = rows.Select(r => (Row: r, Status: AssignmentStatus.Of(r.State, r.Due, r.IssuedOn, r.HeardOn, r.AskedOn, businessDay.Today, calendar)))
            .Select(x => (x.Row, x.Status, Pain: x.Row.Said is ProgressState.AtRisk && x.Status.Kind is StatusKind.Doing ? 4 : Pains.Rank(x.Status.Kind))).ToList();
        // What hurts weighs: three late ones stand before one late and ten that go well.
        var columns = cells.GroupBy(c => c.Row.Directive).OrderByDescending(g => g.Sum(c => Weight(c.Pain))).ThenBy(g => g.First().Row.Code, StringComparer.Ordinal).ToList();
        var units = cells.GroupBy(c => c.Row.Unit).OrderByDescending(g => g.Sum(c => Weight(c.Pain))).ThenBy(g => g.First().Row.No).ToList();
        var shownColumns = columns.Take(Columns).Select(c => c.Key).ToList();
        var shownUnits = units.Where(u => u.Any(c => shownColumns.Contains(c.Row.Directive))).Take(Rows).ToList();
        return new Heat(last.Name, [.. columns.Take(Columns).Select(c => new Column(Short(c.First().Row.Action), c.First().Row.Code))],
            [.. shownUnits.Select(u => new HeatRow(u.First().Row.UnitName, [.. shownColumns.Select(column => u.Where(c => c.Row.Directive == column).OrderBy(c => c.Pain).ThenByDescending(c => c.Status.Days)
                .Select(c => Painted(c.Row.Id, c.Status, c.Row.Said)).FirstOrDefault())]))], units.Count - shownUnits.Count, columns.Count - shownColumns.Count);
    }

    private static int Weight(int pain) => pain switch { 0 => 8, 1 or 2 => 5, 4 or 5 => 3, 3 or 6 => 1, _ => 0 };

    private static Cell Painted(AssignmentId id, AssignmentStatus status, ProgressState? said)
    {
        var (kind, words) = Say.Status(status);
        if (said is ProgressState.AtRisk && status.Kind is StatusKind.Doing) (kind, words) = ("soon", "Vướng, có thể chậm");
        return new Cell($"/nhiem-vu/{id.Value}", kind, kind is "ask" or "back" ? "h-soon" : $"h-{kind}", words);
    }

    private static string Short(string action) =>
        action.Length <= HeadLetters ? action : action.LastIndexOf(' ', HeadLetters) is > 12 and var at ? $"{action[..at].TrimEnd(',', ';', ' ')} …" : action[..HeadLetters];
}
