using System.Text.RegularExpressions;
using GiaoBan.Domain.Time;

namespace GiaoBan.Domain.Periods;

/// <summary>What a measure is: it happens in the period (flow), stands at its end (stock), is a ratio, or a mark given once.</summary>
public enum IndicatorKind { Flow, Stock, Rate, Score }

/// <summary>How a measure is combined over units. <see cref="None"/> is refused with a reason, never summed.</summary>
public enum OverUnits { Sum, Ratio, None }

/// <summary>How a measure is combined over periods.</summary>
public enum OverTime { Sum, Last, RatioOfSums, RatioOfLast, None }

/// <summary>
/// A measure of the dictionary (chỉ tiêu, số đo; domain.md §1.8). Values are kept scaled by <see cref="Scale"/> as whole
/// numbers, so that sums are exact.
/// </summary>
public sealed partial class Indicator : IAudited, IOrganised
{
    /// <summary>Two decimals: a stored 8301 is 83,01.</summary>
    public const int Scale = 100;

    private const int QuarterLength = 7; // "2019-Q1"

    private HashSet<string>? _reporters;

    private Indicator() { }

    public Indicator(int no, UnitId organiser, LineId line, IndicatorDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        (No, OrganiserId, LineId) = (no, organiser, line);
        (Code, Row, Name, UnitOfMeasure, Kind) = (definition.Code, definition.Row, definition.Name, definition.UnitOfMeasure, definition.Kind);
        (OverUnits, OverTime, Numerator, Denominator) = (definition.OverUnits, definition.OverTime, definition.Numerator, definition.Denominator);
        (Reporters, HigherIsBetter, SmallCell, ValidFrom) = (definition.Reporters, definition.HigherIsBetter, definition.SmallCell, definition.ValidFrom);
    }

    public IndicatorId Id { get; private set; } = IndicatorId.New();
    public int No { get; private set; }
    public UnitId OrganiserId { get; private set; }
    public LineId LineId { get; private set; }
    public string Code { get; private set; } = "";
    public string Row { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string UnitOfMeasure { get; private set; } = "";
    public IndicatorKind Kind { get; private set; }
    public OverUnits OverUnits { get; private set; }
    public OverTime OverTime { get; private set; }
    public string? Numerator { get; private set; }
    public string? Denominator { get; private set; }

    /// <summary>Who reports it: "all", "district", or unit codes, comma separated.</summary>
    public string Reporters { get; private set; } = "";
    public bool? HigherIsBetter { get; private set; }

    /// <summary>Counts under five are shown as "&lt;5" outside (domain.md §1.8, rules).</summary>
    public bool SmallCell { get; private set; }

    /// <summary>First period code it is asked in, such as "2019-Q1".</summary>
    public string ValidFrom { get; private set; } = "";

    /// <summary>Last period code it is asked in; null while it is asked on.</summary>
    public string? ValidTo { get; private set; }

    /// <summary>What is counted and what is not, where the name alone leaves a doubt.</summary>
    public string? Meaning { get; private set; }

    /// <summary>By the quarter a period ends in: a tail such as "-6T" asks what its quarter asks. A bare year as the end, as it once could be written, is that whole year.</summary>
    public bool IsAskedIn(string periodCode) => string.CompareOrdinal(ValidFrom, 0, periodCode, 0, QuarterLength) <= 0
        && (ValidTo is null || string.CompareOrdinal(periodCode, 0, ValidTo, 0, Math.Min(QuarterLength, ValidTo.Length)) <= 0);

    /// <summary>A new measure beside those of the dictionary: no second name for the same thing, no rule that would add what cannot be added.</summary>
    public static Result<Indicator> Define(int no, UnitId organiser, LineId line, IndicatorDefinition definition, string? meaning, IReadOnlyCollection<Indicator> dictionary)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(dictionary);
        if (FlawOf(definition, dictionary) is { } flaw) return flaw;

        return new Indicator(no, organiser, line, definition) { Meaning = Words.OrNull(meaning) };
    }

    /// <summary>Thôi hỏi: it stays in the dictionary for the periods that asked it.</summary>
    /// <param name="lastPeriod">The last quarter it is asked in.</param>
    /// <param name="opened">The latest quarter a period was opened for: what was asked there was typed and filed, and stays asked.</param>
    public Result End(string lastPeriod, Quarter? opened)
    {
        if (!QuarterCode().IsMatch(lastPeriod ?? "")) return PeriodRefusals.PeriodCode;
        if (string.CompareOrdinal(lastPeriod, ValidFrom) < 0) return PeriodRefusals.EndsBeforeStart(ValidFrom);
        if (opened is { } last && string.CompareOrdinal(lastPeriod, last.Code) < 0) return PeriodRefusals.EndsBeforeOpened(last.Code);

        ValidTo = lastPeriod;
        return Result.Ok;
    }

    private static Refusal? FlawOf(IndicatorDefinition d, IReadOnlyCollection<Indicator> dictionary)
    {
        var isRate = d.Kind is IndicatorKind.Rate;
        if (d.Code.Length == 0 || d.Name.Length == 0 || d.UnitOfMeasure.Length == 0) return PeriodRefusals.MeasureNeedsWords;
        if (!MeasureCode().IsMatch(d.Code)) return PeriodRefusals.MeasureCode;
        if (!PeriodCode().IsMatch(d.ValidFrom)) return PeriodRefusals.PeriodCode;
        if (dictionary.Any(i => i.Code == d.Code)) return PeriodRefusals.MeasureCodeTaken(d.Code);
        if (dictionary.FirstOrDefault(i => i.ValidTo is null && AskOnce.KeyOf(i.Name) == AskOnce.KeyOf(d.Name)) is { } same) return PeriodRefusals.MeasureExists(same.Name, same.Code);
        if (isRate && !(dictionary.Any(i => i.Code == d.Numerator) && dictionary.Any(i => i.Code == d.Denominator) && d.Numerator != d.Denominator)) return PeriodRefusals.RateNeedsParts;
        if (!isRate && (d.Numerator ?? d.Denominator) is not null) return PeriodRefusals.OnlyRateHasParts;
        if (d.Kind is IndicatorKind.Rate or IndicatorKind.Score ? d.OverUnits is OverUnits.Sum : d.OverUnits is OverUnits.Ratio) return PeriodRefusals.RateIsNotSummed;
        return d.Kind is not IndicatorKind.Flow && d.OverTime is OverTime.Sum ? PeriodRefusals.StockIsNotSummedOverTime : null;
    }

    [GeneratedRegex(@"^[A-Z][A-Z0-9]*(\.[0-9]+)?$")]
    private static partial Regex MeasureCode();

    [GeneratedRegex(@"^(19|20)\d\d(-Q[1-4])?$")]
    private static partial Regex PeriodCode();

    [GeneratedRegex(@"^(19|20)\d\d-Q[1-4]$")]
    private static partial Regex QuarterCode();

    /// <summary>Whether a unit is asked by any of its codes: its own, or those of the units it came from.</summary>
    public bool IsReportedBy(IEnumerable<string> unitCodes, bool isDistrictCommittee)
    {
        _reporters ??= [.. Reporters.Split(',')];
        return _reporters.Contains("all") || (isDistrictCommittee && _reporters.Contains("district")) || unitCodes.Any(_reporters.Contains);
    }

    public bool IsReportedBy(string unitCode, bool isDistrictCommittee) => IsReportedBy([unitCode], isDistrictCommittee);
}

/// <summary>A row of the dictionary as it is written down.</summary>
public sealed record IndicatorDefinition(
    string Code, string Row, string Name, string UnitOfMeasure, IndicatorKind Kind, OverUnits OverUnits, OverTime OverTime,
    string? Numerator, string? Denominator, string Reporters, bool? HigherIsBetter, bool SmallCell, string ValidFrom);
