using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Periods;

/// <summary>Whom the period gave a later day, by whom and why; those taken back stay on the list.</summary>
[Asks(Right.OpenPeriod)]
internal sealed class LeavesPage(GiaoBanDb db, AllowLater allow, BusinessDay businessDay) : PageModel
{
    private Dictionary<UnitId, string> _names = [];

    [BindProperty] public AllowLater.Input Form { get; set; } = new();
    public ReportingPeriod Period { get; private set; } = null!;
    public IReadOnlyList<DueException> Leaves { get; private set; } = [];

    public string NameOf(UnitId unit) => _names.GetValueOrDefault(unit, "");

    public (string Kind, string Words) StateOf(DueException leave) =>
        leave.WithdrawnOn is { } gone ? ("none", Tf($"{leave.WithdrawnBy} rút ngày {Say.Day(gone)}")) : leave.CountsOn(businessDay.Today) ? ("done", T("Đang có hiệu lực")) : ("stale", T("Hết hiệu lực"));

    public async Task OnGetAsync(Guid period, CancellationToken ct) => await LoadAsync(period, ct);

    public async Task<IActionResult> OnPostAllowAsync(Guid period, CancellationToken ct)
    {
        await LoadAsync(period, ct);
        return !ModelState.IsValid ? this.AskAgain() : await ShowAsync(period, await allow.RunAsync(Period, Form, ct), ct);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid period, Guid leave, CancellationToken ct)
    {
        ModelState.Clear(); // the form for a new leave stands on the same page and was not sent
        await LoadAsync(period, ct);
        return await ShowAsync(period, await allow.WithdrawAsync(Period, leave, ct), ct);
    }

    private async Task<IActionResult> ShowAsync(Guid period, Result result, CancellationToken ct)
    {
        await LoadAsync(period, ct);
        return this.Answer(result, () => RedirectToPage(new { period }));
    }

    private async Task LoadAsync(Guid period, CancellationToken ct)
    {
        Period = await db.Periods.FirstAsync(p => p.Id == new PeriodId(period), ct);
        Leaves = [.. Period.Exceptions.OrderBy(e => e.WithdrawnOn is not null).ThenByDescending(e => e.On)];
        List<UnitId> units = [.. Leaves.Select(l => l.UnitId)];
        _names = await db.Units.AsNoTracking().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
    }
}
