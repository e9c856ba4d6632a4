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

internal sealed class CongressMapping : IEntityTypeConfiguration<Congress>
{
    public void Configure(EntityTypeBuilder<Congress> builder)
    {
        builder.ToTable("congress");
        builder.HasIndex(c => new { c.OrganiserId, c.LineId });
        builder.HasMany(c => c.Rounds).WithOne().HasForeignKey(r => r.CongressId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Steps).WithOne().HasForeignKey(s => s.CongressId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Places).WithOne().HasForeignKey(p => p.CongressId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Marks).WithOne().HasForeignKey(m => m.CongressId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TrainingNeedMapping : IEntityTypeConfiguration<TrainingNeed>
{
    public void Configure(EntityTypeBuilder<TrainingNeed> builder)
    {
        builder.ToTable("training_need");
        builder.HasIndex(n => new { n.OrganiserId, n.LineId });
    }
}

internal sealed class TrainingCourseMapping : IEntityTypeConfiguration<TrainingCourse>
{
    public void Configure(EntityTypeBuilder<TrainingCourse> builder)
    {
        builder.ToTable("training_course");
        builder.HasIndex(c => new { c.OrganiserId, c.LineId, c.Starts });
        builder.HasMany(c => c.Seats).WithOne().HasForeignKey(s => s.CourseId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(c => c.Posts);
        builder.Ignore(c => c.Came);
    }
}

internal sealed class CongressRoundMapping : IEntityTypeConfiguration<CongressRound>
{
    public void Configure(EntityTypeBuilder<CongressRound> builder)
    {
        builder.ToTable("congress_round");
        builder.Property(x => x.Id).ValueGeneratedNever();
    }
}

internal sealed class CongressStepMapping : IEntityTypeConfiguration<CongressStep>
{
    public void Configure(EntityTypeBuilder<CongressStep> builder)
    {
        builder.ToTable("congress_step");
        builder.Property(x => x.Id).ValueGeneratedNever();
    }
}

internal sealed class CongressPlaceMapping : IEntityTypeConfiguration<CongressPlace>
{
    public void Configure(EntityTypeBuilder<CongressPlace> builder)
    {
        builder.ToTable("congress_place");
        builder.Property(x => x.Id).ValueGeneratedNever();
    }
}

internal sealed class CongressMarkMapping : IEntityTypeConfiguration<CongressMark>
{
    public void Configure(EntityTypeBuilder<CongressMark> builder)
    {
        builder.ToTable("congress_mark");
        builder.Property(x => x.Id).ValueGeneratedNever();
    }
}

internal sealed class CourseSeatMapping : IEntityTypeConfiguration<CourseSeat>
{
    public void Configure(EntityTypeBuilder<CourseSeat> builder)
    {
        builder.ToTable("course_seat");
        builder.Property(x => x.Id).ValueGeneratedNever();
    }
}
