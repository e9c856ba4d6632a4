using GiaoBan.Domain.Emulation;
using GiaoBan.Domain.Scoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class CommendationMapping : IEntityTypeConfiguration<Commendation>
{
    public void Configure(EntityTypeBuilder<Commendation> builder)
    {
        builder.ToTable("commendation");
        builder.HasIndex(c => new { c.OrganiserId, c.LineId, c.UnitId });
    }
}

internal sealed class YearScoreMapping : IEntityTypeConfiguration<YearScore>, IEntityTypeConfiguration<YearScoreLine>, IEntityTypeConfiguration<YearFact>
{
    public void Configure(EntityTypeBuilder<YearScore> builder)
    {
        builder.ToTable("year_score");
        builder.HasIndex(s => new { s.OrganiserId, s.LineId, s.Year, s.UnitId }).IsUnique();
        builder.HasOne<PointTable>().WithMany().HasForeignKey(s => s.PointTableId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Lines).WithOne().HasForeignKey(l => l.YearScoreId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(s => s.InOrder);
        builder.Ignore(s => s.IsContested);
    }

    public void Configure(EntityTypeBuilder<YearScoreLine> builder)
    {
        builder.ToTable("year_score_line");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.HasMany(l => l.Facts).WithOne().HasForeignKey(f => f.YearScoreLineId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(l => l.WaitsForAnswer);
    }

    public void Configure(EntityTypeBuilder<YearFact> builder)
    {
        builder.ToTable("year_fact");
        builder.Property(f => f.Id).ValueGeneratedNever();
    }
}
