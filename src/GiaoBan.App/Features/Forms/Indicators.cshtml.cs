using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Forms;

/// <summary>The dictionary of measures: what each is, how it may be combined and why, who reports it and since when.</summary>
[Asks(Right.SeeForms)]
internal sealed class IndicatorsPage(GiaoBanDb db, DefineIndicator define, EndIndicator end, Acting acting, BusinessDay businessDay) : PageModel
{
    private List<Indicator> _all = [];

    [BindProperty(SupportsGet = true, Name = "q")] public string? Query { get; set; }
    public IReadOnlyList<Indicator> Rows { get; private set; } = [];
    public DefineIndicator.Input Typed { get; private set; } = new() { OfAll = true };
    public string ThisPeriod => Quarter.Of(businessDay.Today).Code;
    public string NextPeriod => Quarter.Of(businessDay.Today).Next.Code;
    public string Headline => _all.Count == 0 ? T("Danh mục chưa có chỉ tiêu nào.") : Tf($"{_all.Count(i => i.ValidTo is null)} chỉ tiêu đang hỏi, {_all.Count(i => i.ValidTo is not null)} chỉ tiêu đã thôi.");

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    [Asks(Right.ManageForms)]
    public async Task<IActionResult> OnPostDefineAsync(DefineIndicator.Input input, CancellationToken ct)
    {
        Typed = input;
        return await AnswerAsync(ModelState.IsValid ? await define.RunAsync(input, ct) : default, ct);
    }

    [Asks(Right.ManageForms)]
    public async Task<IActionResult> OnPostEndAsync(Guid id, string? last, CancellationToken ct) => await AnswerAsync(await end.RunAsync(id, last, ct), ct);

    public string NameOf(string? code) => _all.FirstOrDefault(i => i.Code == code)?.Name ?? code ?? "";

    private async Task<IActionResult> AnswerAsync(Result result, CancellationToken ct)
    {
        if (ModelState.IsValid && result.IsOk) return Redirect("/chi-tieu");

        db.ChangeTracker.Clear();
        await LoadAsync(ct);
        return result.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        _all = await db.Indicators.AsNoTracking().Where(i => i.OrganiserId == organiser && i.LineId == line).OrderBy(i => i.No).ToListAsync(ct);
        var wanted = (Query ?? "").Trim().Folded();
        Rows = [.. _all.Where(i => wanted.Length == 0 || i.Code.Folded().StartsWith(wanted, StringComparison.Ordinal) || i.Name.Folded().Contains(wanted, StringComparison.Ordinal))];
    }
}
