using GiaoBan.App.Features.Forms;
using GiaoBan.App.Features.Periods;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>What all reports of one period and outline have in common. Shared between requests: nobody changes it.</summary>
/// <param name="Measures">The whole dictionary of the line, by code.</param>
/// <param name="Before">The periods before this one, the latest first.</param>
internal sealed record SharedOutline(ReportForm Form, IReadOnlyDictionary<string, Indicator> Measures, IReadOnlyList<EarlierPeriod> Before)
{
    /// <summary>Whether a report opened with this outline has a blank for the measure.</summary>
    public bool Asks(string code) => Measures.TryGetValue(code, out var measure) && Form.Asks(measure);
}

/// <param name="IsAlike">Of the same length: what is usual is learned from those only.</param>
internal sealed record EarlierPeriod(PeriodId Id, int No, bool IsAlike);

/// <summary>
/// Đề cương dùng chung: on the evening before the due day every pause in typing asks for the same outline, dictionary and earlier
/// periods. They change by acts of the record only, and typing is none: they are read once for all who type.
/// </summary>
internal sealed class Outlines(GiaoBanDb db, KeptAnswers kept, CommitStamps stamps) : IUseCase
{
    private const int Periods = 8;

    private readonly Dictionary<(ReportFormId, PeriodId), SharedOutline> _asked = [];

    public async Task<SharedOutline> OfAsync(UnitReport report)
    {
        var key = (report.FormId, report.PeriodId);
        if (!_asked.TryGetValue(key, out var outline))
            _asked[key] = outline = await kept.UntilNextActAsync($"outline {report.FormId.Value:N}{report.PeriodId.Value:N}", await stamps.ReadAsync(), () => ReadAsync(report));
        return outline;
    }

    // Not the request's own token: others may be waiting for the same answer.
    private async Task<SharedOutline> ReadAsync(UnitReport report)
    {
        var form = await db.ReportForms.AsNoTracking().Whole().FirstAsync(f => f.Id == report.FormId);
        var measures = await db.Indicators.AsNoTracking().Where(i => i.OrganiserId == report.OrganiserId && i.LineId == report.LineId).ToDictionaryAsync(i => i.Code, StringComparer.Ordinal);
        var mine = await db.Periods.AsNoTracking().FirstAsync(p => p.Id == report.PeriodId);
        var before = await db.Periods.Before(mine).Take(Periods).Select(p => new EarlierPeriod(p.Id, p.No, p.Kind == mine.Kind)).ToListAsync();
        return new SharedOutline(form, measures, before);
    }
}
