using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>Numbers assignments within the quarter they are issued in: NV-2019-Q2-001, 002 … whatever door they come in by.</summary>
internal sealed class AssignmentCodes(GiaoBanDb db) : IUseCase
{
    public async Task<Func<int>> NextAsync(UnitId organiser, LineId line, Quarter quarter, CancellationToken ct)
    {
        var prefix = $"NV-{quarter.Code}-";
        var used = await db.Assignments.CountAsync(a => a.OrganiserId == organiser && a.LineId == line && a.Code.StartsWith(prefix), ct);
        return () => ++used;
    }
}
