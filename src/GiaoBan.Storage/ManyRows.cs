using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace GiaoBan.Storage;

/// <summary>
/// Writes thousands of new rows as the mapping would, without making a command for each: one prepared statement in SQLite,
/// COPY in PostgreSQL. An import is one act of tens of thousands of rows, and this is most of its time.
/// </summary>
internal sealed class ManyRows
{
    private const int Many = 500;

    private sealed record Column(IProperty Property, string Name, RelationalTypeMapping Mapping)
    {
        public object ValueOf(object row) => Property.GetGetter().GetClrValue(row) is { } value ? Mapping.Converter?.ConvertToProvider(value) ?? value : DBNull.Value;
    }

    private readonly List<(IEntityType Type, List<EntityEntry> Rows)> _tables;

    private ManyRows(List<(IEntityType, List<EntityEntry>)> tables) => _tables = tables;

    /// <summary>What of the waiting changes can be written this way, in an order that no key of another table stands against; null when there is little or none.</summary>
    public static ManyRows? Of(GiaoBanDb db)
    {
        var added = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added).GroupBy(e => e.Metadata).ToDictionary(g => g.Key, g => g.ToList());
        var left = added.Where(t => t.Value.Count >= Many && IsPlain(t.Key)).Select(t => t.Key).ToHashSet();
        List<(IEntityType, List<EntityEntry>)> ordered = [];
        while (left.FirstOrDefault(type => Principals(type).All(p => p == type || !added.ContainsKey(p))) is { } next)
        {
            // A row that names another of its own table is written after it.
            if (Principals(next).Contains(next)) { left.Remove(next); continue; }
            ordered.Add((next, added[next]));
            left.Remove(next);
            added.Remove(next);
        }
        return ordered.Count == 0 ? null : new(ordered);
    }

    // A table of its own, every value known here: nothing that the database counts or the model keeps in the shadow.
    private static bool IsPlain(IEntityType type) =>
        type.BaseType is null && !type.GetDirectlyDerivedTypes().Any() && !type.IsOwned() && !type.GetNavigations().Any(n => n.ForeignKey.IsOwnership) && type.GetComplexProperties().FirstOrDefault() is null &&
        type.GetTableMappings().Count() == 1 && type.GetTableMappings().Single().Table.EntityTypeMappings.Count() == 1 &&
        type.GetProperties().All(p => !p.IsShadowProperty() && (p.ValueGenerated is ValueGenerated.Never || p.IsPrimaryKey() && (p.GetTypeMapping().Converter?.ProviderClrType ?? p.ClrType) == typeof(Guid)));

    private static IEnumerable<IEntityType> Principals(IEntityType type) => type.GetForeignKeys().Select(k => k.PrincipalEntityType);

    /// <summary>Inside the transaction that is open; the rows then count as saved.</summary>
    public async Task WriteAsync(GiaoBanDb db, CancellationToken ct)
    {
        try
        {
            foreach (var (type, rows) in _tables)
            {
                var mapping = type.GetTableMappings().Single();
                List<Column> columns = [.. mapping.ColumnMappings.Select(c => new Column(c.Property, c.Column.Name, c.TypeMapping))];
                if (db.Database.GetDbConnection() is NpgsqlConnection postgres) await CopyAsync(postgres, mapping.Table.Name, columns, rows, ct);
                else Insert(db, mapping.Table.Name, columns, rows);
            }
        }
        catch (DbException e)
        {
            throw new DbUpdateException("Many rows could not be written.", e);
        }
        foreach (var row in _tables.SelectMany(t => t.Rows)) row.State = EntityState.Unchanged;
    }

    private static void Insert(GiaoBanDb db, string table, List<Column> columns, List<EntityEntry> rows)
    {
        using var insert = db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        insert.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        foreach (var (i, column) in columns.Index()) insert.Parameters.Add(column.Mapping.CreateParameter(insert, $"@p{i}", null, nullable: true));
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++) insert.Parameters[i].Value = columns[i].ValueOf(row.Entity);
            insert.ExecuteNonQuery(); // SQLite answers on the asking thread anyway
        }
    }

    private static async Task CopyAsync(NpgsqlConnection postgres, string table, List<Column> columns, List<EntityEntry> rows, CancellationToken ct)
    {
        await using var command = postgres.CreateCommand();
        var types = columns.Select(c => ((NpgsqlParameter)c.Mapping.CreateParameter(command, "p", null, nullable: true)).NpgsqlDbType).ToList();
        await using var copy = await postgres.BeginBinaryImportAsync($"COPY \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i].ValueOf(row.Entity) is var value && value is DBNull) await copy.WriteNullAsync(ct);
                else await copy.WriteAsync(value, types[i], ct);
            }
        }
        await copy.CompleteAsync(ct);
    }
}
