using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Assignments;
using GiaoBan.Domain.Time;
using GiaoBan.Office.Tables;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>Xuất phụ lục: the filtered list in the columns of the office's tracking table, so that what goes out comes in again.</summary>
internal sealed class AnnexOut(GiaoBanDb db, Acting acting, BusinessDay businessDay) : IUseCase
{
    public async Task<TrackingAnnex> RunAsync(IQueryable<Assignment> assignments, CancellationToken ct)
    {
        var issuer = await db.Units.Where(u => u.Id == acting.Who.OrganiserId).Select(u => u.Name).FirstAsync(ct);
        var rows = await assignments.Select(a => new
        {
            a.Code, a.Action, a.Due, a.LeadUnitId,
            With = a.Coordinators.Where(c => !c.IsFolded).Select(c => c.UnitId).ToList(),
            Last = a.Notes.OrderByDescending(n => n.Ordinal).Select(n => new { n.State, n.Text }).FirstOrDefault(),
        }).AsSplitQuery().ToListAsync(ct);
        var wanted = rows.SelectMany(r => r.With.Append(r.LeadUnitId)).ToHashSet();
        var names = (await db.Units.AsNoTracking().Select(u => new { u.Id, u.Name }).ToListAsync(ct)).Where(u => wanted.Contains(u.Id)).ToDictionary(u => u.Id, u => u.Name);
        return new TrackingAnnex(issuer, "Danh mục nhiệm vụ được giao", businessDay.Today,
            [.. rows.Select(r => new AnnexRow(r.Code, r.Action, names[r.LeadUnitId], [.. r.With.Select(w => names[w])], r.Due, r.Last is { } last ? Result(last.State, last.Text) : ""))]);
    }

    // That a unit says "done" must be read from the words alone, by people and by the import.
    private static string Result(ProgressState state, string text) =>
        state is ProgressState.Done && !Import.ImportTable.SaysDone(text) ? $"Đã hoàn thành. {text}" : text;
}
