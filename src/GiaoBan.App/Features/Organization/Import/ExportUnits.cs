using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization.Import;

/// <summary>Xuất danh sách đơn vị: the whole register with its time, in the very columns an import takes.</summary>
internal sealed class ExportUnits(GiaoBanDb db) : IUseCase
{
    public async Task<string> RunAsync(CancellationToken ct)
    {
        var units = await db.Units.AsNoTracking().Include(u => u.Edges).Include(u => u.Aliases).Include(u => u.Contacts).Include(u => u.Unnamed).AsSplitQuery().OrderBy(u => u.No).ToListAsync(ct);
        var codes = units.ToDictionary(u => u.Id, u => u.Code);
        var trees = await db.Hierarchies.AsNoTracking().ToDictionaryAsync(h => h.Code, h => h.Name, ct);
        var steps = (await db.UnitSuccessions.AsNoTracking().ToListAsync(ct)).ToLookup(s => s.PredecessorId);
        return UnitSheet.Write(units.Select(u => Cells(u, codes, trees, [.. steps[u.Id]])));
    }

    private static Dictionary<string, string> Cells(Unit unit, Dictionary<UnitId, string> codes, Dictionary<string, string> trees, IReadOnlyList<UnitSuccession> steps)
    {
        var places = Joined(unit, codes);
        var whole = places.Count(p => p.Tree == Hierarchy.Main) == 1 ? places.Single(p => p.Tree == Hierarchy.Main) : default;
        var isPlain = whole.Parent is not null && whole.From == unit.ValidFrom && whole.To == unit.ValidTo;
        string Span(DateOnly from, DateOnly? to) => from == unit.ValidFrom && to == unit.ValidTo ? "" : $"@{UnitSheet.Span(from, to)}";
        return new()
        {
            ["code"] = unit.Code, ["name"] = unit.Name, ["short_name"] = unit.ShortName == unit.Name ? "" : unit.ShortName, ["kind"] = UnitSheet.Kebab(unit.Kind), ["level"] = UnitSheet.Kebab(unit.Level),
            ["parent"] = isPlain ? whole.Parent! : "", ["valid_from"] = Say.Iso(unit.ValidFrom), ["valid_to"] = unit.ValidTo is { } to ? Say.Iso(to) : "", ["agency_code"] = unit.AgencyCode ?? "",
            ["aliases"] = string.Join("; ", unit.Aliases.Select(a => a.Name).Order(StringComparer.Ordinal)), ["phone"] = unit.Phone ?? "",
            ["contacts"] = string.Join("; ", unit.Contacts.OrderBy(c => c.Ordinal).Select(c => $"{c.Name}|{c.Post}|{c.OfficePhone}".TrimEnd('|'))),
            ["communes"] = string.Join("; ", unit.Unnamed.OrderBy(n => n.From).Select(n => $"{(n.IsApproximate ? "~" : "")}{n.Count}{Span(n.From, n.To)}{(n.Note is { } note ? $" ({note})" : "")}")),
            ["places"] = string.Join("; ", places.Where(p => !isPlain || p.Tree != Hierarchy.Main).OrderBy(p => p.Tree, StringComparer.Ordinal).ThenBy(p => p.From).Select(p => $"{trees.GetValueOrDefault(p.Tree, Hierarchy.MainName)}={p.Parent}{Span(p.From, p.To)}")),
            ["became"] = string.Join("; ", steps.OrderByDescending(s => s.IsMain).ThenBy(s => codes[s.SuccessorId], StringComparer.Ordinal).Select(s => $"{codes[s.SuccessorId]}{(steps.Count > 1 && s.IsMain ? "*" : "")}{(s.On == unit.ValidTo?.AddDays(1) ? "" : $"@{Say.Iso(s.On)}")}")),
        };
    }

    // Under one code without a gap is one place, even where that code had several lives.
    private static List<(string Tree, string Parent, DateOnly From, DateOnly? To)> Joined(Unit unit, Dictionary<UnitId, string> codes)
    {
        List<(string Tree, string Parent, DateOnly From, DateOnly? To)> all = [];
        foreach (var edge in unit.Edges.Where(e => e.To is null || e.To >= e.From).OrderBy(e => e.Hierarchy, StringComparer.Ordinal).ThenBy(e => e.From))
        {
            var code = codes[edge.ParentId];
            if (all.Count > 0 && all[^1] is var last && last.Tree == edge.Hierarchy && last.Parent == code && last.To?.AddDays(1) == edge.From) all[^1] = last with { To = edge.To };
            else all.Add((edge.Hierarchy, code, edge.From, edge.To));
        }
        return all;
    }
}
