using GiaoBan.Domain.Conclusions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class ConclusionNoticeMapping : IEntityTypeConfiguration<ConclusionNotice>
{
    public void Configure(EntityTypeBuilder<ConclusionNotice> builder)
    {
        builder.ToTable("conclusion_notice");
        builder.HasIndex(n => n.ConferenceId).IsUnique(); // two who draft at once make one
        builder.HasIndex(n => new { n.OrganiserId, n.Register, n.Symbol, n.Number }).IsUnique();
        builder.HasIndex(n => n.TextHash);
        builder.HasMany(n => n.Versions).WithOne().HasForeignKey(v => v.NoticeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(n => n.Paragraphs).WithOne().HasForeignKey(p => p.NoticeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(n => n.Steps).WithOne().HasForeignKey(s => s.NoticeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(n => n.Opinions).WithOne().HasForeignKey(o => o.NoticeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(n => n.SignedCopies).WithOne().HasForeignKey(s => s.NoticeId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(n => n.Latest);
        builder.Ignore(n => n.Route);
    }
}

internal sealed class NoticeVersionMapping : IEntityTypeConfiguration<NoticeVersion>
{
    public void Configure(EntityTypeBuilder<NoticeVersion> builder)
    {
        builder.ToTable("notice_version");
        builder.Property(v => v.Id).ValueGeneratedNever();
    }
}

internal sealed class NoticeParagraphMapping : IEntityTypeConfiguration<NoticeParagraph>
{
    public void Configure(EntityTypeBuilder<NoticeParagraph> builder)
    {
        builder.ToTable("notice_paragraph");
        builder.Property(p => p.Id).ValueGeneratedNever();
    }
}

internal sealed class ApprovalStepMapping : IEntityTypeConfiguration<ApprovalStep>
{
    public void Configure(EntityTypeBuilder<ApprovalStep> builder)
    {
        builder.ToTable("approval_step");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.HolderId, s.State });
    }
}

internal sealed class OpinionRequestMapping : IEntityTypeConfiguration<OpinionRequest>
{
    public void Configure(EntityTypeBuilder<OpinionRequest> builder)
    {
        builder.ToTable("opinion_request");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.HasIndex(o => o.AccountId);
    }
}

internal sealed class SignedCopyMapping : IEntityTypeConfiguration<SignedCopy>
{
    public void Configure(EntityTypeBuilder<SignedCopy> builder)
    {
        builder.ToTable("signed_copy");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}
