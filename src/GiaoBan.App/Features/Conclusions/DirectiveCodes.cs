using GiaoBan.App.Web;
using GiaoBan.Domain.Conferences;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>Numbers directives within the quarter of their conference: CD-2019-Q1-01, CD-2019-Q1-02 …</summary>
internal sealed class DirectiveCodes(GiaoBanDb db) : IUseCase
{
    public async Task<Func<string>> NextAsync(Conference conference, CancellationToken ct)
    {
        var quarter = await db.Periods.Where(p => p.Id == conference.PeriodId).Select(p => p.Code).FirstAsync(ct);
        var prefix = $"CD-{quarter}-";
        var used = await db.Directives.CountAsync(d => d.OrganiserId == conference.OrganiserId && d.LineId == conference.LineId && d.Code.StartsWith(prefix), ct);
        return () => FormattableString.Invariant($"{prefix}{++used:00}");
    }
}
