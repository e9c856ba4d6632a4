using GiaoBan.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class YearThemeMapping : IEntityTypeConfiguration<YearTheme>
{
    public void Configure(EntityTypeBuilder<YearTheme> builder)
    {
        builder.ToTable("year_theme");
        builder.HasIndex(t => new { t.OrganiserId, t.LineId, t.Year }).IsUnique();
        builder.HasMany(t => t.Lines).WithOne().HasForeignKey(l => l.ThemeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ThemeLineMapping : IEntityTypeConfiguration<ThemeLine>
{
    public void Configure(EntityTypeBuilder<ThemeLine> builder)
    {
        builder.ToTable("theme_line");
        builder.Property(l => l.Id).ValueGeneratedNever();
    }
}

internal sealed class PilotMapping : IEntityTypeConfiguration<Pilot>
{
    public void Configure(EntityTypeBuilder<Pilot> builder)
    {
        builder.ToTable("pilot");
        builder.HasIndex(p => new { p.OrganiserId, p.LineId });
        builder.HasMany(p => p.Checks).WithOne().HasForeignKey(c => c.PilotId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Sites).WithOne().HasForeignKey(s => s.PilotId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Ticks).WithOne().HasForeignKey(t => t.PilotId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Measures).WithOne().HasForeignKey(m => m.PilotId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PilotCheckMapping : IEntityTypeConfiguration<PilotCheck>
{
    public void Configure(EntityTypeBuilder<PilotCheck> builder)
    {
        builder.ToTable("pilot_check");
        builder.Property(x => x.Id).ValueGeneratedNever();
    }
}

internal sealed class PilotSiteMapping : IEntityTypeConfiguration<PilotSite>
{
    public void Configure(EntityTypeBuilder<PilotSite> builder)
    {
        builder.ToTable("pilot_site");
        builder.Property(x => x.Id).ValueGeneratedNever();
    }
}

internal sealed class PilotTickMapping : IEntityTypeConfiguration<PilotTick>
{
    public void Configure(EntityTypeBuilder<PilotTick> builder)
    {
        builder.ToTable("pilot_tick");
        builder.Property(x => x.Id).ValueGeneratedNever();
    }
}

internal sealed class PilotMeasureMapping : IEntityTypeConfiguration<PilotMeasure>
{
    public void Configure(EntityTypeBuilder<PilotMeasure> builder)
    {
        builder.ToTable("pilot_measure");
        builder.Property(x => x.Id).ValueGeneratedNever();
    }
}
