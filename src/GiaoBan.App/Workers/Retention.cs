using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Workers;

/// <summary>
/// How long traces of use are kept; once a day what is older goes. The record of acts is never shortened: it proves itself
/// only whole, and holds no address and no device.
/// </summary>
internal sealed class Retention(IDbContextFactory<GiaoBanDb> databases, TimeProvider clock, ILogger<Retention> log)
    : RepeatingWorker(TimeSpan.FromHours(24), "Sweeping old traces", log)
{
    public const int Sessions = 90, Notices = 400, Letters = 400, Outbox = 30, AnsweredRequests = 30;
    public const string ForEver = "Suốt đời của nhật ký";

    public static string Words(int days) => Tf($"{days} ngày rồi tự xóa");

    protected override async Task RoundAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await SweepAsync(db, clock.GetUtcNow().UtcDateTime, ct);
    }

    /// <summary>Returns how many rows went.</summary>
    public static async Task<int> SweepAsync(GiaoBanDb db, DateTime now, CancellationToken ct)
    {
        var (sessions, notices, letters, outbox, requests) = (now.AddDays(-Sessions), now.AddDays(-Notices), now.AddDays(-Letters), now.AddDays(-Outbox), now.AddDays(-AnsweredRequests));
        var went = await db.Sessions.Where(s => s.LastSeenAtUtc < sessions).ExecuteDeleteAsync(ct);
        went += await db.Notices.Where(n => n.AtUtc < notices).ExecuteDeleteAsync(ct);
        went += await db.Letters.Where(l => l.State != LetterState.Waiting && l.DueAtUtc < letters).ExecuteDeleteAsync(ct);
        went += await db.Outbox.Where(m => m.DoneAtUtc < outbox).ExecuteDeleteAsync(ct);
        return went + await db.AnsweredRequests.Where(r => r.AtUtc < requests).ExecuteDeleteAsync(ct);
    }
}
