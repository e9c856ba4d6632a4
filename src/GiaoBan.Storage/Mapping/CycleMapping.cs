using GiaoBan.Domain.Cycle;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class ProposalAnswerMapping : IEntityTypeConfiguration<ProposalAnswer>
{
    public void Configure(EntityTypeBuilder<ProposalAnswer> builder)
    {
        builder.ToTable("proposal_answer");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.ProposalId).IsUnique();
    }
}
