using GiaoBan.Domain;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conferences;

internal static class LineTies
{
    /// <summary>The thread from each of these report lines to what grew out of them, where it is not there yet.</summary>
    public static async Task TieAsync(this GiaoBanDb db, IReadOnlyList<ReportItemId> lines, Relation relation, Knot to, CancellationToken ct)
    {
        var tied = (await db.ThreadLinks.Where(l => l.FromKind == KnotKind.ReportLine && l.ToKind == to.Kind && l.ToId == to.Id).Select(l => l.FromId).ToListAsync(ct)).ToHashSet();
        db.ThreadLinks.AddRange(lines.Where(l => !tied.Contains(l.Value)).Select(l => new ThreadLink(new Knot(KnotKind.ReportLine, l.Value), relation, to)));
    }
}
