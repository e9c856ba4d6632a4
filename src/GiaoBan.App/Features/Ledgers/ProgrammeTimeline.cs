using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Ledgers;

/// <summary>Tiến độ chương trình: what falls due in which month at which unit, over a year or for what one period gave.</summary>
internal sealed class ProgrammeTimeline(GiaoBanDb db, AssignmentFilters filters, BusinessDay businessDay) : IUseCase
{
    private const int MostMonths = 12;

    /// <summary>How many of one cell are open, late and done; late ones are not counted as open.</summary>
    public readonly record struct Cell(int Open, int Late, int Done)
    {
        public int All => Open + Late + Done;
        public static Cell operator +(Cell a, Cell b) => new(a.Open + b.Open, a.Late + b.Late, a.Done + b.Done);
    }

    /// <param name="Month">The first day of a month; null for what lies before, after, or has no day.</param>
    public sealed record Column(string Name, DateOnly? Month);

    public sealed record Row(string Unit, string Code, IReadOnlyList<Cell> Cells)
    {
        public Cell Sum => Cells.Aggregate(default(Cell), (sum, cell) => sum + cell);
    }

    public sealed record View(IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows)
    {
        public Cell Sum => Rows.Aggregate(default(Cell), (sum, row) => sum + row.Sum);
    }

    private sealed record Counted(UnitId Unit, DateOnly? Due, bool IsDone, int Count);

    /// <summary>A year: its twelve months, what is still open from before, and what has no day.</summary>
    public async Task<View> OfYearAsync(int year, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var found = await CountAsync(filters.Mine().Where(a => a.IssuedOn <= last && ((a.Due >= first && a.Due <= last) || (a.State != AssignmentState.Verified && (a.Due == null || a.Due < first)))), ct);
        return await ViewAsync(found, first, MostMonths, ct);
    }

    /// <summary>What one period gave, from the first month in which something of it falls due.</summary>
    public async Task<View> OfPeriodAsync(ReportingPeriod period, CancellationToken ct)
    {
        var id = period.Id;
        var found = await CountAsync(filters.Mine().Where(a => a.PeriodId == id), ct);
        var days = found.Where(c => c.Due is not null).Select(c => c.Due!.Value).ToList();
        var first = days.Count == 0 ? period.DataTo : days.Min();
        var months = days.Count == 0 ? 1 : Math.Min(MostMonths, MonthsFrom(first, days.Max()) + 1);
        return await ViewAsync(found, new DateOnly(first.Year, first.Month, 1), months, ct);
    }

    private static async Task<List<Counted>> CountAsync(IQueryable<Assignment> some, CancellationToken ct) =>
        (await some.GroupBy(a => new { a.LeadUnitId, a.Due, IsDone = a.State == AssignmentState.Verified || a.State == AssignmentState.Reported }).Select(g => new { g.Key.LeadUnitId, g.Key.Due, g.Key.IsDone, Count = g.Count() }).ToListAsync(ct))
        .ConvertAll(c => new Counted(c.LeadUnitId, c.Due, c.IsDone, c.Count));

    private async Task<View> ViewAsync(List<Counted> found, DateOnly first, int months, CancellationToken ct)
    {
        var today = businessDay.Today;
        List<Column> columns = [new(T("Trước"), null), .. Enumerable.Range(0, months).Select(m => first.AddMonths(m)).Select(m => new Column($"{m.Month}/{m.Year}", m)), new(T("Sau"), null), new(T("Không hạn"), null)];
        List<UnitId> ids = [.. found.Select(c => c.Unit).Distinct()];
        var names = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).OrderBy(u => u.No).Select(u => new { u.Id, u.ShortName, u.Code }).ToListAsync(ct);
        var byUnit = found.ToLookup(c => c.Unit);
        List<Row> rows = [];
        foreach (var name in names)
        {
            var cells = new Cell[columns.Count];
            foreach (var c in byUnit[name.Id]) cells[At(c.Due)] += c.IsDone ? new Cell(0, 0, c.Count) : c.Due < today ? new Cell(0, c.Count, 0) : new Cell(c.Count, 0, 0);
            rows.Add(new Row(name.ShortName, name.Code, cells));
        }
        // A column nobody stands in is left out, but a month in the middle is a month.
        var shown = Enumerable.Range(0, columns.Count).Where(i => columns[i].Month is not null || rows.Any(r => r.Cells[i].All > 0)).ToList();
        return new View([.. shown.Select(i => columns[i])], [.. rows.Select(r => r with { Cells = [.. shown.Select(i => r.Cells[i])] })]);

        int At(DateOnly? due) => due is not { } day ? columns.Count - 1 : MonthsFrom(first, day) is var m && m < 0 ? 0 : m >= months ? columns.Count - 2 : m + 1;
    }

    private static int MonthsFrom(DateOnly first, DateOnly day) => (day.Year - first.Year) * 12 + day.Month - first.Month;
}
