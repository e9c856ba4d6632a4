using GiaoBan.Domain;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Web;

internal static class OwnRows
{
    extension<T>(IQueryable<T> rows) where T : class, IOrganised
    {
        /// <summary>Those of the officer's own body and line of work.</summary>
        public IQueryable<T> Of(Officer who) => rows.Where(r => r.OrganiserId == who.OrganiserId && r.LineId == who.LineId);
    }

    extension(GiaoBanDb db)
    {
        public async Task<IReadOnlyDictionary<UnitId, string>> ShortNamesAsync(IEnumerable<UnitId> units, CancellationToken ct)
        {
            List<UnitId> ids = [.. units.Distinct()];
            return await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.ShortName, ct);
        }
    }
}
