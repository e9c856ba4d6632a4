using System.Data.Common;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GiaoBan.App.Verbs;

/// <summary>Opening the database from the command line, with its mishaps told in one line.</summary>
internal static class Database
{
    public const string DemoDayKey = "demo-day";

    public static DbContextOptions<GiaoBanDb> Options(string connection)
    {
        try
        {
            var options = new DbContextOptionsBuilder<GiaoBanDb>();
            var normalised = Normalised(connection);
            // The drivers read their strings only when they open one, outside every catch: a slip in it is told here.
            _ = StorageSetup.IsPostgres(normalised) ? (DbConnectionStringBuilder)new NpgsqlConnectionStringBuilder(normalised) : new SqliteConnectionStringBuilder(normalised);
            options.UseGiaoBanDatabase(normalised);
            return options.Options;
        }
        catch (ArgumentException)
        {
            throw new BadUse("Chuỗi kết nối cơ sở dữ liệu không đọc được. Ví dụ: “Data Source=giaoban.db” hoặc “Host=127.0.0.1;Database=giaoban;Username=…”.");
        }
    }

    /// <summary>A path alone is a SQLite file; anything with '=' is a connection string.</summary>
    public static string Normalised(string connection) => connection.Contains('=', StringComparison.Ordinal) ? connection : $"Data Source={connection}";

    public static async Task MigrateAsync(string connection, CancellationToken ct)
    {
        try
        {
            await using var db = new GiaoBanDb(Options(connection));
            // Migrating builds the model as designers see it: half a second and much memory, mostly to find nothing to do.
            if ((await db.Database.GetPendingMigrationsAsync(ct)).Any()) await db.Database.MigrateAsync(ct);
        }
        catch (Exception e) when (IsUnreachable(e))
        {
            throw Unreachable(e);
        }
    }

    /// <summary>The model that all who open this kind of database share, built before the first of them asks.</summary>
    public static async Task BuildModelAsync(string connection)
    {
        await using var db = new GiaoBanDb(Options(connection));
        _ = db.Model;
    }

    /// <summary>Whether an exception says that the database cannot be opened, in the words of either provider.</summary>
    public static bool IsUnreachable(Exception e) => e is DbException or IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException { InnerException: DbException };

    public static BadUse Unreachable(Exception e) => new($"Không mở được cơ sở dữ liệu: {OneLine(e)}. Kiểm tra chuỗi kết nối, quyền ghi thư mục và máy chủ cơ sở dữ liệu.");

    /// <summary>A demonstration's day stands in its database, so that whoever opens it later sees the same.</summary>
    public static async Task SetDayAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var day = await scope.ServiceProvider.GetRequiredService<GiaoBanDb>().Settings.AsNoTracking().FirstOrDefaultAsync(s => s.Key == DemoDayKey, ct);
        if (day is not null) services.GetRequiredService<BusinessDay>().StandStillOn(DateOnly.Parse(day.Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    public static string OneLine(Exception e) => (e.InnerException ?? e).Message.Split('\n')[0].TrimEnd('.', '\r');
}
