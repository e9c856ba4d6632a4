using GiaoBan.Domain.Assignments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class MilestoneMapping : IEntityTypeConfiguration<Milestone>, IEntityTypeConfiguration<DueChange>
{
    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.ToTable("milestone");
        builder.HasIndex(m => new { m.OrganiserId, m.LineId });
    }

    public void Configure(EntityTypeBuilder<DueChange> builder)
    {
        builder.ToTable("due_change");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Ignore(c => c.KeptItsDay);
    }
}

internal sealed class ReminderMapping : IEntityTypeConfiguration<ReminderLadder>, IEntityTypeConfiguration<LadderStep>, IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<ReminderLadder> builder)
    {
        builder.ToTable("reminder_ladder");
        builder.HasIndex(l => new { l.OrganiserId, l.LineId }).IsUnique();
        builder.HasMany(l => l.Steps).WithOne().HasForeignKey(s => s.LadderId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<LadderStep> builder)
    {
        builder.ToTable("ladder_step");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }

    // A row beside the assignment and not in its graph: a reminder given while somebody writes must not make their page stale.
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("reminder");
        builder.HasIndex(r => new { r.AssignmentId, r.Track, r.SlotOn }).IsUnique();
        builder.HasIndex(r => new { r.WantsAgenda, r.AgendaItemId });
        builder.HasOne<Assignment>().WithMany().HasForeignKey(r => r.AssignmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
