using GiaoBan.App.Web;
using GiaoBan.App.Workers;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Approval;

/// <summary>Whose turn it is hears of it, through the outbox and so with the act or not at all.</summary>
internal sealed class TellHolder(GiaoBanDb db, Acting acting) : IUseCase
{
    public static string PageOf(ConferenceId conference) => $"/hoi-nghi/{conference.Value}/thong-bao";

    /// <summary>The next holder, or the desk when the route is through.</summary>
    public async Task NextAsync(ConclusionNotice notice, CancellationToken ct)
    {
        if (notice.Route?.Current is not { } step)
        {
            await DeskAsync(notice, "đã duyệt xong, chờ cấp số", ct);
            return;
        }
        db.Outbox.Add(TellPerson.Message(step.HolderId, $"Chờ đồng chí duyệt: thông báo kết luận {Say.Lower(await NameAsync(notice, ct))}, phiên bản {step.InVersion}.", PageOf(notice.ConferenceId), acting.NowUtc));
    }

    public async Task DeskAsync(ConclusionNotice notice, string news, CancellationToken ct) =>
        db.Outbox.Add(TellUnit.Message(null, $"Thông báo kết luận {Say.Lower(await NameAsync(notice, ct))} {news}.", PageOf(notice.ConferenceId), acting.NowUtc, notice.OrganiserId, notice.LineId, [Role.DeskOfficer]));

    public async Task AskedAsync(ConclusionNotice notice, OpinionRequest asked, CancellationToken ct) =>
        db.Outbox.Add(TellPerson.Message(asked.AccountId, $"Xin ý kiến đồng chí về thông báo kết luận {Say.Lower(await NameAsync(notice, ct))}, trước hết ngày {Say.Day(asked.Due)}.", PageOf(notice.ConferenceId), acting.NowUtc));

    private Task<string> NameAsync(ConclusionNotice notice, CancellationToken ct) => db.Conferences.Where(c => c.Id == notice.ConferenceId).Select(c => c.Name).FirstAsync(ct);
}
