using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Periods;

/// <summary>Closing a period, with what it still has open; or opening it again.</summary>
[Asks(Right.OpenPeriod)]
internal sealed class ClosePage(GiaoBanDb db, ClosePeriod close) : PageModel
{
    [BindProperty, StringLength(500, ErrorMessage = "Lý do dài quá 500 chữ cái. Viết gọn lại.")] public string? Reason { get; set; }
    public ReportingPeriod Period { get; private set; } = null!;
    public PeriodLeft Left { get; private set; }
    public bool IsClosed => Period.State is PeriodState.Closed;

    public async Task OnGetAsync(Guid period, CancellationToken ct) => await LoadAsync(period, ct);

    public async Task<IActionResult> OnPostAsync(Guid period, CancellationToken ct) => await ActAsync(period, close.RunAsync, ct);

    public async Task<IActionResult> OnPostReopenAsync(Guid period, CancellationToken ct) => await ActAsync(period, close.ReopenAsync, ct);

    private async Task<IActionResult> ActAsync(Guid period, Func<ReportingPeriod, string?, CancellationToken, Task<Result>> act, CancellationToken ct)
    {
        await LoadAsync(period, ct);
        return ModelState.IsValid ? this.Answer(await act(Period, Reason, ct), () => Redirect($"/ky/{period}")) : this.AskAgain();
    }

    private async Task LoadAsync(Guid period, CancellationToken ct)
    {
        Period = await db.Periods.FirstAsync(p => p.Id == new PeriodId(period), ct);
        Left = await close.LeftAsync(Period, ct);
    }
}
