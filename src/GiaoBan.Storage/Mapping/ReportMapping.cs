using GiaoBan.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class UnitReportMapping : IEntityTypeConfiguration<UnitReport>
{
    public void Configure(EntityTypeBuilder<UnitReport> builder)
    {
        builder.ToTable("unit_report");
        builder.HasIndex(r => new { r.PeriodId, r.UnitId }).IsUnique();
        builder.HasMany(r => r.Items).WithOne().HasForeignKey(i => i.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.FollowUps).WithOne().HasForeignKey(f => f.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Addenda).WithOne().HasForeignKey(a => a.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Scans).WithOne().HasForeignKey(s => s.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(r => r.Sendings);
        builder.Ignore(r => r.FirstSent);
        builder.Ignore(r => r.IsWithUnit);
        builder.Ignore(r => r.Closed);
    }
}

internal sealed class ReportStepMapping : IEntityTypeConfiguration<ReportStep>
{
    public void Configure(EntityTypeBuilder<ReportStep> builder)
    {
        builder.ToTable("report_step");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}

internal sealed class AddendumMapping : IEntityTypeConfiguration<Addendum>
{
    public void Configure(EntityTypeBuilder<Addendum> builder)
    {
        builder.ToTable("report_addendum");
        builder.Property(a => a.Id).ValueGeneratedNever();
    }
}

internal sealed class ReportScanMapping : IEntityTypeConfiguration<ReportScan>
{
    public void Configure(EntityTypeBuilder<ReportScan> builder)
    {
        builder.ToTable("report_scan");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.FileId);
    }
}

internal sealed class ReportItemMapping : IEntityTypeConfiguration<ReportItem>
{
    public void Configure(EntityTypeBuilder<ReportItem> builder)
    {
        builder.ToTable("report_item");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasIndex(i => i.ExternalId);
    }
}

internal sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("follow_up");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => f.SourceId);
        builder.Ignore(f => f.Source);
    }
}

internal sealed class FigureMapping : IEntityTypeConfiguration<Figure>
{
    public void Configure(EntityTypeBuilder<Figure> builder)
    {
        builder.ToTable("figure");
        builder.HasKey(f => new { f.PeriodNo, f.IndicatorNo, f.UnitNo }); // a roll-up reads one period and one measure at a time
        builder.Property(f => f.PeriodNo).ValueGeneratedNever();
    }
}

internal sealed class DraftFieldMapping : IEntityTypeConfiguration<DraftField>
{
    public void Configure(EntityTypeBuilder<DraftField> builder)
    {
        builder.ToTable("draft_field");
        builder.HasKey(d => new { d.ReportId, d.Field });
        builder.Property(d => d.Version).IsConcurrencyToken();
    }
}
