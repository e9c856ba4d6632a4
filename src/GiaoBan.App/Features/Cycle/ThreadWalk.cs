using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Cycle;

/// <summary>One knot as it is shown: what it is, when, its words, where it stands, and the word on the line to the next.</summary>
internal sealed record ThreadStep(Knot Knot, string When, string Words, string Source, string? SourceHref, Relation? Next, bool IsHere);

/// <summary>Walks the links from any knot: back to where it began and on to what became of it.</summary>
internal sealed class ThreadWalk(GiaoBanDb db, KnotWords words, SubjectFinder subjects, Acting acting) : IUseCase
{
    private const int StepsAtMost = 24;

    private readonly Dictionary<Knot, Subject?> _subjects = [];

    /// <summary>The straight story around one knot: the way back along its nearest sources, itself, then what it led to.</summary>
    public async Task<IReadOnlyList<ThreadStep>> AroundAsync(Knot here, CancellationToken ct)
    {
        var way = await WayAsync(here, await LinksAtAsync(here, ct), ct);
        return Describe(way, await words.OfAsync(way.Select(w => w.Knot), ct), here);
    }

    /// <summary>The story, and beside it every link that ends or begins here, for whoever wants to turn off the straight way.</summary>
    public async Task<(IReadOnlyList<ThreadStep> Around, IReadOnlyList<ThreadStep> From, IReadOnlyList<ThreadStep> To)> WithSidesAsync(Knot here, CancellationToken ct)
    {
        var links = await LinksAtAsync(here, ct);
        var way = await WayAsync(here, links, ct);
        List<(Knot Knot, Relation? Next)> from = [], to = [];
        foreach (var link in links)
        {
            var (other, side) = link.To == here ? (link.From, from) : (link.To, to);
            if (await MaySeeAsync(other, ct)) side.Add((other, link.Relation));
        }
        var told = await words.OfAsync(way.Concat(from).Concat(to).Select(w => w.Knot), ct);
        return (Describe(way, told, here), Describe(from, told, here), Describe(to, told, here));
    }

    private Task<List<ThreadLink>> LinksAtAsync(Knot here, CancellationToken ct) =>
        db.ThreadLinks.AsNoTracking().Where(l => (l.ToKind == here.Kind && l.ToId == here.Id) || (l.FromKind == here.Kind && l.FromId == here.Id)).OrderBy(l => l.Id).ToListAsync(ct);

    private async Task<List<(Knot Knot, Relation? Next)>> WayAsync(Knot here, List<ThreadLink> links, CancellationToken ct)
    {
        HashSet<Knot> seen = [here];
        var before = await BackAsync(links.Where(l => l.To == here), seen, ct);
        var after = await AheadAsync(here, links.Where(l => l.From == here), seen, ct);
        List<(Knot Knot, Relation? Next)> way = [.. before, (here, after.Count > 0 ? after[0].By : null)];
        for (var i = 0; i < after.Count; i++) way.Add((after[i].Knot, i + 1 < after.Count ? after[i + 1].By : null));
        return way;
    }

    private async Task<List<(Knot Knot, Relation? Next)>> BackAsync(IEnumerable<ThreadLink> links, HashSet<Knot> seen, CancellationToken ct)
    {
        List<(Knot Knot, Relation? Next)> back = [];
        while (back.Count < StepsAtMost && Nearest(links) is { } link && seen.Add(link.From) && await MaySeeAsync(link.From, ct))
        {
            var at = link.From;
            back.Insert(0, (at, link.Relation));
            links = await db.ThreadLinks.AsNoTracking().Where(l => l.ToKind == at.Kind && l.ToId == at.Id).ToListAsync(ct);
        }
        return back;
    }

    // Where two roads lead here, the one through what somebody said tells more than the one through the agenda, a proof or a year's plan.
    private static ThreadLink? Nearest(IEnumerable<ThreadLink> links) => links.OrderBy(l => l.FromKind == KnotKind.AgendaItem).ThenBy(l => l.FromKind is KnotKind.Evidence or KnotKind.ThemeLine).ThenBy(l => l.Id.Value).FirstOrDefault();

    // Level by level: one question for all knots equally far away.
    private async Task<List<(Knot Knot, Relation By)>> AheadAsync(Knot here, IEnumerable<ThreadLink> first, HashSet<Knot> seen, CancellationToken ct)
    {
        List<(Knot Knot, Relation By)> ahead = [];
        List<ThreadLink> links = [.. first];
        for (List<Knot> level = [here]; links.Count > 0 && ahead.Count < StepsAtMost; links = await LinksFromAsync(level, ct))
        {
            var place = level.Select((knot, i) => (knot, i)).ToDictionary(k => k.knot, k => k.i);
            level = [];
            foreach (var link in links.OrderBy(l => place[l.From]))
            {
                if (!seen.Add(link.To) || ahead.Count >= StepsAtMost || !await MaySeeAsync(link.To, ct)) continue;
                ahead.Add((link.To, link.Relation));
                level.Add(link.To);
            }
        }
        // An earlier kind ahead of us is the next round of the cycle: an assignment that goes before a conference again.
        return [.. ahead.OrderBy(a => a.Knot.Kind < here.Kind).ThenBy(a => a.Knot.Kind)];
    }

    private async Task<List<ThreadLink>> LinksFromAsync(List<Knot> level, CancellationToken ct)
    {
        List<ThreadLink> links = [];
        foreach (var kind in level.GroupBy(k => k.Kind, k => k.Id))
        {
            var ids = kind.ToList();
            links.AddRange(await db.ThreadLinks.AsNoTracking().Where(l => l.FromKind == kind.Key && ids.Contains(l.FromId)).OrderBy(l => l.Id).Take(StepsAtMost * ids.Count).ToListAsync(ct));
        }
        return links;
    }

    /// <summary>
    /// A unit walks its own thread and what was said before all; another unit's report stays that unit's. Whoever stands in
    /// for somebody walks as far as that reaches: reports, or assignments, not both.
    /// </summary>
    public async Task<bool> MaySeeAsync(Knot knot, CancellationToken ct)
    {
        if (!Scopes.Covers(acting.Who, RightOver(knot.Kind))) return false;
        return RightsTable.ReachOf(acting.Who.Role, Right.SeeThread) is Reach.Organiser || await MayAsync(Right.SeeThread, knot, ct);
    }

    /// <summary>Whose a knot is, is found once however often it is asked about.</summary>
    public async Task<bool> MayAsync(Right right, Knot knot, CancellationToken ct)
    {
        if (!_subjects.TryGetValue(knot, out var subject)) _subjects[knot] = subject = await subjects.OfKnotAsync(knot, ct);
        return subject is not null && RightsTable.May(acting.Who, right, subject);
    }

    // What was said and concluded before everybody is the thread's own.
    private static Right RightOver(KnotKind kind) => kind switch
    {
        KnotKind.ReportLine or KnotKind.FollowUp => Right.SeeReport,
        KnotKind.Assignment or KnotKind.ProgressNote => Right.SeeAssignments,
        KnotKind.Evidence => Right.SeeFiles,
        _ => Right.SeeThread,
    };

    private static IReadOnlyList<ThreadStep> Describe(IReadOnlyList<(Knot Knot, Relation? Next)> way, IReadOnlyDictionary<Knot, Told> told, Knot here) =>
        [.. way.Where(w => told.ContainsKey(w.Knot)).Select(w => new ThreadStep(w.Knot, told[w.Knot].When, told[w.Knot].Words, told[w.Knot].Source, told[w.Knot].Href, w.Next, w.Knot == here))];
}
