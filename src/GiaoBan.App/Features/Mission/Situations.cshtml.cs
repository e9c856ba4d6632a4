using GiaoBan.App.Features.Organization;
using GiaoBan.App.Features.Reports;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Situations;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Mission;

/// <summary>Tình hình cơ sở: what moves people where, who deals with it, what was answered. A unit sees what it raised and what it deals with.</summary>
[Asks(Right.SeeSituations)]
internal sealed class SituationsPage(GiaoBanDb db, UnitLines lines, RaiseSituation raise, SettleSituation settle, TakeSituations take, Acting acting) : PageModel
{
    private const int MostShown = 200;

    private List<UnitId> _own = []; // with the units it came from

    public IReadOnlyList<SituationNote> Notes { get; private set; } = [];
    public IReadOnlyDictionary<UnitId, string> Names { get; private set; } = new Dictionary<UnitId, string>();
    public RaiseSituation.Input Typed { get; private set; } = new();
    public string? TypedAnswer { get; private set; }

    /// <summary>The note the address names, shown open.</summary>
    public Guid? Shown { get; private set; }
    public UnitReport? OpenReport { get; private set; }
    public IReadOnlyList<SituationNote> Takeable { get; private set; } = [];

    public string Headline => Notes.Count == 0 ? T("Chưa có tình hình nào được nêu") : Notes.Count(n => n.State is not SituationState.Answered) is var open && open == 0 ? Tf($"{Notes.Count} tình hình, tình hình nào cũng đã trả lời") : Tf($"{open} trong {Notes.Count} tình hình chưa được trả lời");

    public string NameOf(UnitId? id) => id is { } unit ? Names.GetValueOrDefault(unit, "") : "";

    public bool MayAnswer(SituationNote note) => RightsTable.May(acting.Who, Right.AnswerSituation, new Subject(note.OrganiserId, null, note.OwnerId is { } owner && _own.Contains(owner) ? acting.Who.UnitId : note.OwnerId, note.LineId));

    public async Task<IActionResult> OnGetAsync(Guid? situation, CancellationToken ct)
    {
        await LoadAsync(situation, ct);
        return Page();
    }

    [Asks(Right.RaiseSituation)]
    public async Task<IActionResult> OnPostRaiseAsync(RaiseSituation.Input input, CancellationToken ct)
    {
        Typed = input;
        return await AnswerAsync(null, () => raise.RunAsync(input, ct), ct);
    }

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostHandAsync(Guid situation, SettleSituation.Owner owner, CancellationToken ct) => AnswerAsync(situation, async () => await settle.HandAsync(await FindAsync(situation, ct), owner.Unit, ct), ct);

    [Asks(Right.AnswerSituation)]
    public Task<IActionResult> OnPostReplyAsync(Guid situation, string? answer, CancellationToken ct)
    {
        TypedAnswer = answer;
        return AnswerAsync(situation, async () => await settle.ReplyAsync(await FindAsync(situation, ct), answer, ct), ct);
    }

    [Asks(Right.FillReport)]
    public async Task<IActionResult> OnPostTakeAsync(List<Guid> chosen, CancellationToken ct)
    {
        var taken = await take.RunAsync(chosen, ct);
        if (taken.Value is { } report) return Redirect($"/ky/{report.PeriodId.Value}/bao-cao/{report.UnitId.Value}#Outcomes");

        db.ChangeTracker.Clear();
        await LoadAsync(null, ct);
        return this.Refuse(taken.Refusal!);
    }

    private Task<IActionResult> AnswerAsync(Guid? id, Func<Task<Result>> act, CancellationToken ct) => this.AnswerAsync(db, act, id is { } one ? $"/tinh-hinh/{one}" : "/tinh-hinh", () => LoadAsync(id, ct));

    private Task<SituationNote> FindAsync(Guid id, CancellationToken ct) => db.Situations.FirstAsync(s => s.Id == new SituationId(id), ct);

    private async Task LoadAsync(Guid? shown, CancellationToken ct)
    {
        Shown = shown;
        var all = RightsTable.ReachOf(acting.Who.Role, Right.SeeSituations) is Reach.Organiser;
        var own = _own = [.. await lines.WithForebearsAsync(acting.Who.UnitId, ct)];
        Notes = await db.Situations.AsNoTracking().Include(s => s.Takings).Of(acting.Who).Where(s => all || own.Contains(s.RaisedBy) || own.Contains(s.OwnerId!.Value))
            .OrderBy(s => s.State == SituationState.Answered).ThenByDescending(s => s.SeenOn).Take(MostShown).ToListAsync(ct);
        Names = await db.ShortNamesAsync(Notes.SelectMany(n => new[] { n.RaisedBy, n.OwnerId ?? n.RaisedBy }), ct);
        if (RightsTable.ReachOf(acting.Who.Role, Right.FillReport) is Reach.OwnUnit) OpenReport = await take.OpenReportAsync(ct);
        if (OpenReport is { } report) Takeable = [.. Notes.Where(n => own.Contains(n.RaisedBy) && n.Takings.All(t => t.ReportId != report.Id))];
    }
}
