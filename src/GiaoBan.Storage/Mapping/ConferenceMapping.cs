using GiaoBan.Domain.Conferences;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class ConferenceMapping : IEntityTypeConfiguration<Conference>
{
    public void Configure(EntityTypeBuilder<Conference> builder)
    {
        builder.ToTable("conference");
        builder.HasIndex(c => c.PeriodId);
        builder.HasMany(c => c.Agenda).WithOne().HasForeignKey(a => a.ConferenceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Delegates).WithOne().HasForeignKey(d => d.ConferenceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Contributions).WithOne().HasForeignKey(c => c.ConferenceId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AgendaItemMapping : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("agenda_item");
        builder.Property(a => a.Id).ValueGeneratedNever();
    }
}

internal sealed class DelegateMapping : IEntityTypeConfiguration<Domain.Conferences.Delegate>
{
    public void Configure(EntityTypeBuilder<Domain.Conferences.Delegate> builder)
    {
        builder.ToTable("delegate");
        builder.Property(d => d.Id).ValueGeneratedNever();
    }
}

internal sealed class ContributionMapping : IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.ToTable("contribution");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.ExternalId);
    }
}
