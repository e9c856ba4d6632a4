using GiaoBan.App.Features.Conclusions;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Conferences;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Approval;

/// <summary>Soạn thông báo: the first version out of what was confirmed, or out of a reason why nothing was ordered.</summary>
internal sealed class DraftNotice(GiaoBanDb db, NoticeOfConclusions conclusions, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    /// <param name="nothingOrdered">Why the conference orders nothing; null where it orders something.</param>
    public async Task<Result> RunAsync(Conference conference, string? nothingOrdered, CancellationToken ct)
    {
        if (await db.ConclusionNotices.AnyAsync(n => n.ConferenceId == conference.Id, ct)) return ConclusionRefusals.NoticeExists;
        if (nothingOrdered is not null && guard.FindPersonalData(nothingOrdered) is { } what) return ReportRefusals.PersonalData(what);

        var orders = await db.OrdersAsync(conference.Id, ct);
        var text = await conclusions.TextAsync(conference, ct);
        if (orders > 0 && text.Orders == 0) return ConclusionRefusals.NothingToNotice; // read, but not confirmed yet
        if (orders == 0 && string.IsNullOrWhiteSpace(nothingOrdered)) return ConclusionRefusals.NothingToNotice;

        var drafted = ConclusionNotice.Draft(conference.OrganiserId, conference.LineId, conference.Id, text.Paragraphs, acting.Who.Name, businessDay.Today);
        if (drafted.Value is not { } notice) return drafted.Refusal!;
        if (nothingOrdered is not null && notice.OrdersNothing(nothingOrdered, orders) is { Refusal: { } no }) return no;

        db.ConclusionNotices.Add(notice);
        await db.CommitAsync(acting.Does("notice.draft", "notice", notice.Id.Value, notice.NoAssignmentReason), ct);
        live.Announce("notice");
        return Result.Ok;
    }
}

/// <summary>Không phát sinh nhiệm vụ: said of a notice that was drafted before anybody noticed.</summary>
internal sealed class MarkNothingOrdered(GiaoBanDb db, Acting acting, TextGuard guard, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(ConclusionNotice notice, string? reason, CancellationToken ct)
    {
        if (guard.FindPersonalData(reason ?? "") is { } what) return ReportRefusals.PersonalData(what);
        if (notice.OrdersNothing(reason ?? "", await db.OrdersAsync(notice.ConferenceId, ct)) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("notice.nothing-ordered", "notice", notice.Id.Value, reason), ct);
        live.Announce("notice");
        return Result.Ok;
    }
}

/// <summary>Sửa bản soạn: a paragraph emptied falls away, a line feed makes two of one.</summary>
internal sealed class RewriteNotice(GiaoBanDb db, Acting acting, TextGuard guard, LiveFeed live) : IUseCase
{
    public sealed record Line
    {
        public string Mark { get; init; } = "";
        public ParagraphKind Kind { get; init; }
        public string? Text { get; init; }
    }

    public async Task<Result> RunAsync(ConclusionNotice notice, int seen, IReadOnlyList<Line> lines, CancellationToken ct)
    {
        if (notice.Version != seen) return ConclusionRefusals.NoticeChangedMeanwhile;

        List<NoticeText> text = [];
        foreach (var line in lines)
        {
            if (guard.FindPersonalData(line.Text ?? "") is { } what) return ReportRefusals.PersonalData(what);
            foreach (var (i, words) in (line.Text ?? "").Normalize().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Index())
                text.Add(new NoticeText(i == 0 && line.Mark.Length is > 0 and <= 36 ? line.Mark : Guid.CreateVersion7().ToString("N"), line.Kind, words));
        }
        if (text.DistinctBy(t => t.Mark).Count() != text.Count) return ConclusionRefusals.NoticeChangedMeanwhile;
        if (notice.Rewrite(text) is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("notice.rewrite", "notice", notice.Id.Value), ct);
        live.Announce("notice");
        return Result.Ok;
    }
}
