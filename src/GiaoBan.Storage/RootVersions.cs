using GiaoBan.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GiaoBan.Storage;

/// <summary>
/// A root's version goes up by one with any change in its graph, a child row's included, so that two people cannot change
/// two halves of one thing unseen.
/// </summary>
internal static class RootVersions
{
    private const string Version = nameof(IVersioned.Version);

    public static void Map(ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(IVersioned))))
            builder.Entity(type.ClrType).Property(Version).IsConcurrencyToken();
    }

    public static void Raise(GiaoBanDb db)
    {
        var entries = db.ChangeTracker.Entries().ToList();
        // Found by type and id: an import changes thousands of rows at once, and looking through all of them for each would take minutes.
        var roots = entries.Where(e => e.Entity is IVersioned).ToDictionary(e => (e.Metadata, e.Property("Id").CurrentValue!));
        foreach (var root in entries.Where(HasChanged).Select(e => RootOf(roots, e)).OfType<EntityEntry>().DistinctBy(e => e.Entity).ToList())
        {
            if (root.State is EntityState.Added or EntityState.Deleted) continue;

            var version = root.Property(Version);
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }

    private static bool HasChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static EntityEntry? RootOf(Dictionary<(IEntityType, object), EntityEntry> roots, EntityEntry entry)
    {
        if (entry.Entity is IVersioned) return entry;

        foreach (var key in entry.Metadata.GetForeignKeys().Where(k => k.PrincipalEntityType.ClrType.IsAssignableTo(typeof(IVersioned)) && k.DeleteBehavior is DeleteBehavior.Cascade))
        {
            var id = entry.Property(key.Properties[0].Name).CurrentValue;
            if (id is not null && roots.TryGetValue((key.PrincipalEntityType, id), out var root)) return root;
        }
        return null;
    }
}
