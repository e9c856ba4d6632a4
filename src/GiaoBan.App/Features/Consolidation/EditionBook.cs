using GiaoBan.App.Features.Audit;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>What would be frozen now: figures with coverage, the text with its sources, the confirmed matters, in an order that does not depend on chance.</summary>
internal sealed class EditionBook(GiaoBanDb db, RollUps rollUps, ConsolidatedText text, MatterBook matters) : IUseCase
{
    public async Task<EditionContent> MakeAsync(ReportingPeriod period, CancellationToken ct)
    {
        var measures = await rollUps.OfAsync(period, ct);
        var names = await db.Units.AsNoTracking().Select(u => new { u.No, u.ShortName }).ToDictionaryAsync(u => u.No, u => u.ShortName, ct);
        var plans = await db.PlanTargets.Where(t => t.OrganiserId == period.OrganiserId && t.LineId == period.LineId && t.Year == period.Year).ToDictionaryAsync(t => t.IndicatorId, t => t.Value, ct);
        var sentences = (await text.OfAsync(period, ct)).Where(s => !s.Sentence.IsDropped).ToList();
        return new(period.Name, period.DataFrom, period.DataTo,
            [.. measures.Select(m => new EditionFigure(m.Indicator.Code, m.Indicator.Name, m.Indicator.UnitOfMeasure, m.Now.Value, m.LastYear.Value, m.Before?.Value, plans.GetValueOrDefault(m.Indicator.Id), m.Reached, m.Now.Filed, m.Now.Asked, [.. m.Missing.Select(no => names.GetValueOrDefault(no, "?"))], m.Now.Refusal?.Message))],
            [.. sentences.GroupBy(s => s.Sentence.Section).OrderBy(g => g.Key).Select(g => new EditionSection(g.Key, [.. g.Select(s => new EditionSentence(s.Sentence.Id.Value, s.Sentence.Text, s.Sources))]))],
            [.. (await matters.ConfirmedAsync(period, null, ct)).Select(m => new EditionMatter(m.Group.Section, m.Group.Title, m.Units, m.Periods, [.. m.Lines.Select(l => new EditionSource(SourceOfSentence.Line, l.Id.Value, l.ShortUnit, l.Text))]))]);
    }
}

/// <summary>Chốt bản: writes down, under the next number, what stands now, for the conference that is being prepared.</summary>
internal sealed class FreezeEdition(GiaoBanDb db, EditionBook book, Acting acting, BusinessDay businessDay, LiveFeed live) : IUseCase
{
    /// <param name="seen">How many editions the page showed: who freezes after another looks first.</param>
    public async Task<Result<FrozenEdition>> RunAsync(ReportingPeriod period, int seen, CancellationToken ct)
    {
        if (await db.FrozenEditions.CountAsync(e => e.PeriodId == period.Id, ct) != seen) return ConsolidationRefusals.FrozenByAnother;

        var conference = await db.Conferences.Where(c => c.PeriodId == period.Id && c.State == ConferenceState.Planned).OrderBy(c => c.Day).Select(c => (ConferenceId?)c.Id).FirstOrDefaultAsync(ct);
        var frozen = FrozenEdition.Freeze(period, seen + 1, await book.MakeAsync(period, ct), conference, acting.Who.Name, businessDay.NowUtc);
        if (frozen.Value is not { } edition) return frozen;

        db.FrozenEditions.Add(edition);
        try
        {
            await db.CommitAsync(acting.Does("edition.freeze", "edition", edition.Id.Value, $"Bản số {edition.Ordinal}"), ct);
        }
        catch (DbUpdateException)
        {
            // At the same moment somebody else took the number; anything else that went wrong is no colleague's doing.
            db.ChangeTracker.Clear();
            if (!await db.FrozenEditions.AnyAsync(e => e.PeriodId == period.Id && e.Ordinal == seen + 1, ct)) throw;
            return ConsolidationRefusals.FrozenByAnother;
        }
        live.Announce("consolidated");
        return edition;
    }
}

/// <summary>Đính chính: what is no longer as an edition says, and who changed what at which unit since.</summary>
internal sealed class EditionErrata(GiaoBanDb db, EditionBook book, ChangeWords words) : IUseCase
{
    private const int EntriesAtMost = 500;

    public sealed record Cause(string Unit, string By, DateTime AtUtc, string? Was, string? Now);

    public sealed record Line(Erratum Erratum, IReadOnlyList<Cause> Causes);

    public async Task<IReadOnlyList<Line>> OfAsync(ReportingPeriod period, FrozenEdition edition, CancellationToken ct)
    {
        var errata = edition.Read().ErrataAgainst(await book.MakeAsync(period, ct));
        if (errata.Count == 0) return [];

        var causes = await CausesAsync(period, edition, ct);
        return [.. errata.Select(e => new Line(e, [.. causes[e.Now.Code]]))];
    }

    // From the record: the acts on reports of this period that came after the edition was frozen, and the figures they changed.
    private async Task<ILookup<string, Cause>> CausesAsync(ReportingPeriod period, FrozenEdition edition, CancellationToken ct)
    {
        var units = (await (from r in db.Reports join u in db.Units on r.UnitId equals u.Id where r.PeriodId == period.Id select new { r.Id, u.ShortName }).ToListAsync(ct)).ToDictionary(r => r.Id.Value, r => r.ShortName);
        var codes = await db.Indicators.Where(i => i.OrganiserId == period.OrganiserId && i.LineId == period.LineId).Select(i => new { i.No, i.Code }).ToDictionaryAsync(i => i.No, i => i.Code, ct);
        var since = await db.AuditEntries.Where(e => e.SubjectId == edition.Id.Value && e.Act == "edition.freeze").Select(e => e.Seq).FirstOrDefaultAsync(ct);
        List<Guid> reports = [.. units.Keys];
        List<(string Code, Cause Cause)> causes = [];
        foreach (var entry in await db.AuditEntries.AsNoTracking().Include(e => e.Payload).Where(e => e.Seq > since && e.SubjectKind == "report" && EF.Parameter(reports).Contains(e.SubjectId)).OrderBy(e => e.Seq).Take(EntriesAtMost).ToListAsync(ct))
        {
            foreach (var change in (await words.ReadAsync(entry.Payload, ct)).Where(c => c.Table == "figure"))
            {
                var value = change.Fields.FirstOrDefault(f => f.Field == AuditWords.Field("Value"));
                if (value is not null && int.TryParse(change.Key.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture, out var no) && codes.TryGetValue(no, out var code)) causes.Add((code, new(units[entry.SubjectId], entry.Actor, entry.AtUtc, value.Was, value.Now)));
            }
        }
        return causes.ToLookup(c => c.Code, c => c.Cause);
    }
}
