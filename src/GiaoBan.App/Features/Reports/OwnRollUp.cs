using System.Text.RegularExpressions;
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
/// <param name="Seen">Versions of the figure and of its reason that whoever takes the sum has looked at.</param>
/// <param name="Sources">The unit's own units: those that gave a figure, and those still missing.</param>
internal sealed record OwnFigure(Indicator Indicator, string Typed, SeenFigure Seen, RolledUp Rolled, IReadOnlyList<OwnSource> Sources);

internal readonly record struct SeenFigure(int Value, int Reason);

internal sealed record OwnSource(Unit Unit, long? Value);

/// <summary>
/// Số theo tổng hợp của đơn vị: a unit that runs a cycle of its own sees, for each measure asked from above, the roll-up of its
/// own units, and takes over what it means to by one act. Nothing is filled in by itself.
/// </summary>
internal sealed partial class OwnRollUp(GiaoBanDb db, FiguresAsked asked, RollUps rollUps, Acting acting) : IUseCase
{
    /// <summary>The unit's own period of the same kind and quarter; null where it runs no cycle. Two ad hoc periods of a quarter ask different things.</summary>
    public async Task<ReportingPeriod?> LowerAsync(UnitReport report, ReportingPeriod period, CancellationToken ct) => period.Kind is PeriodKind.AdHoc ? null : await db.Periods.AsNoTracking()
        .FirstOrDefaultAsync(p => p.OrganiserId == report.UnitId && p.LineId == period.LineId && p.Kind == period.Kind && p.Year == period.Year && p.QuarterNumber == period.QuarterNumber, ct);

    /// <summary>Measures are the same where their codes are.</summary>
    public async Task<IReadOnlyList<OwnFigure>> OfAsync(UnitReport report, ReportingPeriod period, Unit unit, ReportingPeriod lower, CancellationToken ct)
    {
        var wanted = (await asked.OfAsync(report, period, unit, ct)).Select(f => f.Indicator).ToList();
        var codes = wanted.Select(i => i.Code).ToHashSet();
        var own = (await rollUps.OfAsync(lower, ct)).Where(m => codes.Contains(m.Indicator.Code)).ToDictionary(m => m.Indicator.Code);
        var sources = await SourcesAsync(lower, [.. own.Values], ct);
        var drafts = await db.DraftFields.AsNoTracking().Where(d => d.ReportId == report.Id).ToDictionaryAsync(d => d.Field, ct);
        int VersionOf(string field) => drafts.GetValueOrDefault(field)?.Version ?? 0;
        return [.. from one in wanted
                   where own.ContainsKey(one.Code)
                   let measure = own[one.Code]
                   select new OwnFigure(one, drafts.GetValueOrDefault(ReportFields.Figure(one.Code))?.Value ?? "", new(VersionOf(ReportFields.Figure(one.Code)), VersionOf(ReportFields.Reason(one.Code))), measure.Now, sources[measure.Indicator.No])];
    }

    /// <summary>
    /// Writes the chosen sums into the report's draft, all or none; one that rests on fewer units than were asked says so in its
    /// reason. A reason that a person wrote stays.
    /// </summary>
    public async Task<Result> TakeAsync(UnitReport report, IReadOnlyList<OwnFigure> figures, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        if (report.Closed is { } closed) return closed;
        var chosen = figures.Where(f => codes.Contains(f.Indicator.Code) && f.Rolled.Value is not null).ToList();
        if (chosen.Count == 0) return ReportRefusals.NothingToTake;

        var drafts = await db.DraftFields.AsNoTracking().Where(d => d.ReportId == report.Id).ToDictionaryAsync(d => d.Field, ct);
        List<(DraftField Draft, int? Over)> written = [];
        foreach (var figure in chosen)
        {
            var (field, reason) = (ReportFields.Figure(figure.Indicator.Code), ReportFields.Reason(figure.Indicator.Code));
            var said = drafts.GetValueOrDefault(reason)?.Value ?? "";
            var says = !IsOurs(said) ? said : figure.Rolled.IsComplete ? "" : $"Theo tổng hợp của đơn vị, {figure.Rolled.Filed}/{figure.Rolled.Asked} đơn vị đã báo.";
            if (!Write(field, VietnameseNumber.Write(figure.Rolled.Value), figure.Seen.Value) || says != said && !Write(reason, says, figure.Seen.Reason)) return ReportRefusals.OwnFigureChanged(figure.Indicator.Name);
        }
        foreach (var (draft, over) in written) db.Put(draft, over);
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Ok;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear(); // another hand was in one of the fields at the same moment
            return ReportRefusals.OwnFigureChanged(chosen[0].Indicator.Name);
        }

        bool Write(string field, string value, int seen)
        {
            var (draft, over) = (drafts.GetValueOrDefault(field) ?? new DraftField(report.Id, field), drafts.GetValueOrDefault(field)?.Version);
            if (!draft.Save(value, seen, acting.Who.Name, acting.NowUtc).IsOk) return false;
            if (draft.Version != (over ?? 0)) written.Add((draft, over));
            return true;
        }
    }

    private static bool IsOurs(string reason) => reason.Length == 0 || OurReason().IsMatch(reason);

    // Once for all measures: who gave a figure, and whom the roll-up misses.
    private async Task<Dictionary<int, IReadOnlyList<OwnSource>>> SourcesAsync(ReportingPeriod lower, IReadOnlyList<RolledMeasure> measures, CancellationToken ct)
    {
        List<int> measured = [.. measures.Select(m => m.Indicator.No)];
        var filed = (await db.Figures.AsNoTracking().Where(f => f.PeriodNo == lower.No && measured.Contains(f.IndicatorNo) && f.Value != null && db.Reports.Any(r => r.PeriodId == lower.Id && r.IsRegular && r.ReturnReason == null && r.UnitNo == f.UnitNo))
            .Select(f => new { f.IndicatorNo, f.UnitNo, f.Value }).ToListAsync(ct)).ToLookup(f => f.IndicatorNo);
        List<int> numbers = [.. filed.SelectMany(g => g).Select(f => f.UnitNo).Concat(measures.SelectMany(m => m.Missing)).Distinct()];
        var units = await db.Units.AsNoTracking().Where(u => EF.Parameter(numbers).Contains(u.No)).ToDictionaryAsync(u => u.No, ct);
        return measures.ToDictionary(m => m.Indicator.No, m => (IReadOnlyList<OwnSource>)[.. filed[m.Indicator.No].Select(f => (No: f.UnitNo, f.Value))
            .Concat(m.Missing.Except(filed[m.Indicator.No].Select(f => f.UnitNo)).Select(no => (No: no, Value: (long?)null))).OrderBy(s => s.No).Select(s => new OwnSource(units[s.No], s.Value))]);
    }

    [GeneratedRegex(@"^Theo tổng hợp của đơn vị, \d+/\d+ đơn vị đã báo\.$")]
    private static partial Regex OurReason();
}
