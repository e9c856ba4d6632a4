using GiaoBan.Storage;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs;

/// <summary>`giaoban verify`: the audit chain, the payloads and the live rows against each other; reads only.</summary>
internal static class Verify
{
    public static async Task<int> RunAsync(Options options)
    {
        options.Only("--database", "--anchor");
        var anchor = options.Get("--anchor") is { } file ? (await ReadAnchorAsync(file)).Trim() : null;
        try
        {
            await using var db = new GiaoBanDb(Database.Options(options.Need("--database")));
            // Opening a SQLite file that is not there would make an empty one and call it out of date.
            if (db.Database.IsSqlite() && !File.Exists(db.Database.GetDbConnection().DataSource)) throw new BadUse($"Không mở được cơ sở dữ liệu: không có tệp {db.Database.GetDbConnection().DataSource}.");
            if ((await db.Database.GetPendingMigrationsAsync()).Any()) throw new BadUse("Cơ sở dữ liệu này chưa phải bản hiện nay. Chạy “giaoban migrate” trước.");

            var verdict = await Verifier.VerifyAsync(db, anchor, CancellationToken.None);
            foreach (var problem in verdict.Problems) await Console.Error.WriteLineAsync(problem);
            if (verdict.HeadHash is { } head) await Console.Error.WriteLineAsync($"head {head}");
            Console.WriteLine(Line(verdict));
            return verdict is { ChainOk: true, Drift: 0 } ? 0 : 1;
        }
        catch (Exception e) when (Database.IsUnreachable(e))
        {
            throw Database.Unreachable(e);
        }
    }

    public static string Line(Verdict v) => FormattableString.Invariant(
        $"entries {v.Entries} sealed {v.Sealed} unsealed {v.Unsealed} redacted {v.Redacted} drift {v.Drift} chain {(v.ChainOk ? "ok" : "broken")}");

    private static async Task<string> ReadAnchorAsync(string file) =>
        File.Exists(file) ? await File.ReadAllTextAsync(file) : throw new BadUse($"Không có tệp {file}.");
}
