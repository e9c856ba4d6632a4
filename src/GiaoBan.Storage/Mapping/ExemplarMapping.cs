using GiaoBan.Domain.Exemplars;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class ExemplarMapping : IEntityTypeConfiguration<Exemplar>, IEntityTypeConfiguration<DossierPart>, IEntityTypeConfiguration<ExemplarDifference>, IEntityTypeConfiguration<Recognition>, IEntityTypeConfiguration<SurvivalCheck>
{
    public void Configure(EntityTypeBuilder<Exemplar> builder)
    {
        builder.ToTable("exemplar");
        builder.HasIndex(e => new { e.OrganiserId, e.LineId, e.Year, e.Number }).IsUnique();
        builder.HasIndex(e => e.ParentId);
        builder.HasOne<Exemplar>().WithMany().HasForeignKey(e => e.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Exemplar>().WithMany().HasForeignKey(e => e.SameAsId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Dossier).WithOne().HasForeignKey(p => p.ExemplarId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Differences).WithOne().HasForeignKey(d => d.ExemplarId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Recognitions).WithOne().HasForeignKey(r => r.ExemplarId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Checks).WithOne().HasForeignKey(c => c.ExemplarId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(e => e.Highest);
    }

    public void Configure(EntityTypeBuilder<DossierPart> builder)
    {
        builder.ToTable("dossier_part");
        builder.Property(p => p.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ExemplarDifference> builder)
    {
        builder.ToTable("exemplar_difference");
        builder.Property(d => d.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Recognition> builder)
    {
        builder.ToTable("recognition");
        builder.Property(r => r.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SurvivalCheck> builder)
    {
        builder.ToTable("survival_check");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => new { c.ExemplarId, c.Months }).IsUnique();
    }
}
