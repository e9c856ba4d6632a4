using GiaoBan.App.Web;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>
/// Soát số liệu: the rules of the outline and figures far from what the unit gave before, at the cell while it is typed and
/// all at once when the report is sent. A reason given at the cell is asked for once and goes with the figure.
/// </summary>
internal sealed class CheckFigures(GiaoBanDb db, Outlines outlines) : IUseCase
{
    public async Task<IReadOnlyList<FigureRemark>> AllAsync(UnitReport report, ReportForm form, IReadOnlyList<FigureRow> rows, IReadOnlyDictionary<string, string> drafts, CancellationToken ct)
    {
        var (byCode, earlier) = (rows.ToDictionary(r => r.Indicator.Code, StringComparer.Ordinal), (await EarlierAsync(report, await outlines.OfAsync(report), [.. rows.Select(r => r.Indicator.No)], ct)).Usual);
        var values = new FigureValues(code => byCode.ContainsKey(code) ? Typed(drafts, code) : null, code => byCode.GetValueOrDefault(code)?.LastPeriod, code => HasReason(drafts, code));
        // A rule that names what this unit is not asked has nothing to say to it.
        var remarks = FigureChecks.Of(form, code => byCode.GetValueOrDefault(code)?.Indicator.Name ?? code, values).Where(r => byCode.ContainsKey(r.Code)).ToList();
        remarks.AddRange(rows.Where(r => !values.HasReason(r.Indicator.Code)).Select(r => Odd(r.Indicator, values.Now(r.Indicator.Code), [r.LastYear, .. earlier[r.Indicator.No]])).OfType<FigureRemark>());
        return remarks;
    }

    /// <summary>What is to be said about one figure right after it was typed; null when all is well.</summary>
    public async Task<FigureRemark?> AtCellAsync(UnitReport report, string code, CancellationToken ct)
    {
        var outline = await outlines.OfAsync(report);
        if (!outline.Measures.TryGetValue(code, out var indicator)) return null;

        var form = outline.Form;
        List<string> touching = [code, .. form.Rules.Where(r => r.Code == code || r.OtherCodes.Contains(code)).SelectMany(r => r.OtherCodes.Append(r.Code))];
        List<string> fields = [.. touching.Distinct().SelectMany(c => new[] { ReportFields.Figure(c), ReportFields.Reason(c) })];
        var drafts = await db.DraftFields.AsNoTracking().Where(d => d.ReportId == report.Id && EF.Parameter(fields).Contains(d.Field)).ToDictionaryAsync(d => d.Field, d => d.Value, ct);
        var (usual, before, lastYear) = await EarlierAsync(report, outline, [indicator.No], ct);
        var values = new FigureValues(c => Typed(drafts, c), c => c == code ? before.GetValueOrDefault(indicator.No) : null, c => HasReason(drafts, c));
        return FigureChecks.Of(form, c => outline.Measures.GetValueOrDefault(c)?.Name ?? c, values).FirstOrDefault(r => r.Code == code || form.Rules.Any(f => f.Code == r.Code && f.OtherCodes.Contains(code)))
            ?? (values.HasReason(code) ? null : Odd(indicator, values.Now(code), [lastYear.GetValueOrDefault(indicator.No), .. usual[indicator.No]]));
    }

    private static FigureRemark? Odd(Indicator indicator, long? now, IEnumerable<long?> earlier) => Unusual.Of(now, earlier) is not { } odd ? null : new FigureRemark(
        indicator.Code, $"“{indicator.Name}” {(odd.Times >= 1 ? $"gấp {VietnameseNumber.Write((long)(Math.Round(odd.Times, 1) * Indicator.Scale))} lần" : "chỉ bằng một phần nhỏ")} mức các kỳ trước của đơn vị ({VietnameseNumber.Write(odd.Usual)}). {FigureChecks.OrReason}", false);

    // The key of a figure begins with its period, so a few periods are named and not the unit's whole life read. A leap is from
    // the period before, whatever its kind; what is usual is learned from periods of the same length.
    private async Task<(ILookup<int, long?> Usual, Dictionary<int, long?> Before, Dictionary<int, long?> LastYear)> EarlierAsync(UnitReport report, SharedOutline outline, IReadOnlyList<int> indicators, CancellationToken ct)
    {
        List<int> periods = [report.PeriodNo, .. outline.Before.Select(p => p.No)];
        var figures = await db.Figures.AsNoTracking().Where(f => EF.Parameter(periods).Contains(f.PeriodNo) && EF.Parameter(indicators).Contains(f.IndicatorNo) && f.UnitNo == report.UnitNo).ToListAsync(ct);
        var alike = outline.Before.Where(p => p.IsAlike).Select(p => p.No).ToHashSet();
        return (figures.Where(f => alike.Contains(f.PeriodNo)).ToLookup(f => f.IndicatorNo, f => f.Value),
            figures.Where(f => f.PeriodNo == outline.Before.FirstOrDefault()?.No).ToDictionary(f => f.IndicatorNo, f => f.Value),
            figures.Where(f => f.PeriodNo == report.PeriodNo).ToDictionary(f => f.IndicatorNo, f => f.Previous));
    }

    private static long? Typed(IReadOnlyDictionary<string, string> drafts, string code) => VietnameseNumber.Read(drafts.GetValueOrDefault(ReportFields.Figure(code))).Value;

    private static bool HasReason(IReadOnlyDictionary<string, string> drafts, string code) => !string.IsNullOrWhiteSpace(drafts.GetValueOrDefault(ReportFields.Reason(code)));
}
