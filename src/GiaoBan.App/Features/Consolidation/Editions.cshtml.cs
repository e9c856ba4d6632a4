using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>Các bản chốt của kỳ: numbered, each with who froze it, when, and its hash; the button that freezes the next.</summary>
[Asks(Right.SeeConsolidation)]
internal sealed class EditionsPage(GiaoBanDb db, FreezeEdition freeze, Acting acting) : PageModel
{
    public sealed record Row(int Ordinal, string By, DateTime AtUtc, string Hash, ConferenceId? Conference);

    public ReportingPeriod Period { get; private set; } = null!;
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool CanWork { get; private set; }
    public string Headline => Rows.Count == 0 ? T("Chưa chốt bản nào.") : Tf($"Đã chốt {Say.Count(Rows.Count)} bản.");

    public async Task OnGetAsync(Guid period, CancellationToken ct) => await LoadAsync(period, ct);

    [Asks(Right.Consolidate)]
    public async Task<IActionResult> OnPostFreezeAsync(Guid period, int seen, CancellationToken ct)
    {
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == new PeriodId(period), ct);
        var frozen = await freeze.RunAsync(Period, seen, ct);
        if (frozen.Value is { } edition) return Redirect($"/ky/{period}/tong-hop/ban-chot/{edition.Ordinal}");

        db.ChangeTracker.Clear();
        await LoadAsync(period, ct);
        return this.Refuse(frozen.Refusal!);
    }

    private async Task LoadAsync(Guid period, CancellationToken ct)
    {
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == new PeriodId(period), ct);
        CanWork = RightsTable.ReachOf(acting.Who.Role, Right.Consolidate) is Reach.Organiser;
        Rows = await db.FrozenEditions.Where(e => e.PeriodId == Period.Id).OrderByDescending(e => e.Ordinal).Select(e => new Row(e.Ordinal, e.FrozenBy, e.FrozenAtUtc, e.Hash, e.ConferenceId)).ToListAsync(ct);
    }
}
