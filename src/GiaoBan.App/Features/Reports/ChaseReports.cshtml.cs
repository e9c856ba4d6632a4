using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>Which units have not sent, and the letter to as many of them as one ticks.</summary>
[Asks(Right.ChaseUnits)]
internal sealed class ChaseReportsPage(GiaoBanDb db, Filings filings, ChaseReports chase, Acting acting) : PageModel
{
    [BindProperty] public ChaseReports.Input Form { get; set; } = new();
    public ReportingPeriod Period { get; private set; } = null!;
    public IReadOnlyList<Filing> Rows { get; private set; } = [];
    public string Headline => Rows.Count == 0 ? T("Mọi đơn vị đã gửi báo cáo.") : Tf($"{Rows.Count} đơn vị chưa gửi báo cáo.");

    /// <summary>At first those who are late or were given it back; who is still in time is chased only on purpose.</summary>
    public bool IsChosen(Filing row) => Form.Units.Count > 0 ? Form.Units.Contains(row.UnitId.Value) : row.Status.Kind is FilingKind.Overdue or FilingKind.Returned;

    public async Task OnGetAsync(Guid period, CancellationToken ct)
    {
        await LoadAsync(period, ct);
        var organiser = acting.Who.OrganiserId;
        Form = Form with { Family = PaperFamilies.Of(await db.Units.Where(u => u.Id == organiser).Select(u => u.Kind).FirstAsync(ct)) };
    }

    public async Task<IActionResult> OnPostAsync(Guid period, CancellationToken ct)
    {
        await LoadAsync(period, ct);
        if (!ModelState.IsValid) return this.AskAgain();

        var made = await chase.RunAsync(Period, Form, ct);
        return made.Value is { } bytes ? File(bytes, OfficeTypes.Docx, $"don-doc-bao-cao-{Period.Code}.docx") : this.Refuse(made.Refusal!);
    }

    private async Task LoadAsync(Guid period, CancellationToken ct)
    {
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == new PeriodId(period), ct);
        Rows = [.. (await filings.OfAsync(Period, null, ct)).Where(f => f.Status.IsMissing).OrderByDescending(f => f.Status.IsLate ? f.Status.Days : 0)];
    }
}
