using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization.Import;

/// <summary>What an import did, or why it did nothing.</summary>
internal sealed record ImportReport(int Rows, int Added, int Known, IReadOnlyList<RowProblem> Problems);

/// <summary>
/// Nhập danh sách đơn vị: every row is read and checked before anything is kept; one broken row, and nothing is. Rows already
/// here are recognised by code and first day, so that the same file can be given twice.
/// </summary>
internal sealed class ImportUnits(GiaoBanDb db, Acting acting, TextGuard guard) : IUseCase
{
    public async Task<ImportReport> RunAsync(byte[] bytes, UnitId? onBehalfOf, bool checkOnly, CancellationToken ct)
    {
        var (rows, slips) = UnitSheet.Read(bytes);
        List<RowProblem> problems = [.. slips];
        var drafts = rows.Select(row => UnitDraft.Read(row, guard, problems)).OfType<UnitDraft>().ToList();
        var units = await db.Units.Include(u => u.Edges).Include(u => u.Aliases).Include(u => u.Contacts).Include(u => u.Unnamed).AsSplitQuery().ToListAsync(ct);
        var map = new ImportedMap(units, await db.UnitSuccessions.ToListAsync(ct), await db.Hierarchies.ToListAsync(ct), problems);
        map.Take(drafts);
        if (problems.Count > 0 || checkOnly)
        {
            db.ChangeTracker.Clear();
            return new(rows.Count, 0, 0, [.. problems.OrderBy(p => p.Line)]);
        }
        db.AddMany(map.Added);
        db.AddMany(map.Added.SelectMany(u => u.Edges));
        db.AddMany(map.Added.SelectMany(u => u.Aliases));
        db.AddMany(map.Added.SelectMany(u => u.Contacts));
        db.AddMany(map.Added.SelectMany(u => u.Unnamed));
        db.Hierarchies.AddRange(map.NewHierarchies);
        db.UnitSuccessions.AddRange(map.NewSteps);
        await db.CommitAsync(acting.Does("unit.import", "unit", onBehalfOf?.Value ?? Guid.Empty, $"{map.Added.Count} đơn vị mới"), ct);
        return new(rows.Count, map.Added.Count, rows.Count - map.Added.Count, []);
    }
}
