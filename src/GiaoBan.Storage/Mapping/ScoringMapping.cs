using GiaoBan.Domain.Scoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class PointTableMapping : IEntityTypeConfiguration<PointTable>, IEntityTypeConfiguration<Criterion>, IEntityTypeConfiguration<PointDeduction>, IEntityTypeConfiguration<PointClass>
{
    public void Configure(EntityTypeBuilder<PointTable> builder)
    {
        builder.ToTable("point_table");
        builder.HasIndex(t => new { t.OrganiserId, t.LineId, t.Place, t.Year, t.Edition }).IsUnique();
        builder.HasMany(t => t.Criteria).WithOne().HasForeignKey(c => c.PointTableId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Deductions).WithOne().HasForeignKey(d => d.PointTableId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Classes).WithOne().HasForeignKey(c => c.PointTableId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(t => t.Most);
        builder.Ignore(t => t.InOrder);
    }

    public void Configure(EntityTypeBuilder<Criterion> builder)
    {
        builder.ToTable("criterion");
        builder.Property(c => c.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<PointDeduction> builder)
    {
        builder.ToTable("point_deduction");
        builder.Property(d => d.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<PointClass> builder)
    {
        builder.ToTable("point_class");
        builder.Property(c => c.Id).ValueGeneratedNever();
    }
}

internal sealed class AppraisalMapping : IEntityTypeConfiguration<Appraisal>, IEntityTypeConfiguration<ScoreSheet>, IEntityTypeConfiguration<ScoreLine>
{
    public void Configure(EntityTypeBuilder<Appraisal> builder)
    {
        builder.ToTable("appraisal");
        builder.HasIndex(a => a.SubjectId);
        builder.HasOne<PointTable>().WithMany().HasForeignKey(a => a.PointTableId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Sheets).WithOne().HasForeignKey(s => s.AppraisalId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(a => a.Own);
        builder.Ignore(a => a.Joint);
        builder.Ignore(a => a.BlindSheets);
    }

    public void Configure(EntityTypeBuilder<ScoreSheet> builder)
    {
        builder.ToTable("score_sheet");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.ScorerId);
        builder.HasMany(s => s.Lines).WithOne().HasForeignKey(l => l.ScoreSheetId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(s => s.Given);
    }

    public void Configure(EntityTypeBuilder<ScoreLine> builder)
    {
        builder.ToTable("score_line");
        builder.Property(l => l.Id).ValueGeneratedNever();
    }
}
