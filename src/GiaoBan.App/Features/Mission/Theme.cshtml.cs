using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Programmes;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Mission;

/// <summary>Chủ đề năm: its words, the lines under them, what was done for each through the quarters, and which have nothing.</summary>
[Asks(Right.SeeMission)]
internal sealed class ThemePage(GiaoBanDb db, ThemeThread thread, PlanTheme plan, WriteThemeLine write, TieToTheme tie, Acting acting, BusinessDay businessDay) : PageModel
{
    private const int FirstYear = 2000, LastYear = 2100;

    public int Year { get; private set; }
    public Quarter Now { get; private set; }
    public YearTheme? Theme { get; private set; }
    public ThemeThread.View? Thread { get; private set; }
    public IReadOnlyDictionary<UnitId, string> Names { get; private set; } = new Dictionary<UnitId, string>();
    public PlanTheme.Input Planned { get; private set; } = new();
    public WriteThemeLine.Input Typed { get; private set; } = new();

    public string Headline => Theme is null ? Tf($"Năm {Year} chưa có chủ đề") : string.Join(", ", Theme.WordsOf().Select((w, i) => i == 0 ? Say.Capital(w) : Say.Lower(w)));

    /// <summary>The finding: which lines have nothing going on this quarter.</summary>
    public string Finding => Thread is not { } view || Theme is not { } theme ? "" : theme.Lines.Count == 0 ? T("Chưa có dòng nào.")
        : view.Uncovered.Count == 0 ? Tf($"Dòng nào cũng có nhiệm vụ trong {Now}.")
        : view.Uncovered is [var one] ? Tf($"Dòng {one.Ordinal} chưa có nhiệm vụ nào trong {Now}.")
        : Tf($"{view.Uncovered.Count} trong {theme.Lines.Count} dòng chưa có nhiệm vụ nào trong {Now}: {string.Join(", ", view.Uncovered.Select(l => Tf($"dòng {l.Ordinal}")))}.");

    public Task<IActionResult> OnGetAsync(int? year, CancellationToken ct) => ShowAsync(year, ct);

    [Asks(Right.ManageMission)]
    public async Task<IActionResult> OnPostPlanAsync(int? year, PlanTheme.Input input, CancellationToken ct)
    {
        Planned = input;
        return await AnswerAsync(year, at => plan.RunAsync(at, input, ct), ct);
    }

    [Asks(Right.ManageMission)]
    public async Task<IActionResult> OnPostLineAsync(int? year, WriteThemeLine.Input input, CancellationToken ct)
    {
        Typed = input.Line is null ? input : new();
        return await AnswerAsync(year, async at => await FindAsync(at, ct) is { } theme ? await write.RunAsync(theme, input, ct) : ProgrammeRefusals.NoSuchLine, ct);
    }

    [Asks(Right.ManageMission)] // by code, of any unit; a unit ties its own work where the thread shows it
    public async Task<IActionResult> OnPostTieAsync(int? year, Guid line, string? code, CancellationToken ct) =>
        await AnswerAsync(year, _ => tie.ByCodeAsync(new ThemeLineId(line), code, ct), ct);

    public IReadOnlyList<ThemeLine> LinesOf(string word) => [.. Theme!.Lines.Where(l => l.Word == word).OrderBy(l => l.Ordinal)];

    private async Task<IActionResult> AnswerAsync(int? year, Func<int, Task<Result>> act, CancellationToken ct)
    {
        var at = year ?? businessDay.Today.Year;
        return at is < FirstYear or > LastYear ? NotFound() : await this.AnswerAsync(db, () => act(at), $"/chu-de/{at}", () => ShowAsync(at, ct));
    }

    private async Task<IActionResult> ShowAsync(int? year, CancellationToken ct)
    {
        (Year, Now) = (year ?? businessDay.Today.Year, Quarter.Of(businessDay.Today));
        if (Year is < FirstYear or > LastYear) return NotFound();
        if (Year != Now.Year) Now = Year < Now.Year ? new Quarter(Year, 4) : new Quarter(Year, 1);
        Theme = await FindAsync(Year, ct);
        if (Theme is null) return Page();

        Thread = await thread.OfAsync(Theme, Now, ct);
        Names = await db.ShortNamesAsync(Theme.Lines.Select(l => l.LeadUnitId).OfType<UnitId>(), ct);
        return Page();
    }

    private Task<YearTheme?> FindAsync(int year, CancellationToken ct) => db.YearThemes.Of(acting.Who).Include(t => t.Lines).FirstOrDefaultAsync(t => t.Year == year, ct);
}
