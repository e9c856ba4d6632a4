using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Periods;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;

namespace GiaoBan.App.Features.Consolidation;

/// <summary>One paragraph that a unit has sent in, with whose it is.</summary>
internal sealed record FiledLine(ReportItemId Id, SectionKind Section, int Ordinal, string Text, string? To, UnitId UnitId, string Unit, string ShortUnit);

internal static class LinesOfReports
{
    extension(GiaoBanDb db)
    {
        /// <summary>What is in the reports of a period that were sent and not given back, unit by unit.</summary>
        public IQueryable<FiledLine> FiledLines(PeriodId period, SectionKind? section = null) =>
            from item in db.ReportItems
            join report in db.Reports on item.ReportId equals report.Id
            join unit in db.Units on report.UnitId equals unit.Id
            where report.PeriodId == period && !item.IsWithdrawn && (section == null || item.Section == section) && (report.State == ReportState.Submitted || report.State == ReportState.Accepted)
            orderby unit.No, item.Ordinal
            select new FiledLine(item.Id, item.Section, item.Ordinal, item.Text, item.AddresseeName, unit.Id, unit.Name, unit.ShortName);

        /// <summary>The lines of reports that were sent in the officer's own cycle, also of those that went back since.</summary>
        public IQueryable<ReportItem> SentLines(Officer who) =>
            from item in db.ReportItems join report in db.Reports.Of(who) on item.ReportId equals report.Id where !item.IsWithdrawn && report.SubmittedAtUtc != null select item;
    }
}
