using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Cycle;

/// <summary>Việc của đơn vị tôi: what it leads and what it helps with, what hurts most first, under the directive it came from.</summary>
internal sealed class UnitWork(GiaoBanDb db, Acting acting, BusinessDay businessDay, WorkingCalendar calendar) : IUseCase
{
    private const int AtMost = 200;

    public sealed record Line(string Href, StatusKind Kind, (string Kind, string Words) Said, int Days, string Action, string Detail, bool IsHelp);

    /// <summary>One directive, table or leader's order, and what the unit has of it.</summary>
    public sealed record Group(string Title, string Source, IReadOnlyList<Line> Lines);

    public async Task<IReadOnlyList<Group>> RunAsync(CancellationToken ct)
    {
        var (organiser, line, unit, today) = (acting.Who.OrganiserId, acting.Who.LineId, acting.Who.UnitId, businessDay.Today);
        var leads = await db.Assignments.AsNoTracking().Where(a => a.OrganiserId == organiser && a.LineId == line && a.LeadUnitId == unit && a.State != AssignmentState.Verified).OrderBy(a => a.SortDay).Take(AtMost)
            .Select(a => new { a.Id, a.DirectiveId, a.Code, a.Action, a.State, a.Due, a.IssuedOn, a.HeardOn, a.AskedOn, a.MilestoneId, a.IssuedYear, a.IssuedQuarter }).ToListAsync(ct);
        var helps = await (from c in db.Set<CoordinatingUnit>().AsNoTracking() join a in db.Assignments on c.AssignmentId equals a.Id
                           where c.UnitId == unit && !c.IsFolded && c.DoneOn == null && a.OrganiserId == organiser && a.LineId == line && a.State != AssignmentState.Verified
                           orderby a.SortDay
                           select new { a.Id, a.DirectiveId, a.Code, a.Action, a.IssuedOn, c.Due, c.HeardOn, a.MilestoneId, a.IssuedYear, a.IssuedQuarter }).Take(AtMost).ToListAsync(ct);
        var now = Quarter.Of(today);
        var lines = leads.Select(a => (a.Id, a.DirectiveId, Line: Written(a.Id, AssignmentStatus.Of(a.State, a.Due, a.IssuedOn, a.HeardOn, a.AskedOn, today, calendar), a.Action, PainLine.Told(a.Code, a.Due, a.MilestoneId is not null, now.Since(new Quarter(a.IssuedYear, a.IssuedQuarter))), false)))
            .Concat(helps.Select(h => (h.Id, h.DirectiveId, Line: Written(h.Id, AssignmentStatus.Of(h.HeardOn is null ? AssignmentState.Issued : AssignmentState.Received, h.Due, h.IssuedOn, h.HeardOn, null, today, calendar), h.Action, PainLine.Told(h.Code, h.Due, h.MilestoneId is not null, now.Since(new Quarter(h.IssuedYear, h.IssuedQuarter))), true)))).ToList();
        if (lines.Count == 0) return [];

        var titles = await TitlesAsync([.. lines.Select(l => l.Id).Distinct()], [.. lines.Where(l => l.DirectiveId is not null).Select(l => l.DirectiveId!.Value).Distinct()], ct);
        return [.. lines.GroupBy(l => titles.Of(l.Id, l.DirectiveId))
            .Select(g => new Group(g.Key.Title, g.Key.Source, [.. g.Select(l => l.Line).OrderBy(l => Pains.Rank(l.Kind)).ThenByDescending(l => l.Days)]))
            .OrderBy(g => Pains.Rank(g.Lines[0].Kind)).ThenByDescending(g => g.Lines[0].Days)];
    }

    private static Line Written(AssignmentId id, AssignmentStatus status, string action, string detail, bool isHelp) =>
        new($"/nhiem-vu/{id.Value}", status.Kind, Say.Status(status), status.Days, action, detail + (isHelp ? T(", phối hợp") : ""), isHelp);

    private sealed record Titles(Dictionary<DirectiveId, (string, string)> Directives, Dictionary<Guid, (string, string)> Sources)
    {
        public (string Title, string Source) Of(AssignmentId assignment, DirectiveId? directive) =>
            directive is { } id && Directives.TryGetValue(id, out var ordered) ? ordered : Sources.GetValueOrDefault(assignment.Value, (T("Việc khác"), ""));
    }

    private async Task<Titles> TitlesAsync(List<AssignmentId> assignments, List<DirectiveId> directives, CancellationToken ct)
    {
        var ordered = directives.Count == 0 ? [] : await db.Directives.Where(d => directives.Contains(d.Id)).Select(d => new { d.Id, d.Action, d.Code }).ToDictionaryAsync(d => d.Id, d => (d.Action, d.Code), ct);
        List<Guid> ids = [.. assignments.Select(a => a.Value)];
        var sources = await (from l in db.ThreadLinks
                             where l.FromKind == KnotKind.Source && l.ToKind == KnotKind.Assignment && ids.Contains(l.ToId)
                             select new { l.ToId, l.FromId }).ToListAsync(ct);
        List<AssignmentSourceId> wanted = [.. sources.Select(s => new AssignmentSourceId(s.FromId)).Distinct()];
        var told = wanted.Count == 0 ? [] : await db.AssignmentSources.Where(s => wanted.Contains(s.Id)).Select(s => new { s.Id, s.Kind, s.FileName, s.OrderedBy, s.OrderedOn }).ToDictionaryAsync(s => s.Id.Value, ct);
        return new Titles(ordered, sources.DistinctBy(s => s.ToId).Select(s => (s.ToId, From: told[s.FromId])).ToDictionary(s => s.ToId, s =>
            s.From.Kind is SourceKind.LeaderOrder ? (Tf($"Ý kiến chỉ đạo của {s.From.OrderedBy}"), Say.Day(s.From.OrderedOn)) : (T("Bảng theo dõi của cơ quan"), s.From.FileName ?? "")));
    }
}
