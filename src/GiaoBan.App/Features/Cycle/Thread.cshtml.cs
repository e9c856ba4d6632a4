using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Features.Cycle;

/// <summary>The thread from any point, both ways.</summary>
[Asks(Right.SeeThread)]
internal sealed class ThreadPage(ThreadWalk walk) : PageModel
{
    public IReadOnlyList<ThreadStep> Steps { get; private set; } = [];
    public IReadOnlyList<ThreadStep> From { get; private set; } = [];
    public IReadOnlyList<ThreadStep> To { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string kind, Guid knot, CancellationToken ct)
    {
        if (!Enum.TryParse<KnotKind>(kind, out var of)) return NotFound();

        var here = new Knot(of, knot);
        if (!await walk.MaySeeAsync(here, ct)) return StatusCode(StatusCodes.Status403Forbidden);

        (Steps, From, To) = await walk.WithSidesAsync(here, ct);
        return Page();
    }
}
