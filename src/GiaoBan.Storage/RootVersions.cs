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

    /// <summary>Expects changes to have been detected: asking the tracker again for each row made filing a report quadratic.</summary>
    public static void Raise(GiaoBanDb db)
    {
        var tracked = db.ChangeTracker.Entries().ToList();
        var above = new Dictionary<IEntityType, List<IForeignKey>>();
        var roots = new Lazy<Dictionary<(IEntityType, object), EntityEntry>>(() =>
            tracked.Where(e => e.Entity is IVersioned).ToDictionary(e => ((IEntityType)e.Metadata, e.Property("Id").CurrentValue!)));
        foreach (var root in tracked.Where(HasChanged).Select(e => RootOf(e, above, roots)).OfType<EntityEntry>().DistinctBy(e => e.Entity).ToList())
        {
            if (root.State is EntityState.Added or EntityState.Deleted) continue;

            var version = root.Property(Version);
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }

    private static bool HasChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static EntityEntry? RootOf(EntityEntry entry, Dictionary<IEntityType, List<IForeignKey>> above, Lazy<Dictionary<(IEntityType, object), EntityEntry>> roots)
    {
        if (entry.Entity is IVersioned) return entry;

        if (!above.TryGetValue(entry.Metadata, out var keys))
            above[entry.Metadata] = keys = [.. entry.Metadata.GetForeignKeys().Where(k => k.PrincipalEntityType.ClrType.IsAssignableTo(typeof(IVersioned)) && k.DeleteBehavior is DeleteBehavior.Cascade)];
        foreach (var key in keys)
        {
            if (entry.Property(key.Properties[0].Name).CurrentValue is { } id && roots.Value.TryGetValue((key.PrincipalEntityType, id), out var root)) return root;
        }
        return null;
    }
}
