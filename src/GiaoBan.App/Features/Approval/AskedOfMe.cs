using GiaoBan.App.Web;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Approval;

/// <summary>Chờ tôi: the step that is one's own now, and the opinions one was asked for and has not given.</summary>
internal sealed class AskedOfMe(GiaoBanDb db, Acting acting, BusinessDay businessDay) : IUseCase
{
    public sealed record Line(string Kind, string Words, string Title, string Href, string Detail);

    public async Task<IReadOnlyList<Line>> RunAsync(CancellationToken ct)
    {
        var (me, organiser, line, today) = (acting.Who.ActsFor, acting.Who.OrganiserId, acting.Who.LineId, businessDay.Today);
        // Only the round that is being walked has waiting steps; the first of them is the one whose turn it is.
        var steps = await (from s in db.ApprovalSteps
                           join n in db.ConclusionNotices on s.NoticeId equals n.Id
                           join c in db.Conferences on n.ConferenceId equals c.Id
                           where s.HolderId == me && s.State == StepState.Waiting && n.OrganiserId == organiser && n.LineId == line && !db.ApprovalSteps.Any(e => e.NoticeId == s.NoticeId && e.State == StepState.Waiting && e.Ordinal < s.Ordinal)
                           orderby c.Day, c.Name
                           select new { c.Id, c.Name, s.InVersion, s.Title }).ToListAsync(ct);
        var opinions = await (from o in db.OpinionRequests
                              join n in db.ConclusionNotices on o.NoticeId equals n.Id
                              join c in db.Conferences on n.ConferenceId equals c.Id
                              where o.AccountId == me && o.Answer == null && n.State != NoticeState.Issued && n.OrganiserId == organiser && n.LineId == line
                              orderby o.Due, c.Name
                              select new { c.Id, c.Name, o.Due, o.AskedBy, o.Question }).ToListAsync(ct);
        return
        [
            .. steps.Select(s => new Line("ask", T("Chờ duyệt"), Tf($"Thông báo kết luận {Say.Lower(s.Name)}"), TellHolder.PageOf(s.Id), Tf($"{s.Title}, phiên bản {s.InVersion}"))),
            .. opinions.Select(o => new Line(o.Due < today ? "late" : "ask", o.Due < today ? Tf($"Góp ý quá hạn {Say.Day(o.Due)}") : Tf($"Góp ý trước hết {Say.Day(o.Due)}"), Tf($"Thông báo kết luận {Say.Lower(o.Name)}"), TellHolder.PageOf(o.Id), Tf($"{o.AskedBy} hỏi{(o.Question is null ? "" : ": " + o.Question)}"))),
        ];
    }
}
