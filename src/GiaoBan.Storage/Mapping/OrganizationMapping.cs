using GiaoBan.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("unit");
        builder.HasIndex(u => u.No).IsUnique();
        builder.HasIndex(u => new { u.Code, u.ValidFrom }).IsUnique();
        builder.HasIndex(u => u.ParentId);
        builder.Ignore(u => u.IsDistrictCommittee);
    }
}

internal sealed class LineOfWorkMapping : IEntityTypeConfiguration<LineOfWork>
{
    public void Configure(EntityTypeBuilder<LineOfWork> builder)
    {
        builder.ToTable("line_of_work");
        builder.HasIndex(l => l.Code).IsUnique();
    }
}
