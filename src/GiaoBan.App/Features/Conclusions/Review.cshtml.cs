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

/// <summary>The text on the left with its marks, what was read on the right; a click on either finds the other.</summary>
[Asks(Right.ReadDocument)]
internal sealed class ReviewPage(GiaoBanDb db, CorrectDirective correct, DropDirective drop, ConfirmDocument confirm, Readings readings) : PageModel
{
    public sealed record Spoken(Guid Id, string Short);

    public SourceDocument Document { get; private set; } = null!;
    public IReadOnlyList<Directive> Directives { get; private set; } = [];
    public IReadOnlyList<Conclusion> Findings { get; private set; } = [];
    public IReadOnlyList<IReadOnlyList<MarkedPiece>> Paragraphs { get; private set; } = [];
    public IReadOnlyList<Spoken> Contributions { get; private set; } = [];
    public Conflict? Conflict { get; private set; }

    public IReadOnlyList<Directive> Lacking => [.. Directives.Where(x => x.State is DirectiveState.Draft or DirectiveState.Confirmed && (x.LacksLead || x.LacksDue))];

    public string Headline => Directives.Count == 0 ? "Máy không thấy việc nào trong văn bản." : Lacking.Count == 0 ? $"{Directives.Count} việc, đủ chủ trì và thời hạn." : $"Máy đọc được {Directives.Count} việc. {Say.Capital(Say.Count(Lacking.Count))} việc còn thiếu chủ trì hoặc thời hạn.";

    public int NumberOf(Directive directive) => Directives.TakeWhile(d => d.Id != directive.Id).Count() + 1;

    public async Task OnGetAsync(Guid document, CancellationToken ct)
    {
        await readings.RecordAsync("document", document, ct);
        await LoadAsync(document, ct);
    }

    [Asks(Right.ConfirmConclusions)]
    public async Task<IActionResult> OnPostCorrectAsync(Guid document, Guid directive, CorrectDirective.Input input, CancellationToken ct)
    {
        if (await FindAsync(document, directive, ct) is not { } one) return NotFound();
        var result = ModelState.IsValid ? await correct.RunAsync(one, input, ct) : default;
        return await AnswerAsync(document, result, $"#d-{one.Ordinal}", ct);
    }

    [Asks(Right.ConfirmConclusions)]
    public async Task<IActionResult> OnPostDropAsync(Guid document, Guid directive, string? reason, CancellationToken ct)
    {
        if (await FindAsync(document, directive, ct) is not { } one) return NotFound();
        return await AnswerAsync(document, await drop.RunAsync(one, reason, ct), $"#d-{one.Ordinal}", ct);
    }

    [Asks(Right.ConfirmConclusions)]
    public async Task<IActionResult> OnPostConfirmAsync(Guid document, ConfirmDocument.Input input, CancellationToken ct)
    {
        var one = await db.SourceDocuments.FirstAsync(d => d.Id == new SourceDocumentId(document), ct);
        var result = ModelState.IsValid ? await confirm.RunAsync(one, input, ct) : default;
        return await AnswerAsync(document, result, "", ct);
    }

    private async Task<IActionResult> AnswerAsync(Guid document, Result result, string anchor, CancellationToken ct)
    {
        if (ModelState.IsValid && result.IsOk) return Redirect($"/van-ban/{document}{anchor}");

        db.ChangeTracker.Clear();
        await LoadAsync(document, ct);
        Conflict = result.Refusal as Conflict;
        return result.Refusal is { } no ? this.Refuse(no) : this.AskAgain();
    }

    private Task<Directive?> FindAsync(Guid document, Guid directive, CancellationToken ct) =>
        (from d in db.Directives join c in db.Conclusions on d.ConclusionId equals c.Id where d.Id == new DirectiveId(directive) && c.SourceDocumentId == new SourceDocumentId(document) select d).FirstOrDefaultAsync(ct);

    private async Task LoadAsync(Guid document, CancellationToken ct)
    {
        Document = await db.SourceDocuments.AsNoTracking().FirstAsync(d => d.Id == new SourceDocumentId(document), ct);
        var conclusions = await db.Conclusions.AsNoTracking().Where(c => c.SourceDocumentId == Document.Id).OrderBy(c => c.Ordinal).ToListAsync(ct);
        var ids = conclusions.Select(c => c.Id).ToList();
        Directives = await db.Directives.AsNoTracking().Where(d => ids.Contains(d.ConclusionId)).OrderBy(d => d.Ordinal).ToListAsync(ct);
        Findings = [.. conclusions.Where(c => c.Kind is not ConclusionKind.Order)];
        var numbers = Directives.ToDictionary(d => d.ConclusionId, d => NumberOf(d));
        Paragraphs = MarkedText.Cut(Document.Text, conclusions.Where(c => c.SpanStart is not null).Select(c => c.Kind is ConclusionKind.Order && numbers.TryGetValue(c.Id, out var n)
            ? new Mark(c.SpanStart!.Value, c.SpanEnd!.Value, "find-task", $"v-{c.Ordinal}", $"#d-{c.Ordinal}", n.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : new Mark(c.SpanStart!.Value, c.SpanEnd!.Value, "find-praise", $"v-{c.Ordinal}", null, null)));
        var spoken = await (from c in db.Contributions join u in db.Units on c.UnitId equals u.Id where c.ConferenceId == Document.ConferenceId orderby c.Seq select new { c.Id, u.ShortName, c.Text }).ToListAsync(ct);
        Contributions = [.. spoken.Select(s => new Spoken(s.Id.Value, $"{s.ShortName}: {(s.Text.Length > 80 ? s.Text[..80].TrimEnd() + "…" : s.Text)}"))];
    }
}
