using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>Tra dòng đơn vị: who a unit came from and what it has become, for those who must find what an earlier unit left.</summary>
internal sealed class UnitLines(GiaoBanDb db, KeptAnswers kept, CommitStamps stamps) : IUseCase
{
    private Lineage? _lineage;

    // Redrawing a province leaves ten thousand steps, which only an act adds to: read once for all who ask, and not with the token of whoever asked first.
    public async Task<Lineage> LineageAsync(CancellationToken ct) =>
        _lineage ??= await kept.UntilNextActAsync("lineage", await stamps.ReadAsync(), async () => new Lineage(await db.UnitSuccessions.AsNoTracking().ToListAsync(CancellationToken.None)));

    /// <summary>The unit itself and all it came from: what they still owe is now its to do.</summary>
    public async Task<IReadOnlyList<UnitId>> WithForebearsAsync(UnitId unit, CancellationToken ct) => [unit, .. (await LineageAsync(ct)).ForebearsOf(unit)];

    /// <summary>The codes a unit is known by in rules written before it was: its own and those of the units it came from.</summary>
    public async Task<Func<Unit, IReadOnlyList<string>>> CodesAsync(CancellationToken ct)
    {
        var lineage = await LineageAsync(ct);
        var codes = lineage.IsEmpty ? [] : await db.Units.AsNoTracking().Select(u => new { u.Id, u.Code }).ToDictionaryAsync(u => u.Id, u => u.Code, ct);
        return unit => [unit.Code, .. lineage.ForebearsOf(unit.Id).Select(id => codes[id])];
    }
}
