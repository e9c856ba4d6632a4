using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Cycle;

/// <summary>A knot in words: when, what it says, where it stands, and the page that holds it.</summary>
internal sealed record Told(string When, string Words, string Source, string? Href);

/// <summary>Puts knots into words, one question to the database for each kind, however many there are.</summary>
internal sealed partial class KnotWords(GiaoBanDb db) : IUseCase
{
    public async Task<IReadOnlyDictionary<Knot, Told>> OfAsync(IEnumerable<Knot> knots, CancellationToken ct)
    {
        Dictionary<Knot, Told> told = [];
        foreach (var kind in knots.Distinct().GroupBy(k => k.Kind))
        {
            var ids = kind.Select(k => k.Id).ToList();
            foreach (var (id, words) in await OfKindAsync(kind.Key, ids, ct)) told[new Knot(kind.Key, id)] = words;
        }
        return told;
    }

    private Task<List<(Guid Id, Told Told)>> OfKindAsync(KnotKind kind, List<Guid> ids, CancellationToken ct) => kind switch
    {
        KnotKind.ThemeLine => ThemeLinesAsync([.. ids.Select(i => new ThemeLineId(i))], ct),
        KnotKind.Pilot => PilotsAsync([.. ids.Select(i => new PilotId(i))], ct),
        KnotKind.Situation => SituationsAsync([.. ids.Select(i => new SituationId(i))], ct),
        KnotKind.Congress => CongressesAsync([.. ids.Select(i => new CongressPlaceId(i))], ct),
        KnotKind.TrainingNeed => NeedsAsync([.. ids.Select(i => new TrainingNeedId(i))], ct),
        KnotKind.TrainingCourse => CoursesAsync([.. ids.Select(i => new TrainingCourseId(i))], ct),
        KnotKind.ReportLine => ReportLinesAsync([.. ids.Select(i => new ReportItemId(i))], ct),
        KnotKind.AgendaItem => AgendaItemsAsync([.. ids.Select(i => new AgendaItemId(i))], ct),
        KnotKind.Contribution => ContributionsAsync([.. ids.Select(i => new ContributionId(i))], ct),
        KnotKind.Conclusion => ConclusionsAsync([.. ids.Select(i => new ConclusionId(i))], ct),
        KnotKind.Directive => DirectivesAsync([.. ids.Select(i => new DirectiveId(i))], ct),
        KnotKind.Source => SourcesAsync([.. ids.Select(i => new AssignmentSourceId(i))], ct),
        KnotKind.Assignment => AssignmentsAsync([.. ids.Select(i => new AssignmentId(i))], ct),
        KnotKind.ProgressNote => NotesAsync([.. ids.Select(i => new ProgressNoteId(i))], ct),
        KnotKind.Evidence => EvidenceAsync([.. ids.Select(i => new EvidenceId(i))], ct),
        KnotKind.Commendation => CommendationsAsync([.. ids.Select(i => new CommendationId(i))], ct),
        KnotKind.Exemplar => ExemplarsAsync([.. ids.Select(i => new ExemplarId(i))], ct),
        _ => FollowUpsAsync([.. ids.Select(i => new FollowUpId(i))], ct),
    };

    private async Task<List<(Guid Id, Told Told)>> ReportLinesAsync(List<ReportItemId> ids, CancellationToken ct) =>
        [.. (await (from i in db.ReportItems
                    join r in db.Reports on i.ReportId equals r.Id
                    join u in db.Units on r.UnitId equals u.Id
                    join p in db.Periods on r.PeriodId equals p.Id
                    where ids.Contains(i.Id)
                    select new { i.Id, i.Text, i.Section, r.SubmittedAtUtc, Unit = u.Name, r.UnitId, Period = p.Name, r.PeriodId }).ToListAsync(ct))
            .Select(x => (x.Id.Value, new Told(x.SubmittedAtUtc is { } at ? Say.Day(BusinessDay.DayOf(at)) : "", x.Text, $"{x.Unit}, {Say.Lower(x.Period)}, {Say.Lower(Say.Section(x.Section))}", $"/ky/{x.PeriodId.Value}/bao-cao/{x.UnitId.Value}")))];

    private async Task<List<(Guid Id, Told Told)>> AgendaItemsAsync(List<AgendaItemId> ids, CancellationToken ct) =>
        [.. (await (from a in db.AgendaItems join c in db.Conferences on a.ConferenceId equals c.Id where ids.Contains(a.Id) select new { a.Id, a.Title, a.Ordinal, c.Day, c.Name, a.ConferenceId }).ToListAsync(ct))
            .Select(x => (x.Id.Value, new Told(Say.Day(x.Day), x.Title, Tf($"Mục {x.Ordinal}, {Say.Lower(x.Name)}"), $"/hoi-nghi/{x.ConferenceId.Value}")))];

    private async Task<List<(Guid Id, Told Told)>> ContributionsAsync(List<ContributionId> ids, CancellationToken ct) =>
        [.. (await (from s in db.Contributions join u in db.Units on s.UnitId equals u.Id where ids.Contains(s.Id) select new { s.Id, s.Text, s.Type, s.SpokenAtUtc, s.SpeakerName, u.Name, s.Seq, s.ConferenceId }).ToListAsync(ct))
            .Select(x => (x.Id.Value, new Told(Say.Moment(x.SpokenAtUtc), x.Text, $"{(x.SpeakerName is null ? "" : x.SpeakerName + ", ")}{x.Name}, {Say.Lower(Say.Type(x.Type))}", $"/hoi-nghi/{x.ConferenceId.Value}#y-{x.Seq}")))];

    private async Task<List<(Guid Id, Told Told)>> ConclusionsAsync(List<ConclusionId> ids, CancellationToken ct) =>
        [.. (await (from c in db.Conclusions
                    join d in db.SourceDocuments on c.SourceDocumentId equals d.Id
                    join h in db.Conferences on c.ConferenceId equals h.Id
                    where ids.Contains(c.Id)
                    select new { c.Id, c.Text, d.Title, d.FileName, h.Day, h.PeriodId }).ToListAsync(ct))
            .Select(x => (x.Id.Value, new Told(Say.Day(x.Day), x.Text, x.Title ?? x.FileName, $"/ky/{x.PeriodId.Value}/ket-luan")))];

    private async Task<List<(Guid Id, Told Told)>> DirectivesAsync(List<DirectiveId> ids, CancellationToken ct) =>
        [.. (await (from d in db.Directives join c in db.Conferences on d.ConferenceId equals c.Id where ids.Contains(d.Id) select new { d.Id, d.Action, d.Code, d.Leads, c.Day, c.PeriodId }).ToListAsync(ct))
            .Select(x => (x.Id.Value, new Told(Say.Day(x.Day), x.Action, x.Leads.Length == 0 ? x.Code : $"{x.Code}, {x.Leads.Replace("\n", ", ", StringComparison.Ordinal)}", $"/ky/{x.PeriodId.Value}/giao-viec")))];

    private async Task<List<(Guid Id, Told Told)>> SourcesAsync(List<AssignmentSourceId> ids, CancellationToken ct) =>
        [.. (await db.AssignmentSources.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(ct))
            .Select(s => (s.Id.Value, new Told(s.OrderedOn is { } day ? Say.Day(day) : "", s.Words, s.OrderedBy ?? Tf($"{s.FileName}, trang {s.Sheet}, dòng {s.Row}"), null)))];

    private async Task<List<(Guid Id, Told Told)>> AssignmentsAsync(List<AssignmentId> ids, CancellationToken ct) =>
        [.. (await (from a in db.Assignments join u in db.Units on a.LeadUnitId equals u.Id where ids.Contains(a.Id) select new { a.Id, a.Action, a.Code, a.IssuedOn, u.Name }).ToListAsync(ct))
            .Select(x => (x.Id.Value, new Told(Say.Day(x.IssuedOn), x.Action, Tf($"{x.Code}, {x.Name} chủ trì"), $"/nhiem-vu/{x.Id.Value}")))];

    private async Task<List<(Guid Id, Told Told)>> NotesAsync(List<ProgressNoteId> ids, CancellationToken ct) =>
        [.. (await db.ProgressNotes.Where(n => ids.Contains(n.Id)).Select(n => new { n.Id, n.Text, n.By, n.On, n.State, n.AssignmentId }).ToListAsync(ct))
            .Select(x => (x.Id.Value, new Told(Say.Day(x.On), x.Text, $"{x.By}: {Say.Lower(Say.Progress(x.State))}", $"/nhiem-vu/{x.AssignmentId.Value}")))];

    private async Task<List<(Guid Id, Told Told)>> EvidenceAsync(List<EvidenceId> ids, CancellationToken ct) =>
        [.. (await db.Evidence.Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.Title, e.On, e.PaperDate, e.AssignmentId }).ToListAsync(ct))
            .Select(x => (x.Id.Value, new Told(Say.Day(x.On), x.Title, x.PaperDate is { } day ? Tf($"Văn bản ngày {Say.Day(day)}") : T("Tệp gửi kèm"), $"/nhiem-vu/{x.AssignmentId.Value}")))];

    private async Task<List<(Guid Id, Told Told)>> ExemplarsAsync(List<ExemplarId> ids, CancellationToken ct) =>
        [.. (await (from e in db.Exemplars join u in db.Units on e.UnitId equals u.Id where ids.Contains(e.Id) select new { e.Id, Title = e.Name, e.Place, e.StartedOn, u.Name }).ToListAsync(ct))
            .Select(x => (x.Id.Value, new Told(Say.Day(x.StartedOn), x.Title, Tf($"{x.Place}, {x.Name} đăng ký"), $"/mo-hinh/{x.Id.Value}")))];

    private async Task<List<(Guid Id, Told Told)>> FollowUpsAsync(List<FollowUpId> ids, CancellationToken ct) =>
        [.. (await (from f in db.FollowUps
                    join r in db.Reports on f.ReportId equals r.Id
                    join u in db.Units on r.UnitId equals u.Id
                    join p in db.Periods on r.PeriodId equals p.Id
                    where ids.Contains(f.Id)
                    select new { f.Id, f.Promised, f.State, f.Text, f.Age, Unit = u.Name, r.UnitId, Period = p.Name, r.PeriodId, p.Due }).ToListAsync(ct))
            .Select(x => (x.Id.Value, new Told(Tf($"hạn {Say.Day(x.Due)}"), x.State is FollowUpState.Unanswered ? x.Promised : $"{Say.Answer(x.State)}. {x.Text ?? x.Promised}", Tf($"{x.Unit}, {Say.Lower(x.Period)}, điều đã hứa{(x.Age > 0 ? $", {Say.Age(x.Age)}" : "")}"), $"/ky/{x.PeriodId.Value}/bao-cao/{x.UnitId.Value}")))];
}
