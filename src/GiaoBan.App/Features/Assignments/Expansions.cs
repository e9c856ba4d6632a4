using GiaoBan.App.Features.Lexicons;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Organization;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>What one printed addressee opens to: units, how many more follow without being loaded, and by which rule; none when only a person can tell.</summary>
internal sealed record OpenedPhrase(string Phrase, IReadOnlyList<Unit> Units, int NotLoaded, string? Rule);

/// <summary>Mở địa chỉ tập thể: shown before anything is issued, and editable there.</summary>
internal sealed class Expansions(GiaoBanDb db, OwnLexicon lexicon) : IUseCase
{
    private (IReadOnlyList<Unit> Units, UnitNames Names, RememberedNames Remembered, Unit Issuer)? _loaded;

    public async Task<IReadOnlyList<OpenedPhrase>> OpenAsync(IReadOnlyList<string> phrases, UnitId issuer, DateOnly asOf, CancellationToken ct)
    {
        var (units, names, remembered, issuing) = await LoadAsync(issuer, asOf, ct);
        return [.. phrases.Select(phrase =>
            CollectiveAddressee.Expand(phrase, issuing, units, asOf) is { } group ? new OpenedPhrase(phrase, group.Units, group.NotLoaded, group.Rule)
            : (names.Find(phrase) ?? remembered.Find(phrase)) is { } unit ? new OpenedPhrase(phrase, [unit], 0, null)
            : new OpenedPhrase(phrase, [], 0, null))];
    }

    public async Task<IReadOnlyList<Unit>> UnitsAsync(UnitId issuer, DateOnly asOf, CancellationToken ct) => (await LoadAsync(issuer, asOf, ct)).Units;

    private async Task<(IReadOnlyList<Unit> Units, UnitNames Names, RememberedNames Remembered, Unit Issuer)> LoadAsync(UnitId issuer, DateOnly asOf, CancellationToken ct)
    {
        if (_loaded is { } done) return done;

        var units = await db.Units.AsNoTracking().OrderBy(u => u.No).ToListAsync(ct);
        _loaded = (units, new UnitNames(units, asOf), await lexicon.NamesAsync(issuer, asOf, ct), units.First(u => u.Id == issuer));
        return _loaded.Value;
    }
}
