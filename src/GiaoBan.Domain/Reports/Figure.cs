using GiaoBan.Domain.Periods;

namespace GiaoBan.Domain.Reports;

/// <summary>
/// One measured value of one unit in one period. Keyed by small numbers because there are millions; values are whole
/// numbers scaled by <see cref="Indicator.Scale"/>.
/// </summary>
public sealed class Figure : IAudited
{
    private Figure() { }

    public Figure(int periodNo, int unitNo, int indicatorNo) => (PeriodNo, UnitNo, IndicatorNo) = (periodNo, unitNo, indicatorNo);

    public int PeriodNo { get; private set; }
    public int UnitNo { get; private set; }
    public int IndicatorNo { get; private set; }
    public long? Value { get; private set; }

    /// <summary>The same period of last year; null where there was none.</summary>
    public long? Previous { get; private set; }

    /// <summary>Why it could not be reported, or why it is unusual.</summary>
    public string? Reason { get; private set; }

    public void Set(long? value, string? reason) => (Value, Reason) = (value, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());

    public void CompareWith(long? sameLastYear) => Previous = sameLastYear;
}
