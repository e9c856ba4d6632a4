using GiaoBan.App.Features.Periods;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Storage;
using GiaoBan.Text.Grouping;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>A confirmed group as it is shown.</summary>
/// <param name="Periods">In how many periods without a break, this one included.</param>
internal sealed record Matter(MatterGroup Group, IReadOnlyList<FiledLine> Lines, int Periods, MatterGroup? Follows, MatterBook.AgendaPlace? Agenda)
{
    public IReadOnlyList<string> Units { get; } = [.. Lines.Select(l => l.ShortUnit).Distinct()];
}

/// <summary>What the machine proposes: a group of its own, or lines for one there is.</summary>
/// <param name="Why">What the first two of them share, in words.</param>
internal sealed record ProposedMatter(Matter? Into, IReadOnlyList<FiledLine> Lines, string Title, string Why)
{
    public IReadOnlyList<string> Units { get; } = [.. Lines.Select(l => l.ShortUnit).Distinct()];
}

/// <summary>Difficulties and proposals by matter: what a person has confirmed, and what the machine would put together.</summary>
internal sealed class MatterBook(GiaoBanDb db) : IUseCase
{
    private const int TitleWords = 28;

    public sealed record AgendaPlace(int Ordinal, ConferenceId Conference);

    public sealed record Proposed(IReadOnlyList<ProposedMatter> Matters, IReadOnlyDictionary<MatterGroupId, MatterGroup> Earlier, Refusal? TooMany);

    /// <summary>The confirmed groups, those of most units first. What was withdrawn from a report since is not counted.</summary>
    public async Task<IReadOnlyList<Matter>> ConfirmedAsync(ReportingPeriod period, SectionKind? section, CancellationToken ct)
    {
        var groups = await db.MatterGroups.AsNoTracking().Include(g => g.Lines).Where(g => g.PeriodId == period.Id && g.State == MatterState.Confirmed && (section == null || g.Section == section)).ToListAsync(ct);
        if (groups.Count == 0) return [];

        var lines = (await db.FiledLines(period.Id, section).ToListAsync(ct)).ToDictionary(l => l.Id);
        List<AgendaItemId> raised = [.. groups.Where(g => g.AgendaItemId is not null).Select(g => g.AgendaItemId!.Value)];
        var places = await db.AgendaItems.Where(a => raised.Contains(a.Id)).Select(a => new { a.Id, a.Ordinal, a.ConferenceId }).ToDictionaryAsync(a => a.Id, a => new AgendaPlace(a.Ordinal, a.ConferenceId), ct);
        var (ages, all) = await AgesAsync(period, ct);
        return [.. groups.Select(g => new Matter(g, [.. g.Lines.Select(l => lines.GetValueOrDefault(l.ItemId)).OfType<FiledLine>().OrderBy(l => l.Unit, StringComparer.Ordinal).ThenBy(l => l.Ordinal)], ages(g.Id), g.FollowsId is { } before ? all.GetValueOrDefault(before) : null, g.AgendaItemId is { } at ? places.GetValueOrDefault(at) : null))
            .OrderBy(m => m.Group.Section).ThenByDescending(m => m.Units.Count).ThenBy(m => m.Group.Title, StringComparer.Ordinal)];
    }

    /// <summary>What the machine would put together, and which groups of the period before it thinks the confirmed ones go on with.</summary>
    public async Task<Proposed> ProposedAsync(ReportingPeriod period, SectionKind section, IReadOnlyList<Matter> confirmed, IReadOnlyList<FiledLine> lines, CancellationToken ct)
    {
        if (lines.Count > MatterGrouping.Most) return new([], new Dictionary<MatterGroupId, MatterGroup>(), ConsolidationRefusals.TooManyLines(MatterGrouping.Most));

        var placed = confirmed.SelectMany(m => m.Lines.Select(l => (l.Id, Matter: m))).ToDictionary(x => x.Id, x => x.Matter);
        var sentences = lines.Select(l => new MatterSentence(l.Id, l.UnitId, l.Text, placed.GetValueOrDefault(l.Id)?.Group.Id)).ToList();
        var byId = lines.ToDictionary(l => l.Id);
        var suggested = MatterSuggestion.Of(sentences, await PartedAsync([.. byId.Keys], ct));
        var into = confirmed.ToDictionary(m => m.Group.Id);
        return new([.. suggested.Select(s => Told(s.Into is { } id ? into[id] : null, [.. s.Lines.Select(l => byId[l])]))], await EarlierAsync(period, section, confirmed, ct), null);
    }

    /// <summary>Lines as a form names them, each once.</summary>
    public static List<ReportItemId> Ids(IEnumerable<Guid> lines) => [.. lines.Distinct().Select(l => new ReportItemId(l))];

    /// <summary>Whether each of the lines stands in that section of a report that was sent.</summary>
    public async Task<bool> AreFiledAsync(PeriodId period, SectionKind section, IReadOnlyList<ReportItemId> lines, CancellationToken ct) =>
        !lines.Except(await db.FiledLines(period, section).Select(l => l.Id).ToListAsync(ct)).Any();

    /// <summary>Pairs a person has said are different, of these lines.</summary>
    public async Task<IReadOnlySet<MatterPair>> PartedAsync(IReadOnlyList<ReportItemId> items, CancellationToken ct) =>
        (await db.MatterPartings.Where(p => EF.Parameter(items).Contains(p.FirstId)).Select(p => new { p.FirstId, p.SecondId }).ToListAsync(ct)).Select(p => MatterPair.Of(p.FirstId, p.SecondId)).ToHashSet();

    /// <summary>The period of the same body and line that ended last before this one.</summary>
    public Task<ReportingPeriod?> BeforeAsync(ReportingPeriod period, CancellationToken ct) =>
        db.Periods.AsNoTracking().Before(period).FirstOrDefaultAsync(ct);

    // The shortest says it most plainly; a person rewrites it.
    private static ProposedMatter Told(Matter? into, IReadOnlyList<FiledLine> lines)
    {
        var shortest = lines.OrderBy(l => l.Text.Length).ThenBy(l => l.Text, StringComparer.Ordinal).First().Text;
        var words = shortest.TrimEnd('.', ';', ' ').Split(' ');
        var other = into is { Lines: [var first, ..] } ? first.Text : lines.Skip(1).FirstOrDefault()?.Text ?? lines[0].Text;
        return new(into, lines, words.Length <= TitleWords ? string.Join(' ', words) : string.Join(' ', words.Take(TitleWords)).TrimEnd(',', ';', ':'), string.Join(", ", MatterGrouping.Why(lines[0].Text, other).Take(3).Select(w => w.Matter)));
    }

    private async Task<IReadOnlyDictionary<MatterGroupId, MatterGroup>> EarlierAsync(ReportingPeriod period, SectionKind section, IReadOnlyList<Matter> confirmed, CancellationToken ct)
    {
        var open = confirmed.Where(m => m.Group is { FollowsId: null, BeginsHere: false }).ToList();
        if (open.Count == 0 || await BeforeAsync(period, ct) is not { } before) return new Dictionary<MatterGroupId, MatterGroup>();

        var earlier = await ConfirmedAsync(before, section, ct);
        var found = MatterSuggestion.Earlier([.. open.SelectMany(Sentences)], [.. earlier.SelectMany(Sentences)]);
        return found.ToDictionary(f => f.Key, f => earlier.First(e => e.Group.Id == f.Value).Group);

        static IEnumerable<MatterSentence> Sentences(Matter m) => m.Lines.Select(l => new MatterSentence(l.Id, l.UnitId, l.Text, m.Group.Id));
    }

    // How far back each group's chain goes without leaving a period out.
    private async Task<(Func<MatterGroupId, int> Ages, IReadOnlyDictionary<MatterGroupId, MatterGroup> All)> AgesAsync(ReportingPeriod period, CancellationToken ct)
    {
        var all = await db.MatterGroups.AsNoTracking().Where(g => g.OrganiserId == period.OrganiserId && g.LineId == period.LineId).ToDictionaryAsync(g => g.Id, ct);
        var order = (await db.Periods.Where(p => p.OrganiserId == period.OrganiserId && p.LineId == period.LineId && p.Kind != PeriodKind.AdHoc).OrderBy(p => p.DataTo).Select(p => new { p.Id, p.DataTo }).ToListAsync(ct)).GroupBy(p => p.DataTo).SelectMany((day, n) => day.Select(p => (p.Id, n))).ToDictionary(p => p.Id, p => p.n);
        return (Count, all);

        int Count(MatterGroupId id)
        {
            var count = 1;
            for (var at = all[id]; at.FollowsId is { } before && Live(before) is { } earlier && order.GetValueOrDefault(earlier.PeriodId, -1) == order.GetValueOrDefault(at.PeriodId, -1) - 1; at = earlier) count++;
            return count;
        }

        MatterGroup? Live(MatterGroupId id)
        {
            var one = all.GetValueOrDefault(id);
            while (one is { State: MatterState.Absorbed, AbsorbedBy: { } into }) one = all.GetValueOrDefault(into);
            return one is { State: MatterState.Confirmed } ? one : null;
        }
    }
}
