using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

internal static class WhileOpen
{
    extension(GiaoBanDb db)
    {
        /// <summary>Commits what needs the period open; a refusal, and nothing stored, where it was closed in the same second.</summary>
        public async Task<Refusal?> CommitWhileOpenAsync(PeriodId period, Act act, CancellationToken ct)
        {
            db.OnlyWhileOpen(period);
            try
            {
                await db.CommitAsync(act, ct);
                return null;
            }
            catch (PeriodClosedException)
            {
                db.ChangeTracker.Clear(); // what was refused goes into no later commit
                return PeriodRefusals.ClosedToReports(await db.Periods.Where(p => p.Id == period).Select(p => p.Name).FirstAsync(ct));
            }
        }
    }
}
