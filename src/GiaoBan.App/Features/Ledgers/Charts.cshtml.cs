using System.Text;
using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Web;
using GiaoBan.Domain.Rights;
using GiaoBan.Office.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Ledgers;

/// <summary>Three pictures of the follow-up, each with its table, as CSV and as a workbook.</summary>
[Asks(Right.SeeConsolidation)]
internal sealed class ChartsPage(FollowUpCharts charts) : PageModel
{
    public IReadOnlyList<Chart> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => All = await charts.RunAsync(ct);

    public async Task<IActionResult> OnGetCsvAsync(string? bang, CancellationToken ct) => await OneAsync(bang, ct) is not { } chart ? NotFound()
        : File(Encoding.UTF8.GetBytes(CsvCells.Table(chart.Head, chart.Rows)), "text/csv; charset=utf-8", $"{chart.Key}.csv");

    public async Task<IActionResult> OnGetXlsxAsync(string? bang, CancellationToken ct) => await OneAsync(bang, ct) is not { } chart ? NotFound()
        : File(PlainSheet.Build(T("Số liệu"), chart.Head, chart.Rows), OfficeTypes.Xlsx, $"{chart.Key}.xlsx");

    private async Task<Chart?> OneAsync(string? key, CancellationToken ct) => (await charts.RunAsync(ct)).FirstOrDefault(c => key is null || c.Key == key);
}
