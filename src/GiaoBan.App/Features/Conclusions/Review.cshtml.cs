using GiaoBan.App.Features.Assignments;
using GiaoBan.App.Features.Audit;
using GiaoBan.App.Web;
using GiaoBan.Domain;
using GiaoBan.Domain.Conclusions;
using GiaoBan.Domain.Rights;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.App.Features.Conclusions;

/// <summary>The text on the left with its marks, what was read on the right; a click or a key on either finds the other.</summary>
[Asks(Right.ReadDocument)]
internal sealed partial class ReviewPage(
    GiaoBanDb db, Expansions expansions, SuggestedDue suggestedDue, CorrectDirective correct, DropDirective drop, RestoreDirective restore, AcceptDirective accept, AcceptAllDirectives acceptAll,
    SplitDirective split, MergeDirectives merge, MarkSentence mark, RetypeFinding retype, AnswerMissing answer, ConfirmDocument confirm, Readings readings) : PageModel
{
    [Asks(Right.ConfirmConclusions)]
    public Task<IActionResult> OnPostAcceptAsync(Guid document, Guid directive, int version, string? next, CancellationToken ct) =>
        ActAsync(document, directive, one => accept.RunAsync(one, version, ct), ct, next);

    [Asks(Right.ConfirmConclusions)]
    public async Task<IActionResult> OnPostReadyAsync(Guid document, List<AcceptAllDirectives.Seen> seen, CancellationToken ct) =>
        await AnswerAsync(document, await acceptAll.RunAsync(await DocumentAsync(document, ct), seen, ct), "#accepted", ct);

    [Asks(Right.ConfirmConclusions)]
    public async Task<IActionResult> OnPostCorrectAsync(Guid document, Guid directive, CorrectDirective.Input input, CancellationToken ct)
    {
        if (await FindAsync(document, directive, ct) is not { } one) return NotFound();
        var before = one.LeadPhrases;
        var result = ModelState.IsValid ? await correct.RunAsync(one, input, ct) : default;
        var offer = ModelState.IsValid && result.IsOk ? await OfferAsync(one, before, ct) : "";
        return await AnswerAsync(document, result, $"{offer}#{ReviewMarks.Anchor(one)}", ct);
    }

    [Asks(Right.ConfirmConclusions)]
    public Task<IActionResult> OnPostDropAsync(Guid document, Guid directive, string? reason, string? next, CancellationToken ct) =>
        ActAsync(document, directive, one => drop.RunAsync(one, reason, ct), ct, next);

    [Asks(Right.ConfirmConclusions)]
    public Task<IActionResult> OnPostRestoreAsync(Guid document, Guid directive, CancellationToken ct) =>
        ActAsync(document, directive, one => restore.RunAsync(one, ct), ct);

    [Asks(Right.ConfirmConclusions)]
    public Task<IActionResult> OnPostSplitAsync(Guid document, Guid directive, int version, string? parts, CancellationToken ct) =>
        ActAsync(document, directive, one => split.RunAsync(one, version, parts, ct), ct);

    [Asks(Right.ConfirmConclusions)]
    public Task<IActionResult> OnPostMergeAsync(Guid document, Guid directive, MergeDirectives.Input input, CancellationToken ct) =>
        ActAsync(document, directive, async one => await merge.RunAsync(one, input.With is { } with ? await FindAsync(document, with, ct) : null, input, ct), ct);

    [Asks(Right.ConfirmConclusions)]
    public async Task<IActionResult> OnPostMarkAsync(Guid document, MarkSentence.Input input, CancellationToken ct)
    {
        Marking = input;
        var marked = ModelState.IsValid ? await mark.RunAsync(await DocumentAsync(document, ct), input, ct) : default;
        return await AnswerAsync(document, new Result(marked.Refusal), marked.Value is { } made ? $"#{ReviewMarks.Anchor(made)}" : "", ct);
    }

    [Asks(Right.ConfirmConclusions)]
    public async Task<IActionResult> OnPostAnswerAsync(Guid document, List<AnswerMissing.Row> rows, List<AnswerMissing.Name> names, bool everyRule, CancellationToken ct)
    {
        Answered = everyRule ? [.. rows.Select(r => r.Due is null && !r.Standing ? r with { UseRule = true } : r)] : rows;
        return await AnswerAsync(document, ModelState.IsValid ? await answer.RunAsync(await DocumentAsync(document, ct), Answered, names, ct) : default, "#lack-h", ct);
    }

    [Asks(Right.ConfirmConclusions)]
    public async Task<IActionResult> OnPostRetypeAsync(Guid document, Guid conclusion, ConclusionKind kind, CancellationToken ct)
    {
        var source = await DocumentAsync(document, ct);
        if (await db.Conclusions.FirstOrDefaultAsync(c => c.Id == new ConclusionId(conclusion) && c.SourceDocumentId == source.Id, ct) is not { } one) return NotFound();
        return await AnswerAsync(document, await retype.RunAsync(source, one, kind, ct), kind is ConclusionKind.Order ? "" : $"#f-{one.Ordinal}", ct);
    }

    [Asks(Right.ConfirmConclusions)]
    public async Task<IActionResult> OnPostConfirmAsync(Guid document, ConfirmDocument.Input input, CancellationToken ct)
    {
        var result = ModelState.IsValid ? await confirm.RunAsync(await DocumentAsync(document, ct), input, ct) : default;
        return await AnswerAsync(document, result, "", ct);
    }

    private async Task<IActionResult> ActAsync(Guid document, Guid directive, Func<Directive, Task<Result>> act, CancellationToken ct, string? next = null)
    {
        if (await FindAsync(document, directive, ct) is not { } one) return NotFound();
        return await AnswerAsync(document, await act(one), next is { Length: > 0 } code ? $"#d-{Uri.EscapeDataString(code)}" : $"#{ReviewMarks.Anchor(one)}", ct);
    }

    private async Task<IActionResult> AnswerAsync(Guid document, Result result, string anchor, CancellationToken ct)
    {
        if (ModelState.IsValid && result.IsOk) return Redirect($"/van-ban/{document}{anchor}");

        db.ChangeTracker.Clear();
        await LoadAsync(document, ct);
        Conflict = result.Refusal as Conflict;
        return result.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    // A printed name nobody knows gave way to a unit: the person is asked once whether that is so for good.
    private async Task<string> OfferAsync(Directive directive, IReadOnlyList<string> before, CancellationToken ct)
    {
        if (before.Except(directive.LeadPhrases).ToList() is not [var gone] || directive.LeadPhrases.Except(before).ToList() is not [var come]) return "";
        var day = await db.Conferences.Where(c => c.Id == directive.ConferenceId).Select(c => c.Day).FirstAsync(ct);
        var opened = await expansions.OpenAsync([gone, come], directive.OrganiserId, day, ct);
        return opened[0].Units.Count == 0 && opened[0].Rule is null && opened[1] is { Rule: null, Units: [var unit] } ? $"?nho={Uri.EscapeDataString(gone)}&la={unit.Id.Value}" : "";
    }

    private Task<SourceDocument> DocumentAsync(Guid document, CancellationToken ct) => db.SourceDocuments.FirstAsync(d => d.Id == new SourceDocumentId(document), ct);

    private Task<Directive?> FindAsync(Guid document, Guid directive, CancellationToken ct) =>
        db.DirectivesOf(new SourceDocumentId(document)).Where(d => d.Id == new DirectiveId(directive)).FirstOrDefaultAsync(ct);
}
