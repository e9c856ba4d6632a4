using GiaoBan.App.Features.Accounts;
using GiaoBan.App.Features.Audit;
using GiaoBan.Storage;
using GiaoBan.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace GiaoBan.App.Verbs.Access;

/// <summary>What the pages of the door and of the record need: a spare account, open invitations, an entry that holds words.</summary>
internal sealed partial class AccessStage
{
    private const int Invitations = 24;
    private readonly Queue<string> _invitations = new();

    public Guid SpareAccount { get; private set; }
    public long Entry { get; private set; }
    public string Purgeable { get; private set; } = "";

    /// <summary>The secret of an open link to a conference whose notice has been issued.</summary>
    public string GuestToken { get; private set; } = "";

    public string NextInvitation() => _invitations.Dequeue();

    /// <summary>The code an app would show to this person now.</summary>
    public string CodeOf(string? user)
    {
        if (user is null) return "";

        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<GiaoBanDb>();
        var key = (from t in db.UserTokens join a in db.Users on t.UserId equals a.Id where a.UserName == user && t.Name == "AuthenticatorKey" select t.Value).FirstOrDefault();
        return key is null ? "" : new Totp(Base32Encoding.ToBytes(key)).ComputeTotp();
    }

    private async Task DoorAsync(CancellationToken ct)
    {
        await ActAsync(async (s, db) =>
        {
            var add = s.GetRequiredService<AddAccount>();
            var account = add.Put(new() { UserName = "du-phong", DisplayName = "Tài khoản dự phòng", UnitId = Units["SNV"].Id.Value }, _desk.OrganiserId, _desk.LineId);
            SpareAccount = account.Id;
            for (var n = 0; n < Invitations; n++)
            {
                var (invitation, token) = Invitation.Make(account.Id, s.GetRequiredService<Web.Acting>().NowUtc);
                db.Invitations.Add(invitation);
                _invitations.Enqueue(token);
            }
            (var link, GuestToken) = GuestLink.Make(new Domain.ConferenceId(NoticeFor("GET Signed", "", null)), "Khách thử", "Kiểm tra quyền", Period.Due.AddYears(1), s.GetRequiredService<Web.Acting>().NowUtc);
            db.GuestLinks.Add(link);
            await db.CommitAsync(s.GetRequiredService<Web.Acting>().Does("account.add", "account", account.Id), ct);
            var entry = await db.AuditEntries.AsNoTracking().Include(e => e.Payload).Where(e => e.Act == "contribution.hear" || e.Act == "demo.history" || e.Act == "report.submit").OrderByDescending(e => e.Seq).FirstAsync(e => e.OrganiserId == null || e.OrganiserId == _desk.OrganiserId.Value, ct);
            (Entry, Purgeable) = (entry.Seq, PurgeContent.TargetsOf(entry) is [var first, ..] ? $"{first.Table}/{first.Key}" : "");
            return 0;
        });
    }
}
