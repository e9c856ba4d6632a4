using GiaoBan.Domain.Conclusions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class SourceDocumentMapping : IEntityTypeConfiguration<SourceDocument>
{
    public void Configure(EntityTypeBuilder<SourceDocument> builder)
    {
        builder.ToTable("source_document");
        builder.HasIndex(d => d.ConferenceId);
    }
}

internal sealed class ConclusionRowMapping : IEntityTypeConfiguration<Conclusion>
{
    public void Configure(EntityTypeBuilder<Conclusion> builder)
    {
        builder.ToTable("conclusion");
        builder.HasIndex(c => c.SourceDocumentId);
        builder.HasIndex(c => c.ConferenceId);
    }
}

internal sealed class DirectiveMapping : IEntityTypeConfiguration<Directive>
{
    public void Configure(EntityTypeBuilder<Directive> builder)
    {
        builder.ToTable("directive");
        builder.HasIndex(d => d.ConferenceId);
        builder.HasIndex(d => d.ConclusionId);
        builder.HasIndex(d => new { d.OrganiserId, d.LineId, d.Code }).IsUnique();
        builder.Ignore(d => d.LeadPhrases);
        builder.Ignore(d => d.CoordinatorPhrases);
        builder.Ignore(d => d.LacksLead);
        builder.Ignore(d => d.LacksDue);
        builder.Ignore(d => d.IsOpen);
    }
}

internal sealed class LexiconEntryMapping : IEntityTypeConfiguration<LexiconEntry>
{
    public void Configure(EntityTypeBuilder<LexiconEntry> builder)
    {
        builder.ToTable("lexicon_entry");
        builder.HasIndex(e => new { e.OrganiserId, e.Kind, e.Key }).IsUnique();
    }
}
