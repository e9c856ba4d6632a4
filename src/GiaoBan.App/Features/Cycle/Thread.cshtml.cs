using GiaoBan.App.Features.Mission;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Cycle;

/// <summary>The thread from any point, both ways; and which line of the year's theme the work here serves.</summary>
[Asks(Right.SeeThread)]
internal sealed class ThreadPage(GiaoBanDb db, ThreadWalk walk, TieToTheme tie, KeptAnswers kept, Acting acting, BusinessDay businessDay) : PageModel
{
    public IReadOnlyList<ThreadStep> Steps { get; private set; } = [];
    public IReadOnlyList<ThreadStep> From { get; private set; } = [];
    public IReadOnlyList<ThreadStep> To { get; private set; } = [];

    /// <summary>Lines of this year's theme that the work here could still be tied to; none where the reader may not.</summary>
    public IReadOnlyList<ThemeLine> ThemeLines { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(string kind, Guid knot, CancellationToken ct) => ShowAsync(kind, knot, ct);

    [Asks(Right.TieToTheme)]
    public async Task<IActionResult> OnPostTieAsync(string kind, Guid knot, Guid line, CancellationToken ct)
    {
        if (!Enum.TryParse<KnotKind>(kind, out var of)) return NotFound();
        if ((await tie.RunAsync(new ThemeLineId(line), new Knot(of, knot), ct)).Refusal is not { } no) return Redirect($"/mach/{of}/{knot}");

        return await ShowAsync(kind, knot, ct) is PageResult ? this.Refuse(no) : NotFound();
    }

    private async Task<IActionResult> ShowAsync(string kind, Guid knot, CancellationToken ct)
    {
        if (!Enum.TryParse<KnotKind>(kind, out var of)) return NotFound();

        var here = new Knot(of, knot);
        if (!await walk.MaySeeAsync(here, ct)) return StatusCode(StatusCodes.Status403Forbidden);

        (Steps, From, To) = await walk.WithSidesAsync(here, ct);
        if (!TieToTheme.Takes(of) || !await walk.MayAsync(Right.TieToTheme, here, ct)) return Page();

        var (who, year, tied) = (acting.Who, businessDay.Today.Year, From.Where(s => s.Knot.Kind is KnotKind.ThemeLine).Select(s => s.Knot.Id).ToHashSet());
        var lines = await kept.UntilNextActAsync($"theme lines {who.OrganiserId.Value:N}{who.LineId.Value:N}{year}", await kept.NowAsync(HttpContext),
            () => db.YearThemes.Of(who).AsNoTracking().Where(t => t.Year == year).SelectMany(t => t.Lines).OrderBy(l => l.Ordinal).ToListAsync(CancellationToken.None));
        ThemeLines = [.. lines.Where(l => !tied.Contains(l.Id.Value))];
        return Page();
    }
}
