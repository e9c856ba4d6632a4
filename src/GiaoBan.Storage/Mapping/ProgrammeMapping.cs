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
