using GiaoBan.App.Features.Approval;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Rights;
using GiaoBan.Office.Forms;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using static GiaoBan.App.Demo.DemoMust;

namespace GiaoBan.App.Demo;

/// <summary>The sample's notice on its way: drafted, looked through, approved, numbered. What its people say comes from this script.</summary>
internal static class DemoNotice
{
    private const string Address = "http://127.0.0.1:5000", Signer = "Vi Văn Thọ";
    private const int Number = 15;

    public static async Task LiveAsync(ConferenceId id, DateOnly on, DemoFollowUp.ActAs asAsync, CancellationToken ct)
    {
        if (!await DeskAsync(asAsync, async (s, db) => (await s.GetRequiredService<DraftNotice>().RunAsync(await db.Conferences.Include(c => c.Delegates).FirstAsync(c => c.Id == id, ct), null, ct)).IsOk)) return;

        await DeskAsync(asAsync, async (s, db) =>
        {
            var notice = await FindAsync(db, id, ct);
            return Must(await s.GetRequiredService<SubmitNotice>().RunAsync(notice, notice.Version, [new() { Title = "Chuyên viên Văn phòng", User = "vanphong" }, new() { Title = "Thường trực Tỉnh ủy", User = "lanhdao" }], ct));
        });
        await ApproveAsync("vanphong", "Đã đối chiếu với biên bản.", id, asAsync, ct);
        await ApproveAsync("lanhdao", "Đồng ý ban hành.", id, asAsync, ct);
        await DeskAsync(asAsync, async (s, db) =>
        {
            var notice = await FindAsync(db, id, ct);
            var conference = await db.Conferences.FirstAsync(c => c.Id == id, ct);
            var issuer = await db.Units.Where(u => u.Id == conference.OrganiserId).Select(u => u.Kind).FirstAsync(ct);
            // An article of a year whose form nobody knows leaves its notice approved and without a number.
            return !DocumentForms.For(PaperFamilies.Of(issuer), on).IsOk || Must(await s.GetRequiredService<IssueNotice>().RunAsync(notice, notice.Version, conference, new() { Number = Number, On = on, Signer = Signer }, Address, ct));
        });
    }

    private static Task<bool> DeskAsync(DemoFollowUp.ActAs asAsync, Func<IServiceProvider, GiaoBanDb, Task<bool>> act) => asAsync(DemoAccounts.DeskOfficerName, Role.DeskOfficer, "BDVTU", act);

    private static Task<bool> ApproveAsync(string user, string words, ConferenceId id, DemoFollowUp.ActAs asAsync, CancellationToken ct) => asAsync(user, Role.Leader, "TU", async (s, db) =>
    {
        var holder = await db.Users.Where(u => u.UserName == user).Select(u => new { u.Id, u.DisplayName }).FirstAsync(ct);
        var acting = s.GetRequiredService<Acting>();
        acting.As(acting.Who with { AccountId = new AccountId(holder.Id), Name = holder.DisplayName });
        var notice = await FindAsync(db, id, ct);
        return Must(await s.GetRequiredService<SettleStep>().RunAsync(notice, notice.Version, approve: true, words, ct));
    });

    private static Task<ConclusionNotice> FindAsync(GiaoBanDb db, ConferenceId id, CancellationToken ct) => db.ConclusionNotices.Whole().FirstAsync(n => n.ConferenceId == id, ct);
}
