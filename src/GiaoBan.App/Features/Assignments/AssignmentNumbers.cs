using System.Globalization;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>Số của nhiệm vụ: the highest given so far in the quarter, rows not yet saved included.</summary>
internal sealed class AssignmentNumbers(GiaoBanDb db) : IUseCase
{
    public async Task<int> LastAsync(UnitId organiser, LineId line, Quarter quarter, CancellationToken ct)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"NV-{quarter.Code}-");
        var saved = await db.Assignments.Where(a => a.OrganiserId == organiser && a.LineId == line && a.Code.StartsWith(prefix)).MaxAsync(a => (int?)a.Number, ct) ?? 0;
        return Math.Max(saved, db.Assignments.Local.Where(a => a.OrganiserId == organiser && a.LineId == line && a.IssuedIn == quarter).Select(a => a.Number).DefaultIfEmpty().Max());
    }
}
