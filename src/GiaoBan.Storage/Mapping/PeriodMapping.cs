using GiaoBan.Domain.Periods;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class PeriodMapping : IEntityTypeConfiguration<ReportingPeriod>
{
    public void Configure(EntityTypeBuilder<ReportingPeriod> builder)
    {
        builder.ToTable("reporting_period");
        builder.HasMany(p => p.DueSteps).WithOne().HasForeignKey(s => s.PeriodId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Exceptions).WithOne().HasForeignKey(e => e.PeriodId).OnDelete(DeleteBehavior.Cascade);
        // Few rows, and no due day can be told without them.
        builder.Navigation(p => p.DueSteps).AutoInclude();
        builder.Navigation(p => p.Exceptions).AutoInclude();
        builder.Ignore(p => p.Quarter);
        builder.HasIndex(p => p.No).IsUnique();
        builder.HasIndex(p => new { p.OrganiserId, p.LineId, p.Code }).IsUnique();
    }
}

internal sealed class DueStepMapping : IEntityTypeConfiguration<DueStep>
{
    public void Configure(EntityTypeBuilder<DueStep> builder)
    {
        builder.ToTable("due_step");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}

internal sealed class DueExceptionMapping : IEntityTypeConfiguration<DueException>
{
    public void Configure(EntityTypeBuilder<DueException> builder)
    {
        builder.ToTable("due_exception");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => e.UnitId);
    }
}

internal sealed class IndicatorMapping : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.ToTable("indicator");
        builder.HasIndex(i => i.No).IsUnique();
        builder.HasIndex(i => new { i.OrganiserId, i.LineId, i.Code }).IsUnique();
    }
}

internal sealed class ReportFormMapping : IEntityTypeConfiguration<ReportForm>
{
    public void Configure(EntityTypeBuilder<ReportForm> builder)
    {
        builder.ToTable("report_form");
        builder.HasIndex(f => new { f.OrganiserId, f.LineId, f.Code }).IsUnique();
        builder.Property<string>("Family");
        builder.Property<string>("UnitKinds");
        builder.Property<string>("PeriodKinds");
        builder.Ignore(f => f.SectionOrder);
        builder.Ignore(f => f.ForUnits);
        builder.Ignore(f => f.ForPeriods);
        builder.HasMany(f => f.Parts).WithOne().HasForeignKey(s => s.FormId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(f => f.Figures).WithOne().HasForeignKey(f => f.FormId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(f => f.Rules).WithOne().HasForeignKey(r => r.FormId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FormPartsMapping : IEntityTypeConfiguration<FormSection>, IEntityTypeConfiguration<FormFigure>, IEntityTypeConfiguration<FormRule>
{
    public void Configure(EntityTypeBuilder<FormSection> builder)
    {
        builder.ToTable("form_section");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property<string>("UnitKinds");
        builder.Ignore(s => s.ForUnits);
    }

    public void Configure(EntityTypeBuilder<FormFigure> builder)
    {
        builder.ToTable("form_figure");
        builder.Property(f => f.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<FormRule> builder)
    {
        builder.ToTable("form_rule");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Ignore(r => r.OtherCodes);
    }
}
