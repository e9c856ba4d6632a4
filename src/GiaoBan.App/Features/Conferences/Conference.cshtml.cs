using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conferences;

[Asks(Right.SeeConference)]
internal sealed class ConferencePage(GiaoBanDb db, AddAgendaItem addAgenda, HearContribution hear, InviteDelegate invite, GroundConclusion ground) : PageModel
{
    public sealed record Line(Guid Id, string Unit, string Short);
    private sealed record ItemRow(ReportItemId Id, string Unit, string Text);

    public Conference Conference { get; private set; } = null!;
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    /// <summary>The frozen edition that was made for this sitting; the last, where there are several.</summary>
    public int? Edition { get; private set; }
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Of a period that concludes on papers: its conclusions, and the report lines each rests on.</summary>
    public IReadOnlyList<(Guid Id, string Text, IReadOnlyList<Line> Grounds)> Conclusions { get; private set; } = [];

    public string NameOf(UnitId id) => Units.FirstOrDefault(u => u.Id == id)?.Name ?? "";

    public async Task<IActionResult> OnGetAsync(Guid conference, CancellationToken ct)
    {
        await LoadAsync(conference, ct);
        return Page();
    }

    [Asks(Right.RunConference)]
    public async Task<IActionResult> OnPostAgendaAsync(Guid conference, AddAgendaItem.Input input, CancellationToken ct)
    {
        await LoadAsync(conference, ct);
        if (!ModelState.IsValid) return this.AskAgain();
        return (await addAgenda.RunAsync(Conference, input, ct)).Refusal is { } no ? this.Refuse(no) : RedirectToPage(new { conference });
    }

    [Asks(Right.RunConference)]
    public async Task<IActionResult> OnPostHearAsync(Guid conference, HearContribution.Input input, CancellationToken ct)
    {
        await LoadAsync(conference, ct);
        if (!ModelState.IsValid) return this.AskAgain();
        return (await hear.RunAsync(Conference, input, ct)).Refusal is { } no ? this.Refuse(no) : RedirectToPage(new { conference });
    }

    [Asks(Right.RunConference)]
    public async Task<IActionResult> OnPostInviteAsync(Guid conference, InviteDelegate.Input input, CancellationToken ct)
    {
        await LoadAsync(conference, ct);
        if (!ModelState.IsValid) return this.AskAgain();
        return this.Answer(await invite.RunAsync(Conference, input, ct), () => RedirectToPage(new { conference }));
    }

    [Asks(Right.RunConference)]
    public async Task<IActionResult> OnPostGroundAsync(Guid conference, GroundConclusion.Input input, CancellationToken ct)
    {
        await LoadAsync(conference, ct);
        return this.Answer(await ground.RunAsync(Conference, input, ct), () => RedirectToPage(new { conference }));
    }

    private async Task LoadAsync(Guid conference, CancellationToken ct)
    {
        Conference = await db.Conferences.Include(c => c.Agenda).Include(c => c.Delegates).Include(c => c.Contributions).FirstAsync(c => c.Id == new ConferenceId(conference), ct);
        Edition = await db.FrozenEditions.Where(e => e.ConferenceId == Conference.Id).MaxAsync(e => (int?)e.Ordinal, ct);
        Units = await db.Units.AsNoTracking().OrderBy(u => u.No).ToListAsync(ct);
        SectionKind[] talkedOf = [SectionKind.Outcomes, SectionKind.Difficulties, SectionKind.Causes, SectionKind.Solutions, SectionKind.Proposals, SectionKind.Advantages];
        var rows = await (from item in db.ReportItems
                          join report in db.Reports on item.ReportId equals report.Id
                          join unit in db.Units on report.UnitId equals unit.Id
                          where report.PeriodId == Conference.PeriodId && !item.IsWithdrawn && talkedOf.Contains(item.Section)
                          orderby unit.No, item.Section, item.Ordinal
                          select new ItemRow(item.Id, unit.ShortName, item.Text)).ToListAsync(ct);
        Lines = [.. rows.Select(r => new Line(r.Id.Value, r.Unit, r.Text.Length > 90 ? r.Text[..90].TrimEnd() + "…" : r.Text))];
        if (Conference.IsOnPapers) Conclusions = await GroundsAsync(ct);
    }

    private async Task<IReadOnlyList<(Guid Id, string Text, IReadOnlyList<Line> Grounds)>> GroundsAsync(CancellationToken ct)
    {
        var said = await db.Conclusions.AsNoTracking().Where(c => c.ConferenceId == Conference.Id).OrderBy(c => c.Ordinal).Select(c => new { c.Id, c.Text }).ToListAsync(ct);
        List<Guid> ids = [.. said.Select(s => s.Id.Value)];
        var links = (await db.ThreadLinks.AsNoTracking().Where(l => l.ToKind == KnotKind.Conclusion && ids.Contains(l.ToId) && l.FromKind == KnotKind.ReportLine).Select(l => new { l.ToId, l.FromId }).ToListAsync(ct)).ToLookup(l => l.ToId, l => l.FromId);
        var lines = Lines.ToDictionary(l => l.Id);
        return [.. said.Select(s => (s.Id.Value, s.Text, (IReadOnlyList<Line>)[.. links[s.Id.Value].Where(lines.ContainsKey).Select(l => lines[l])]))];
    }
}
