using GiaoBan.Storage;

namespace GiaoBan.App.Tests.Fixtures;

/// <summary>Every table and no row: migrated once, which takes seconds, and copied for every test that fills one of its own.</summary>
public abstract class EmptyRecord : IAsyncLifetime
{
    private TestDatabase? _original;

    protected abstract TestDatabase? NewDatabase();

    /// <summary>A copy of its own for one test; skips the test where there is no database for it.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        if (_original is null) Assert.Skip(TestDatabase.WhyNoPostgres);
        return await _original.CopyAsync();
    }

    public async ValueTask InitializeAsync()
    {
        _original = NewDatabase();
        if (_original is null) return;

        await _original.MigrateAsync();
        await using var db = _original.Open();
        await FillAsync(db);
    }

    /// <summary>What every copy shall hold.</summary>
    protected virtual Task FillAsync(GiaoBanDb db) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_original is not null) await _original.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class EmptyOnSqlite : EmptyRecord
{
    protected override TestDatabase NewDatabase() => TestDatabase.Sqlite();
}

public sealed class EmptyOnPostgres : EmptyRecord
{
    protected override TestDatabase? NewDatabase() => TestDatabase.Postgres();
}
