using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using GiaoBan.App.Demo;
using GiaoBan.App.Web;
using GiaoBan.Domain.Assignments;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Verbs.Crash;

/// <summary>
/// How often the server asks the disk to keep what it was given, counted by the kernel's own door (strace), beside the saves it
/// acknowledged meanwhile: fewer than one each would be a promise without a disk behind it. Told on standard error.
/// </summary>
internal static class SyncCount
{
    private const int Saves = 40;

    public static async Task TellAsync(string database, string folder)
    {
        var file = Path.Combine(folder, "syncs.txt");
        if (FindWatcher() is not { } strace)
        {
            await Console.Error.WriteLineAsync("fsyncs not counted: strace is not installed");
            return;
        }
        using var server = new CrashServer(database);
        await server.StartAsync(CancellationToken.None, strace, "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", file);
        using var reader = new PageReader(server.Url);
        if (!await reader.SignInAsync("mttq", DemoAccounts.Last.First(a => a.User == "mttq").Password)) throw new BadUse("Không đăng nhập được bằng tài khoản mẫu mttq.");

        var path = await AssignmentAsync(database);
        var token = ((IHtmlInputElement)(await reader.OpenAsync(path)).Page.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        var before = Count(file);
        var acknowledged = 0;
        for (var n = 1; n <= Saves; n++)
        {
            using var form = new FormUrlEncodedContent([new("State", "OnTrack"), new("Text", string.Create(CultureInfo.InvariantCulture, $"Lần {n}")), new(RepeatedPosts.Field, Guid.NewGuid().ToString()), new("__RequestVerificationToken", token)]);
            using var answer = await reader.PostAsync($"{path}?handler=Progress", form);
            if (answer.StatusCode is HttpStatusCode.Redirect) acknowledged++;
        }
        await Console.Error.WriteLineAsync(FormattableString.Invariant($"fsyncs {Count(file) - before} for {acknowledged} acknowledged saves, one after another"));
        await server.KillAsync();
    }

    private static async Task<string> AssignmentAsync(string database)
    {
        await using var db = new GiaoBanDb(Database.Options(database));
        var unit = await db.Units.Where(u => u.Code == "MTTQ").Select(u => u.Id).FirstAsync();
        return $"/nhiem-vu/{(await db.Assignments.Where(a => a.LeadUnitId == unit && a.State != AssignmentState.Verified).OrderBy(a => a.Code).Select(a => a.Id).FirstAsync()).Value}";
    }

    private static int Count(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Split('\n').Count(line => line.Contains("sync(", StringComparison.Ordinal));
    }

    private static string? FindWatcher() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "strace")).FirstOrDefault(File.Exists);
}
