using GiaoBan.Domain.Bulletins;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GiaoBan.Storage.Mapping;

internal sealed class BulletinMapping : IEntityTypeConfiguration<Bulletin>
{
    public void Configure(EntityTypeBuilder<Bulletin> builder)
    {
        builder.ToTable("bulletin");
        builder.HasMany(b => b.Sentences).WithOne().HasForeignKey(s => s.BulletinId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BulletinSentenceMapping : IEntityTypeConfiguration<BulletinSentence>
{
    public void Configure(EntityTypeBuilder<BulletinSentence> builder)
    {
        builder.ToTable("bulletin_sentence");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}
