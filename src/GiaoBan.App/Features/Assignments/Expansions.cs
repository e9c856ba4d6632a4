using GiaoBan.App.Features.Lexicons;
using GiaoBan.App.Features.Organization;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Assignments;

/// <summary>What one printed addressee opens to: units, how many more follow without being loaded, and by which rule; none when only a person can tell.</summary>
internal sealed record OpenedPhrase(string Phrase, IReadOnlyList<Unit> Units, int NotLoaded, string? Rule);

/// <summary>
/// Mở địa chỉ tập thể: shown before anything is issued, and editable there. A paper's names are those of its day; whoever has
/// been merged or renamed since is shown by its heir.
/// </summary>
internal sealed class Expansions(GiaoBanDb db, UnitLines lines, OwnLexicon lexicon, Acting acting, BusinessDay businessDay) : IUseCase
{
    private sealed record Loaded(IReadOnlyList<Unit> Units, UnitNames Names, RememberedNames Remembered, IReadOnlyList<UnitGroup> Groups, GroupQuestion Question, Lineage Lineage);

    private Loaded? _loaded;

    public async Task<IReadOnlyList<OpenedPhrase>> OpenAsync(IReadOnlyList<string> phrases, UnitId issuer, DateOnly asOf, CancellationToken ct)
    {
        var map = await LoadAsync(issuer, asOf, ct);
        return [.. phrases.Select(phrase =>
            CollectiveAddressee.Expand(phrase, map.Groups, map.Units, map.Question) is { } group ? new OpenedPhrase(phrase, Today(map, group.Units), group.NotLoaded, group.Rule)
            : (map.Names.Find(phrase) ?? map.Remembered.Find(phrase)) is { } unit ? new OpenedPhrase(phrase, Today(map, [unit]), 0, null)
            : new OpenedPhrase(phrase, [], 0, null))];
    }

    /// <summary>Those that can be given something today.</summary>
    public async Task<IReadOnlyList<Unit>> UnitsAsync(UnitId issuer, DateOnly asOf, CancellationToken ct) => [.. (await LoadAsync(issuer, asOf, ct)).Units.Where(u => u.ValidTo is null || u.ValidTo >= businessDay.Today)];

    /// <summary>What a group opens to on a day, as its page shows it.</summary>
    public async Task<Expansion> OpenAsync(UnitGroup group, UnitId issuer, DateOnly asOf, CancellationToken ct)
    {
        var map = await LoadAsync(issuer, asOf, ct);
        return CollectiveAddressee.Open(group, map.Units, map.Question);
    }

    private IReadOnlyList<Unit> Today(Loaded map, IReadOnlyList<Unit> units)
    {
        if (map.Lineage.IsEmpty) return units;

        var heirs = units.SelectMany(u => map.Lineage.HeirsOf(u.Id, businessDay.Today)).ToHashSet();
        return [.. map.Units.Where(u => heirs.Contains(u.Id))];
    }

    private async Task<Loaded> LoadAsync(UnitId issuer, DateOnly asOf, CancellationToken ct)
    {
        if (_loaded is { } done && done.Question.AsOf == asOf) return done;

        var units = await db.Units.AsNoTracking().Include(u => u.Edges).Include(u => u.Aliases).Include(u => u.Unnamed).AsSplitQuery().OrderBy(u => u.No).ToListAsync(ct);
        var groups = await db.UnitGroups.AsNoTracking().OrderBy(g => g.Name).ToListAsync(ct);
        var question = new GroupQuestion(units.First(u => u.Id == issuer), asOf, UnitTree.Of(units), await NotFiledAsync(issuer, asOf, ct));
        return _loaded = new Loaded(units, new UnitNames(units, asOf), await lexicon.NamesAsync(issuer, asOf, ct), groups, question, await lines.LineageAsync(ct));
    }

    // Of the last period that had begun by then: those whose report was not in at the end of that day.
    private async Task<IReadOnlySet<UnitId>> NotFiledAsync(UnitId issuer, DateOnly asOf, CancellationToken ct)
    {
        var endOfDay = BusinessDay.Utc(asOf.AddDays(1).ToDateTime(TimeOnly.MinValue));
        var period = await db.Periods.Where(p => p.OrganiserId == issuer && p.LineId == acting.Who.LineId && p.Kind != PeriodKind.AdHoc && p.DataFrom <= asOf).OrderByDescending(p => p.DataFrom).Select(p => (PeriodId?)p.Id).FirstOrDefaultAsync(ct);
        return period is not { } id ? new HashSet<UnitId>()
            : (await db.Reports.Where(r => r.PeriodId == id && (r.SubmittedAtUtc == null || r.SubmittedAtUtc >= endOfDay || r.State == ReportState.WithHead || r.State == ReportState.Returned)).Select(r => r.UnitId).ToListAsync(ct)).ToHashSet();
    }
}
