using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace GiaoBan.Storage;

public static class StorageSetup
{
    extension(DbContextOptionsBuilder options)
    {
        /// <summary>"Host=…" is PostgreSQL; anything else is a SQLite file. One setting, no provider switch to forget.</summary>
        public DbContextOptionsBuilder UseGiaoBanDatabase(string connection)
        {
            // First, as the container does too: EF keeps its model and the queries it has compiled for each order in which it is told its options.
            // Loading a report with its items and answers is one question on purpose: two queries could see two states.
            // Whether the migrations say what the model says is a test's question (SchemaTests): asked at each start it costs a second.
            options.ConfigureWarnings(w => w.Ignore(RelationalEventId.MultipleCollectionIncludeWarning, RelationalEventId.PendingModelChangesWarning));
            if (IsPostgres(connection)) options.UseNpgsql(connection, o => o.MigrationsAssembly("GiaoBan.Storage.Postgres"));
            else options.UseSqlite(connection, o => o.MigrationsAssembly("GiaoBan.Storage.Sqlite")).AddInterceptors(SqlitePragmas.Instance);
            return options.UseSnakeCaseNamingConvention();
        }
    }

    public static bool IsPostgres(string connection) => connection.StartsWith("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Every SQLite connection: write-ahead log, and an acknowledged commit is on the disk (FULL), not in a cache.</summary>
    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        public static readonly SqlitePragmas Instance = new();
        private const string Careful = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000;";

        // The journal's kind stands in the file: a copy made by a backup has the plain one, and EF first looks at a file read-only.
        private static string PragmasOf(DbConnection connection) =>
            new SqliteConnectionStringBuilder(connection.ConnectionString).Mode is SqliteOpenMode.ReadOnly ? Careful : "PRAGMA journal_mode=WAL; " + Careful;

        // A handle keeps its settings in the pool; said again at every opening they cost as much as the question itself.
        private readonly ConditionalWeakTable<sqlite3, object> _careful = [];

        private bool IsNew(DbConnection connection) => ((SqliteConnection)connection).Handle is { } handle && _careful.TryAdd(handle, this);

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (!IsNew(connection)) return;

            using var command = connection.CreateCommand();
            command.CommandText = PragmasOf(connection);
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (!IsNew(connection)) return;

            await using var command = connection.CreateCommand();
            command.CommandText = PragmasOf(connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
