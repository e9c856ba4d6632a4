using GiaoBan.App.Web;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using GiaoBan.Text;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Audit;

/// <summary>
/// Tìm trong nhật ký: by person and act with or without accents, by thing (a code, a unit's name), by day. An administrator
/// finds that something happened; reasons and contents are for those who may read the content.
/// </summary>
internal sealed class AuditSearch(GiaoBanDb db, Acting acting) : IUseCase
{
    public sealed record Question(string? Words, string? Thing, DateOnly? From, DateOnly? To, string? Act);

    public bool SeesContent => RightsTable.ReachOf(acting.Who.Role, Right.SeeChanges) is not Reach.None;

    public async Task<IQueryable<AuditEntry>> FindAsync(Question asked, CancellationToken ct)
    {
        var organiser = acting.Who.OrganiserId.Value;
        // What the program itself and people at the door did belongs to no organiser yet.
        var found = db.AuditEntries.AsNoTracking().Where(e => e.OrganiserId == organiser || e.OrganiserId == null);
        var words = SearchWords.ForLike(asked.Words);
        if (words.Length > 0) found = found.Where(e => EF.Functions.Like(e.SearchText, $"%{words}%"));
        if (asked.Act is { Length: > 0 } act) found = found.Where(e => e.Act == act);
        if (asked.From is { } from) { var since = BusinessDay.Utc(from.ToDateTime(TimeOnly.MinValue)); found = found.Where(e => e.AtUtc >= since); }
        if (asked.To is { } to) { var before = BusinessDay.Utc(to.AddDays(1).ToDateTime(TimeOnly.MinValue)); found = found.Where(e => e.AtUtc < before); }
        if (SearchWords.ForLike(asked.Thing) is { Length: > 0 } thing)
        {
            var ids = await ThingsAsync(thing, ct);
            found = found.Where(e => ids.Contains(e.SubjectId));
        }
        return found.OrderByDescending(e => e.Seq);
    }

    public string? WhyOf(AuditEntry entry) => SeesContent || entry.Act.StartsWith("account.", StringComparison.Ordinal) || entry.Act.StartsWith("audit.", StringComparison.Ordinal) ? entry.Why : entry.Why is null ? null : T("(nội dung, người quản trị không đọc)");

    private async Task<List<Guid>> ThingsAsync(string thing, CancellationToken ct)
    {
        var like = $"%{thing}%";
        var code = thing.ToUpperInvariant();
        List<Guid> ids = [.. (await db.Assignments.Where(a => a.Code == code).Select(a => a.Id).ToListAsync(ct)).Select(a => a.Value), .. (await db.Directives.Where(d => d.Code == code).Select(d => d.Id).ToListAsync(ct)).Select(d => d.Value)];
        ids.AddRange((await (from r in db.Reports join u in db.Units on r.UnitId equals u.Id where EF.Functions.Like(u.SearchText, like) select r.Id).Take(500).ToListAsync(ct)).Select(r => r.Value));
        ids.AddRange(await db.Users.Where(a => EF.Functions.Like(a.SearchText, like)).Select(a => a.Id).Take(500).ToListAsync(ct));
        return ids;
    }
}
