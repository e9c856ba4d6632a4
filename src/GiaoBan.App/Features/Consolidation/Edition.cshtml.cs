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

/// <summary>One frozen edition as it was frozen, whether it still holds its hash, and what has changed beside it since.</summary>
[Asks(Right.SeeConsolidation)]
internal sealed class EditionPage(GiaoBanDb db, EditionErrata errata) : PageModel
{
    public ReportingPeriod Period { get; private set; } = null!;
    public FrozenEdition Edition { get; private set; } = null!;
    public EditionContent Says { get; private set; } = null!;
    public IReadOnlyList<EditionErrata.Line> Errata { get; private set; } = [];

    /// <summary>Measures for which units filed later figures (phụ lục): those change neither the edition nor today's sums.</summary>
    public int Supplemented { get; private set; }
    public string Headline => Errata.Count == 0 ? Tf($"Bản số {Edition.Ordinal}. Số liệu từ lúc chốt chưa đổi.") : Tf($"Bản số {Edition.Ordinal}. {Say.Capital(Say.Count(Errata.Count))} chỉ tiêu đã khác lúc chốt.");

    public async Task<IActionResult> OnGetAsync(Guid period, int edition, CancellationToken ct)
    {
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == new PeriodId(period), ct);
        if (await db.FrozenEditions.AsNoTracking().FirstOrDefaultAsync(e => e.PeriodId == Period.Id && e.Ordinal == edition, ct) is not { } one) return NotFound();

        (Edition, Says) = (one, one.Read());
        Errata = await errata.OfAsync(Period, one, ct);
        Supplemented = await (from a in db.Addenda join r in db.Reports on a.ReportId equals r.Id where r.PeriodId == Period.Id && r.IsRegular select a.IndicatorNo).Distinct().CountAsync(ct);
        return Page();
    }

    /// <summary>The very characters the hash stands over, to be checked elsewhere.</summary>
    public async Task<IActionResult> OnGetJsonAsync(Guid period, int edition, CancellationToken ct) =>
        await db.FrozenEditions.Where(e => e.PeriodId == new PeriodId(period) && e.Ordinal == edition).Select(e => e.Content).FirstOrDefaultAsync(ct) is { } content ? File(System.Text.Encoding.UTF8.GetBytes(content), "application/json", $"ban-chot-{edition}.json") : NotFound();
}
