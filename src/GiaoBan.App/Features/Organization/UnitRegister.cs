using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>One line of the register as of a day: how deep it stands in the chosen hierarchy, and how many below are unnamed.</summary>
internal sealed record RegisterLine(UnitId Id, string Code, string Name, string ShortName, UnitKind Kind, int Depth, string? Above, int Unnamed, bool IsApproximate);

internal sealed record RegisterPage(IReadOnlyList<RegisterLine> Lines, int Total, int Unnamed, bool UnnamedIsApproximate);

/// <summary>Danh bạ đơn vị của một ngày: the bodies of a day in the order of one hierarchy, or those that a few words find.</summary>
internal sealed class UnitRegister(GiaoBanDb db) : IUseCase
{
    private sealed record Row(UnitId Id, int No, string Code, string Name, string ShortName, UnitKind Kind, string SearchText);
    private sealed record Below(UnitId UnitId, int Count, bool IsApproximate);

    public async Task<RegisterPage> OfAsync(DateOnly day, string hierarchy, string? words, int skip, int take, CancellationToken ct)
    {
        var units = await db.Units.Where(u => u.ValidFrom <= day && (u.ValidTo == null || u.ValidTo >= day)).OrderBy(u => u.No)
            .Select(u => new Row(u.Id, u.No, u.Code, u.Name, u.ShortName, u.Kind, u.SearchText)).ToListAsync(ct);
        var parents = (await db.UnitEdges.Where(e => e.Hierarchy == hierarchy && e.From <= day && (e.To == null || e.To >= day)).Select(e => new { e.UnitId, e.ParentId }).ToListAsync(ct))
            .GroupBy(e => e.UnitId).ToDictionary(g => g.Key, g => g.First().ParentId);
        var counts = (await db.UnnamedUnits.Where(n => n.From <= day && (n.To == null || n.To >= day)).Select(n => new Below(n.UnitId, n.Count, n.IsApproximate)).ToListAsync(ct)).ToLookup(n => n.UnitId);

        var byId = units.ToDictionary(u => u.Id);
        var asked = UnitPicker.WordsOf(words ?? "");
        var ordered = asked.Count > 0 ? [.. units.Where(u => asked.All(w => u.SearchText.Contains(w, StringComparison.Ordinal))).Select(u => (Row: u, Depth: 0))] : InOrder(units, parents, byId);
        var lines = ordered.Skip(skip).Take(take).Select(o => new RegisterLine(o.Row.Id, o.Row.Code, o.Row.Name, o.Row.ShortName, o.Row.Kind, o.Depth,
            parents.TryGetValue(o.Row.Id, out var above) && byId.TryGetValue(above, out var parent) ? parent.ShortName : null, counts[o.Row.Id].Sum(c => c.Count), counts[o.Row.Id].Any(c => c.IsApproximate)));
        return new RegisterPage([.. lines], ordered.Count, CountedOnce(counts, byId), counts.Any(c => c.Any(n => n.IsApproximate)));
    }

    // A commune stands below its district committee and below its district's authority: it is counted once.
    private static int CountedOnce(ILookup<UnitId, Below> counts, Dictionary<UnitId, Row> byId) =>
        counts.Where(c => byId.TryGetValue(c.Key, out var unit) && unit.Kind is UnitKind.PartyCommittee).Sum(c => c.Sum(n => n.Count));

    private static List<(Row Row, int Depth)> InOrder(List<Row> units, Dictionary<UnitId, UnitId> parents, Dictionary<UnitId, Row> byId)
    {
        var below = units.ToLookup(u => parents.TryGetValue(u.Id, out var above) && byId.ContainsKey(above) ? above : default);
        List<(Row, int)> ordered = new(units.Count);
        void Walk(UnitId above, int depth)
        {
            foreach (var unit in below[above])
            {
                ordered.Add((unit, depth));
                Walk(unit.Id, depth + 1);
            }
        }
        Walk(default, 0);
        return ordered;
    }
}
