using System.ComponentModel.DataAnnotations;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>Sửa một nội dung: a person puts right what was read, answers what was missing, or says it orders nothing.</summary>
internal sealed class CorrectDirective(GiaoBanDb db, Acting acting, LiveFeed live) : IUseCase
{
    public sealed record Input
    {
        public int Version { get; init; }
        [Required(ErrorMessage = "Ghi rõ việc phải làm."), StringLength(2000)] public string Action { get; init; } = "";

        /// <summary>One a line.</summary>
        [StringLength(2000)] public string? Leads { get; init; }
        [StringLength(2000)] public string? Coordinators { get; init; }
        public DateOnly? Due { get; init; }
        public bool Standing { get; init; }
        [StringLength(200)] public string? DueRule { get; init; }

        /// <summary>The contribution that led to it, if a person saw one.</summary>
        public Guid? ContributionId { get; init; }
    }

    public async Task<Result> RunAsync(Directive directive, Input input, CancellationToken ct)
    {
        if (input.Version != directive.Version) return ConclusionRefusals.ChangedMeanwhile(mine: input.Action, directive.Action, directive.Version);
        var heldOn = await db.Conferences.Where(c => c.Id == directive.ConferenceId).Select(c => c.Day).FirstAsync(ct);
        if (directive.Amend(input.Action, Lines(input.Leads), Lines(input.Coordinators)) is { Refusal: { } no }) return no;
        // The same day sent back keeps the rule it was accepted with.
        var isNew = input.Due != directive.Due || input.Standing != directive.IsStanding;
        if (isNew && (input.Due is not null || input.Standing) && directive.FallsDue(input.Due, input.Standing, input.DueRule, heldOn) is { Refusal: { } late }) return late;

        if (input.ContributionId is { } contribution) await LinkAsync(contribution, directive, ct);
        await db.CommitAsync(acting.Does("directive.correct", "directive", directive.Id.Value), ct);
        live.Announce("directives");
        return Result.Ok;
    }

    private async Task LinkAsync(Guid contribution, Directive directive, CancellationToken ct)
    {
        var (from, to) = (new Knot(KnotKind.Contribution, contribution), new Knot(KnotKind.Conclusion, directive.ConclusionId.Value));
        if (!await db.Contributions.AnyAsync(c => c.Id == new ContributionId(contribution) && c.ConferenceId == directive.ConferenceId, ct)) return;
        if (await db.ThreadLinks.AnyAsync(l => l.FromId == from.Id && l.ToId == to.Id, ct)) return;

        db.ThreadLinks.Add(new ThreadLink(from, Relation.LedTo, to));
    }

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Đưa lại một nội dung đã bỏ: rejecting it was a slip.</summary>
internal sealed class RestoreDirective(GiaoBanDb db, Acting acting, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(Directive directive, CancellationToken ct)
    {
        if (directive.Restore() is { Refusal: { } no }) return no;

        await db.CommitAsync(acting.Does("directive.restore", "directive", directive.Id.Value), ct);
        live.Announce("directives");
        return Result.Ok;
    }
}

/// <summary>Bỏ một nội dung khỏi danh sách, with the reason: not a task, or a conclusion that makes no assignment.</summary>
internal sealed class DropDirective(GiaoBanDb db, Acting acting, LiveFeed live) : IUseCase
{
    public async Task<Result> RunAsync(Directive directive, string? reason, CancellationToken ct)
    {
        var result = directive.State is DirectiveState.Confirmed ? directive.MakesNoAssignment(reason ?? "") : directive.Reject(reason ?? "");
        if (!result.IsOk) return result;

        await db.CommitAsync(acting.Does("directive.drop", "directive", directive.Id.Value, reason), ct);
        live.Announce("directives");
        return Result.Ok;
    }
}
