using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reminders;

/// <summary>The ladder as a table one can write in, with two empty rungs at the end.</summary>
[Asks(Right.ManageLadder)]
internal sealed class LadderPage(GiaoBanDb db, Acting acting, ChangeLadder change) : PageModel
{
    private const int Empty = 2;

    [BindProperty] public List<ChangeLadder.StepInput> Steps { get; set; } = [];
    [BindProperty] public int AgendaAfter { get; set; }
    [BindProperty] public int Version { get; set; }

    /// <summary>The body has changed it once; until then the usual one holds.</summary>
    public bool IsOwn { get; private set; }
    public string Headline => Tf($"Nhắc theo {Steps.Count(s => !s.IsBlank)} bậc, từ lần nhắc thứ {AgendaAfter} sau hạn thì đưa ra hội nghị.");

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = ModelState.IsValid ? await change.RunAsync(Steps, AgendaAfter, Version, ct) : default;
        if (ModelState.IsValid && result.IsOk) return Redirect("/quan-tri/thang-nhac");

        db.ChangeTracker.Clear();
        IsOwn = true;
        if (result.Refusal is Conflict)
        {
            ModelState.Clear();
            await LoadAsync(ct);
        }
        return result.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        IsOwn = await db.ReminderLadders.AnyAsync(l => l.OrganiserId == organiser && l.LineId == line, ct);
        var ladder = await GiveReminders.LadderAsync(db, organiser, line, ct);
        (AgendaAfter, Version) = (ladder.AgendaAfter, ladder.Version);
        Steps = [.. ladder.Steps.OrderBy(s => s.Ordinal).Select(s => new ChangeLadder.StepInput { Track = s.Track, Offset = s.Offset, Every = s.Every, TellsLead = s.TellsLead, TellsDesk = s.TellsDesk, TellsChair = s.TellsChair, Words = s.Words }), .. Enumerable.Repeat(new ChangeLadder.StepInput { TellsLead = true }, Empty)];
    }
}
