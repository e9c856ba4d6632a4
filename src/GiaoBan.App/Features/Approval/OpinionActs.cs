using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Reports;
using GiaoBan.Domain.Time;
using GiaoBan.Storage;

namespace GiaoBan.App.Features.Approval;

/// <summary>Xin ý kiến: named people, each with the same question and day; each is told and answers for themselves.</summary>
internal sealed class AskOpinions(GiaoBanDb db, FindColleague find, TellHolder tell, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        /// <summary>User names or full names, a semicolon between two.</summary>
        [StringLength(1000)] public string? People { get; init; }
        [StringLength(1000)] public string? Question { get; init; }
        public DateOnly? Due { get; init; }
    }

    public async Task<Result> RunAsync(ConclusionNotice notice, Input input, CancellationToken ct)
    {
        if (guard.FindPersonalData(input.Question ?? "") is { } what) return ReportRefusals.PersonalData(what);
        if (input.Due is not { } due) return ConclusionRefusals.OpinionNeedsDay;
        var names = (input.People ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0) return ConclusionRefusals.OpinionNeedsPeople;

        foreach (var name in names)
        {
            var found = await find.TheOneAsync(name, ct);
            if (found.Value is not { } colleague) return found.Refusal!;
            var asked = notice.AskOpinion(colleague.Account, colleague.Name, input.Question, due, acting.Who.Name, businessDay.Today);
            if (asked.Value is not { } request) return asked.Refusal!;
            await tell.AskedAsync(notice, request, ct);
        }
        await db.CommitAsync(acting.Does("notice.ask", "notice", notice.Id.Value, $"{names.Length} người"), ct);
        live.Announce("notice");
        return Result.Ok;
    }
}

/// <summary>Góp ý: the one who was asked, or whoever stands in.</summary>
internal sealed class AnswerOpinion(GiaoBanDb db, TellHolder tell, Acting acting, BusinessDay businessDay, TextGuard guard, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(ConclusionNotice notice, Guid opinion, string? text, CancellationToken ct)
    {
        if (guard.FindPersonalData(text ?? "") is { } what) return ReportRefusals.PersonalData(what);
        if (notice.Answer(new OpinionRequestId(opinion), acting.Who.ActsFor, text, acting.Who.Name, businessDay.Today) is { Refusal: { } no }) return no;

        await tell.DeskAsync(notice, $"có ý kiến của {acting.Who.Name}", ct);
        await db.CommitAsync(acting.Does("notice.answer", "notice", notice.Id.Value), ct);
        live.Announce("notice");
        return Result.Ok;
    }
}
