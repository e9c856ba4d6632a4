using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Scoring;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Web;

/// <summary>
/// Whose thing a route speaks of: reads the ids in the route and finds the organiser and the units concerned. Null when
/// there is no such thing. A route without ids speaks of a list, which shows each officer only what is theirs.
/// </summary>
internal sealed class SubjectFinder(GiaoBanDb db, BusinessDay businessDay)
{
    public async Task<Subject?> FindAsync(RouteValueDictionary route, CancellationToken ct)
    {
        var subject = Subject.Everything;
        foreach (var (name, value) in route)
        {
            if (name == "entry" && !await IsEntryAsync(value, ct)) return null;
            if (value is not string text || !Guid.TryParse(text, out var id)) continue;
            if (await OneAsync(name, id, route, ct) is not { } found) return null;

            // Two things of two bodies, or of two lines, in one address: there is no such thing.
            if (Differ(subject.OrganiserId, found.OrganiserId) || Differ(subject.LineId, found.LineId)) return null;
            subject = new Subject(found.OrganiserId ?? subject.OrganiserId, found.Units ?? subject.Units, found.Lead ?? subject.Lead, found.LineId ?? subject.LineId, found.People ?? subject.People, found.LeadHeirs ?? subject.LeadHeirs);
        }
        return subject.Units is null ? subject : subject with { Units = await WithHeirsAsync(subject.Units, ct) };
    }

    private static bool Differ<T>(T? one, T? other) where T : struct => one is { } a && other is { } b && !a.Equals(b);

    // What a unit left when it was merged or renamed is its heir's: to read, and to finish where it was not finished.
    private async Task<IReadOnlySet<UnitId>> WithHeirsAsync(IReadOnlySet<UnitId> units, CancellationToken ct)
    {
        var (all, today) = (units.ToHashSet(), businessDay.Today);
        for (var layer = units.ToList(); layer.Count > 0;)
        {
            var asked = layer;
            layer = (await db.UnitSuccessions.Where(s => asked.Contains(s.PredecessorId) && s.On <= today).Select(s => s.SuccessorId).ToListAsync(ct)).Where(all.Add).ToList();
        }
        return all;
    }

    private async Task<Subject?> OneAsync(string name, Guid id, RouteValueDictionary route, CancellationToken ct) => name switch
    {
        "period" => await Of(db.Periods.Where(p => p.Id == new PeriodId(id)), ct),
        "unit" => await db.Units.AnyAsync(u => u.Id == new UnitId(id), ct) ? new Subject(null, Set(new UnitId(id))) : null,
        "conference" => await WithAskedAsync(await Of(db.Conferences.Where(c => c.Id == new ConferenceId(id)), ct), new ConferenceId(id), ct),
        "document" => await Of(db.SourceDocuments.Where(d => d.Id == new SourceDocumentId(id)), ct),
        "directive" => await Of(db.Directives.Where(d => d.Id == new DirectiveId(id)), ct),
        "bulletin" => await Of(db.Bulletins.Where(b => b.Id == new BulletinId(id)), ct),
        "form" => await Of(db.ReportForms.Where(f => f.Id == new ReportFormId(id)), ct),
        "indicator" => await Of(db.Indicators.Where(i => i.Id == new IndicatorId(id)), ct),
        "assignment" => await OfAssignment(new AssignmentId(id), ct),
        "exemplar" => await OfExemplar(new ExemplarId(id), ct),
        "account" => await OfAccount(id, ct),
        "reorganisation" => await Of(db.Reorganisations.Where(r => r.Id == new ReorganisationId(id)).Select(r => r.OrganiserId), ct),
        "file" => await OfAssignment(db.Evidence.Where(e => e.FileId == new StoredFileId(id)).Select(e => e.AssignmentId), ct),
        "pilot" => await Of(db.Pilots.Where(p => p.Id == new PilotId(id)), ct),
        "situation" => await OfSituation(new SituationId(id), ct),
        "score" => await OfScore(new YearScoreId(id), ct),
        "congress" => await Of(db.Congresses.Where(c => c.Id == new CongressId(id)), ct),
        "knot" => Enum.TryParse<KnotKind>(route["kind"] as string, out var kind) ? await OneKnotAsync(new Knot(kind, id), ct) : null,
        _ => Subject.Everything,
    };

    // Whoever holds a step of its notice's route or was asked for an opinion, in whatever round: what one answered one may read again.
    private async Task<Subject?> WithAskedAsync(Subject? found, ConferenceId conference, CancellationToken ct)
    {
        if (found is null) return null;
        var steps = db.ApprovalSteps.Where(s => db.ConclusionNotices.Any(n => n.Id == s.NoticeId && n.ConferenceId == conference)).Select(s => s.HolderId);
        var asked = db.OpinionRequests.Where(o => db.ConclusionNotices.Any(n => n.Id == o.NoticeId && n.ConferenceId == conference)).Select(o => o.AccountId);
        return found with { People = (await steps.Concat(asked).Distinct().ToListAsync(ct)).ToHashSet() };
    }

    // An account that serves two bodies today is nobody's alone: neither administrator may take off its second factor.
    private async Task<Subject?> OfAccount(Guid account, CancellationToken ct)
    {
        var today = businessDay.Today;
        var now = await db.Grants.Where(g => g.AccountId == account && (g.EndsOn == null || g.EndsOn >= today)).Select(g => g.OrganiserId).Distinct().ToListAsync(ct);
        if (now.Count == 0) return await Of(db.Grants.Where(g => g.AccountId == account).OrderByDescending(g => g.EndsOn).Select(g => g.OrganiserId), ct);

        return now is [var one] ? new Subject(one, null) : null;
    }

    // An entry of the record is numbered; what is not of the officer's own organiser the page does not find either.
    private async Task<bool> IsEntryAsync(object? value, CancellationToken ct) =>
        long.TryParse(value as string, System.Globalization.CultureInfo.InvariantCulture, out var seq) && await db.AuditEntries.AnyAsync(e => e.Seq == seq, ct);

    private static async Task<Subject?> Of<T>(IQueryable<T> root, CancellationToken ct) where T : class, IOrganised =>
        await root.Select(r => new { r.OrganiserId, r.LineId }).FirstOrDefaultAsync(ct) is { } whose ? new Subject(whose.OrganiserId, null, LineId: whose.LineId) : null;

    private static async Task<Subject?> Of(IQueryable<UnitId> organiser, CancellationToken ct) =>
        await organiser.Select(o => (UnitId?)o).FirstOrDefaultAsync(ct) is { } id ? new Subject(id, null) : null;

    private async Task<Subject?> OfAssignment(AssignmentId id, CancellationToken ct)
    {
        var found = await db.Assignments.Where(a => a.Id == id)
            .Select(a => new { a.OrganiserId, a.LineId, a.LeadUnitId, a.ParentId, Parts = db.Assignments.Where(p => p.ParentId == a.Id).Select(p => p.LeadUnitId).ToList(), Coordinators = a.Coordinators.Select(c => c.UnitId).ToList(), Askers = a.Requests.Select(r => r.UnitId).ToList() }).FirstOrDefaultAsync(ct);
        if (found is null) return null;

        // Whoever once led and gave it back keeps the story before its eyes; whoever has a part of it sees the whole, and the
        // whole's lead every part down to the last.
        List<UnitId> above = [];
        for (var next = found.ParentId; next is { } whole && above.Count < 12;)
        {
            if (await db.Assignments.Where(a => a.Id == whole).Select(a => new { a.LeadUnitId, a.ParentId }).FirstOrDefaultAsync(ct) is not { } up) break;
            above.Add(up.LeadUnitId);
            next = up.ParentId;
        }
        return new Subject(found.OrganiserId, Set([found.LeadUnitId, .. found.Coordinators, .. found.Askers, .. found.Parts, .. above]), found.LeadUnitId, found.LineId);
    }

    private async Task<Subject?> OfAssignment(IQueryable<AssignmentId> one, CancellationToken ct) =>
        await one.Select(a => (AssignmentId?)a).FirstOrDefaultAsync(ct) is { } id ? await OfAssignment(id, ct) : null;

    // A row or an order is read by whoever has to do what came of it.
    private async Task<Subject?> OfSource(AssignmentSourceId id, CancellationToken ct)
    {
        if (await db.AssignmentSources.Where(s => s.Id == id).Select(s => (UnitId?)s.OrganiserId).FirstOrDefaultAsync(ct) is not { } organiser) return null;

        HashSet<UnitId> units = [];
        foreach (var to in await db.ThreadLinks.Where(l => l.FromKind == KnotKind.Source && l.FromId == id.Value).Select(l => l.ToId).ToListAsync(ct))
            if (await OfAssignment(new AssignmentId(to), ct) is { Units: { } of }) units.UnionWith(of);
        return new Subject(organiser, units);
    }

    // Whoever raised it reads it, whoever deals with it, or came in the place of whoever did, reads and answers it.
    private async Task<Subject?> OfSituation(SituationId id, CancellationToken ct) =>
        await db.Situations.Where(s => s.Id == id).Select(s => new { s.OrganiserId, s.LineId, s.RaisedBy, s.OwnerId }).FirstOrDefaultAsync(ct) is { } s
            ? new Subject(s.OrganiserId, Set(s.RaisedBy, s.OwnerId ?? s.RaisedBy), s.OwnerId, s.LineId, LeadHeirs: s.OwnerId is { } owner ? await WithHeirsAsync(Set(owner), ct) : null) : null;

    private async Task<Subject?> OfScore(YearScoreId id, CancellationToken ct) =>
        await db.YearScores.Where(s => s.Id == id).Select(s => new { s.OrganiserId, s.LineId, s.UnitId }).FirstOrDefaultAsync(ct) is { } s ? new Subject(s.OrganiserId, Set(s.UnitId), s.UnitId, s.LineId) : null;

    private async Task<Subject?> OfCommendation(CommendationId id, CancellationToken ct) =>
        await db.Commendations.Where(c => c.Id == id).Select(c => new { c.OrganiserId, c.LineId, c.UnitId }).FirstOrDefaultAsync(ct) is { } c ? new Subject(c.OrganiserId, Set(c.UnitId), c.UnitId, c.LineId) : null;

    // Read by every unit, for that is what it is there for; written by the one that registered it, scored by those who were asked.
    private async Task<Subject?> OfExemplar(ExemplarId id, CancellationToken ct)
    {
        if (await db.Exemplars.Where(e => e.Id == id).Select(e => new { e.OrganiserId, e.LineId, e.UnitId }).FirstOrDefaultAsync(ct) is not { } found) return null;

        var scorers = await db.Appraisals.Where(a => a.SubjectId == id.Value).SelectMany(a => a.Sheets).Where(s => s.Kind == SheetKind.Blind).Select(s => s.ScorerId).Distinct().ToListAsync(ct);
        return new Subject(found.OrganiserId, Set(found.UnitId), found.UnitId, found.LineId, scorers.ToHashSet());
    }

    private async Task<Subject?> OfReport(IQueryable<ReportId> one, CancellationToken ct) =>
        await db.Reports.Where(r => one.Contains(r.Id)).Select(r => new { r.OrganiserId, r.UnitId, r.LineId }).FirstOrDefaultAsync(ct) is { } report ? new Subject(report.OrganiserId, Set(report.UnitId), LineId: report.LineId) : null;

    /// <summary>What was said and concluded in the conference everyone there has heard; a report line and an assignment are their unit's.</summary>
    public async Task<Subject?> OfKnotAsync(Knot knot, CancellationToken ct) =>
        await OneKnotAsync(knot, ct) is not { } found ? null : found.Units is null ? found : found with { Units = await WithHeirsAsync(found.Units, ct) };

    private async Task<Subject?> OneKnotAsync(Knot knot, CancellationToken ct)
    {
        var id = knot.Id;
        return knot.Kind switch
        {
            KnotKind.ReportLine => await OfReport(db.ReportItems.Where(i => i.Id == new ReportItemId(id)).Select(i => i.ReportId), ct),
            KnotKind.FollowUp => await OfReport(db.FollowUps.Where(f => f.Id == new FollowUpId(id)).Select(f => f.ReportId), ct),
            KnotKind.ThemeLine => await Of(db.YearThemes.Where(t => t.Lines.Any(l => l.Id == new ThemeLineId(id))), ct),
            KnotKind.Pilot => await Of(db.Pilots.Where(p => p.Id == new PilotId(id)), ct),
            KnotKind.Situation => await OfSituation(new SituationId(id), ct),
            KnotKind.Congress => await Of(db.Congresses.Where(c => c.Places.Any(p => p.Id == new CongressPlaceId(id))), ct),
            KnotKind.TrainingNeed => await Of(db.TrainingNeeds.Where(n => n.Id == new TrainingNeedId(id)), ct),
            KnotKind.TrainingCourse => await Of(db.TrainingCourses.Where(c => c.Id == new TrainingCourseId(id)), ct),
            KnotKind.AgendaItem => await OfConference(db.AgendaItems.Where(a => a.Id == new AgendaItemId(id)).Select(a => a.ConferenceId), ct),
            KnotKind.Contribution => await OfConference(db.Contributions.Where(c => c.Id == new ContributionId(id)).Select(c => c.ConferenceId), ct),
            KnotKind.Conclusion => await OfConference(db.Conclusions.Where(c => c.Id == new ConclusionId(id)).Select(c => c.ConferenceId), ct),
            KnotKind.Directive => await Of(db.Directives.Where(d => d.Id == new DirectiveId(id)), ct),
            KnotKind.Source => await OfSource(new AssignmentSourceId(id), ct),
            KnotKind.Assignment => await OfAssignment(new AssignmentId(id), ct),
            KnotKind.Exemplar => await Of(db.Exemplars.Where(e => e.Id == new ExemplarId(id)), ct),
            KnotKind.Commendation => await OfCommendation(new CommendationId(id), ct),
            KnotKind.ProgressNote => await OfAssignment(db.ProgressNotes.Where(n => n.Id == new ProgressNoteId(id)).Select(n => n.AssignmentId), ct),
            KnotKind.Evidence => await OfAssignment(db.Evidence.Where(e => e.Id == new EvidenceId(id)).Select(e => e.AssignmentId), ct),
            _ => null,
        };
    }

    private async Task<Subject?> OfConference(IQueryable<ConferenceId> conference, CancellationToken ct) =>
        await conference.Select(c => (ConferenceId?)c).FirstOrDefaultAsync(ct) is { } id ? await Of(db.Conferences.Where(c => c.Id == id), ct) : null;

    private static HashSet<UnitId> Set(params ReadOnlySpan<UnitId> units) => [.. units];
}
