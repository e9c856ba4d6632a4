using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Storage;
using GiaoBan.Text.Reading;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Lexicons;

/// <summary>The words one organiser adds to the reader: its units by every name they go by, and what was remembered or typed.</summary>
internal sealed class OwnLexicon(GiaoBanDb db) : IUseCase
{
    public async Task<LexiconAdditions> AdditionsAsync(UnitId organiser, DateOnly asOf, CancellationToken ct)
    {
        var units = await db.Units.AsNoTracking().Where(u => u.ValidFrom <= asOf && (u.ValidTo == null || u.ValidTo >= asOf)).OrderBy(u => u.No).Select(u => new { u.Name, u.ShortName }).ToListAsync(ct);
        var entries = await EntriesAsync(organiser, asOf, ct);
        return new LexiconAdditions(
            [.. units.Select(u => u.Name), .. units.Select(u => u.ShortName), .. Words(LexiconKind.Alias), .. Words(LexiconKind.BodyName)],
            Words(LexiconKind.Position), Words(LexiconKind.Verb), Words(LexiconKind.Frame));

        IEnumerable<string> Words(LexiconKind kind) => entries.Where(e => e.Kind == kind).Select(e => e.Words);
    }

    public async Task<RememberedNames> NamesAsync(UnitId organiser, DateOnly asOf, CancellationToken ct)
    {
        var units = await db.Units.AsNoTracking().ToListAsync(ct);
        return new RememberedNames(await EntriesAsync(organiser, asOf, ct), units, asOf);
    }

    private async Task<List<LexiconEntry>> EntriesAsync(UnitId organiser, DateOnly asOf, CancellationToken ct) =>
        [.. (await db.LexiconEntries.AsNoTracking().Where(e => e.OrganiserId == organiser).OrderBy(e => e.Key).ToListAsync(ct)).Where(e => e.IsUsedOn(asOf))];
}
