using GiaoBan.Domain.Periods;

namespace GiaoBan.App.Features.Periods;

/// <summary>Which period came before: asked in one way by the form, its checks, the carry-over and the matters.</summary>
internal static class PeriodOrder
{
    /// <summary>
    /// Regular periods of the same body and line that ended before this one, the latest first. A half-year is the regular period of
    /// its quarter; where both were held and ended on one day, the one of this period's kind goes first. An ad hoc one is nobody's forerunner.
    /// </summary>
    public static IQueryable<ReportingPeriod> Before(this IQueryable<ReportingPeriod> periods, ReportingPeriod period) =>
        periods.Where(p => p.OrganiserId == period.OrganiserId && p.LineId == period.LineId && p.Kind != PeriodKind.AdHoc && p.DataTo < period.DataTo)
            .OrderByDescending(p => p.DataTo).ThenByDescending(p => p.Kind == period.Kind).ThenByDescending(p => p.No);
}
