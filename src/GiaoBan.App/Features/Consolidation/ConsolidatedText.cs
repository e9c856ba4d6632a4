using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>A sentence of the consolidated report with what it rests on, in words.</summary>
internal sealed record SourcedSentence(ConsolidatedSentence Sentence, IReadOnlyList<EditionSource> Sources);

/// <summary>Báo cáo tổng hợp as it stands: sentences by section, each with its sources; used by the page that writes it, by editions and by papers.</summary>
internal sealed class ConsolidatedText(GiaoBanDb db) : IUseCase
{
    /// <summary>In the order of the outline; what was dropped stands last.</summary>
    public async Task<IReadOnlyList<SourcedSentence>> OfAsync(ReportingPeriod period, CancellationToken ct)
    {
        var sentences = await db.ConsolidatedSentences.AsNoTracking().Include(s => s.Sources).Where(s => s.PeriodId == period.Id).ToListAsync(ct);
        var told = await TellAsync([.. sentences.SelectMany(s => s.Sources).Select(s => new SourceRef(s.Kind, s.SourceId)).Distinct()], ct);
        return [.. sentences.OrderBy(s => s.IsDropped).ThenBy(s => s.Section).ThenBy(s => s.Ordinal).ThenBy(s => s.Id.Value)
            .Select(s => new SourcedSentence(s, [.. s.Sources.Select(x => told.GetValueOrDefault(new SourceRef(x.Kind, x.SourceId))).OfType<EditionSource>().OrderBy(x => x.Kind).ThenBy(x => x.From, StringComparer.Ordinal).ThenBy(x => x.Id)]))];
    }

    /// <summary>Where a source is read in full.</summary>
    public static string Href(PeriodId period, EditionSource source) => source.Kind switch
    {
        SourceOfSentence.Line => $"/mach/ReportLine/{source.Id}",
        SourceOfSentence.Measure => $"/ky/{period.Value}/tong-hop/{source.Id}",
        _ => $"/ky/{period.Value}/tong-hop/van-de#vd-{source.Id}",
    };

    // A line that its unit has withdrawn since is still what the sentence rests on; it says so.
    private async Task<Dictionary<SourceRef, EditionSource>> TellAsync(IReadOnlyList<SourceRef> sources, CancellationToken ct)
    {
        List<ReportItemId> lines = [.. Of(SourceOfSentence.Line).Select(i => new ReportItemId(i))];
        List<MatterGroupId> matters = [.. Of(SourceOfSentence.Matter).Select(i => new MatterGroupId(i))];
        List<IndicatorId> measures = [.. Of(SourceOfSentence.Measure).Select(i => new IndicatorId(i))];
        var told = new List<EditionSource>();
        if (lines.Count > 0)
            told.AddRange((await (from i in db.ReportItems join r in db.Reports on i.ReportId equals r.Id join u in db.Units on r.UnitId equals u.Id where EF.Parameter(lines).Contains(i.Id) select new { i.Id, i.Text, i.IsWithdrawn, u.ShortName }).ToListAsync(ct))
                .Select(x => new EditionSource(SourceOfSentence.Line, x.Id.Value, x.ShortName, x.IsWithdrawn ? $"(đơn vị đã rút) {x.Text}" : x.Text)));
        if (matters.Count > 0)
            told.AddRange((await db.MatterGroups.Where(g => matters.Contains(g.Id)).Select(g => new { g.Id, g.Title, Lines = g.Lines.Count }).ToListAsync(ct)).Select(x => new EditionSource(SourceOfSentence.Matter, x.Id.Value, $"Vấn đề, {x.Lines} đoạn", x.Title)));
        if (measures.Count > 0)
            told.AddRange((await db.Indicators.Where(i => measures.Contains(i.Id)).Select(i => new { i.Id, i.Code, i.Name }).ToListAsync(ct)).Select(x => new EditionSource(SourceOfSentence.Measure, x.Id.Value, x.Code, x.Name)));
        return told.ToDictionary(s => new SourceRef(s.Kind, s.Id));

        IEnumerable<Guid> Of(SourceOfSentence kind) => sources.Where(s => s.Kind == kind).Select(s => s.Id);
    }
}
