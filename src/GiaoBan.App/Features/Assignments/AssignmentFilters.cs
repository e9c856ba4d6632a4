using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>The quick filters of the list in the database's words, and whose assignments somebody sees.</summary>
internal sealed class AssignmentFilters(GiaoBanDb db, Acting acting, BusinessDay businessDay) : IUseCase
{
    public static (string Key, string Name)[] Kinds => [("mo", T("Đang mở")), ("tre", T("Trễ")), ("im", T("Chưa báo")), ("moi", T("Chưa nhận")), ("hoi", T("Chờ trả lời")), ("cho", T("Chờ xác nhận")), ("xong", T("Xong")), ("tat-ca", T("Tất cả"))];

    /// <summary>All for the desk and the leaders; for a unit what it leads, helps with, or once led and asked about.</summary>
    public IQueryable<Assignment> Mine()
    {
        var (organiser, line, unit) = (acting.Who.OrganiserId, acting.Who.LineId, acting.Who.UnitId);
        var all = db.Assignments.AsNoTracking().Where(a => a.OrganiserId == organiser && a.LineId == line);
        if (SeesAll) return all;

        // A union of three short lists, each by its own index; written with "or" the database looks at every row there is.
        var ids = db.Assignments.Where(a => a.LeadUnitId == unit).Select(a => a.Id)
            .Union(db.Set<CoordinatingUnit>().Where(c => c.UnitId == unit).Select(c => c.AssignmentId))
            .Union(db.Set<UnitRequest>().Where(r => r.UnitId == unit).Select(r => r.AssignmentId));
        return all.Where(a => ids.Contains(a.Id));
    }

    public bool SeesAll => RightsTable.ReachOf(acting.Who.Role, Right.SeeAssignments) is Reach.Organiser;

    /// <summary>Names the scope of <see cref="Mine"/> and the day the filters speak of.</summary>
    public string Scope => $"{acting.Who.OrganiserId.Value:N}{acting.Who.LineId.Value:N}{(SeesAll ? "" : acting.Who.UnitId.Value.ToString("N"))}{businessDay.Today:yyMMdd}";

    // The same rules as AssignmentStatus.Of; a test holds the two against each other. Days are compared by SortDay, because the
    // indexes end in it.
    public IQueryable<Assignment> Of(IQueryable<Assignment> all, string filter)
    {
        var today = businessDay.Today;
        var heardBefore = today.AddDays(-AssignmentStatus.SilentDays);
        return filter switch
        {
            "mo" => all.Where(a => a.State != AssignmentState.Verified),
            "tre" => all.Where(a => a.State != AssignmentState.Verified && a.State != AssignmentState.Reported && a.SortDay < today),
            "hoi" => all.Where(a => a.AskedOn != null && a.State != AssignmentState.Verified),
            "im" => all.Where(a => a.State != AssignmentState.Verified && a.AskedOn == null && (a.State == AssignmentState.Issued || a.State == AssignmentState.Received) && a.SortDay >= today && (a.HeardOn ?? a.IssuedOn) <= heardBefore),
            "moi" => all.Where(a => a.State == AssignmentState.Issued),
            "cho" => all.Where(a => a.State == AssignmentState.Reported),
            "xong" => all.Where(a => a.State == AssignmentState.Verified),
            _ => all,
        };
    }

    /// <summary>How many each filter holds, in the order of <see cref="Kinds"/>: what is closed is counted by its index, what is open looked at row by row in another.</summary>
    public async Task<int[]> CountsAsync(IQueryable<Assignment> all, CancellationToken ct)
    {
        var today = businessDay.Today;
        var heardBefore = today.AddDays(-AssignmentStatus.SilentDays);
        var done = await all.CountAsync(a => a.State == AssignmentState.Verified, ct);
        var open = await all.Where(a => a.State != AssignmentState.Verified).GroupBy(_ => 1).Select(g => new
        {
            All = g.Count(),
            Late = g.Count(a => a.State != AssignmentState.Reported && a.SortDay < today),
            Silent = g.Count(a => a.AskedOn == null && (a.State == AssignmentState.Issued || a.State == AssignmentState.Received) && a.SortDay >= today && (a.HeardOn ?? a.IssuedOn) <= heardBefore),
            Fresh = g.Count(a => a.State == AssignmentState.Issued),
            Asked = g.Count(a => a.AskedOn != null),
            Said = g.Count(a => a.State == AssignmentState.Reported),
        }).FirstOrDefaultAsync(ct);
        return open is null ? [0, 0, 0, 0, 0, 0, done, done] : [open.All, open.Late, open.Silent, open.Fresh, open.Asked, open.Said, done, open.All + done];
    }
}
