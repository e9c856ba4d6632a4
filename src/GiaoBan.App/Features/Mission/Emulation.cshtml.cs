using GiaoBan.App.Features.Exemplars;
using GiaoBan.App.Features.Organization;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Emulation;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Scoring;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Mission;

/// <summary>
/// Thi đua: what was praised, whom that leads to commend, and each unit's year by points. A unit sees its own sheet; whoever sees all
/// sees them in the order of the register, never of the points.
/// </summary>
[Asks(Right.SeeEmulation)]
internal sealed class EmulationPage(GiaoBanDb db, UnitLines lines, CommendUnit commend, ReckonYear reckon, ContestScore contest, Acting acting, BusinessDay businessDay) : PageModel
{
    public sealed record Praise(Guid Id, string Text, string Conference, DateOnly Day, IReadOnlyList<UnitId> Units);

    public YearScore? Shown { get; private set; }
    public IReadOnlyList<YearScore> Scores { get; private set; } = [];
    public int Waiting { get; private set; }
    public IReadOnlyList<Praise> Praises { get; private set; } = [];
    public IReadOnlyList<Commendation> Commendations { get; private set; } = [];
    public IReadOnlyList<PointTable> Tables { get; private set; } = [];
    public IReadOnlyDictionary<UnitId, string> Names { get; private set; } = new Dictionary<UnitId, string>();
    public CommendUnit.Input TypedPraise { get; private set; } = new();
    public ReckonYear.Input TypedYear { get; private set; } = new();
    public string? TypedCode { get; private set; }
    public string? TypedWords { get; private set; }
    public string? TypedPoints { get; private set; }
    public int Year => Shown?.Year ?? businessDay.Today.Year;
    public bool SeesAll { get; private set; }
    public bool CanContest(YearScoreLine line) => Shown is { } score && line.ContestedOn is null && businessDay.Today <= score.ContestUntil && _own.Contains(score.UnitId) && RightsTable.ReachOf(acting.Who.Role, Right.ContestScore) is Reach.OwnUnit;

    private HashSet<UnitId> _own = [];

    public string Headline => Shown is { } one ? Tf($"{NameOf(one.UnitId)}: {Say.Points(one.Total)} điểm năm {one.Year}") : Tf($"{Praises.Count} câu biểu dương, {Commendations.Count(c => c.State is CommendationState.Proposed)} đề nghị khen đang chờ");

    public IEnumerable<IGrouping<string, Praise>> ByUnit() => Praises.SelectMany(p => p.Units.Count == 0 ? new[] { (T("Chung cho các đơn vị"), p) } : [.. p.Units.Select(u => (NameOf(u), p))]).GroupBy(x => x.Item1, x => x.Item2);

    public string NameOf(UnitId unit) => Names.GetValueOrDefault(unit, "");

    /// <summary>Where a fact is to be looked up.</summary>
    public string Link(YearScoreLine line, YearFact fact) => line.Measure switch
    {
        YearMeasure.AssignmentsOnTime => $"/nhiem-vu/{fact.AboutId}",
        YearMeasure.ExemplarsAlive => $"/mo-hinh/{fact.AboutId}",
        _ => $"/ky/{fact.AboutId}/bao-cao/{Shown!.UnitId.Value}",
    };

    public async Task<IActionResult> OnGetAsync(Guid? score, CancellationToken ct)
    {
        await LoadAsync(score, ct);
        return Page();
    }

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostReckonAsync(ReckonYear.Input input, CancellationToken ct)
    {
        TypedYear = input;
        return AnswerAsync(null, () => reckon.RunAsync(input, ct), ct);
    }

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostProposeAsync(CommendUnit.Input input, CancellationToken ct)
    {
        TypedPraise = input;
        return AnswerAsync(null, () => commend.ProposeAsync(input, ct), ct);
    }

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostDecideAsync(Guid commendation, string? words, CancellationToken ct) => AnswerAsync(null, () => commend.DecideAsync(commendation, words, ct), ct);

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostDeclineAsync(Guid commendation, string? words, CancellationToken ct) => AnswerAsync(null, () => commend.DeclineAsync(commendation, words, ct), ct);

    [Asks(Right.ContestScore)]
    public Task<IActionResult> OnPostContestAsync(Guid score, string? code, string? words, CancellationToken ct)
    {
        (TypedCode, TypedWords) = (code, words);
        return AnswerAsync(score, async () => await contest.ContestAsync(await FindAsync(score, ct), code, words, ct), ct);
    }

    [Asks(Right.ManageMission)]
    public Task<IActionResult> OnPostAnswerAsync(Guid score, string? code, string? points, string? words, CancellationToken ct)
    {
        (TypedCode, TypedPoints, TypedWords) = (code, points, words);
        return AnswerAsync(score, async () => await contest.AnswerAsync(await FindAsync(score, ct), code, points, words, ct), ct);
    }

    private Task<YearScore> FindAsync(Guid id, CancellationToken ct) => db.YearScores.Whole().FirstAsync(s => s.Id == new YearScoreId(id), ct);

    private Task<IActionResult> AnswerAsync(Guid? score, Func<Task<Result>> act, CancellationToken ct) => this.AnswerAsync(db, act, score is { } id ? $"/thi-dua/{id}" : "/thi-dua", () => LoadAsync(score, ct));

    private async Task LoadAsync(Guid? shown, CancellationToken ct)
    {
        SeesAll = RightsTable.ReachOf(acting.Who.Role, Right.SeeEmulation) is Reach.Organiser;
        _own = [.. await lines.WithForebearsAsync(acting.Who.UnitId, ct)];
        List<UnitId> own = [.. _own];
        var all = SeesAll;
        if (shown is { } id) Shown = await db.YearScores.AsNoTracking().Whole().FirstAsync(s => s.Id == new YearScoreId(id), ct);
        var year = Year;
        Scores = await (from s in db.YearScores.AsNoTracking().Include(s => s.Lines).Of(acting.Who) join u in db.Units on s.UnitId equals u.Id where s.Year == year && (all || own.Contains(s.UnitId)) orderby u.No select s).ToListAsync(ct);
        Waiting = Scores.Sum(s => s.Lines.Count(l => l.WaitsForAnswer));
        Commendations = await db.Commendations.AsNoTracking().Of(acting.Who).Where(c => all || own.Contains(c.UnitId)).OrderBy(c => c.State).ThenByDescending(c => c.ProposedOn).ToListAsync(ct);
        if (RightsTable.ReachOf(acting.Who.Role, Right.ManageMission) is Reach.Organiser)
            Tables = [.. (await db.PointTables.AsNoTracking().Whole().Of(acting.Who).NewestFirst().ToListAsync(ct)).Where(YearMeasures.Count)];
        await PraiseAsync(own, ct);
    }

    // Whom a sentence of praise names is read out of its words; one that names nobody is everybody's.
    private async Task PraiseAsync(List<UnitId> own, CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        List<UnitId> told = [.. Commendations.Select(c => c.UnitId), .. Scores.Select(s => s.UnitId)];
        var units = await db.Units.AsNoTracking().Where(u => told.Contains(u.Id) || db.Reports.Any(r => r.UnitId == u.Id && r.OrganiserId == organiser && r.LineId == line)).OrderBy(u => u.No).Select(u => new { u.Id, u.Name, u.ShortName }).ToListAsync(ct);
        Names = units.ToDictionary(u => u.Id, u => u.Name);
        var names = units.Select(u => (u.Id, Name: $" {u.Name.Folded()} ", Short: $" {u.ShortName.Folded()} ")).ToList();
        var found = await (from c in db.PraiseOf(acting.Who) join h in db.Conferences on c.ConferenceId equals h.Id orderby h.Day descending, c.Ordinal select new { c.Id, c.Text, c.SearchText, h.Name, h.Day }).ToListAsync(ct);
        Praises = [.. found.Select(f => new Praise(f.Id.Value, f.Text, f.Name, f.Day, [.. names.Where(n => Says(f.SearchText, n.Name) || Says(f.SearchText, n.Short)).Select(n => n.Id)])).Where(p => SeesAll || p.Units.Count == 0 || p.Units.Any(own.Contains))];
    }

    private static bool Says(string folded, string name) => string.Concat(" ", folded.Replace(',', ' ').Replace('.', ' ').Replace(';', ' '), " ").Contains(name, StringComparison.Ordinal);
}
