using System.Text;
using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Ledgers;

/// <summary>The programme on a sheet: drawn by the server, printed on A3 on its side, with every number of the drawing in a table under it.</summary>
[Asks(Right.SeeConsolidation)]
internal sealed class TimelinePage(GiaoBanDb db, ProgrammeTimeline timeline, Acting acting, BusinessDay businessDay) : PageModel
{
    private static string[] Head => [T("Đơn vị"), T("Tháng"), T("Quá hạn"), T("Đang làm"), T("Đã báo xong")];
    private const int Earliest = 2000, Latest = 2100, Choices = 8;

    public int? Year { get; private set; }
    public ReportingPeriod? Period { get; private set; }
    public IReadOnlyList<ReportingPeriod> Periods { get; private set; } = [];
    public ProgrammeTimeline.View View { get; private set; } = null!;
    public DateOnly Today => businessDay.Today;
    public string Called => Period is { } p ? Say.Lower(p.Name) : Tf($"năm {Year}");
    public string Query => Period is { } p ? $"ky={p.Id.Value}" : $"nam={Year}";
    public string Headline => View.Sum.All == 0 ? Tf($"Chưa có nhiệm vụ nào của {Called}.") : Tf($"{Say.Count(View.Sum.Late)} trong {Say.Count(View.Sum.All)} nhiệm vụ của {Called} quá hạn.");

    public IEnumerable<TimelineChart> Sheets => View.Rows.Chunk(TimelineChart.LinesOfASheet).Select((rows, i) => new TimelineChart($"t-{i}", View.Columns, rows, Today));

    public async Task<IActionResult> OnGetAsync(int? nam, Guid? ky, CancellationToken ct) => await LoadAsync(nam, ky, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(int? nam, Guid? ky, CancellationToken ct)
    {
        if (!await LoadAsync(nam, ky, ct)) return NotFound();

        var text = new StringBuilder("\ufeff").AppendJoin(',', Head.Select(CsvCells.Quoted)).Append("\r\n");
        foreach (var row in View.Rows)
            foreach (var (i, cell) in row.Cells.Index().Where(c => c.Item.All > 0)) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{CsvCells.Quoted(row.Unit)},{CsvCells.Quoted(View.Columns[i].Name)},{cell.Late},{cell.Open},{cell.Done}\r\n");
        return File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", "tien-do.csv");
    }

    private async Task<bool> LoadAsync(int? year, Guid? period, CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        Periods = await db.Periods.AsNoTracking().Where(p => p.OrganiserId == organiser && p.LineId == line).OrderByDescending(p => p.DataTo).Take(Choices).ToListAsync(ct);
        if (period is { } wanted)
        {
            var id = new PeriodId(wanted);
            if (await db.Periods.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.OrganiserId == organiser && p.LineId == line, ct) is not { } found) return false;
            (Period, View) = (found, await timeline.OfPeriodAsync(found, ct));
            return true;
        }
        Year = year is >= Earliest and <= Latest ? year : Today.Year;
        View = await timeline.OfYearAsync(Year.Value, ct);
        return true;
    }
}
