using GiaoBan.Domain.Situations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class SituationMapping : IEntityTypeConfiguration<SituationNote>
{
    public void Configure(EntityTypeBuilder<SituationNote> builder)
    {
        builder.ToTable("situation");
        builder.HasIndex(s => new { s.OrganiserId, s.LineId, s.State });
        builder.HasMany(s => s.Takings).WithOne().HasForeignKey(t => t.SituationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SituationTakingMapping : IEntityTypeConfiguration<SituationTaking>
{
    public void Configure(EntityTypeBuilder<SituationTaking> builder)
    {
        builder.ToTable("situation_taking");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasIndex(t => t.ReportId);
    }
}
