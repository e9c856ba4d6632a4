using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>One row of the dry run: what it is, from whom, to whom.</summary>
/// <param name="IsAsked">A person must say who gets it, or may say otherwise.</param>
internal sealed record WeighedRow(HoldingKind Kind, Guid Row, string? Words, string? Href, string From, string? To, UnitId? ToId, bool IsFolded, bool IsAsked);

/// <summary>What would happen if it were carried out now; <see cref="Blocks"/> says what stands in the way.</summary>
internal sealed record DryRun(Reorganisation Reorganisation, IReadOnlyList<WeighedRow> Rows, IReadOnlyList<(UnitId Id, string Name)> Heirs, Rehoming Rehoming, Refusal? Blocks)
{
    public IEnumerable<WeighedRow> Asked => Rows.Where(r => r.IsAsked);
    public IEnumerable<IGrouping<HoldingKind, WeighedRow>> Going => Rows.Where(r => !r.IsAsked && r.Kind is not HoldingKind.Place).GroupBy(r => r.Kind);
}

/// <summary>Chạy thử việc sắp xếp: the very same reckoning that carrying out uses, with words for a person. Nothing is changed.</summary>
internal sealed class WeighReorganisation(GiaoBanDb db, UnitHoldings holdings, Acting acting) : IUseCase
{
    public async Task<Result<DryRun>> RunAsync(Reorganisation reorganisation, CancellationToken ct)
    {
        var ending = reorganisation.Ending.Select(e => e.UnitId).ToList();
        var held = await holdings.OfAsync(ending, reorganisation.On, ct);
        var reckoned = await ReckonAsync(reorganisation, held, ct);
        if (reckoned.Value is not { } rehoming) return reckoned.Refusal!;

        var names = await NamesAsync(reorganisation, rehoming, ct);
        var moves = rehoming.Moves.ToDictionary(m => (m.Kind, m.Row));
        var asks = reorganisation.Kind is ReorganisationKind.Split or ReorganisationKind.Dissolve;
        var mayRead = RightsTable.ReachOf(acting.Who.Role, Right.SeeAssignments) is Reach.Organiser;
        var rows = held.Where(h => ending.Contains(h.Holding.Unit) || (moves.TryGetValue((h.Holding.Kind, h.Holding.Row), out var own) && own.IsFolded)).Select(h =>
        {
            var move = moves.GetValueOrDefault((h.Holding.Kind, h.Holding.Row));
            var stays = h.Holding.Kind is HoldingKind.OpenReport or HoldingKind.Promise;
            var to = stays ? reorganisation.MainHeir : move?.To;
            var readable = h.OrganiserId is null || (mayRead && h.OrganiserId == acting.Who.OrganiserId);
            return new WeighedRow(h.Holding.Kind, h.Holding.Row, readable ? h.Words : h.Words.Split(':')[0] is { Length: < 30 } code ? code : null, readable ? h.Href : null,
                names[h.Holding.Unit], to is { } unit ? names[unit] : null, to, move?.IsFolded is true, asks && h.Holding.Kind is HoldingKind.Lead && ending.Contains(h.Holding.Unit));
        });
        return new DryRun(reorganisation, [.. rows], [.. reorganisation.Heirs.Select(h => (h.UnitId, names[h.UnitId]))], rehoming, rehoming.Complete().Refusal);
    }

    /// <summary>Who takes what, reckoned from what is held now.</summary>
    public async Task<Result<Rehoming>> ReckonAsync(Reorganisation reorganisation, IReadOnlyList<Held> held, CancellationToken ct)
    {
        var on = reorganisation.On;
        var tree = new UnitTree(await db.UnitEdges.AsNoTracking().Where(e => e.To == null || e.To >= on).ToListAsync(ct));
        var homes = reorganisation.Homes.Select(h => h.UnitId).ToList();
        var living = (await db.Units.Where(u => homes.Contains(u.Id) && u.ValidFrom <= on && u.ValidTo == null).Select(u => u.Id).ToListAsync(ct)).ToHashSet();
        return Rehoming.Of(reorganisation, [.. held.Select(h => h.Holding)], tree, living.Contains);
    }

    public async Task<Dictionary<UnitId, string>> NamesAsync(Reorganisation reorganisation, Rehoming? rehoming, CancellationToken ct)
    {
        HashSet<UnitId> asked = [.. reorganisation.Units.Select(u => u.UnitId), .. reorganisation.Homes.Select(h => h.UnitId), .. reorganisation.Moves.Select(m => m.FromId), .. reorganisation.Moves.Select(m => m.ToId).OfType<UnitId>()];
        if (rehoming is not null) asked.UnionWith(rehoming.Moves.SelectMany(m => m.To is { } to ? new[] { m.From, to } : [m.From]));
        var ids = asked.ToList();
        var names = await db.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        foreach (var born in reorganisation.Heirs.Where(h => h.Part is UnitPart.Begins)) names.TryAdd(born.UnitId, born.Name!);
        return names;
    }
}
