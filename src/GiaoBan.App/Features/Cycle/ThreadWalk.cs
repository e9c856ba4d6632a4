using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Cycle;

/// <summary>One knot as it is shown: what it is, when, its words, where it stands, and the word on the line to the next.</summary>
internal sealed record ThreadStep(Knot Knot, string When, string Words, string Source, string? SourceHref, Relation? Next, bool IsHere);

/// <summary>Walks the links from any knot: back to where it began and on to what became of it.</summary>
internal sealed class ThreadWalk(GiaoBanDb db, SubjectFinder subjects, Acting acting) : IUseCase
{
    private const int StepsAtMost = 60;

    /// <summary>The straight story around one knot: the way back along its nearest sources, itself, then everything it led to.</summary>
    public async Task<IReadOnlyList<ThreadStep>> AroundAsync(Knot here, CancellationToken ct)
    {
        List<(Knot Knot, Relation? Next)> before = [];
        HashSet<Knot> seen = [here];
        for (var at = here; before.Count < StepsAtMost;)
        {
            var link = await db.ThreadLinks.AsNoTracking().Where(l => l.ToKind == at.Kind && l.ToId == at.Id).OrderBy(l => l.FromKind == KnotKind.AgendaItem).ThenBy(l => l.FromKind == KnotKind.Evidence).FirstOrDefaultAsync(ct);
            if (link is null || !seen.Add(link.From) || !await MaySeeAsync(link.From, ct)) break;
            before.Insert(0, (link.From, link.Relation));
            at = link.From;
        }
        var after = await AheadAsync(here, seen, ct);
        List<ThreadStep> steps = [];
        foreach (var (knot, next) in before) steps.Add(await DescribeAsync(knot, next, false, ct));
        steps.Add(await DescribeAsync(here, after.Count > 0 ? after[0].By : null, true, ct));
        for (var i = 0; i < after.Count; i++) steps.Add(await DescribeAsync(after[i].Knot, i + 1 < after.Count ? after[i + 1].By : null, false, ct));
        return steps;
    }

    /// <summary>Every link that ends or begins here, for whoever wants to turn off the straight way.</summary>
    public async Task<(IReadOnlyList<ThreadStep> From, IReadOnlyList<ThreadStep> To)> BesideAsync(Knot here, CancellationToken ct)
    {
        var links = await db.ThreadLinks.AsNoTracking().Where(l => (l.ToKind == here.Kind && l.ToId == here.Id) || (l.FromKind == here.Kind && l.FromId == here.Id)).ToListAsync(ct);
        List<ThreadStep> from = [], to = [];
        foreach (var link in links)
        {
            if (!await MaySeeAsync(link.To == here ? link.From : link.To, ct)) continue;
            if (link.To == here) from.Add(await DescribeAsync(link.From, link.Relation, false, ct));
            else to.Add(await DescribeAsync(link.To, link.Relation, false, ct));
        }
        return (from, to);
    }

    // A unit walks its own thread and what was said before all; another unit's report stays that unit's.
    private async Task<bool> MaySeeAsync(Knot knot, CancellationToken ct) =>
        RightsTable.ReachOf(acting.Who.Role, Right.SeeThread) is Reach.Organiser || (await subjects.OfKnotAsync(knot, ct) is { } subject && RightsTable.May(acting.Who, Right.SeeThread, subject));

    private async Task<List<(Knot Knot, Relation By)>> AheadAsync(Knot here, HashSet<Knot> seen, CancellationToken ct)
    {
        List<(Knot Knot, Relation By)> ahead = [];
        Queue<Knot> open = new([here]);
        while (open.Count > 0 && ahead.Count < StepsAtMost)
        {
            var at = open.Dequeue();
            foreach (var link in await db.ThreadLinks.AsNoTracking().Where(l => l.FromKind == at.Kind && l.FromId == at.Id).OrderBy(l => l.Id).ToListAsync(ct))
            {
                if (!seen.Add(link.To) || ahead.Count >= StepsAtMost || !await MaySeeAsync(link.To, ct)) continue;
                ahead.Add((link.To, link.Relation));
                open.Enqueue(link.To);
            }
        }
        return [.. ahead.OrderBy(a => a.Knot.Kind)];
    }

    private async Task<ThreadStep> DescribeAsync(Knot knot, Relation? next, bool isHere, CancellationToken ct)
    {
        var (when, words, source, href) = knot.Kind switch
        {
            KnotKind.ReportLine => await ReportLineAsync(new ReportItemId(knot.Id), ct),
            KnotKind.AgendaItem => await AgendaItemAsync(new AgendaItemId(knot.Id), ct),
            KnotKind.Contribution => await ContributionAsync(new ContributionId(knot.Id), ct),
            KnotKind.Conclusion => await ConclusionAsync(new ConclusionId(knot.Id), ct),
            KnotKind.Directive => await DirectiveAsync(new DirectiveId(knot.Id), ct),
            KnotKind.Assignment => await AssignmentAsync(new AssignmentId(knot.Id), ct),
            KnotKind.ProgressNote => await NoteAsync(new ProgressNoteId(knot.Id), ct),
            KnotKind.Evidence => await EvidenceAsync(new EvidenceId(knot.Id), ct),
            _ => await FollowUpAsync(new FollowUpId(knot.Id), ct),
        };
        return new ThreadStep(knot, when, words, source, href, next, isHere);
    }

    private async Task<(string, string, string, string?)> ReportLineAsync(ReportItemId id, CancellationToken ct)
    {
        var x = await (from i in db.ReportItems join r in db.Reports on i.ReportId equals r.Id join u in db.Units on r.UnitId equals u.Id join p in db.Periods on r.PeriodId equals p.Id
                       where i.Id == id select new { i.Text, i.Section, r.SubmittedAtUtc, UnitName = u.Name, u.Id, PeriodName = p.Name, PeriodId = p.Id }).FirstAsync(ct);
        return (x.SubmittedAtUtc is { } at ? Say.Day(DateOnly.FromDateTime(BusinessDay.Local(at))) : "", x.Text, $"{x.UnitName}, {x.PeriodName}, {Say.Section(x.Section).ToLowerInvariant()}", $"/ky/{x.PeriodId.Value}/bao-cao/{x.Id.Value}");
    }

    private async Task<(string, string, string, string?)> AgendaItemAsync(AgendaItemId id, CancellationToken ct)
    {
        var x = await (from a in db.AgendaItems join c in db.Conferences on a.ConferenceId equals c.Id where a.Id == id select new { a.Title, a.Ordinal, c.Day, c.Name, c.Id }).FirstAsync(ct);
        return (Say.Day(x.Day), x.Title, $"Mục {x.Ordinal}, {x.Name}", $"/hoi-nghi/{x.Id.Value}");
    }

    private async Task<(string, string, string, string?)> ContributionAsync(ContributionId id, CancellationToken ct)
    {
        var x = await (from s in db.Contributions join u in db.Units on s.UnitId equals u.Id where s.Id == id select new { s.Text, s.Type, s.SpokenAtUtc, s.SpeakerName, u.Name, s.Seq, s.ConferenceId }).FirstAsync(ct);
        return (Say.Moment(x.SpokenAtUtc), x.Text, $"{(x.SpeakerName is null ? "" : x.SpeakerName + ", ")}{x.Name}, {Say.Type(x.Type).ToLowerInvariant()}", $"/hoi-nghi/{x.ConferenceId.Value}#y-{x.Seq}");
    }

    private async Task<(string, string, string, string?)> ConclusionAsync(ConclusionId id, CancellationToken ct)
    {
        var x = await (from c in db.Conclusions join d in db.SourceDocuments on c.SourceDocumentId equals d.Id join h in db.Conferences on c.ConferenceId equals h.Id where c.Id == id select new { c.Text, d.Title, d.FileName, h.Day, h.PeriodId, d.Id, c.Ordinal }).FirstAsync(ct);
        return (Say.Day(x.Day), x.Text, x.Title ?? x.FileName, $"/ky/{x.PeriodId.Value}/ket-luan");
    }

    private async Task<(string, string, string, string?)> DirectiveAsync(DirectiveId id, CancellationToken ct)
    {
        var x = await (from d in db.Directives join c in db.Conferences on d.ConferenceId equals c.Id where d.Id == id select new { d.Action, d.Code, d.Leads, c.Day, c.PeriodId }).FirstAsync(ct);
        return (Say.Day(x.Day), x.Action, x.Leads.Length == 0 ? x.Code : $"{x.Code}, {x.Leads.Replace("\n", ", ", StringComparison.Ordinal)}", $"/ky/{x.PeriodId.Value}/giao-viec");
    }

    private async Task<(string, string, string, string?)> AssignmentAsync(AssignmentId id, CancellationToken ct)
    {
        var x = await (from a in db.Assignments join u in db.Units on a.LeadUnitId equals u.Id where a.Id == id select new { a.Action, a.Code, a.IssuedOn, u.Name }).FirstAsync(ct);
        return (Say.Day(x.IssuedOn), x.Action, $"{x.Code}, {x.Name} chủ trì", $"/nhiem-vu/{id.Value}");
    }

    private async Task<(string, string, string, string?)> NoteAsync(ProgressNoteId id, CancellationToken ct)
    {
        var x = await db.ProgressNotes.Where(n => n.Id == id).Select(n => new { n.Text, n.By, n.On, n.State, n.AssignmentId }).FirstAsync(ct);
        return (Say.Day(x.On), x.Text, $"{x.By}: {Say.Progress(x.State).ToLowerInvariant()}", $"/nhiem-vu/{x.AssignmentId.Value}");
    }

    private async Task<(string, string, string, string?)> EvidenceAsync(EvidenceId id, CancellationToken ct)
    {
        var x = await db.Evidence.Where(e => e.Id == id).Select(e => new { e.Title, e.On, e.PaperDate, e.AssignmentId }).FirstAsync(ct);
        return (Say.Day(x.On), x.Title, x.PaperDate is { } day ? $"Văn bản ngày {Say.Day(day)}" : "Tệp gửi kèm", $"/nhiem-vu/{x.AssignmentId.Value}");
    }

    private async Task<(string, string, string, string?)> FollowUpAsync(FollowUpId id, CancellationToken ct)
    {
        var x = await (from f in db.FollowUps join r in db.Reports on f.ReportId equals r.Id join u in db.Units on r.UnitId equals u.Id join p in db.Periods on r.PeriodId equals p.Id
                       where f.Id == id select new { f.Promised, f.State, f.Text, UnitName = u.Name, u.Id, PeriodName = p.Name, PeriodId = p.Id, p.Due }).FirstAsync(ct);
        var words = x.State is FollowUpState.Unanswered ? x.Promised : $"{Say.Answer(x.State)}. {x.Text}".Trim();
        return ($"hạn {Say.Day(x.Due)}", words, $"{x.UnitName}, {x.PeriodName}, điều đã hứa", $"/ky/{x.PeriodId.Value}/bao-cao/{x.Id.Value}");
    }
}
