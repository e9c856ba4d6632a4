using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>Part of the units, to look at their figures alone: a level, or a named group of the register (which may be a branch of any hierarchy).</summary>
internal sealed class UnitSlice(GiaoBanDb db, Expansions expansions) : IUseCase
{
    private const string Level = "cap-", Group = "nhom-";

    public sealed record Choice(string Key, string Words);

    public sealed record Part(IReadOnlySet<UnitId> Ids, IReadOnlySet<int> Numbers);

    public async Task<IReadOnlyList<Choice>> ChoicesAsync(CancellationToken ct) =>
    [
        .. Enum.GetValues<UnitLevel>().Select(l => new Choice(Level + l, Tf($"Cấp {Say.Level(l)}"))),
        .. (await GroupsAsync(ct)).Select(g => new Choice(Group + g.Name, g.Name)),
    ];

    /// <summary>Null where nobody knows such a part.</summary>
    public async Task<Part?> OpenAsync(string key, ReportingPeriod period, CancellationToken ct)
    {
        if (key.StartsWith(Level, StringComparison.Ordinal))
            return Enum.TryParse<UnitLevel>(key[Level.Length..], out var level) && Enum.IsDefined(level) ? Of(await db.Units.AsNoTracking().Where(u => u.Level == level).ToListAsync(ct)) : null;

        return (await GroupsAsync(ct)).FirstOrDefault(g => key == Group + g.Name) is { } group ? Of((await expansions.OpenAsync(group, period.OrganiserId, period.DataTo, ct)).Units) : null;
    }

    private static Part Of(IReadOnlyList<Unit> units) => new(units.Select(u => u.Id).ToHashSet(), units.Select(u => u.No).ToHashSet());

    // The office's own groups go before those the program brings.
    private async Task<IReadOnlyList<UnitGroup>> GroupsAsync(CancellationToken ct) =>
        [.. (await db.UnitGroups.AsNoTracking().Where(g => !g.IsRetired).OrderBy(g => g.Name).ToListAsync(ct)).Concat(CollectiveAddressee.Usual).DistinctBy(g => g.Name)];
}
