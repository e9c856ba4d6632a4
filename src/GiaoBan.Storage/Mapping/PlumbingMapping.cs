using GiaoBan.Domain;
using GiaoBan.Storage.Accounts;
using GiaoBan.Storage.Audit;
using GiaoBan.Storage.Files;
using GiaoBan.Storage.Outbox;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class ThreadLinkMapping : IEntityTypeConfiguration<ThreadLink>
{
    public void Configure(EntityTypeBuilder<ThreadLink> builder)
    {
        builder.ToTable("thread_link");
        builder.HasIndex(l => new { l.FromId, l.FromKind });
        builder.HasIndex(l => new { l.ToId, l.ToKind });
        builder.Ignore(l => l.From);
        builder.Ignore(l => l.To);
    }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>, IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account");
        builder.Property(a => a.LastTotpStep).IsConcurrencyToken(); // one code, two at once: only one is let in
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("account_claim");
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("account_login");
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.ToTable("account_token");

    // As the library maps it in its third shape, whose other changes this database has no need of.
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("account_passkey");
        builder.HasKey(k => k.CredentialId);
        builder.Property(k => k.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(k => k.Data).ToJson();
        builder.HasOne<Account>().WithMany().HasForeignKey(k => k.UserId);
    }
}

internal sealed class GrantMapping : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.ToTable("account_grant");
        builder.HasIndex(g => g.AccountId);
        builder.HasIndex(g => new { g.UnitId, g.Role });
    }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notice");
        builder.HasIndex(n => new { n.MessageId, n.AccountId }).IsUnique();
        builder.HasIndex(n => new { n.AccountId, n.AtUtc });
    }
}

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("setting");
        builder.HasKey(s => s.Key);
    }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<StoredFileContent>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("stored_file");
        builder.HasOne(f => f.Content).WithOne().HasForeignKey<StoredFileContent>(c => c.FileId);
    }

    public void Configure(EntityTypeBuilder<StoredFileContent> builder)
    {
        builder.ToTable("stored_file_content");
        builder.HasKey(c => c.FileId);
    }
}

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<AnsweredRequest>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox");
        builder.HasIndex(m => new { m.DoneAtUtc, m.DueAtUtc });
    }

    public void Configure(EntityTypeBuilder<AnsweredRequest> builder)
    {
        builder.ToTable("answered_request");
        builder.HasKey(r => r.RequestId);
    }
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditPayload>, IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entry");
        builder.HasKey(e => e.Seq);
        builder.HasIndex(e => e.SubjectId);
        builder.HasIndex(e => e.AccountId);
        builder.HasOne(e => e.Payload).WithOne().HasForeignKey<AuditPayload>(p => p.Seq);
    }

    public void Configure(EntityTypeBuilder<AuditPayload> builder)
    {
        builder.ToTable("audit_payload");
        builder.HasKey(p => p.Seq);
    }

    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        builder.ToTable("audit_seal");
        builder.HasKey(s => s.Position);
        builder.Property(s => s.Position).ValueGeneratedNever();
        builder.HasIndex(s => s.EntrySeq).IsUnique();
    }
}
