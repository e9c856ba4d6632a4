using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GiaoBan.Storage.Audit;

/// <summary>One changed row inside a payload: {"row":"assignment","key":"…","now":{…},"was":{…}}; a removed row has no "now".</summary>
internal static class RowChange
{
    public static void Write(Utf8JsonWriter json, EntityEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("row", entry.Metadata.GetTableName());
        json.WriteString("key", KeyOf(entry.Metadata, p => entry.Property(p.Name).CurrentValue));
        if (entry.State is not EntityState.Deleted) WriteValues(json, "now", entry, p => p.CurrentValue);
        if (entry.State is EntityState.Modified) WriteValues(json, "was", entry, p => p.OriginalValue);
        json.WriteEndObject();
    }

    private static readonly ConditionalWeakTable<IEntityType, IProperty[]> Ordered = [];

    // Sorted once for a table, not once for each of an import's rows.
    private static IProperty[] InOrder(IEntityType type) => Ordered.GetValue(type, t => [.. t.GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal)]);

    public static string KeyOf(IEntityType type, Func<IProperty, object?> value) =>
        string.Join('/', type.FindPrimaryKey()!.Properties.Select(p => Canonical.Text(value(p))));

    private static void WriteValues(Utf8JsonWriter json, string name, EntityEntry entry, Func<PropertyEntry, object?> value)
    {
        json.WriteStartObject(name);
        foreach (var property in InOrder(entry.Metadata))
        {
            var of = entry.Property(property);
            if (entry.State is not EntityState.Added && !of.IsModified) continue;

            if (Canonical.Text(value(of)) is { } text) json.WriteString(property.Name, text);
            else json.WriteNull(property.Name);
        }
        json.WriteEndObject();
    }
}
