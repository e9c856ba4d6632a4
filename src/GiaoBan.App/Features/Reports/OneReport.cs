using GiaoBan.Domain;
using GiaoBan.Domain.Reports;

namespace GiaoBan.App.Features.Reports;

internal static class OneReport
{
    /// <summary>The report that an address names by its period and its unit.</summary>
    public static IQueryable<UnitReport> Of(this IQueryable<UnitReport> reports, Guid period, Guid unit) =>
        reports.Where(r => r.PeriodId == new PeriodId(period) && r.UnitId == new UnitId(unit));
}
