using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace GiaoBan.Storage;

/// <summary>
/// A mark of what is committed. Two equal marks: nothing at all was committed between them, by whatever process, so that what
/// was read after the first still stands at the second.
/// </summary>
/// <param name="LastAct">The number of the last audited act.</param>
public readonly record struct CommitStamp(long Version, string? Snapshot, long LastAct);

/// <summary>
/// Asks the database for its mark: SQLite counts the commits of others on a connection of its own, PostgreSQL names the
/// transactions that are visible. Cheaper than any question it can save; one node cannot miss what another did.
/// </summary>
public sealed class CommitStamps(string connection) : IDisposable
{
    private readonly Lock _lock = new();
    private SqliteConnection? _file;
    private SqliteCommand? _version, _lastAct;
    private (long Version, long LastAct)? _seen;
    private Task<CommitStamp?>? _asking, _next;

    /// <summary>Null when the database does not answer: nothing that was kept may then be used.</summary>
    public ValueTask<CommitStamp?> ReadAsync() => StorageSetup.IsPostgres(connection) ? new(SharedAsync()) : new(OfFile());

    private CommitStamp? OfFile()
    {
        lock (_lock)
        {
            try
            {
                if (_file is null) Open();
                var version = (long)_version!.ExecuteScalar()!;
                // The number after the version: a commit in between changes the version, and the next look asks again.
                if (_seen is not { } seen || seen.Version != version) _seen = seen = (version, _lastAct!.ExecuteScalar() as long? ?? 0);
                return new CommitStamp(version, null, seen.LastAct);
            }
            catch (SqliteException)
            {
                Close();
                return null;
            }
        }
    }

    // Kept open, because the count is a connection's own; nothing is written here and no transaction stays open.
    private void Open()
    {
        _file = new SqliteConnection(new SqliteConnectionStringBuilder(connection) { Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
        _file.Open();
        (_version, _lastAct) = (_file.CreateCommand(), _file.CreateCommand());
        _version.CommandText = "PRAGMA data_version";
        _lastAct.CommandText = "SELECT max(seq) FROM audit_entry";
    }

    private void Close()
    {
        _version?.Dispose();
        _lastAct?.Dispose();
        _file?.Dispose();
        (_file, _version, _lastAct, _seen) = (null, null, null, null);
    }

    // One question for all who came before it was sent: whoever comes while one is on its way waits for the next.
    private Task<CommitStamp?> SharedAsync()
    {
        lock (_lock)
        {
            if (_asking is not { IsCompleted: false }) return _asking = AskAsync();
            return _next ??= AfterAsync(_asking);
        }
    }

    private async Task<CommitStamp?> AfterAsync(Task<CommitStamp?> before)
    {
        await before;
        lock (_lock)
        {
            (_asking, _next) = (_next, null); // from here on nobody joins
        }
        return await AskAsync();
    }

    private async Task<CommitStamp?> AskAsync()
    {
        await Task.Yield(); // never inside the lock
        try
        {
            await using var line = new NpgsqlConnection(connection);
            await line.OpenAsync();
            await using var command = new NpgsqlCommand("SELECT pg_current_snapshot()::text, (SELECT max(seq) FROM audit_entry)", line);
            await using var row = await command.ExecuteReaderAsync();
            await row.ReadAsync();
            return new CommitStamp(0, row.GetString(0), row.IsDBNull(1) ? 0 : row.GetInt64(1));
        }
        catch (DbException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        lock (_lock) Close();
    }
}
