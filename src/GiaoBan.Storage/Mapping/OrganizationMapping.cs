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
        builder.HasMany(u => u.Edges).WithOne().HasForeignKey(e => e.UnitId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(u => u.Aliases).WithOne().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(u => u.Contacts).WithOne().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(u => u.Unnamed).WithOne().HasForeignKey(n => n.UnitId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(u => u.IsDistrictCommittee);
    }
}

internal sealed class UnitPartsMapping : IEntityTypeConfiguration<UnitEdge>, IEntityTypeConfiguration<UnitAlias>, IEntityTypeConfiguration<UnitContact>, IEntityTypeConfiguration<UnnamedUnits>
{
    public void Configure(EntityTypeBuilder<UnitEdge> builder)
    {
        builder.ToTable("unit_edge");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => new { e.Hierarchy, e.ParentId });
    }

    public void Configure(EntityTypeBuilder<UnitAlias> builder)
    {
        builder.ToTable("unit_alias");
        builder.Property(a => a.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<UnitContact> builder)
    {
        builder.ToTable("unit_contact");
        builder.Property(c => c.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<UnnamedUnits> builder)
    {
        builder.ToTable("unnamed_units");
        builder.Property(n => n.Id).ValueGeneratedNever();
    }
}

internal sealed class HierarchyMapping : IEntityTypeConfiguration<Hierarchy>
{
    public void Configure(EntityTypeBuilder<Hierarchy> builder)
    {
        builder.ToTable("hierarchy");
        builder.HasKey(h => h.Code);
    }
}

internal sealed class UnitSuccessionMapping : IEntityTypeConfiguration<UnitSuccession>
{
    public void Configure(EntityTypeBuilder<UnitSuccession> builder)
    {
        builder.ToTable("unit_succession");
        builder.HasIndex(s => s.PredecessorId);
        builder.HasIndex(s => s.SuccessorId);
    }
}

internal sealed class UnitGroupMapping : IEntityTypeConfiguration<UnitGroup>
{
    public void Configure(EntityTypeBuilder<UnitGroup> builder) => builder.ToTable("unit_group");
}

internal sealed class ReorganisationMapping : IEntityTypeConfiguration<Reorganisation>, IEntityTypeConfiguration<ReorganisedUnit>, IEntityTypeConfiguration<ChosenHome>, IEntityTypeConfiguration<MovedHolding>
{
    public void Configure(EntityTypeBuilder<Reorganisation> builder)
    {
        builder.ToTable("reorganisation");
        builder.HasMany(r => r.Units).WithOne().HasForeignKey(u => u.ReorganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Homes).WithOne().HasForeignKey(h => h.ReorganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Moves).WithOne().HasForeignKey(m => m.ReorganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(r => r.Ending);
        builder.Ignore(r => r.Heirs);
        builder.Ignore(r => r.MainHeir);
    }

    public void Configure(EntityTypeBuilder<ReorganisedUnit> builder)
    {
        builder.ToTable("reorganised_unit");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.HasIndex(u => u.UnitId);
    }

    public void Configure(EntityTypeBuilder<ChosenHome> builder)
    {
        builder.ToTable("chosen_home");
        builder.Property(h => h.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<MovedHolding> builder)
    {
        builder.ToTable("moved_holding");
        builder.Property(m => m.Id).ValueGeneratedNever();
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
