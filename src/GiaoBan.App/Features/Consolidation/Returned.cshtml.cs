using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>Nhận lại bản Word: the paper of an edition, finished in Word, paragraph by paragraph beside what stands here.</summary>
[Asks(Right.Consolidate), RequestFormLimits(ValueCountLimit = 8_000, ValueLengthLimit = 64 * 1024)]
internal sealed class ReturnedPage(GiaoBanDb db, TakeReturned take) : PageModel
{
    [BindProperty] public List<ReturnedChange> Changes { get; set; } = [];

    public ReportingPeriod Period { get; private set; } = null!;
    public FrozenEdition Edition { get; private set; } = null!;
    public bool HasLooked { get; private set; }
    public int Frame { get; private set; }
    public int Moved { get; private set; }
    public string Headline => !HasLooked ? T("Nhận lại bản sửa trong Word") : Changes.Count == 0 && Frame + Moved > 0 ? T("Tệp không có đoạn nào nhận được vào bản tổng hợp.") : Changes.Count == 0 ? T("Tệp giống bản đã tải về. Không có gì để nhận.") : Tf($"{Say.Count(Changes.Count)} đoạn trong tệp khác bản đã tải về.");

    public async Task<IActionResult> OnGetAsync(Guid period, int edition, CancellationToken ct) => await LoadAsync(period, edition, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostLookAsync(Guid period, int edition, IFormFile? file, CancellationToken ct)
    {
        if (!await LoadAsync(period, edition, ct)) return NotFound();
        if (file is null) return this.Refuse(ReportRefusals.NoFileChosen);

        var compared = await take.LookAsync(Edition, await file.BytesAsync(ct), ct);
        if (compared.Value is not { } found) return this.Refuse(compared.Refusal!);

        ModelState.Clear();
        (HasLooked, Changes, Frame, Moved) = (true, found.Changes, found.Frame, found.Moved);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeAsync(Guid period, int edition, CancellationToken ct)
    {
        if (!await LoadAsync(period, edition, ct)) return NotFound();
        var done = ModelState.IsValid ? await take.RunAsync(Edition, Changes, ct) : default;
        if (ModelState.IsValid && done.IsOk) return Redirect($"/ky/{period}/tong-hop/bao-cao");

        db.ChangeTracker.Clear();
        await take.ShowAgainAsync(Edition, Changes, done.Refusal is Conflict, ct);
        HasLooked = true;
        return done.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task<bool> LoadAsync(Guid period, int edition, CancellationToken ct)
    {
        Period = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == new PeriodId(period), ct);
        if (await db.FrozenEditions.AsNoTracking().FirstOrDefaultAsync(e => e.PeriodId == Period.Id && e.Ordinal == edition, ct) is not { } one) return false;

        Edition = one;
        return true;
    }
}
