using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conferences;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conferences;

/// <summary>
/// Dòng báo cáo làm căn cứ: where a period concludes on papers nothing was said in between, and the report line leads to the
/// conclusion at once. So the thread holds without a sitting.
/// </summary>
internal sealed class GroundConclusion(GiaoBanDb db, Acting acting, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        public Guid? ConclusionId { get; init; }
        public List<Guid> ReportItemIds { get; init; } = [];
    }

    public async Task<Result> RunAsync(Conference conference, Input input, CancellationToken ct)
    {
        if (!conference.IsOnPapers) return ConferenceRefusals.NotOnPapers;
        List<ReportItemId> wanted = [.. input.ReportItemIds.Distinct().Select(i => new ReportItemId(i))];
        var lines = await db.ReportItems.Where(i => wanted.Contains(i.Id) && !i.IsWithdrawn && db.Reports.Any(r => r.Id == i.ReportId && r.PeriodId == conference.PeriodId)).Select(i => i.Id).ToListAsync(ct);
        if (input.ConclusionId is not { } id || lines.Count == 0 || !await db.Conclusions.AnyAsync(c => c.Id == new ConclusionId(id) && c.ConferenceId == conference.Id, ct)) return ConferenceRefusals.NothingToGround;

        await db.TieAsync(lines, Relation.LedTo, new Knot(KnotKind.Conclusion, id), ct);
        await db.CommitAsync(acting.Does("conference.ground", "conference", conference.Id.Value), ct);
        live.Announce("conference");
        return Result.Ok;
    }
}
