using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Forms;

/// <summary>Thêm chỉ tiêu vào danh mục, with the rules it is combined by; outlines choose from here.</summary>
internal sealed class DefineIndicator(GiaoBanDb db, Acting acting) : IUseCase
{
    public sealed record Input
    {
        [StringLength(20)] public string? Code { get; init; }
        [StringLength(300)] public string? Name { get; init; }
        [StringLength(40)] public string? UnitOfMeasure { get; init; }
        public IndicatorKind Kind { get; init; }
        public OverUnits OverUnits { get; init; }
        public OverTime OverTime { get; init; }
        public string? Numerator { get; init; }
        public string? Denominator { get; init; }

        /// <summary>Of everybody, of district committees, of the units named.</summary>
        public bool OfAll { get; init; }
        public bool OfDistricts { get; init; }
        public string? OfUnits { get; init; }
        public bool SmallCell { get; init; }
        public string? ValidFrom { get; init; }
        [StringLength(500)] public string? Meaning { get; init; }
    }

    public async Task<Result> RunAsync(Input input, CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        var named = Typed(input.OfUnits).ToUpperInvariant().Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        var there = await db.Units.Where(u => named.Contains(u.Code)).Select(u => u.Code).ToListAsync(ct);
        if (named.Find(code => !there.Contains(code)) is { } unknown) return PeriodRefusals.NoSuchReporter(unknown);

        List<string> reporters = input.OfAll ? ["all"] : [.. input.OfDistricts ? ["district"] : (IEnumerable<string>)[], .. named];
        if (reporters.Count == 0) return PeriodRefusals.NobodyReports;

        var dictionary = await db.Indicators.Where(i => i.OrganiserId == organiser && i.LineId == line).ToListAsync(ct);
        var code = Typed(input.Code).ToUpperInvariant();
        var definition = new IndicatorDefinition(code, code.Split('.')[0], Typed(input.Name), Typed(input.UnitOfMeasure), input.Kind, input.OverUnits, input.OverTime,
            OrNull(input.Numerator), OrNull(input.Denominator), string.Join(',', reporters), null, input.SmallCell, Typed(input.ValidFrom).ToUpperInvariant());
        var defined = Indicator.Define((await db.Indicators.MaxAsync(i => (int?)i.No, ct) ?? 0) + 1, organiser, line, definition, input.Meaning, dictionary);
        if (defined.Value is not { } indicator) return defined.Refusal!;

        db.Indicators.Add(indicator);
        await db.CommitAsync(acting.Does("indicator.define", "indicator", indicator.Id.Value, $"{indicator.Code} {indicator.Name}"), ct);
        return Result.Ok;
    }

    private static string Typed(string? text) => (text ?? "").Trim().Normalize();

    private static string? OrNull(string? text) => Typed(text).ToUpperInvariant() is { Length: > 0 } code ? code : null;
}

/// <summary>Thôi hỏi một chỉ tiêu sau một kỳ. It stays in the dictionary: the periods that asked it keep their figures and their rule.</summary>
internal sealed class EndIndicator(GiaoBanDb db, Acting acting) : IUseCase
{
    public async Task<Result> RunAsync(Guid id, string? lastPeriod, CancellationToken ct)
    {
        var (organiser, line) = (acting.Who.OrganiserId, acting.Who.LineId);
        if (await db.Indicators.FirstOrDefaultAsync(i => i.Id == new IndicatorId(id) && i.OrganiserId == organiser && i.LineId == line, ct) is not { } indicator) return PeriodRefusals.NoSuchMeasure;
        var opened = await db.Periods.Where(p => p.OrganiserId == organiser && p.LineId == line).OrderByDescending(p => p.Year).ThenByDescending(p => p.QuarterNumber).Select(p => new { p.Year, p.QuarterNumber }).FirstOrDefaultAsync(ct);
        if (indicator.End((lastPeriod ?? "").Trim().ToUpperInvariant(), opened is null ? null : new Quarter(opened.Year, opened.QuarterNumber)) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("indicator.end", "indicator", indicator.Id.Value, $"{indicator.Code}: kỳ cuối {indicator.ValidTo}"), ct);
        return Result.Ok;
    }
}
