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

    /// <summary>The same for rows that nothing tracks, each with every column.</summary>
    public static void WriteNew(Utf8JsonWriter json, IEntityType type, IReadOnlyList<object> rows)
    {
        var table = type.GetTableName();
        List<(string Name, IClrPropertyGetter Getter)> columns = [.. type.GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => (p.Name, p.GetGetter()))];
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("row", table);
            json.WriteString("key", KeyOf(type, p => p.GetGetter().GetClrValue(row)));
            json.WriteStartObject("now");
            foreach (var (name, getter) in columns) WriteValue(json, name, getter.GetClrValue(row));
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    public static string KeyOf(IEntityType type, Func<IProperty, object?> value) =>
        string.Join('/', type.FindPrimaryKey()!.Properties.Select(p => Canonical.Text(value(p))));

    private static void WriteValues(Utf8JsonWriter json, string name, EntityEntry entry, Func<PropertyEntry, object?> value)
    {
        json.WriteStartObject(name);
        foreach (var property in entry.Properties.Where(p => entry.State is EntityState.Added || p.IsModified).OrderBy(p => p.Metadata.Name, StringComparer.Ordinal))
            WriteValue(json, property.Metadata.Name, value(property));
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object? value)
    {
        if (Canonical.Text(value) is { } text) json.WriteString(name, text);
        else json.WriteNull(name);
    }
}
