using GiaoBan.Storage.Accounts;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class AccountSessionMapping : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.ToTable("account_session");
        builder.HasIndex(s => new { s.AccountId, s.EndedAtUtc });
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("account_invitation");
        builder.HasIndex(i => i.TokenHash).IsUnique();
        builder.HasIndex(i => i.AccountId);
        // Two people with one link at the same moment: only one of them uses it.
        builder.Property(i => i.UsedAtUtc).IsConcurrencyToken();
    }
}

internal sealed class AccountEventMapping : IEntityTypeConfiguration<AccountEvent>, IEntityTypeConfiguration<PaperReading>
{
    public void Configure(EntityTypeBuilder<AccountEvent> builder)
    {
        builder.ToTable("account_event");
        builder.HasIndex(e => new { e.AccountId, e.AtUtc });
    }

    public void Configure(EntityTypeBuilder<PaperReading> builder)
    {
        builder.ToTable("paper_reading");
        builder.HasIndex(r => r.AccountId);
        builder.HasIndex(r => r.PaperId);
    }
}

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("letter");
        builder.HasIndex(l => new { l.AccountId, l.Day }).IsUnique(); // one a day, whatever happens
    }
}

internal sealed class RedactionMapping : IEntityTypeConfiguration<Redaction>
{
    public void Configure(EntityTypeBuilder<Redaction> builder)
    {
        builder.ToTable("redaction");
        builder.HasIndex(r => r.EntrySeq);
    }
}

internal sealed class GuestLinkMapping : IEntityTypeConfiguration<GuestLink>
{
    public void Configure(EntityTypeBuilder<GuestLink> builder)
    {
        builder.ToTable("guest_link");
        builder.HasIndex(g => g.TokenHash).IsUnique();
        builder.HasIndex(g => g.ConferenceId);
    }
}

internal sealed class SecondFactorDemandMapping : IEntityTypeConfiguration<SecondFactorDemand>
{
    public void Configure(EntityTypeBuilder<SecondFactorDemand> builder)
    {
        builder.ToTable("second_factor_demand");
        builder.HasIndex(d => new { d.OrganiserId, d.Role }).IsUnique();
    }
}
