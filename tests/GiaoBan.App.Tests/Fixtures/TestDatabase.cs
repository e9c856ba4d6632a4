using GiaoBan.App.Verbs;
using GiaoBan.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GiaoBan.App.Tests.Fixtures;

/// <summary>A database of its own for one fixture or one test, thrown away afterwards.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    private const string ServerVariable = "GIAOBAN_TEST_POSTGRES";

    public abstract string Connection { get; }

    public static TestDatabase Sqlite() => new SqliteFile();

    /// <summary>Null when no server was named: the tests of that side are then skipped, never passed.</summary>
    public static TestDatabase? Postgres() => Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } server ? new PostgresDatabase(server) : null;

    public static string WhyNoPostgres => $"{ServerVariable} names no PostgreSQL server.";

    public GiaoBanDb Open() => new(Database.Options(Connection));

    public abstract Task MigrateAsync();

    /// <summary>The same content in another place; far cheaper than migrating again.</summary>
    public abstract Task<TestDatabase> CopyAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>Every character the database holds in any text column, as a thief of the file would read it.</summary>
    public async Task<string> AllTextAsync()
    {
        await using var db = Open();
        var columns = from type in db.Model.GetEntityTypes()
                      where !type.IsMappedToJson() // a device's public keys
                      let table = type.GetTableName()
                      from property in type.GetProperties()
                      where (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string)
                      select (table, column: property.GetColumnName());
        var all = new System.Text.StringBuilder();
        foreach (var (table, column) in columns.Distinct())
        {
            // Names come from our own model, never from outside.
            var sql = $"SELECT \"{column}\" AS \"Value\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL";
            foreach (var text in await db.Database.SqlQueryRaw<string>(sql).ToListAsync()) all.AppendLine(text);
        }
        return all.ToString();
    }

    /// <summary>Whether the words stand in the files as they lie on the disk, pages given back included.</summary>
    public virtual bool HoldsOnDisk(string words) => false;

    private sealed class SqliteFile : TestDatabase
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("giaoban-test-").FullName;

        public override string Connection => $"Data Source={Path.Combine(_folder, "giaoban.db")}";

        public override Task MigrateAsync() => Database.MigrateAsync(Connection, CancellationToken.None);

        public override async Task<TestDatabase> CopyAsync()
        {
            var copy = new SqliteFile();
            await using var db = Open();
            await db.Database.ExecuteSqlRawAsync("VACUUM INTO {0}", Path.Combine(copy._folder, "giaoban.db"));
            return copy;
        }

        public override bool HoldsOnDisk(string words) => Directory.GetFiles(_folder).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.GetBuffer().AsSpan(0, (int)memory.Length).IndexOf(System.Text.Encoding.UTF8.GetBytes(words)) >= 0;
        });

        public override ValueTask DisposeAsync()
        {
            using (var pooled = new SqliteConnection(Connection)) SqliteConnection.ClearPool(pooled);
            Directory.Delete(_folder, recursive: true);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class PostgresDatabase(string server) : TestDatabase
    {
        private readonly string _name = $"t{Guid.NewGuid():N}";

        public override string Connection => $"{server};Database={_name}";

        public override async Task MigrateAsync()
        {
            await AtTheServerAsync($"CREATE DATABASE {_name}");
            await Database.MigrateAsync(Connection, CancellationToken.None);
        }

        public override async Task<TestDatabase> CopyAsync()
        {
            var copy = new PostgresDatabase(server);
            for (var tries = 1; ; tries++)
            {
                LetGo();
                try
                {
                    // The site's own workers come back at any moment; a template may have nobody in it.
                    await AtTheServerAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{_name}'");
                    await AtTheServerAsync($"CREATE DATABASE {copy._name} TEMPLATE {_name}");
                    LetGo(); // what was cut off is nobody's next connection
                    return copy;
                }
                catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.ObjectInUse && tries < 20)
                {
                    await Task.Delay(50 * tries);
                }
            }
        }

        public override async ValueTask DisposeAsync()
        {
            LetGo();
            await AtTheServerAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        }

        private void LetGo()
        {
            using var pooled = new NpgsqlConnection(Connection);
            NpgsqlConnection.ClearPool(pooled);
        }

        private async Task AtTheServerAsync(string command)
        {
            await using var connection = new NpgsqlConnection($"{server};Database=postgres;Pooling=false");
            await connection.OpenAsync();
            await using var one = new NpgsqlCommand(command, connection);
            await one.ExecuteNonQueryAsync();
        }
    }
}
