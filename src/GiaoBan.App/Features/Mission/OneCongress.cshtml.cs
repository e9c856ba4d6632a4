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

/// <summary>One congress: how far each level has come, which place is behind with what, and the days of one place.</summary>
[Asks(Right.SeeMission)]
internal sealed class OneCongressPage(GiaoBanDb db, ChangeCongress change, WorkingCalendar calendar, BusinessDay businessDay) : PageModel
{
    /// <param name="Next">The first step that is not done yet; null once all are, or where there is no day.</param>
    /// <param name="Meets">The day the congress is expected now.</param>
    public sealed record Row(CongressPlace Place, string Name, CongressNode? Next, DateOnly? Meets, DateOnly Deadline)
    {
        public bool IsLate => Next is { IsLate: true };
        public bool IsBeyond => !Place.IsHeld && Meets > Deadline;
    }

    public Congress Congress { get; private set; } = null!;
    public IReadOnlyList<CongressTally> Tallies { get; private set; } = [];
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Row? Shown { get; private set; }
    public IReadOnlyList<CongressNode> Days { get; private set; } = [];

    public string Headline => Tallies.Count == 0 ? Congress.Name : Say.Capital(Say.Tally(Tallies[0]));

    /// <param name="noi">The place whose days are shown; without it the first that is behind.</param>
    public async Task<IActionResult> OnGetAsync(Guid congress, Guid? noi, CancellationToken ct)
    {
        await LoadAsync(congress, noi, ct);
        return Page();
    }

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostPlaceAsync(Guid congress, ChangeCongress.Place input, CancellationToken ct) => AnswerAsync(congress, null, c => change.AddAsync(c, input, ct), ct);

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostMoveAsync(Guid congress, Guid place, DateOnly? day, CancellationToken ct) => AnswerAsync(congress, place, c => change.MoveAsync(c, place, day, ct), ct);

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostHoldAsync(Guid congress, Guid place, int held, DateOnly? on, CancellationToken ct) => AnswerAsync(congress, place, c => change.HoldAsync(c, place, held, on, ct), ct);

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostStepAsync(Guid congress, ChangeCongress.StepNews news, CancellationToken ct) => AnswerAsync(congress, news.PlaceId, c => change.StepAsync(c, news, ct), ct);

    private Task<IActionResult> AnswerAsync(Guid id, Guid? place, Func<Congress, Task<Result>> act, CancellationToken ct) =>
        this.AnswerAsync(db, async () => await act(await FindAsync(id, ct)), $"/dai-hoi/{id}{(place is { } at ? $"?noi={at}" : "")}", () => LoadAsync(id, place, ct));

    private async Task LoadAsync(Guid id, Guid? shown, CancellationToken ct)
    {
        Congress = await FindAsync(id, ct);
        var nodes = CongressSchedule.Of(Congress, businessDay.Today, calendar).ToLookup(n => n.Place);
        var names = await db.ShortNamesAsync(Congress.Places.Select(p => p.UnitId), ct);
        Tallies = CongressTally.Of(Congress);
        Rows = [.. Congress.Places.OrderBy(p => p.Level).ThenBy(p => p.Ordinal).Select(p => new Row(p, names.GetValueOrDefault(p.UnitId, ""),
            nodes[p.Id].FirstOrDefault(n => n.DoneOn is null), nodes[p.Id].FirstOrDefault(n => n.Step.IsCongress)?.Expected, Congress.Rounds.First(r => r.Level == p.Level).Deadline))];
        Shown = Rows.FirstOrDefault(r => r.Place.Id.Value == shown) ?? Rows.FirstOrDefault(r => r.IsLate) ?? Rows.FirstOrDefault();
        if (Shown is { } row) Days = [.. nodes[row.Place.Id]];
    }

    private Task<Congress> FindAsync(Guid id, CancellationToken ct) =>
        db.Congresses.Include(c => c.Rounds).Include(c => c.Steps).Include(c => c.Places).Include(c => c.Marks).AsSplitQuery().FirstAsync(c => c.Id == new CongressId(id), ct);
}
