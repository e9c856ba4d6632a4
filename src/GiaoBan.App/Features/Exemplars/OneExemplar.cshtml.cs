using GiaoBan.App.Features.Consolidation;
using GiaoBan.App.Features.Cycle;
using GiaoBan.App.Features.Organization;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Exemplars;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Scoring;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Text.Grouping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Exemplars;

/// <summary>One exemplar: its card, its dossier, whether it lives, who took it from whom, who recognised it, where reports tell of it.</summary>
[Asks(Right.SeeMission)]
internal sealed class OneExemplarPage(
    GiaoBanDb db, ExemplarBook book, WriteExemplar write, JudgeExemplar judge, TakeOverExemplar takeOver, CheckExemplar check, RecogniseExemplar recognise, TieExemplar tie, RecognitionLetter letter,
    ThreadWalk walk, UnitLines lines, Acting acting, BusinessDay businessDay) : PageModel
{
    private const int LinesOffered = 12;

    public sealed record Other(Guid Id, string Name);

    public Exemplar One { get; private set; } = null!;
    public string Unit { get; private set; } = "";
    public bool IsOurs { get; private set; }
    public bool MayJudge { get; private set; }
    public CardInput Form { get; private set; } = new();
    public IReadOnlyDictionary<DossierContent, string?> Typed { get; private set; } = new Dictionary<DossierContent, string?>();
    public FamilyTreeChart Tree { get; private set; } = null!;
    public IReadOnlyList<Appraisal> Appraisals { get; private set; } = [];
    public IReadOnlyList<ThreadStep> ToldBy { get; private set; } = [];
    public IReadOnlyList<Other> LinesToTie { get; private set; } = [];
    public DateOnly Today => businessDay.Today;
    public IReadOnlyList<Survival> Looks => One.SurvivalOn(Today);
    public Exemplar? Parent { get; private set; }
    public Exemplar? SameAs { get; private set; }

    public IEnumerable<RecognitionLevel> Levels => Enum.GetValues<RecognitionLevel>().Where(l => One.Recognitions.All(r => r.Level != l) && (l is not RecognitionLevel.District || Exemplar.HasDistricts(Today)));

    public IReadOnlyDictionary<ExemplarId, string> ToldApart { get; private set; } = new Dictionary<ExemplarId, string>();

    public async Task<IActionResult> OnGetAsync(Guid exemplar, CancellationToken ct) => await LoadAsync(exemplar, ct) ? Page() : NotFound();

    [Asks(Right.RegisterExemplar)]
    public Task<IActionResult> OnPostCardAsync(Guid exemplar, [Bind(Prefix = "Form")] CardInput form, CancellationToken ct) => DoAsync(exemplar, one => write.CardAsync(one, form, ct), ct, () => Form = form with { Version = One.Version });

    [Asks(Right.RegisterExemplar)]
    public Task<IActionResult> OnPostDossierAsync(Guid exemplar, List<WriteExemplar.Part> parts, int version, CancellationToken ct) =>
        DoAsync(exemplar, one => write.DossierAsync(one, parts, version, ct), ct, () => Typed = parts.DistinctBy(p => p.Content).ToDictionary(p => p.Content, p => p.Text));

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostAdmitAsync(Guid exemplar, CancellationToken ct) => DoAsync(exemplar, one => judge.AdmitAsync(one, ct), ct);

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostReturnAsync(Guid exemplar, string? reason, CancellationToken ct) => DoAsync(exemplar, one => judge.ReturnAsync(one, reason, ct), ct);

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostDoubleAsync(Guid exemplar, string? other, CancellationToken ct) => DoAsync(exemplar, one => judge.DoubleAsync(one, other, ct), ct);

    [Asks(Right.RegisterExemplar)]
    public Task<IActionResult> OnPostTakeOverAsync(Guid exemplar, string? parent, string? changed, CancellationToken ct) => DoAsync(exemplar, one => takeOver.RunAsync(one, parent, changed, ct), ct);

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostCheckAsync(Guid exemplar, int months, bool alive, string? seen, CancellationToken ct) => DoAsync(exemplar, one => check.LookAsync(one, months, alive, seen, ct), ct);

    [Asks(Right.RegisterExemplar)]
    public Task<IActionResult> OnPostEndAsync(Guid exemplar, string? reason, CancellationToken ct) => DoAsync(exemplar, one => check.EndAsync(one, reason, ct), ct);

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostRecogniseAsync(Guid exemplar, RecogniseExemplar.Input input, CancellationToken ct) => DoAsync(exemplar, one => recognise.RunAsync(one, input, ct), ct);

    /// <param name="cap">The level of the decision; the highest where none is named.</param>
    [Asks(Right.ManageMission)]
    public async Task<IActionResult> OnGetLetterAsync(Guid exemplar, RecognitionLevel? cap, CancellationToken ct)
    {
        if (!await LoadAsync(exemplar, ct) || One.Recognitions.OrderByDescending(r => r.Level).FirstOrDefault(r => cap is null || r.Level == cap) is not { } decided) return NotFound();

        var written = await letter.WriteAsync(One, decided, ct);
        return written.Value is { } bytes ? File(bytes, OfficeTypes.Docx, $"cong-nhan-{One.Code}.docx") : this.Refuse(written.Refusal!);
    }

    [Asks(Right.RegisterExemplar)]
    public Task<IActionResult> OnPostTieAsync(Guid exemplar, Guid line, CancellationToken ct) => DoAsync(exemplar, one => tie.RunAsync(one, line, ct), ct);

    private async Task<IActionResult> DoAsync(Guid exemplar, Func<Exemplar, Task<Result>> act, CancellationToken ct, Action? keepTyped = null)
    {
        if (await book.Ours().Whole().FirstOrDefaultAsync(e => e.Id == new ExemplarId(exemplar), ct) is not { } one) return NotFound();

        return await this.AnswerAsync(db, () => act(one), $"/mo-hinh/{exemplar}", async () =>
        {
            await LoadAsync(exemplar, ct);
            keepTyped?.Invoke();
        });
    }

    private async Task<bool> LoadAsync(Guid exemplar, CancellationToken ct)
    {
        if (await book.Ours().AsNoTracking().Whole().FirstOrDefaultAsync(e => e.Id == new ExemplarId(exemplar), ct) is not { } one) return false;

        One = one;
        Form = CardInput.Of(one);
        Typed = one.Dossier.ToDictionary(p => p.Content, p => (string?)p.Text);
        Unit = await db.Units.Where(u => u.Id == one.UnitId).Select(u => u.Name).FirstAsync(ct);
        IsOurs = RightsTable.ReachOf(acting.Who.Role, Right.RegisterExemplar) is Reach.OwnUnit && (await lines.WithForebearsAsync(acting.Who.UnitId, ct)).Contains(one.UnitId);
        MayJudge = RightsTable.ReachOf(acting.Who.Role, Right.ManageMission) is Reach.Organiser;
        Tree = new FamilyTreeChart(await book.FamilyAsync(one.Id, ct), one.Id);
        var apart = one.Differences.Select(d => d.OtherId).ToList();
        ToldApart = await db.Exemplars.AsNoTracking().Where(e => apart.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, ct);
        Appraisals = await db.Appraisals.AsNoTracking().Whole().NewestOf(exemplar).ToListAsync(ct);
        Parent = one.ParentId is { } parent ? await db.Exemplars.AsNoTracking().FirstOrDefaultAsync(e => e.Id == parent, ct) : null;
        SameAs = one.SameAsId is { } same ? await db.Exemplars.AsNoTracking().FirstOrDefaultAsync(e => e.Id == same, ct) : null;
        ToldBy = (await walk.WithSidesAsync(new Knot(KnotKind.Exemplar, exemplar), ct)).From;
        if (IsOurs) LinesToTie = await LinesAsync(one, ct);
        return true;
    }

    // Of what the unit has reported, that which sounds most like it first.
    private async Task<IReadOnlyList<Other>> LinesAsync(Exemplar one, CancellationToken ct)
    {
        var tied = ToldBy.Select(t => t.Knot.Id).ToHashSet();
        var all = await (from i in db.SentLines(acting.Who) join r in db.Reports on i.ReportId equals r.Id where r.UnitId == one.UnitId orderby r.SubmittedAtUtc descending, i.Ordinal select new { i.Id, i.Text }).Take(200).ToListAsync(ct);
        return [.. all.Zip(Likeness.To($"{one.Name}. {one.What}", [.. all.Select(a => a.Text)])).Where(p => !tied.Contains(p.First.Id.Value)).OrderByDescending(p => p.Second).Take(LinesOffered).Select(p => new Other(p.First.Id.Value, p.First.Text))];
    }
}
