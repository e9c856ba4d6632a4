using GiaoBan.Domain.Consolidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class MatterMapping : IEntityTypeConfiguration<MatterGroup>, IEntityTypeConfiguration<MatterLine>, IEntityTypeConfiguration<MatterParting>
{
    public void Configure(EntityTypeBuilder<MatterGroup> builder)
    {
        builder.ToTable("matter_group");
        builder.HasIndex(g => new { g.PeriodId, g.Section });
        builder.HasMany(g => g.Lines).WithOne().HasForeignKey(l => l.GroupId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MatterLine> builder)
    {
        builder.ToTable("matter_line");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.HasIndex(l => l.ItemId).IsUnique(); // two who confirm at once: a line is in one group
    }

    public void Configure(EntityTypeBuilder<MatterParting> builder)
    {
        builder.ToTable("matter_parting");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => new { p.FirstId, p.SecondId }).IsUnique();
    }
}

internal sealed class SentenceMapping : IEntityTypeConfiguration<ConsolidatedSentence>, IEntityTypeConfiguration<SentenceSource>
{
    public void Configure(EntityTypeBuilder<ConsolidatedSentence> builder)
    {
        builder.ToTable("consolidated_sentence");
        builder.HasIndex(s => s.PeriodId);
        builder.HasMany(s => s.Sources).WithOne().HasForeignKey(s => s.SentenceId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(s => s.IsOfTheDesk);
    }

    public void Configure(EntityTypeBuilder<SentenceSource> builder)
    {
        builder.ToTable("sentence_source");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}

internal sealed class EditionMapping : IEntityTypeConfiguration<FrozenEdition>
{
    public void Configure(EntityTypeBuilder<FrozenEdition> builder)
    {
        builder.ToTable("frozen_edition");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => new { e.PeriodId, e.Ordinal }).IsUnique(); // two who freeze at once make one
        builder.HasIndex(e => e.ConferenceId);
    }
}

internal sealed class QuestionMapping : IEntityTypeConfiguration<LineQuestion>
{
    public void Configure(EntityTypeBuilder<LineQuestion> builder)
    {
        builder.ToTable("line_question");
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.Answer).IsConcurrencyToken(); // given once: of two at the same moment the second finds it given
        builder.HasIndex(q => new { q.PeriodId, q.UnitId });
        builder.HasIndex(q => new { q.OrganiserId, q.LineId, q.AnsweredOn });
    }
}

internal sealed class PlanTargetMapping : IEntityTypeConfiguration<PlanTarget>
{
    public void Configure(EntityTypeBuilder<PlanTarget> builder)
    {
        builder.ToTable("plan_target");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasIndex(t => new { t.OrganiserId, t.LineId, t.Year, t.IndicatorId }).IsUnique();
    }
}

internal sealed class JointEffortMapping : IEntityTypeConfiguration<JointEffort>, IEntityTypeConfiguration<JointPart>
{
    public void Configure(EntityTypeBuilder<JointEffort> builder)
    {
        builder.ToTable("joint_effort");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => new { e.PeriodNo, e.IndicatorNo });
        builder.HasMany(e => e.Parts).WithOne().HasForeignKey(p => p.JointEffortId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<JointPart> builder)
    {
        builder.ToTable("joint_part");
        builder.Property(p => p.Id).ValueGeneratedNever();
    }
}
