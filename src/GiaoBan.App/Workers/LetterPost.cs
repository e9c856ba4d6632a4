using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using GiaoBan.App.Web;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using GiaoBan.Storage.Outbox;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace GiaoBan.App.Workers;

/// <summary>
/// One letter a person a day. A letter is closed to new lines a minute before it is due, its Message-ID is its own id, and it
/// is ticked off only after the server's yes: a crash between the two sends it again under the same Message-ID, and nothing
/// else does. A server that says no is asked again, for five days.
/// </summary>
internal sealed class LetterPost(MailSettings mail, TimeProvider clock)
{
    public const string Kind = "send-letter";
    public const int DaysOfTrying = 5;

    private static readonly TimeSpan Closing = TimeSpan.FromMinutes(1), HaNoi = TimeSpan.FromHours(7);

    private sealed record SendLetter(Guid LetterId);

    /// <summary>The letter that is still open for this person, made with its place in the outbox if there is none. Saves nothing.</summary>
    public async Task<Letter> NextForAsync(GiaoBanDb db, Guid account, DateTime now, CancellationToken ct)
    {
        var local = BusinessDay.Local(now + Closing);
        var day = DateOnly.FromDateTime(local).AddDays(TimeOnly.FromDateTime(local) < mail.At ? 0 : 1);
        if (db.Letters.Local.FirstOrDefault(l => l.AccountId == account && l.Day == day) is { } made) return made;
        if (await db.Letters.FirstOrDefaultAsync(l => l.AccountId == account && l.Day == day, ct) is { } waiting) return waiting;

        var letter = new Letter(account, day, DateTime.SpecifyKind(day.ToDateTime(mail.At) - HaNoi, DateTimeKind.Utc));
        db.Letters.Add(letter);
        db.Outbox.Add(Message(letter, letter.DueAtUtc));
        return letter;
    }

    public static OutboxMessage Message(Letter letter, DateTime due) => new(Kind, JsonSerializer.Serialize(new SendLetter(letter.Id)), due);

    /// <summary>Takes one due letter and tries to send it. False when none is due.</summary>
    public async Task<bool> SendOneAsync(GiaoBanDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = db.Database.IsNpgsql() ? await db.Database.BeginTransactionAsync(ct) : null;
        var message = db.Database.IsNpgsql()
            ? (await db.Outbox.FromSql($"SELECT * FROM outbox WHERE done_at_utc IS NULL AND kind = {Kind} AND due_at_utc <= {now} ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED").ToListAsync(ct)).FirstOrDefault()
            : await db.Outbox.Where(m => m.DoneAtUtc == null && m.Kind == Kind && m.DueAtUtc <= now).OrderBy(m => m.Id).FirstOrDefaultAsync(ct);
        if (message is null) return false;

        await TryAsync(db, message, now, ct);
        await db.SaveChangesAsync(ct);
        if (transaction is not null) await transaction.CommitAsync(ct);
        return true;
    }

    private async Task TryAsync(GiaoBanDb db, OutboxMessage message, DateTime now, CancellationToken ct)
    {
        var id = JsonSerializer.Deserialize<SendLetter>(message.Body)!.LetterId;
        var letter = await db.Letters.FirstAsync(l => l.Id == id, ct);
        var account = await db.Users.AsNoTracking().FirstAsync(a => a.Id == letter.AccountId, ct);
        var lines = await db.Notices.AsNoTracking().Where(n => n.LetterId == id && n.ReadAtUtc == null).OrderBy(n => n.AtUtc).ToListAsync(ct);
        if (lines.Count == 0 || account.DeactivatedAtUtc is not null || account.Email is not { Length: > 0 })
        {
            letter.NotNeeded(now);
            message.Done(now);
            return;
        }
        try
        {
            letter.Sent(now, await SendAsync(Compose(letter, account, lines), ct));
            message.Done(now);
        }
        catch (Exception e) when (e is SmtpCommandException or SmtpProtocolException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException or IOException or SocketException or TimeoutException or ParseException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            letter.Refused(now, e is SmtpCommandException said ? $"{(int)said.StatusCode} {said.Message}" : e.Message);
            message.Failed(now);
            if (now <= letter.DueAtUtc.AddDays(DaysOfTrying)) return;
            letter.GiveUp();
            message.Done(now);
        }
    }

    private async Task<string> SendAsync(MimeMessage letter, CancellationToken ct)
    {
        using var client = new SmtpClient { Timeout = 30_000 };
        await client.ConnectAsync(mail.Host, mail.Port, mail.Security, ct);
        if (mail.User is { Length: > 0 } user) await client.AuthenticateAsync(user, mail.Password ?? "", ct);
        var answer = await client.SendAsync(letter, ct);
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception e) when (e is IOException or SocketException or SmtpProtocolException)
        {
            return answer; // the yes was said; a line cut after it is no reason to send again
        }
        return answer;
    }

    // What was told is content and stays here; the letter says that there is something, and where.
    private MimeMessage Compose(Letter letter, Account account, List<Notice> lines)
    {
        var text = new StringBuilder($"Kính gửi {account.DisplayName},\n\nAnh chị có {lines.Count} tin chưa đọc trên GiaoBan:\n\n");
        foreach (var line in lines) text.Append("- ").Append(Heading(line.Text)).Append(mail.SiteUrl.Length > 0 ? $"\n  {mail.SiteUrl}{line.Url}" : "").Append('\n');
        text.Append("\nNội dung đầy đủ ở trang Của tôi. Mỗi ngày nhiều nhất một thư; không muốn nhận thì xóa địa chỉ thư ở trang ấy.\n");
        var message = new MimeMessage { MessageId = $"{letter.Id:N}@{mail.Domain}", Date = new DateTimeOffset(letter.DueAtUtc, TimeSpan.Zero), Subject = $"GiaoBan: {lines.Count} tin chưa đọc, {Say.Weekday(letter.Day)}", Body = new TextPart("plain") { Text = text.ToString() } };
        message.From.Add(MailboxAddress.Parse(mail.From));
        message.To.Add(new MailboxAddress(account.DisplayName, account.Email!));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static string Heading(string text) => text.Split(':')[0];
}
