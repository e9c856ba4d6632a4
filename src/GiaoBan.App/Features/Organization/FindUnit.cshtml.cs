using GiaoBan.App.Web;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Organization;

/// <summary>Finding a unit by hand, without script; with it, the picker's own list is fetched here while one types.</summary>
[Asks(Right.SeeHome)]
internal sealed class FindUnitPage(FindUnits find, BusinessDay businessDay) : PageModel
{
    private const int AtMost = 20;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    public IReadOnlyList<Unit> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Found = await find.SearchAsync(Q, businessDay.Today, AtMost, ct);

    /// <summary>The options of a picker, for what has been typed so far.</summary>
    public async Task<IActionResult> OnGetOptionsAsync(string? of, CancellationToken ct) => Partial("_UnitOptions", await find.SearchAsync(Request.Query[of ?? ""], businessDay.Today, AtMost, ct));
}
