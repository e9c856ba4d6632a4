using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace GiaoBan.Storage;

/// <summary>
/// New rows of one table by the thousand, written as the mapping would but without tracking each and making a command for it:
/// one prepared statement in SQLite, COPY in PostgreSQL. An import is one act of tens of thousands of rows.
/// </summary>
internal sealed class ManyRows
{
    private sealed record Column(IProperty Property, string Name, RelationalTypeMapping Mapping)
    {
        public object ValueOf(object row) => Property.GetGetter().GetClrValue(row) is { } value ? Mapping.Converter?.ConvertToProvider(value) ?? value : DBNull.Value;
    }

    private const int ManyEnoughToPlanAnew = 1_000;

    private readonly string _table;
    private readonly List<Column> _columns;

    public ManyRows(IEntityType type, IReadOnlyList<object> rows)
    {
        var mapping = type.GetTableMappings().Single();
        // Every value must be known here: nothing that the database counts or the model keeps in the shadow.
        if (type.GetProperties().FirstOrDefault(p => p.IsShadowProperty() || (p.ValueGenerated is not ValueGenerated.Never && !p.IsPrimaryKey())) is { } unknown)
            throw new InvalidOperationException($"{type.DisplayName()}.{unknown.Name} is not known before it is saved: such rows are added one by one.");

        (Type, Rows, _table) = (type, rows, mapping.Table.Name);
        _columns = [.. mapping.ColumnMappings.Where(c => !IsCounted(c.Property)).Select(c => new Column(c.Property, c.Column.Name, c.TypeMapping))];
    }

    public IEntityType Type { get; }
    public IReadOnlyList<object> Rows { get; }

    // A number that the database gives: nobody asks for it before the commit.
    private static bool IsCounted(IProperty property) => property.ValueGenerated is ValueGenerated.OnAdd && (property.ClrType == typeof(long) || property.ClrType == typeof(int));

    /// <summary>Inside the transaction that is open.</summary>
    public async Task WriteAsync(GiaoBanDb db, CancellationToken ct)
    {
        try
        {
            if (db.Database.GetDbConnection() is not NpgsqlConnection postgres)
            {
                Insert(db);
                return;
            }
            await CopyAsync(postgres, ct);
            if (Rows.Count < ManyEnoughToPlanAnew) return;
            // Until PostgreSQL counts them itself, in a minute or so, it would plan as if the table were still small.
            await using var analyze = postgres.CreateCommand();
            analyze.CommandText = $"ANALYZE \"{_table}\"";
            await analyze.ExecuteNonQueryAsync(ct);
        }
        catch (DbException e)
        {
            throw new DbUpdateException($"Rows of {_table} could not be written.", e);
        }
    }

    private void Insert(GiaoBanDb db)
    {
        using var insert = db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        insert.CommandText = $"INSERT INTO \"{_table}\" ({string.Join(", ", _columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", _columns.Select((_, i) => $"@p{i}"))})";
        foreach (var (i, column) in _columns.Index()) insert.Parameters.Add(column.Mapping.CreateParameter(insert, $"@p{i}", null, nullable: true));
        foreach (var row in Rows)
        {
            for (var i = 0; i < _columns.Count; i++) insert.Parameters[i].Value = _columns[i].ValueOf(row);
            insert.ExecuteNonQuery(); // SQLite answers on the asking thread anyway
        }
    }

    private async Task CopyAsync(NpgsqlConnection postgres, CancellationToken ct)
    {
        await using var command = postgres.CreateCommand();
        var types = _columns.Select(c => ((NpgsqlParameter)c.Mapping.CreateParameter(command, "p", null, nullable: true)).NpgsqlDbType).ToList();
        await using var copy = await postgres.BeginBinaryImportAsync($"COPY \"{_table}\" ({string.Join(", ", _columns.Select(c => $"\"{c.Name}\""))}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in Rows)
        {
            await copy.StartRowAsync(ct);
            for (var i = 0; i < _columns.Count; i++)
            {
                if (_columns[i].ValueOf(row) is var value && value is DBNull) await copy.WriteNullAsync(ct);
                else await copy.WriteAsync(value, types[i], ct);
            }
        }
        await copy.CompleteAsync(ct);
    }
}
