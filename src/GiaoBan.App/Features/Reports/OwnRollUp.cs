using GiaoBan.App.Features.Consolidation;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Consolidation;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Reports;

/// <summary>A measure asked from above, beside what the unit's own cycle adds up to.</summary>
/// <param name="Typed">What stands in the unit's draft now.</param>
/// <param name="Sources">The unit's own units, also those without an answer.</param>
internal sealed record OwnFigure(Indicator Indicator, string Typed, RolledUp Rolled, IReadOnlyList<MeasureSource> Sources);

/// <summary>
/// Số theo tổng hợp của đơn vị: a unit that runs a cycle of its own sees, for each measure asked from above, the roll-up of its
/// own units, and takes over what it means to by one act. Nothing is filled in by itself.
/// </summary>
internal sealed class OwnRollUp(GiaoBanDb db, FiguresAsked asked, RollUps rollUps, SaveField save) : IUseCase
{
    /// <summary>The unit's own period of the same kind and quarter; null where it runs no cycle.</summary>
    public Task<ReportingPeriod?> LowerAsync(UnitReport report, ReportingPeriod period, CancellationToken ct) => db.Periods.AsNoTracking()
        .FirstOrDefaultAsync(p => p.OrganiserId == report.UnitId && p.LineId == period.LineId && p.Kind == period.Kind && p.Year == period.Year && p.QuarterNumber == period.QuarterNumber, ct);

    /// <summary>Measures are the same where their codes are.</summary>
    public async Task<IReadOnlyList<OwnFigure>> OfAsync(UnitReport report, ReportingPeriod period, Unit unit, ReportingPeriod lower, CancellationToken ct)
    {
        var own = (await rollUps.OfAsync(lower, ct)).ToDictionary(m => m.Indicator.Code);
        var typed = await db.DraftFields.AsNoTracking().Where(d => d.ReportId == report.Id).ToDictionaryAsync(d => d.Field, d => d.Value, ct);
        List<OwnFigure> figures = [];
        foreach (var row in await asked.OfAsync(report, period, unit, ct))
            if (own.TryGetValue(row.Indicator.Code, out var measure)) figures.Add(new(row.Indicator, typed.GetValueOrDefault(ReportFields.Figure(row.Indicator.Code), ""), measure.Now, await rollUps.SourcesAsync(lower, measure.Indicator, ct)));
        return figures;
    }

    /// <summary>Writes the chosen sums into the report's draft; one that rests on fewer units than were asked says so in its reason.</summary>
    public async Task<Result> TakeAsync(UnitReport report, IReadOnlyList<OwnFigure> figures, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        if (report.Closed is { } closed) return closed;
        var chosen = figures.Where(f => codes.Contains(f.Indicator.Code) && f.Rolled.Value is not null).ToList();
        if (chosen.Count == 0) return ReportRefusals.NothingToTake;

        foreach (var figure in chosen)
        {
            if (await SaveAsync(report, ReportFields.Figure(figure.Indicator.Code), VietnameseNumber.Write(figure.Rolled.Value), ct) is { IsOk: false } no) return no;
            if (!figure.Rolled.IsComplete && await SaveAsync(report, ReportFields.Reason(figure.Indicator.Code), $"Theo tổng hợp của đơn vị, {figure.Rolled.Filed}/{figure.Rolled.Asked} đơn vị đã báo.", ct) is { IsOk: false } refused) return refused;
        }
        return Result.Ok;
    }

    private async Task<Result> SaveAsync(UnitReport report, string field, string value, CancellationToken ct) =>
        (await save.RunAsync(report, field, value, (await db.DraftFields.FindAsync([report.Id, field], ct))?.Version ?? 0, ct)).Refusal is { } no ? no : Result.Ok;
}
