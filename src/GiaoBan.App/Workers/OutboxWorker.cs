using System.Text.Json;
using GiaoBan.App.Features.Notices;
using GiaoBan.Domain;
using GiaoBan.Domain.Organization;
using GiaoBan.Domain.Rights;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using GiaoBan.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Workers;

/// <summary>Something to tell everybody who acts for a unit, and, where roles are named, everybody who has one of them under that body; each person once.</summary>
internal sealed record TellUnit(Guid UnitId, string Text, string Url, Guid? Organiser = null, Guid? Line = null, IReadOnlyList<string>? Roles = null)
{
    public const string Kind = "tell-unit";

    /// <param name="unit">Null: only those who have the roles.</param>
    /// <param name="organiser">Whose matter it is: told to those who act for the unit under this body, not under another.</param>
    /// <param name="line">Of which line of work: one body runs several, and their people do not read each other's matters.</param>
    /// <param name="roles">And whoever has one of these roles in that line, whatever the unit.</param>
    public static OutboxMessage Message(UnitId? unit, string text, string url, DateTime nowUtc, UnitId organiser, LineId line, IReadOnlyList<Role>? roles = null) =>
        new(Kind, JsonSerializer.Serialize(new TellUnit(unit?.Value ?? Guid.Empty, text, url, organiser.Value, line.Value, [.. (roles ?? []).Select(r => r.ToString())])), nowUtc);
}

/// <summary>
/// Delivers what the outbox holds. On PostgreSQL rows are taken with SKIP LOCKED, so that several nodes share the work; a
/// delivery and its tick are one transaction, so that a notice shows exactly once. Letters go one by one (<see cref="LetterPost"/>).
/// </summary>
internal sealed class OutboxWorker(IDbContextFactory<GiaoBanDb> databases, TimeProvider clock, BusinessDay businessDay, LetterPost letters, MailSettings mail, Web.LiveFeed live, ILogger<OutboxWorker> log)
    : RepeatingWorker(TimeSpan.FromMilliseconds(500), "Emptying the outbox", log)
{
    private const int Batch = 50;

    protected override async Task RoundAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        while (await DeliverAsync(db, ct) == Batch) db.ChangeTracker.Clear();
        db.ChangeTracker.Clear();
        while (mail.IsOn && await letters.SendOneAsync(db, ct)) db.ChangeTracker.Clear();
    }

    /// <summary>Delivers one batch; returns how many messages it took.</summary>
    public async Task<int> DeliverAsync(GiaoBanDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = db.Database.IsNpgsql() ? await db.Database.BeginTransactionAsync(ct) : null;
        var due = db.Database.IsNpgsql()
            ? await db.Outbox.FromSql($"SELECT * FROM outbox WHERE done_at_utc IS NULL AND kind <> {LetterPost.Kind} AND due_at_utc <= {now} ORDER BY id LIMIT {Batch} FOR UPDATE SKIP LOCKED").ToListAsync(ct)
            : await db.Outbox.Where(m => m.DoneAtUtc == null && m.Kind != LetterPost.Kind && m.DueAtUtc <= now).OrderBy(m => m.Id).Take(Batch).ToListAsync(ct);
        if (due.Count == 0) return 0;

        // Whoever answers for a unit today: one that was merged is told through its heir.
        var lineage = new Lineage(await db.UnitSuccessions.AsNoTracking().ToListAsync(ct));
        foreach (var message in due)
        {
            if (message.Kind == TellUnit.Kind) await TellAsync(db, message, lineage, now, ct);
            if (message.Kind == TellPerson.Kind) await TellPersonAsync(db, message, now, ct);
            message.Done(now);
        }
        await db.SaveChangesAsync(ct);
        if (transaction is not null) await transaction.CommitAsync(ct);
        live.Announce("notices");
        return due.Count;
    }

    private async Task TellAsync(GiaoBanDb db, OutboxMessage message, Lineage lineage, DateTime now, CancellationToken ct)
    {
        var tell = JsonSerializer.Deserialize<TellUnit>(message.Body)!;
        var heirs = lineage.HeirsOf(new UnitId(tell.UnitId), DateOnly.MaxValue);
        List<Role> roles = [.. (tell.Roles ?? []).Select(Enum.Parse<Role>)];
        var people = await WhoIsTold.Query(db, [.. heirs], businessDay.Today, tell.Organiser is { } whose ? new UnitId(whose) : null, tell.Line is { } line ? new LineId(line) : null, roles).ToListAsync(ct);
        foreach (var person in people.DistinctBy(p => p.AccountId)) await PutAsync(db, message, person.AccountId, person.HasMail, tell.Text, tell.Url, now, ct); // one who acts for two of the heirs hears it once
    }

    // An account that was closed meanwhile hears nothing more.
    private async Task TellPersonAsync(GiaoBanDb db, OutboxMessage message, DateTime now, CancellationToken ct)
    {
        var tell = JsonSerializer.Deserialize<TellPerson>(message.Body)!;
        if (await db.Users.Where(u => u.Id == tell.AccountId && u.DeactivatedAtUtc == null).Select(u => new { HasMail = u.Email != null }).FirstOrDefaultAsync(ct) is { } person) await PutAsync(db, message, tell.AccountId, person.HasMail, tell.Text, tell.Url, now, ct);
    }

    private async Task PutAsync(GiaoBanDb db, OutboxMessage message, Guid account, bool hasMail, string text, string url, DateTime now, CancellationToken ct)
    {
        var notice = new Notice(message.Id, account, text, url, now);
        if (mail.IsOn && hasMail) notice.LetterId = (await letters.NextForAsync(db, account, now, ct)).Id;
        db.Notices.Add(notice);
    }
}
