using GiaoBan.Domain.Assignments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class AssignmentMapping : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("assignment");
        builder.HasIndex(a => new { a.OrganiserId, a.LineId, a.Code }).IsUnique();
        builder.HasIndex(a => new { a.LeadUnitId, a.State, a.Due });
        builder.HasIndex(a => a.DirectiveId);
        // The lists of 100,000: each filter walks an index in the order it is shown in, and the counts read one index alone.
        builder.HasIndex(a => new { a.OrganiserId, a.LineId, a.SortDay, a.Code }).HasDatabaseName("ix_assignment_list");
        builder.HasIndex(a => new { a.OrganiserId, a.LineId, a.State, a.SortDay, a.Code }).HasDatabaseName("ix_assignment_state");
        builder.HasIndex(a => new { a.OrganiserId, a.LineId, a.SortDay, a.Code, a.State, a.HeardOn, a.IssuedOn, a.AskedOn }).HasDatabaseName("ix_assignment_open").HasFilter("state <> 'Verified'");
        builder.HasIndex(a => new { a.OrganiserId, a.LineId }).HasDatabaseName("ix_assignment_done").HasFilter("state = 'Verified'"); // nine in ten, only ever counted: one key for all of them
        builder.Property(a => a.SortDay).UsePropertyAccessMode(PropertyAccessMode.Property);
        builder.HasMany(a => a.Coordinators).WithOne().HasForeignKey(c => c.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Notes).WithOne().HasForeignKey(n => n.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Evidence).WithOne().HasForeignKey(e => e.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Verifications).WithOne().HasForeignKey(v => v.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Extensions).WithOne().HasForeignKey(e => e.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Requests).WithOne().HasForeignKey(r => r.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.DueChanges).WithOne().HasForeignKey(c => c.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => a.AskedOn);
        builder.HasIndex(a => a.ParentId);
        builder.HasIndex(a => a.MilestoneId);
        builder.HasIndex(a => new { a.SeriesId, a.Occurrence }).IsUnique(); // two machines that find it is time make one
        builder.Ignore(a => a.OpenRequest);
        builder.Ignore(a => a.IsOpen);
        builder.Ignore(a => a.IssuedIn);
    }
}

internal sealed class CoordinatingUnitMapping : IEntityTypeConfiguration<CoordinatingUnit>
{
    public void Configure(EntityTypeBuilder<CoordinatingUnit> builder)
    {
        builder.ToTable("coordinating_unit");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.UnitId);
    }
}

internal sealed class ProgressNoteMapping : IEntityTypeConfiguration<ProgressNote>
{
    public void Configure(EntityTypeBuilder<ProgressNote> builder)
    {
        builder.ToTable("progress_note");
        builder.Property(n => n.Id).ValueGeneratedNever();
    }
}

internal sealed class EvidenceMapping : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.ToTable("evidence");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => e.FileId);
    }
}

internal sealed class VerificationMapping : IEntityTypeConfiguration<Verification>
{
    public void Configure(EntityTypeBuilder<Verification> builder)
    {
        builder.ToTable("verification");
        builder.Property(v => v.Id).ValueGeneratedNever();
    }
}

internal sealed class ExtensionMapping : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> builder)
    {
        builder.ToTable("extension");
        builder.Property(e => e.Id).ValueGeneratedNever();
    }
}

internal sealed class UnitRequestMapping : IEntityTypeConfiguration<UnitRequest>
{
    public void Configure(EntityTypeBuilder<UnitRequest> builder)
    {
        builder.ToTable("unit_request");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => r.UnitId);
        builder.Ignore(r => r.IsOpen);
    }
}

internal sealed class AssignmentSourceMapping : IEntityTypeConfiguration<AssignmentSource>
{
    public void Configure(EntityTypeBuilder<AssignmentSource> builder)
    {
        builder.ToTable("assignment_source");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}
