using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Organization;

/// <summary>Lập phương án sắp xếp: kept and looked at before anything happens; nothing moves yet.</summary>
internal sealed class PlanReorganisation(GiaoBanDb db, FindUnits find, Acting acting) : IUseCase
{
    public sealed record Input
    {
        public ReorganisationKind Kind { get; init; }
        public DateOnly? On { get; init; }
        public string? Basis { get; init; }

        /// <summary>Bodies that end: a name, a code or first letters each; empty ones are left out.</summary>
        public List<string?> Ending { get; init; } = [];
        public List<HeirInput> Heirs { get; init; } = [];
        public int Main { get; init; }
    }

    /// <summary>One that takes over: a body that exists, or else a new one with its code and name.</summary>
    public sealed record HeirInput
    {
        public string? Existing { get; init; }
        public string? Code { get; init; }
        public string? Name { get; init; }
        public string? ShortName { get; init; }
        public string? Parent { get; init; }
        public UnitKind? Kind { get; init; }
        public UnitLevel? Level { get; init; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Existing) && string.IsNullOrWhiteSpace(Code) && string.IsNullOrWhiteSpace(Name);
    }

    public async Task<Result<Reorganisation>> RunAsync(Input input, CancellationToken ct)
    {
        if (input.On is not { } on) return OrganizationRefusals.NeedsDay;

        List<Unit> ending = [];
        foreach (var typed in input.Ending.Where(e => !string.IsNullOrWhiteSpace(e)))
        {
            var found = await FindAsync(typed!, on, ct);
            if (found.Value is not { } unit) return found.Refusal!;
            ending.Add(unit);
        }
        if (ending.Count == 0) return OrganizationRefusals.ChooseUnit;

        List<Heir> heirs = [];
        foreach (var (typed, n) in input.Heirs.Select((h, n) => (h, n)).Where(h => !h.h.IsEmpty))
        {
            var heir = await HeirAsync(typed, n == input.Main, ending[0], on, ct);
            if (heir.Value is not { } one) return heir.Refusal!;
            heirs.Add(one);
        }
        var taken = (await db.Units.Where(u => u.ValidTo == null || u.ValidTo >= on).Select(u => u.Code).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var conveners = (await db.Periods.Select(p => p.OrganiserId).Union(db.Grants.Select(g => g.OrganiserId)).ToListAsync(ct)).ToHashSet();
        var planned = Reorganisation.Plan(new(input.Kind, on, input.Basis, ending, heirs, taken, conveners), acting.Who.Name, acting.Who.OrganiserId);
        if (planned.Value is not { } made) return planned;

        db.Reorganisations.Add(made);
        await db.CommitAsync(acting.Does("unit.plan", "reorganisation", made.Id.Value, $"{Say.Kind(made.Kind)} {string.Join(", ", ending.Select(e => e.Name))}"), ct);
        return made;
    }

    private async Task<Result<Heir>> HeirAsync(HeirInput typed, bool isMain, Unit first, DateOnly on, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(typed.Existing))
        {
            var found = await FindAsync(typed.Existing, on, ct);
            return found.Value is { } unit ? new Heir(unit, null, isMain) : found.Refusal!;
        }

        var parent = await db.UnitEdges.Where(e => e.UnitId == first.Id && e.Hierarchy == Hierarchy.Main && e.From <= on && (e.To == null || e.To >= on)).Select(e => (UnitId?)e.ParentId).FirstOrDefaultAsync(ct);
        if (!string.IsNullOrWhiteSpace(typed.Parent))
        {
            var above = await FindAsync(typed.Parent, on, ct);
            if (above.Value is not { } named) return above.Refusal!;
            parent = named.Id;
        }
        return new Heir(null, new NewUnit((typed.Code ?? "").Trim(), typed.Name ?? "", typed.ShortName, typed.Kind ?? first.Kind, typed.Level ?? first.Level, parent), isMain);
    }

    // A body that has ended, named exactly, is meant before a living one whose name only begins so: the answer then says when it ended.
    private async Task<Result<Unit>> FindAsync(string typed, DateOnly on, CancellationToken ct)
    {
        var (living, whole) = (await find.TheOneAsync(typed, on, ct), typed.Trim());
        if (living.Value is { } unit && (unit.Code == whole || unit.Name == whole)) return living;

        var everyone = await db.Units.AsNoTracking().Where(u => u.Code == whole || u.Name == whole).OrderByDescending(u => u.ValidFrom).FirstOrDefaultAsync(ct);
        return everyone is not null ? everyone : living;
    }
}
