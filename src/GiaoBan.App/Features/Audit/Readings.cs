using GiaoBan.App.Web;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Audit;

/// <summary>Writes down that somebody opened a paper not everybody may see; the same person within ten minutes counts once.</summary>
internal sealed class Readings(GiaoBanDb db, Acting acting) : IUseCase
{
    private static readonly TimeSpan Once = TimeSpan.FromMinutes(10);

    public async Task RecordAsync(string kind, Guid paper, CancellationToken ct)
    {
        var (me, since) = (acting.Who.AccountId.Value, acting.NowUtc - Once);
        if (await db.PaperReadings.AnyAsync(r => r.AccountId == me && r.PaperId == paper && r.AtUtc > since, ct)) return;

        db.PaperReadings.Add(new PaperReading(me, kind, paper, acting.NowUtc));
        await db.CommitAsync(acting.Does("paper.open", kind, paper), ct);
    }
}
